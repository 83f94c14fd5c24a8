import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { codeOf, Mishap } from "../foundation/mishap";
import { ROOT } from "../foundation/project";
import { withClient } from "./connection";
import { type Migration, migrationState, readMigrations } from "./migrations";

/** Any number that nothing else locks on. */
const LOCK = 20_260_311;

const INSUFFICIENT_PRIVILEGE = "42501";

/** The table that Prisma's own `migrate deploy` reads and writes. */
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** Applies what is missing as the owner, then the grants of the role that serves. Returns the names applied. */
export function migrate(
  adminUrl: string,
  servingRole: string,
  migrations = readMigrations(),
): Promise<string[]> {
  return alone(adminUrl, async (client) => {
    const applied = await applyPending(client, migrations);
    await grant(client, servingRole);
    return applied;
  });
}

/** The structure alone, for a database that nothing will serve from. */
export function migrateStructure(adminUrl: string): Promise<string[]> {
  return alone(adminUrl, (client) => applyPending(client, readMigrations()));
}

function alone<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(adminUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    try {
      return await work(client);
    } catch (error) {
      throw missingRight(error, adminUrl) ?? error;
    }
  });
}

/** Not the owner: since PostgreSQL 15 whoever else connects may make nothing there. Null for any other failure. */
function missingRight(error: unknown, adminUrl: string): Mishap | null {
  const answer = denial(error);
  if (answer === null) return null;
  const { account, database } = namesIn(adminUrl);
  return new Mishap(
    `Tài khoản "${account}" trong DATABASE_ADMIN_URL thiếu quyền nâng cấp cơ sở dữ liệu "${database}" (máy chủ trả lời: ${answer}): hãy dùng tài khoản sở hữu cơ sở dữ liệu và các bảng trong đó, hoặc cho tài khoản này sở hữu (ALTER DATABASE "${database}" OWNER TO "${account}"), rồi chạy lại.`,
  );
}

/** What the server answers to who lacks a right; null for any other failure. */
function denial(error: unknown): string | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && codeOf(cause) === INSUFFICIENT_PRIVILEGE ? cause.message : null;
}

/** Whom an address names, and which database. */
export function namesIn(url: string): { account: string; database: string } {
  const { username, pathname } = new URL(url);
  return { account: decodeURIComponent(username), database: decodeURIComponent(pathname.slice(1)) };
}

/** Takes the steps that were not taken yet, each with its mark. */
export async function applyPending(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const { pending, unknown } = await migrationState(client, migrations);
  refuseNewer(unknown);
  await client.query("set client_min_messages to warning");
  await client.query(TABLE);
  for (const migration of pending) await apply(client, migration);
  return pending.map((migration) => migration.name);
}

/** What the serving role sees before it serves a database that it may not change; `remedy` is said where steps are missing. */
export async function requireMigrated(servingUrl: string, remedy?: string): Promise<void> {
  const { pending, unknown } = await withClient(servingUrl, (client) =>
    migrationState(client, readMigrations()),
  ).catch((error: unknown) => {
    throw grantMissing(error, servingUrl) ?? error;
  });
  refuseNewer(unknown);
  if (pending.length === 0) return;
  throw new Mishap(
    remedy ??
      `Cơ sở dữ liệu còn thiếu ${pending.length} bước nâng cấp: hãy đặt DATABASE_ADMIN_URL (tài khoản sở hữu cơ sở dữ liệu) rồi chạy lại.`,
  );
}

/** Granted by hand, and too little; null for any other failure. */
function grantMissing(error: unknown, servingUrl: string): Mishap | null {
  const answer = denial(error);
  if (answer === null) return null;
  const { account, database } = namesIn(servingUrl);
  return new Mishap(
    `Tài khoản "${account}" trong DATABASE_URL không đọc được các bước nâng cấp của cơ sở dữ liệu "${database}" (máy chủ trả lời: ${answer}): hãy đặt DATABASE_ADMIN_URL (tài khoản sở hữu cơ sở dữ liệu) rồi chạy npm run db:migrate để cấp đủ quyền, hoặc tự cấp (GRANT SELECT ON _prisma_migrations TO "${account}"; các quyền khác ở prisma/grants.sql), rồi chạy lại.`,
  );
}

function refuseNewer(unknown: string[]): void {
  if (unknown.length === 0) return;
  throw new Mishap(
    `Cơ sở dữ liệu mới hơn chương trình (có bước nâng cấp "${unknown.at(-1)}"): hãy cài bản chương trình mới hơn rồi chạy lại.`,
  );
}

/** A migration and its mark are one transaction, so that a killed program leaves nothing half done. */
async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`migration ${migration.name} failed`, { cause: error });
  }
}

async function grant(client: pg.Client, servingRole: string): Promise<void> {
  const sql = readFileSync(join(ROOT, "prisma", "grants.sql"), "utf8");
  await client.query(sql.replaceAll(':"app"', pg.escapeIdentifier(servingRole)));
}
