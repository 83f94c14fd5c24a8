import type { BranchYear } from "./place";

/**
 * SQL: `m` stands in the list of a branch ($3; null = the unit holds its members itself) of a unit ($2) by a day ($5),
 * as far as the dates of joining and leaving are known.
 */
export const LISTED = `m.org_id = $1 AND m.unit_id = $2 AND m.branch_id IS NOT DISTINCT FROM $3::uuid AND NOT m.honorary
    AND (m.status = 'active' OR m.status_since > $5::date) AND (m.joined_on IS NULL OR m.joined_on <= $5::date::text)`;

/** Its parameters, from $1 on; $4 is the year. */
export function listValues({ place: { orgId, unitId, branchId }, year, until }: BranchYear): unknown[] {
  return [orgId, unitId, branchId ?? null, year, until];
}
