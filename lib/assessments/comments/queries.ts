import { can } from "@/lib/access/can";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Permission } from "@/lib/access/types";
import { followsUnit } from "@/lib/liaison/queries";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { AssessmentWhole } from "../types";
import type { Comment } from "./types";

const MOST_COMMENTS = 1000;

const commentsStatement = {
  name: "assessment_comments",
  text: `SELECT c.id, ci.code, c.text, c.from_upper AS "fromUpper", c.author_id AS "authorId", c.author,
      to_jsonb(c.at) AS at, to_jsonb(c.resolved_at) AS "resolvedAt", c.resolved_by AS "resolvedBy", c.version
    FROM assessment_comments c
    JOIN assessment_items i ON i.org_id = c.org_id AND i.id = c.item_id
    JOIN criteria_items ci ON ci.org_id = i.org_id AND ci.id = i.criteria_item_id
    WHERE c.org_id = $1 AND i.assessment_id = $2 AND ($3::uuid IS NULL OR c.id = $3)
    ORDER BY c.at DESC, c.id LIMIT ${MOST_COMMENTS}`,
};

/** May the actor take part in what is said about the unit's year? */
export async function mayDiscuss(
  actor: Actor,
  scope: Scope,
  at: { orgId: string; unitId: string },
): Promise<Permission> {
  const permission = can.discussAssessment(actor, at, false);
  if (permission.allowed) return permission;
  return can.discussAssessment(actor, at, await followsUnit(actor, scope, at.unitId));
}

/** Everything that was said about a unit's year, newest first; null for one who has no part in it. */
export async function commentsOf(
  actor: Actor,
  { id, orgId, unit }: Pick<AssessmentWhole, "id" | "orgId" | "unit">,
): Promise<Comment[] | null> {
  const scope = readScope(actor, orgId);
  if (!scope || !(await mayDiscuss(actor, scope, { orgId, unitId: unit.id })).allowed) return null;
  return rows<Comment>(scope, commentsStatement, () => [orgId, id, null]);
}

/** One remark of a unit's year, for one who has been let in to it. */
export async function commentWithin(scope: Scope, assessmentId: string, id: string): Promise<Comment | null> {
  const [found] = await rows<Comment>(scope, commentsStatement, () => [scope.orgId, assessmentId, id]);
  return found ?? null;
}
