import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { GET } from "@/app/api/health/route";
import { env } from "@/lib/platform/env";
import { keyMark } from "@/lib/platform/sealing";
import { dropDatabase } from "@/scripts/database/roles";
import { freshDatabase, sql } from "@/tests/helpers/database";

const database = await freshDatabase();

const asked = async () => {
  const answer = await GET();
  return { ...((await answer.json()) as object), code: answer.status };
};
const WELL = { database: "ok", migrations: "ok", keys: "ok", storage: "ok" };

test("answers 200 while database, migrations and storage are there", async () => {
  expect(await asked()).toMatchObject({ code: 200, status: "ok", ...WELL });
});

test("answers 503 where files can't be kept, and 200 again once they can", async () => {
  const folder = path.join(env().dataDir, "files");
  const aside = `${folder}-aside`;
  await rename(folder, aside);
  // A folder that only went missing is made anew; this one can't be.
  await writeFile(folder, "");
  expect(await asked()).toMatchObject({ code: 503, status: "failed", ...WELL, storage: "failed" });
  await rm(folder);
  await rename(aside, folder);
  expect(await asked()).toMatchObject({ code: 200 });
});

test("answers 503 where the database is newer or older than the program", async () => {
  const newer = `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    values ('later', 'x', '20991231000000_later', now(), 1)`;
  await sql(database, newer);
  expect(await asked()).toMatchObject({ code: 503, ...WELL, migrations: "failed" });
  await sql(database, "delete from _prisma_migrations where id = 'later'");
  const last = "(select max(migration_name) from _prisma_migrations)";
  await sql(database, `update _prisma_migrations set finished_at = null where migration_name = ${last}`);
  expect(await asked()).toMatchObject({ code: 503, ...WELL, migrations: "failed" });
  await sql(database, `update _prisma_migrations set finished_at = now() where migration_name = ${last}`);
  expect(await asked()).toMatchObject({ code: 200 });
});

test("answers 503 where it may not read which steps were taken, and not that the database is gone", async () => {
  await sql(database, "revoke select on _prisma_migrations from bcd_app");
  expect(await asked()).toMatchObject({ code: 503, ...WELL, migrations: "failed" });
  await sql(database, "grant select on _prisma_migrations to bcd_app");
  expect(await asked()).toMatchObject({ code: 200 });
});

test("answers 503 while a key is not the one by which values were sealed", async () => {
  const [own] = env().dataKeys;
  const marked = (key: Buffer) =>
    sql(
      database,
      "insert into data_key_marks values ($1, $2) on conflict (key_id) do update set sealed = excluded.sealed",
      [own?.id, keyMark({ id: own?.id ?? "", key })],
    );
  await marked(randomBytes(32));
  expect(await asked()).toMatchObject({ code: 503, status: "failed", ...WELL, keys: "failed" });
  await marked(own?.key ?? Buffer.alloc(0));
  expect(await asked()).toMatchObject({ code: 200, ...WELL });
});

test("answers 503, and no error, where the database is gone", async () => {
  await dropDatabase(inject("server").superuserUrl, new URL(database.url).pathname.slice(1));
  expect(await asked()).toMatchObject({ code: 503, database: "failed", migrations: "failed", storage: "ok" });
});
