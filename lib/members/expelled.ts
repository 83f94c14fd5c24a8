import { rows, rowsWithin, type Writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { Member } from "./types";

/**
 * SQL: whether member `m`, whose name is off the roll, was expelled rather than struck off: what took the name last says
 * so, if it took it on the day since when it is off; who came back and left by hand was not expelled that time. A measure is sensitive, so this is asked only for whoever may know of it.
 */
export const EXPELLED = `CASE WHEN m.status = 'removed' THEN COALESCE((
      SELECT c.procedure = 'discipline' AND m.status_since = (SELECT s.day FROM member_case_steps s
          WHERE s.org_id = c.org_id AND s.case_id = c.id AND s.act IN ('announce', 'record')
          ORDER BY s.number DESC LIMIT 1)
      FROM member_cases c
      JOIN case_member_effects e ON e.org_id = c.org_id AND e.case_id = c.id
      LEFT JOIN discipline_cases d ON d.org_id = c.org_id AND d.case_id = c.id
      WHERE c.org_id = m.org_id AND c.member_id = m.id
        AND (c.procedure = 'removal_from_roll' OR COALESCE(d.answered_form, d.decided_form) = 'expulsion')
      ORDER BY e.member_version DESC LIMIT 1), false) ELSE false END`;

const expelledStatement = {
  name: "members_expelled",
  text: `SELECT m.id FROM members m WHERE m.org_id = $1 AND m.id = ANY($2::uuid[]) AND ${EXPELLED}`,
};

/** Who of the members was expelled. */
export async function expelledAmong(scope: Scope, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await rows<{ id: string }>(scope, expelledStatement, () => [scope.orgId, ids]);
  return new Set(found.map(({ id }) => id));
}

/** The same inside a change. */
export async function expelledWithin(
  db: Writer,
  orgId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const found = await rowsWithin<{ id: string }>(db, expelledStatement, [orgId, ids]);
  return new Set(found.map(({ id }) => id));
}

type Seen = { member: Pick<Member, "id" | "status">; scope: Scope; seesSensitive: boolean };

/** Whether the name left the roll by a measure; undefined for whoever may not know. */
export async function seenExpelled({ member, scope, seesSensitive }: Seen): Promise<boolean | undefined> {
  if (!seesSensitive) return undefined;
  const gone = member.status === "removed" ? [member.id] : [];
  return (await expelledAmong(scope, gone)).has(member.id);
}
