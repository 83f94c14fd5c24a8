import { can } from "@/lib/access/can";
import { isSystemAdmin } from "@/lib/access/holding";
import { refusal } from "@/lib/access/refusals";
import { sessionOpens } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { decodeCursor, encodeCursor } from "@/lib/platform/cursor";
import { system, systemRows } from "@/lib/platform/database/database";
import { fold } from "@/lib/platform/fold";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { managedAccount } from "./account-place";
import { ROLE_JSON } from "./roles/role-json";
import { type OpenSession, openSessionsOf } from "./sessions";
import type { AccountRow } from "./types";

const PAGE = 50;

const shape = `u.id, u.username, u.name, u.disabled_at IS NOT NULL AS disabled,
    u.password_hash IS NOT NULL AS "hasPassword", u.version,
    (SELECT count(*)::int FROM sessions s WHERE s.user_id = u.id AND ${sessionOpens}) AS sessions,
    COALESCE((SELECT jsonb_agg(${ROLE_JSON} ORDER BY r.ended_at IS NULL DESC, r.from_day DESC, r.id)
      FROM role_assignments r LEFT JOIN units un ON un.org_id = r.org_id AND un.id = r.unit_id
      WHERE r.user_id = u.id AND (r.org_id = $1 OR r.org_id IS NULL)), '[]') AS roles`;

/** Accounts with a role in the organisation; for administrators also those with none anywhere but theirs. */
const accountsOfOrganisation = {
  name: "accounts_of_organisation",
  text: `SELECT ${shape}
    FROM users u
    WHERE (EXISTS (SELECT 1 FROM role_assignments r LEFT JOIN units un ON un.org_id = r.org_id AND un.id = r.unit_id
        WHERE r.user_id = u.id AND r.org_id = $1 AND ($4::uuid IS NULL OR r.unit_id = $4 OR un.parent_id = $4))
      OR ($2 AND $4::uuid IS NULL AND NOT EXISTS (
        SELECT 1 FROM role_assignments r WHERE r.user_id = u.id AND r.org_id IS NOT NULL)))
      AND ($3::text IS NULL OR u.search_key LIKE '%' || $3 || '%')
      AND ($5::text IS NULL OR (u.name, u.id) > ($5, $6::uuid))
    ORDER BY u.name, u.id LIMIT ${PAGE + 1}`,
};

export type AccountFilter = {
  q?: string | undefined;
  unitId?: string | undefined;
  cursor?: string | undefined;
};

/** The accounts that the actor manages in an organisation, by name; `orgId` null while none is founded. */
export async function listAccounts(
  actor: Actor,
  orgId: string | null,
  { q = "", unitId, cursor }: AccountFilter,
): Promise<Result<{ items: AccountRow[]; nextCursor: string | null }>> {
  const no = refusal(orgId ? can.manageAccounts(actor, orgId) : can.readSystemLog(actor));
  if (no) return no;
  const after = cursorOf(cursor);
  const wanted = fold(q).replace(/[\\%_]/g, "\\$&") || null;
  const values = [
    orgId,
    isSystemAdmin(actor),
    wanted,
    isId(unitId) ? unitId : null,
    after?.[0] ?? null,
    after?.[1] ?? null,
  ];
  const found = await systemRows<AccountRow>(
    "accounts belong to no organisation",
    accountsOfOrganisation,
    values,
  );
  const items = found.slice(0, PAGE);
  const last = found.length > PAGE ? items.at(-1) : undefined;
  return done({ items, nextCursor: last ? encodeCursor([last.name, last.id]) : null });
}

/** The last account of the page before, as an address names it; what no page has handed out begins anew. */
function cursorOf(text: string | undefined): string[] | null {
  const key = text ? decodeCursor(text, 2) : null;
  return isId(key?.[1]) ? key : null;
}

const accountById = { name: "account_by_id", text: `SELECT ${shape} FROM users u WHERE u.id = $2` };

/** One account with its roles in an organisation, the past ones too. */
export async function accountDetail(
  actor: Actor,
  orgId: string | null,
  id: string,
): Promise<Result<AccountRow>> {
  const account = await managedAccount(actor, id);
  if (!account.ok) return account;
  const [row] = await systemRows<AccountRow>("accounts belong to no organisation", accountById, [orgId, id]);
  return row ? done(row) : notFound();
}

/** Where somebody whose account the actor manages is signed in, the last seen first. */
export async function accountSessions(actor: Actor, id: string): Promise<Result<OpenSession[]>> {
  const account = await managedAccount(actor, id);
  return account.ok ? done(await openSessionsOf(account.value.id, actor)) : account;
}

/** The usernames of accounts by their ids. */
export async function usernamesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const found = await accountsWhere({ id: { in: [...ids] } }, ids.length);
  return new Map(found.map(({ id, username }) => [id, username]));
}

/** The ids of those accounts that are there, by username. */
export async function idsOfUsernames(usernames: readonly string[]): Promise<Map<string, string>> {
  const found = await accountsWhere({ username: { in: [...usernames] } }, usernames.length);
  return new Map(found.map(({ id, username }) => [username, id]));
}

function accountsWhere(where: { id: { in: string[] } } | { username: { in: string[] } }, take: number) {
  const select = { id: true, username: true };
  return system("accounts belong to no organisation").user.findMany({ where, select, take });
}
