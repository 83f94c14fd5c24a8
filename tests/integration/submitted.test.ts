import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { operator } from "@/lib/access/who";
import { canonicalJson, digestOf } from "@/lib/assessments/canonical";
import { saveItem } from "@/lib/assessments/commands";
import { submittedOf } from "@/lib/assessments/submitted/queries";
import { renameUnit } from "@/lib/units/tree/commands";
import { withClient } from "@/scripts/database/connection";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { makeMember } from "@/tests/helpers/members";
import {
  itemOf,
  makeEvidence,
  makePeople,
  meet,
  move,
  openYear,
  replaceFile,
  submittedYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let people: TestPeople;
let proof: string;
let id: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  unit = bloc.units[0] as TestUnit;
  people = await makePeople(bloc);
  await openYear(bloc, people.staff, 2021);
  for (const name of ["Lê Thu Hà", "Trần Minh"]) await makeMember(people.secretary, unit, name);
  proof = await makeEvidence(people.secretary, unit, "Ảnh ra quân");
  id = await submittedYear(people.secretary, unit, 2021);
  must(await move(people.secretary, id, "ASSESSING", { reason: "Thêm minh chứng" }));
  const { version } = itemOf(await wholeYear(people.secretary, unit, 2021), "2.3");
  must(await saveItem(people.secretary, id, "2.3", { evidence: [proof], version }));
  must(await meet(people.secretary, id, { evidence: proof, conclusion: "Thống nhất “nộp” <b>." }));
  must(await move(people.secretary, id, "SUBMITTED"));
});

const at = () => ({ orgId: bloc.orgId, unitId: unit.id });
async function opened(round?: number) {
  const found = must(await submittedOf(people.observer, at(), 2021, round));
  if (!found) throw new Error("nothing was handed in");
  return found;
}

describe("what was handed in", () => {
  test("opens exactly as submitted after members, evidence, names and criteria all changed", async () => {
    const before = await opened();
    expect(before).toMatchObject({ round: 2, rounds: [1, 2], isIntact: true });
    expect(before.frozen.activeMembers).toBe(2);
    expect(before.frozen.unit).toEqual({ code: "DV01", name: "Đoàn Sở số 1" });
    const [rename] = await sql<{ version: number }>(database, "select version from units where id = $1", [
      unit.id,
    ]);
    must(
      await renameUnit(operator("kiểm thử"), bloc.orgId, {
        id: unit.id,
        name: "Đoàn Sở mới sau sắp xếp",
        fromDay: "2026-01-01",
        version: rename?.version,
      }),
    );
    await replaceFile(people.secretary, proof);
    const orgs = [bloc.orgId];
    // As the owner: criteria are never changed by the application, so the worst case is played by hand.
    await sql(
      database,
      "update criteria_items set title = title || ' (mới)', statement = 'Khác', code = 'x' || code where org_id = $1",
      orgs,
    );
    await sql(database, "update criteria_groups set title = 'Nhóm khác' where org_id = $1", orgs);
    await sql(
      database,
      "update assessment_items set explanation = 'Viết lại', claim = 'not_met' where org_id = $1",
      orgs,
    );
    await sql(database, "delete from assessment_item_evidence where org_id = $1", orgs);
    await sql(
      database,
      "update assessment_meetings set in_favour = 1, conclusion = 'Khác' where org_id = $1",
      orgs,
    );
    await sql(database, "update evidence set deleted_at = now(), caption = 'Khác' where org_id = $1", orgs);
    await sql(database, "update users set name = 'Tên khác'");
    const gone = await sql(database, "delete from members where org_id = $1 returning id", orgs);
    expect(gone).toHaveLength(2);
    const after = await opened();
    expect(after.frozen).toEqual(before.frozen);
    expect(after).toMatchObject({ sha256: before.sha256, isIntact: true, submittedBy: before.submittedBy });
    expect(after.unit.name).toBe("Đoàn Sở mới sau sắp xếp");
    expect(after.frozen.meeting).toMatchObject({ inFavour: 7, evidence: { id: proof } });
    expect((await opened(1)).frozen.items.every((item) => item.evidence.length === 0)).toBe(true);
  });

  test("tells when a single letter of it was changed", async () => {
    const was = await opened(1);
    await sql(
      database,
      `update assessment_submissions set frozen = jsonb_set(frozen, '{items,0,explanation}', '"Khác"')
        where assessment_id = $1 and round = 1`,
      [id],
    );
    const now = await opened(1);
    expect(now.isIntact).toBe(false);
    expect(now.sha256).toBe(was.sha256);
    expect((await opened(2)).isIntact).toBe(true);
  });

  test("is read by whoever reads the unit's year, and a round that is not there is none", async () => {
    for (const reader of [people.secretary, people.staff, people.voter])
      expect((await submittedOf(reader, at(), 2021)).ok).toBe(true);
    for (const stranger of [people.branch, people.sister, people.admin])
      expect(await submittedOf(stranger, at(), 2021)).toMatchObject({ reason: "not_found" });
    expect(must(await submittedOf(people.staff, at(), 2021, 9))).toBeNull();
    expect(must(await submittedOf(people.staff, at(), 1999))).toBeNull();
  });

  test("the serving role can change neither content nor digest", async () => {
    for (const change of [
      "update assessment_submissions set frozen = '{}'",
      "update assessment_submissions set sha256 = 'x'",
      "delete from assessment_submissions",
    ])
      await expect(withClient(database.url, (client) => client.query(change))).rejects.toThrow(
        /permission denied/,
      );
  });
});

describe("the digest of submissions from before", () => {
  const step = readdirSync("prisma/migrations").find((name) => name.endsWith("appraisal_in_full")) ?? "";
  const text = readFileSync(`prisma/migrations/${step}/migration.sql`, "utf8");
  const made = text.slice(
    text.indexOf("CREATE FUNCTION canonical_json"),
    text.indexOf('UPDATE "assessment_submissions"'),
  );

  test("is over the very text that the application makes", async () => {
    await sql(database, made);
    const values = fc.sample(fc.dictionary(fc.stringMatching(/^[a-zA-Z0-9_]{0,8}$/), plainJson), {
      numRuns: 200,
      seed: 7,
    });
    for (const value of values) {
      const [row] = await sql<{ text: string }>(database, "select canonical_json($1::jsonb) as text", [
        JSON.stringify(value),
      ]);
      expect(row?.text).toBe(canonicalJson(value));
    }
    const [row] = await sql<{ frozen: object; digest: string; sha256: string }>(
      database,
      `select frozen, sha256, encode(sha256(convert_to(canonical_json(frozen), 'UTF8')), 'hex') as digest
        from assessment_submissions where assessment_id = $1 and round = 2`,
      [id],
    );
    expect(row?.digest).toBe(row?.sha256);
    expect(digestOf(row?.frozen)).toBe(row?.sha256);
  });
});

/** What a submission is made of: words (without the zero character, which no text of the database holds), figures, lists. */
const { plainJson } = fc.letrec<{ plainJson: unknown }>((tie) => ({
  plainJson: fc.oneof(
    { depthSize: "small" },
    fc.string({ unit: "grapheme" }).map((word) => word.replaceAll("\u0000", "")),
    fc.constantFrom('"\\/\b\f\n\r\t', "Đoàn “3 chủ động”\u2028\u007f", "\u0001\u001f"),
    fc.integer(),
    fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("plainJson"), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-zA-Z0-9_]{0,8}$/), tie("plainJson"), { maxKeys: 4 }),
  ),
}));
