import type { Json } from "@/lib/audit/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import type { FieldError } from "@/lib/platform/result";
import { figure } from "../messages";
import { sum } from "../numbers";
import type { Allotment, Cell, TargetSum } from "../types";

type Part = Pick<Cell, "value" | "done" | "uncounted">;

/** What units had of a target by unit id, and what some of them get now. */
export type Allocation = {
  target: TargetSum;
  had: Map<string, Part>;
  values: readonly Allotment[];
  /** Names of the units by id: the log and the refusals speak of them. */
  names: Map<string, string>;
};

/** What every unit has afterwards, by unit id. */
export function after({ had, values }: Allocation): Map<string, number> {
  const all = new Map([...had].map(([unit, { value }]) => [unit, value]));
  for (const { unit, value } of values) {
    if (value > 0) all.set(unit, value);
    else all.delete(unit);
  }
  return all;
}

/** Parts that would be taken away although the unit has reported on them. */
export function reported({ target, had, values, names }: Allocation): FieldError[] {
  return values.flatMap(({ unit, value }) => {
    const part = had.get(unit);
    const recorded = part ? sum([part.done, part.uncounted]) : 0;
    if (value > 0 || recorded === 0) return [];
    const message = `${names.get(unit)} đã ghi kết quả ${figure(recorded)} ${target.measure} cho “${target.name}”. Giao số lớn hơn 0.`;
    return [{ path: `values.${unit}`, message }];
  });
}

/** Writes what changes, guarded by the target's version; null where somebody was faster. */
export async function writeAllocations(
  db: Writer,
  orgId: string,
  { target, had, values, names, version }: Allocation & { version: number },
): Promise<{ detail: { [key: string]: Json }; before: Json; after: Json } | null> {
  const targetId = target.id;
  const data = { version: { increment: 1 } };
  const where = { id: targetId, version, deletedAt: null };
  if ((await db.target.updateMany({ where, data })).count === 0) return null;
  const changed = values.filter(({ unit, value }) => (had.get(unit)?.value ?? 0) !== value);
  const units = changed.map(({ unit }) => unit);
  const nameOf = (unit: string) => names.get(unit) ?? unit;
  const figures = changed.map(({ value }) => String(value));
  await rowsWithin(db, allocationsStatement, [orgId, targetId, units, figures]);
  return {
    detail: { name: target.name, units: units.length },
    before: Object.fromEntries(units.map((unit) => [nameOf(unit), had.get(unit)?.value ?? 0])),
    after: Object.fromEntries(changed.map(({ unit, value }) => [nameOf(unit), value])),
  };
}

/** A part that is taken away stays as 0: results that were taken back refer to it. */
const allocationsStatement = {
  name: "target_allocations_write",
  text: `INSERT INTO target_allocations (org_id, target_id, unit_id, value)
    SELECT $1::uuid, $2::uuid, given.unit_id, given.value::numeric
    FROM unnest($3::uuid[], $4::text[]) AS given (unit_id, value)
    ON CONFLICT (org_id, target_id, unit_id) DO UPDATE SET value = EXCLUDED.value`,
};
