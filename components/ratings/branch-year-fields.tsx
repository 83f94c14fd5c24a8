import type { UnitRef } from "@/lib/units/types";

export type BranchYearAt = { unit: UnitRef; branch: UnitRef | null; year: number };

/** The same in one word, for what is kept of it in the browser. */
export const placeOf = ({ unit, branch, year }: BranchYearAt) => `${unit.id} ${branch?.id ?? ""} ${year}`;

/** Whose list and which year a form is about. */
export function BranchYearFields({ at: { unit, branch, year } }: { at: BranchYearAt }) {
  return (
    <>
      <input type="hidden" name="unit" value={unit.id} />
      <input type="hidden" name="branch" value={branch?.id ?? ""} />
      <input type="hidden" name="year" value={year} />
    </>
  );
}
