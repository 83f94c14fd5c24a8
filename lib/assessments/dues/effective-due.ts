import type { DueKind } from "./types";

const OF_YEAR: Record<DueKind, string> = {
  registration: "registration_due",
  self_assessment: "self_assessment_due",
};

/**
 * The day that holds for a unit, in SQL: the last one given to it alone, else the year's, whichever is later. `a` and
 * `c` are its assessment and its cycle.
 */
export function effectiveDue(kind: DueKind, a = "a", c = "c"): string {
  return `GREATEST(${c}.${OF_YEAR[kind]}, (SELECT x.new_due FROM due_extensions x
    WHERE x.org_id = ${a}.org_id AND x.assessment_id = ${a}.id AND x.kind = '${kind}'
    ORDER BY x.id DESC LIMIT 1))`;
}
