import { describe, expect, test } from "vitest";
import { rootName } from "@/lib/members/duplicates/root-statements";
import { ROOTS } from "@/lib/members/roots";
import { UNIT_HOLDERS } from "@/lib/units/branches";
import { withClient } from "@/scripts/database/connection";
import { migrate, requireMigrated } from "@/scripts/database/migrate";
import { type Migration, readMigrations } from "@/scripts/database/migrations";
import { APP } from "@/scripts/database/roles";
import { freshDatabase, sql } from "../helpers/database";
import { inEmptyDatabase } from "../helpers/upgrade";

const database = await freshDatabase();

function step(name: string, text: string): Migration {
  return { name, sql: text, checksum: "0".repeat(64) };
}

describe("migrating", () => {
  test("an up-to-date database is left as it is", async () => {
    expect(await migrate(database.adminUrl, APP)).toEqual([]);
    await requireMigrated(database.url);
  });

  test("two programs at once apply a step once", async () => {
    const next = [...readMigrations(), step("90000000000000_twice", "create table twice (id int)")];
    const applied = await Promise.all([
      migrate(database.adminUrl, APP, next),
      migrate(database.adminUrl, APP, next),
    ]);
    expect(applied.flat()).toEqual(["90000000000000_twice"]);
    await sql(database, "drop table twice");
    await sql(database, "delete from _prisma_migrations where migration_name like '9000%'");
  });

  test("a step that fails leaves nothing behind", async () => {
    const broken = [
      ...readMigrations(),
      step("91000000000000_broken", "create table half (id int); select 1/0"),
    ];
    await expect(migrate(database.adminUrl, APP, broken)).rejects.toThrow("91000000000000_broken");
    expect(await sql(database, "select to_regclass('half') as found")).toEqual([{ found: null }]);
    expect(await migrate(database.adminUrl, APP)).toEqual([]);
  });

  test("a database newer than the program is refused, by the owner and by the role that serves", async () => {
    await sql(
      database,
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', '', '99990101000000_later', now())",
    );
    await expect(migrate(database.adminUrl, APP)).rejects.toThrow("mới hơn chương trình");
    await expect(requireMigrated(database.url)).rejects.toThrow("99990101000000_later");
    await sql(database, "delete from _prisma_migrations where id = 'x'");
  });

  test("a database that lacks steps asks for the owner's address", async () => {
    await inEmptyDatabase(async (client) => {
      const url = Object.assign(new URL(database.url), { pathname: `/${client.database}` }).href;
      await expect(requireMigrated(url)).rejects.toThrow("DATABASE_ADMIN_URL");
    });
  });
});

describe("the role that serves", () => {
  test("owns nothing and may not change the structure", async () => {
    const owned = await sql(
      database,
      "select 1 from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = $1",
      [APP],
    );
    expect(owned).toEqual([]);
    const create = withClient(database.url, (client) => client.query("create table mine (id int)"));
    await expect(create).rejects.toThrow(/permission denied/);
  });

  test("may not write the list of migrations", async () => {
    const remove = withClient(database.url, (client) => client.query("delete from _prisma_migrations"));
    await expect(remove).rejects.toThrow(/permission denied/);
  });
});

/** People: an account belongs to no organisation, and what somebody did stays his or hers. */
const PEOPLE = /\.(.*_by_id|by_id|user_id|actor_id|author_id|chair_id|minute_taker_id)$/;

/** Columns that name a row and are no foreign key, with the reason. */
const UNLINKED: Record<string, string> = {
  "appraisal_verdicts.second_id": "the second appraiser, a person",
  "audit_events.unit_id": "the log says what was, and no write waits for a unit",
  "member_distinctions.first_id": "a merged row may go, that two were told apart stays",
  "member_distinctions.second_id": "a merged row may go, that two were told apart stays",
  "member_import_changes.member_id": "whom an undone import made is gone",
  "sheet_proposals.member_id": "whom an undone import made is gone",
};

test("a link between rows is one of the database, and stays within an organisation", async () => {
  const unlinked = await sql<{ at: string }>(
    database,
    `SELECT a.attrelid::regclass || '.' || a.attname AS at FROM pg_attribute a
     JOIN pg_class k ON k.oid = a.attrelid AND k.relkind = 'r' AND k.relnamespace = 'public'::regnamespace
     WHERE a.attnum > 0 AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype
       AND a.attname LIKE '%\\_id' AND a.attname <> 'org_id'
       AND NOT EXISTS (SELECT FROM pg_constraint c
         WHERE c.contype = 'f' AND c.conrelid = a.attrelid AND a.attnum = ANY(c.conkey))`,
  );
  const others = unlinked.map(({ at }) => at).filter((at) => !PEOPLE.test(at));
  expect(others.sort()).toEqual(Object.keys(UNLINKED).sort());
  const across = await sql<{ at: string }>(
    database,
    `SELECT c.conrelid::regclass || ' → ' || c.confrelid::regclass AS at FROM pg_constraint c
     WHERE c.contype = 'f' AND c.confrelid <> 'organisations'::regclass
       AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attname = 'org_id')
       AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.confrelid AND a.attname = 'org_id' AND a.attnotnull)
       AND NOT EXISTS (SELECT FROM pg_attribute a
         WHERE a.attrelid = c.conrelid AND a.attname = 'org_id' AND a.attnum = ANY(c.conkey))`,
  );
  expect(across).toEqual([]);
});

test("whatever holds a branch keeps an undone import from taking it away", async () => {
  const found = await sql<{ held: string }>(
    database,
    `SELECT c.conrelid::regclass || '.' || a.attname AS held
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[2]
     WHERE c.contype = 'f' AND c.confrelid = 'units'::regclass AND c.conrelid <> 'unit_names'::regclass`,
  );
  expect(found.map(({ held }) => held).sort()).toEqual([...UNIT_HOLDERS].sort());
});

test("whatever holds a member keeps what made it from being undone", async () => {
  const found = await sql<{ held: string }>(
    database,
    `SELECT c.conrelid::regclass || '.' || a.attname AS held
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[2]
     WHERE c.contype = 'f' AND c.confrelid = 'members'::regclass AND c.conrelid <> 'member_sensitive'::regclass`,
  );
  expect(found.map(({ held }) => held).sort()).toEqual(
    ROOTS.filter(({ isLoose }) => !isLoose)
      .map(rootName)
      .sort(),
  );
});
