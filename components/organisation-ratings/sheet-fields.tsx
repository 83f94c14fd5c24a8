import type { RatedBoard } from "@/lib/organisation-ratings/types";

export type SheetAt = Pick<RatedBoard, "unit" | "level" | "year">;

/** Which sheet a form is about. */
export function SheetFields({ at: { unit, level, year } }: { at: SheetAt }) {
  return (
    <>
      <input type="hidden" name="unit" value={unit.id} />
      <input type="hidden" name="level" value={level} />
      <input type="hidden" name="year" value={year} />
    </>
  );
}
