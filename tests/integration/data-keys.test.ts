import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type DataKey, env } from "@/lib/platform/env";
import { requireKeys } from "@/scripts/database/data-keys";
import { freePort } from "@/scripts/foundation/ports";
import { makeBloc } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { makeCast, makeMember, unitOf } from "../helpers/members";
import { newcomer, serverKeys } from "../helpers/newcomer";

const database = await freshDatabase();
const scratch = mkdtempSync(join(tmpdir(), "bcd-keys-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const { mishap } = newcomer({ DATA_DIR: join(scratch, "data"), PORT: String(await freePort()) });

const key = (id: string): DataKey => ({ id, key: randomBytes(32) });
const [first, second] = [key("k1"), key("k2")];
const REMEDY = "đặt lại DATA_KEYS";
const start = (...keys: DataKey[]) => requireKeys(database.url, keys, REMEDY);
const marks = async () =>
  (await sql<{ id: string }>(database, "select key_id as id from data_key_marks order by 1")).map(
    ({ id }) => id,
  );

beforeEach(() => sql(database, "delete from data_key_marks"));

test("a key of another content is refused by its name, one that is missing too; a new one may come", async () => {
  await start(first);
  await start(first);
  await expect(start(key("k1"))).rejects.toThrow('khóa "k1" không phải là khóa đã mã hóa');
  await expect(start(second)).rejects.toThrow(`(thiếu khóa "k1") nên chương trình chưa chạy: hãy ${REMEDY}`);
  expect(await marks()).toEqual(["k1"]);
  await start(second, first);
  expect(await marks()).toEqual(["k1", "k2"]);
  await expect(start(first)).rejects.toThrow('thiếu khóa "k2"');
  await start(second, first);
});

test("of two first starts at once with other keys the second is refused", async () => {
  const both = await Promise.allSettled([start(key("k1")), start(key("k1"))]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("where no key left a mark yet, a number that was sealed tells", async () => {
  const bloc = await makeBloc("khoi", 1, 1);
  const { secretary } = await makeCast(bloc);
  await makeMember(secretary, unitOf(bloc), "Nguyễn Thị Lan", { idNumber: "001200000001" });
  const [own] = env().dataKeys;
  await expect(start(key(own?.id ?? ""))).rejects.toThrow("không phải là khóa đã mã hóa");
  await expect(start(first)).rejects.toThrow(`thiếu khóa "${own?.id}"`);
  expect(await marks()).toEqual([]);
  await start(first, ...env().dataKeys);
  expect(await marks()).toEqual(["k1", own?.id]);
});

test("who serves may leave marks and read them, and take none away", async () => {
  const may = (right: string) =>
    sql(database, "select has_table_privilege('bcd_app', 'data_key_marks', $1) as may", [right]);
  expect(await may("INSERT")).toEqual([{ may: true }]);
  expect(await may("UPDATE, DELETE, TRUNCATE")).toEqual([{ may: false }]);
  await sql(database, "revoke insert on data_key_marks from bcd_app");
  await expect(start(...env().dataKeys)).rejects.toThrow("GRANT SELECT, INSERT ON data_key_marks");
  await sql(database, "grant insert on data_key_marks to bcd_app");
});

test("npm start with another key ends with one sentence, before it serves", async () => {
  await start(...env().dataKeys);
  const said = await mishap(["start"], { DATABASE_URL: database.url, ...serverKeys() });
  expect(said).toContain("DATA_KEYS không mở được dữ liệu đã mã hóa trong cơ sở dữ liệu");
  expect(said).toContain("hãy đặt lại DATA_KEYS đúng như đã cất giữ");
});
