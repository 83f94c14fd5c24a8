import { listedOn, membersAround, placeOn } from "@/lib/members/placed";
import type { BranchYear } from "./place";

/** SQL: everybody who may stand in such a list, as `m`. */
export const AROUND = `${membersAround({ org: "$1", unit: "$2", day: "$5::date" })} m`;

/**
 * SQL: `m` stands in the list of a branch ($3; null = the unit holds its members itself) of a unit ($2) by a day ($5):
 * that of the branch in which he or she was then.
 */
export const LISTED = `(${listedOn("$5::date")} AND (SELECT p.unit_id = $2 AND p.branch_id IS NOT DISTINCT FROM $3::uuid
      AND NOT p.arrives FROM (${placeOn("$5::date")}) p))`;

/** Its parameters, from $1 on; $4 is the year. */
export function listValues({ place: { orgId, unitId, branchId }, year, until }: BranchYear): unknown[] {
  return [orgId, unitId, branchId ?? null, year, until];
}
