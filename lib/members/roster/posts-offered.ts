import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import type { Asked } from "@/lib/platform/database/asides";
import type { CurrentPlace } from "@/lib/units/current";
import { ALL_POSTS } from "./positions";

type HeldPost = { branchId: string | null; position: string };

/** The posts that people of a unit hold, by branch; asked beside another statement. */
export const postsAside = (orgId: string, unitId: string): Asked => ({
  name: "posts_held",
  text: `SELECT DISTINCT branch_id AS "branchId", position FROM members
    WHERE org_id = $1 AND unit_id = $2 AND position IS NOT NULL AND status <> 'merged'`,
  values: [orgId, unitId],
});

/** Posts that the roster's filter offers at a place: of one unit or branch those that occur in it, of more all. */
export function postsOffered(
  actor: Actor,
  { org, unit, branch }: Pick<CurrentPlace, "org" | "unit" | "branch">,
  held: readonly HeldPost[] | null,
): readonly string[] {
  if (!held) return ALL_POSTS;
  const isRead = ({ branchId }: HeldPost) =>
    (branch === null || branch.id === branchId) &&
    can.readRoster(actor, { orgId: org.id, unitId: unit.id, branchId }).allowed;
  const occurring = new Set(held.filter(isRead).map(({ position }) => position));
  return ALL_POSTS.filter((post) => occurring.has(post));
}
