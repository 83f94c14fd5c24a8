import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows, rowsWithin, type Writer } from "@/lib/platform/database/database";
import { formInForce } from "./measures/rules";
import type { DisciplineDetail } from "./types";

/** $1 organisation, $2 member: the post of now, and the one that was given back last to the member by what a case came to. */
const postsStatement = {
  name: "discipline_new_post",
  text: `SELECT m.position AS now, (SELECT v.after ->> 'position' FROM audit_events e
        JOIN audit_values v ON v.event_id = e.id
        WHERE e.org_id = m.org_id AND e.subject_id = m.id::text AND e.type = 'member.updated'
          AND e.detail -> 'fields' ? 'position' AND e.detail ? 'undo'
        ORDER BY e.id DESC LIMIT 1) AS "givenBack"
    FROM members m WHERE m.org_id = $1::uuid AND m.id = $2::uuid`,
};

type Posts = { now: string | null; givenBack: string | null };
type Of = Pick<DisciplineDetail, "orgId" | "memberId">;

/**
 * Whether the member holds another post than the one that an appeal gave back: somebody has set it since the dismissal was
 * announced, so that the dismissal, in force again, does not take it.
 */
export async function holdsNewPost(db: Writer, { orgId, memberId }: Of): Promise<boolean> {
  const [posts] = await rowsWithin<Posts>(db, postsStatement, [orgId, memberId]);
  return posts !== undefined && posts.now !== null && posts.now !== posts.givenBack;
}

const keptStatement = {
  name: "discipline_post_kept",
  text: `SELECT m.position FROM members m
    WHERE m.org_id = $1::uuid AND m.id = $2::uuid AND m.status = 'active' AND m.position IS NOT NULL
      AND NOT EXISTS (SELECT FROM case_member_effects e WHERE e.org_id = m.org_id AND e.case_id = $3::uuid)`,
};

const IN_FORCE: readonly string[] = ["announced", "appealed", "appeal_answered"];

/** The post that a dismissal in force has left, as `holdsNewPost` says. */
export async function postKept(actor: Actor, found: DisciplineDetail): Promise<string | null> {
  const { id, orgId, memberId, state, discipline } = found;
  const scope = readScope(actor, orgId);
  if (!scope || !memberId || !IN_FORCE.includes(state) || formInForce(discipline) !== "dismissal")
    return null;
  const [kept] = await rows<{ position: string }>(scope, keptStatement, () => [orgId, memberId, id]);
  return kept?.position ?? null;
}
