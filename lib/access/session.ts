import { type Statement, systemRows } from "@/lib/platform/database/database";
import { dayOfSql } from "@/lib/platform/database/day-sql";
import { inForce, ranOutSince } from "./roles-in-force";
import { sessionIdOf } from "./session-token";
import type { Actor, HeldRole, Role } from "./types";

const rolesInForce = `COALESCE((
    SELECT jsonb_agg(jsonb_build_object(
      'role', r.role, 'orgId', r.org_id, 'orgCode', o.code, 'seesSensitive', r.sees_sensitive,
      'isDeputy', r.is_deputy,
      'unit', CASE WHEN un.id IS NULL THEN NULL ELSE jsonb_build_object(
        'id', un.id, 'code', un.code, 'name', un.name, 'kind', un.kind, 'parentId', un.parent_id) END
    ) ORDER BY r.role, un.code)
    FROM role_assignments r
    LEFT JOIN units un ON un.org_id = r.org_id AND un.id = r.unit_id
    LEFT JOIN organisations o ON o.id = r.org_id
    WHERE r.user_id = u.id AND ${inForce}
  ), '[]') AS roles`;

/**
 * SQL: the session `s` opens anything. A role that is ended at once revokes its person's sessions; one that runs out by
 * its last day does here what nobody is there to do that night.
 */
export const sessionOpens = `s.revoked_at IS NULL AND s.ends_at > now() AND NOT EXISTS (
      SELECT FROM role_assignments r WHERE r.user_id = s.user_id
        AND ${ranOutSince(dayOfSql("s.created_at"))})`;

/** Session, person and roles in one statement. */
const actorOfSession = {
  name: "actor_of_session",
  text: `SELECT u.id, u.username, u.name, s.last_seen_at < now() - interval '5 minutes' AS stale, ${rolesInForce}
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.id = $1 AND ${sessionOpens} AND u.disabled_at IS NULL`,
};

const actorOfName = {
  name: "actor_of_name",
  text: `SELECT u.id, u.username, u.name, ${rolesInForce}
    FROM users u WHERE u.username = $1 AND u.disabled_at IS NULL`,
};

type PersonRow = { id: string; username: string; name: string; roles: HeldRole[] };
type ActorRow = PersonRow & { stale: boolean };

const touch = { name: "session_seen", text: "UPDATE sessions SET last_seen_at = now() WHERE id = $1" };

/** The person behind a session token, or null when the session is over, revoked or never was. */
export async function actorOfToken(token: string | undefined, address: string | null): Promise<Actor | null> {
  const sessionId = await sessionIdOf(token);
  if (!sessionId) return null;
  const [row] = await systemRows<ActorRow>("a session opens every scope", actorOfSession, [sessionId]);
  return row ? actorOfRow(row, sessionId, address) : null;
}

/**
 * A statement that answers one row in the round trip of the session's check. Its parameters are $2 and on; `actor`
 * is the row of the session.
 */
export type Beside = Statement & { values: unknown[] };

/** SQL beside the session: the unit of this code at which the actor holds a role, or null. */
export function heldUnitId(code: string): string {
  return `(SELECT (held->'unit'->>'id')::uuid FROM jsonb_array_elements(actor.roles) AS held
    WHERE held->'unit'->>'code' = ${code} AND held->'unit'->>'kind' IN ('base_union', 'base_branch') LIMIT 1)`;
}

/**
 * As `actorOfToken`, with the row that `beside` finds. It was found before anybody was asked: whoever takes it asks
 * `can` where it lies, and only then shows it.
 */
export async function actorAndRow<Row>(
  token: string | undefined,
  address: string | null,
  beside: Beside,
): Promise<{ actor: Actor; row: Row | null } | null> {
  const sessionId = await sessionIdOf(token);
  if (!sessionId) return null;
  const statement = {
    name: `actor_and_${beside.name}`,
    text: `WITH actor AS MATERIALIZED (${actorOfSession.text})
      SELECT row_to_json(actor) AS actor, beside.*
      FROM actor LEFT JOIN LATERAL (SELECT true AS is_found, found.* FROM (${beside.text}) AS found) AS beside ON true`,
  };
  const [answer] = await systemRows<{ actor: ActorRow; is_found: true | null } & Row>(
    "a session opens every scope",
    statement,
    [sessionId, ...beside.values],
  );
  if (!answer) return null;
  const actor = await actorOfRow(answer.actor, sessionId, address);
  return { actor, row: answer.is_found ? answer : null };
}

async function actorOfRow(row: ActorRow, sessionId: string, address: string | null): Promise<Actor> {
  if (row.stale) await systemRows("a session was seen", touch, [sessionId]);
  return { ...withoutSession(row), sessionId, address };
}

function withoutSession({ id, username, name, roles }: PersonRow): Actor & { userId: string } {
  return { userId: id, username, name, sessionId: null, address: null, roles };
}

/** A person without a session: a link asks what its maker may do, the demo's years and the tests act in people's names. */
export async function actorOfUsername(username: string): Promise<Actor> {
  const [row] = await systemRows<PersonRow>("the installation acts in a person's name", actorOfName, [
    username,
  ]);
  if (!row) throw new Error(`no account ${username}`);
  return withoutSession(row);
}

const actorsHolding = {
  name: "actors_holding",
  text: `SELECT u.id, u.username, u.name, ${rolesInForce}
    FROM users u
    WHERE u.disabled_at IS NULL AND EXISTS (
      SELECT 1 FROM role_assignments r
      WHERE r.user_id = u.id AND r.org_id = $1 AND r.role = ANY ($2::text[]::"Role"[]) AND ${inForce})
    ORDER BY u.name, u.id LIMIT 200`,
};

/** Who holds one of these roles in an organisation today (who votes, who may follow a unit), with all their roles. */
export async function actorsWithRole(
  orgId: string,
  ...roles: Role[]
): Promise<(Actor & { userId: string })[]> {
  const found = await systemRows<PersonRow>("who votes is no member's data", actorsHolding, [orgId, roles]);
  return found.map(withoutSession);
}
