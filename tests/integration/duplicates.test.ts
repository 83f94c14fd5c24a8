import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { installationScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { bookParts } from "@/lib/dossier/book";
import { saveSection } from "@/lib/dossier/commands";
import { dossierBook, findSection } from "@/lib/dossier/queries";
import { memberRegister } from "@/lib/dossier/register/queries";
import { saveFees } from "@/lib/fees/commands";
import { memberFees } from "@/lib/fees/member/queries";
import { feeBoard } from "@/lib/fees/queries";
import { updateMember } from "@/lib/members/commands";
import { mergeMembers, revealBetweenUnits, tellApart } from "@/lib/members/duplicates/commands";
import type { MergeUndo } from "@/lib/members/duplicates/merging";
import { comparison, duplicatesView } from "@/lib/members/duplicates/queries";
import { MOVING, rootName } from "@/lib/members/duplicates/root-statements";
import type { Pair } from "@/lib/members/duplicates/types";
import { undoMerge } from "@/lib/members/duplicates/undo";
import { memberPage } from "@/lib/members/pages";
import { listIn } from "@/lib/members/placed";
import { ROOTS } from "@/lib/members/roots";
import { rosterView } from "@/lib/members/roster/view";
import type { Member } from "@/lib/members/types";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { pack, unpack } from "@/lib/platform/packing";
import { sealText } from "@/lib/platform/sealing";
import { proposalsAt } from "@/lib/proposals/queries";
import { ratingBoard } from "@/lib/ratings/queries";
import { recordTransfer } from "@/lib/transfers/recording";
import { currentPlace } from "@/lib/units/current";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "../helpers/members";
import { type Made, makeMembers } from "../helpers/members-at-once";
import { makeParents, PLANTED_ROOTS, type Planted, plant } from "../helpers/rooted-members";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id });
  await makeParents(database, bloc.orgId, unit.id);
});

const TABLES = [...new Set([...ROOTS.map(({ table }) => table), "members", "member_sensitive"])].filter(
  (table) => table !== "member_merges",
);

/** Every row of every table that holds members, but what each write must move. */
async function everything() {
  const moves: Record<string, string> = {
    members: "- 'version' - 'updated_at'",
    dossier_sections: "- 'version'",
  };
  const parts = TABLES.map(
    (table) => `SELECT '${table}' AS held, to_jsonb(r) ${moves[table] ?? ""} AS row FROM ${table} r`,
  );
  return sql(database, `SELECT * FROM (${parts.join(" UNION ALL ")}) AS held ORDER BY held, row::text`);
}

/** As far as a merge asks. */
type Row = Pick<Member, "id" | "version">;

let made = 0;
const member = (more: Record<string, unknown> = {}, actor = cast.secretary, at = unit) =>
  makeMember(actor, at, "Nguyễn Thị Đôi", { birthDate: "1998-05-06", ...more });
const pairOf = async (first: object = {}, second: object = {}): Promise<[Made, Made]> => {
  const people = [first, second].map((each) => ({ fullName: "Nguyễn Thị Đôi", ...each }));
  return (await makeMembers(cast.secretary, unit, people)) as [Made, Made];
};
const two = (first: object = {}, second: object = {}) => {
  made += 1;
  const birthDate = `${1970 + (made % 40)}-0${1 + (made % 9)}-11`;
  return pairOf({ birthDate, ...first }, { birthDate, ...second });
};
const merging = (kept: Row, other: Row, fromOther: string[] = []) => ({
  kept: kept.id,
  other: other.id,
  keptVersion: kept.version,
  otherVersion: other.version,
  fromOther,
});
const merge = async (kept: Row, other: Row, fromOther: string[] = []) =>
  must(await mergeMembers(cast.secretary, merging(kept, other, fromOther)));
const lastMerge = async () =>
  (await allOf(bloc.orgId).memberMerge.findFirstOrThrow({ orderBy: { createdAt: "desc" } })).id;
const plantOn = (memberId: string, planted: Planted) =>
  plant(database, { orgId: bloc.orgId, unitId: unit.id, memberId }, planted);
const asNow = async <Of extends Row>(member: Of): Promise<Of> => {
  const where = { id: member.id };
  const { version } = await allOf(bloc.orgId).member.findFirstOrThrow({ where, select: { version: true } });
  return { ...member, version };
};
const ofUnit = async (actor: Actor) => must(await currentPlace(actor, {}));

describe("the list of what holds a member", () => {
  test("names every unique key under which one member has one row", async () => {
    for (const root of MOVING) {
      const keys = await sql<{ name: string }>(
        database,
        `SELECT i.indexrelid::regclass::text AS name FROM pg_index i
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
         WHERE i.indrelid = $1::regclass AND (i.indisunique OR i.indisexclusion) AND a.attname = $2`,
        [root.table, root.column],
      );
      const named = root.standing.flatMap(({ index }) => index ?? []).sort();
      expect([rootName(root), keys.map(({ name }) => name).sort()]).toEqual([rootName(root), named]);
    }
  });

  test("puts aside no row that others hold", async () => {
    const tables = MOVING.filter(({ standing }) => standing.some(({ outcome }) => outcome === "aside"));
    const held = await sql(
      database,
      `SELECT conname FROM pg_constraint WHERE contype = 'f' AND confrelid = ANY($1::regclass[])`,
      [tables.map(({ table }) => table)],
    );
    expect(held).toEqual([]);
  });
});

type Held = { held?: string; row?: Record<string, unknown> };

const inOrder = (rows: Held[]) => rows.toSorted((a, b) => String(a.row?.id).localeCompare(String(b.row?.id)));

test("a merge and its undo leave every row as it was, whatever hangs on the two and however they stand", async () => {
  const past = ["member_merges.kept_id", "member_merges.merged_id"];
  expect([...PLANTED_ROOTS, ...past].sort()).toEqual(ROOTS.map(rootName).sort());
  const planted = fc.record(
    Object.fromEntries(
      PLANTED_ROOTS.map((root) => [
        root,
        fc.array(fc.nat(root === "member_cases.member_id" ? 1 : 3), { maxLength: 3 }),
      ]),
    ),
  );
  const person = fc.record({
    code: fc.option(fc.constantFrom("M1", "M2"), { nil: null }),
    phone: fc.option(fc.constant("0912345678"), { nil: null }),
    ethnicity: fc.option(fc.constantFrom("Tày", "Kinh"), { nil: undefined }),
    idNumber: fc.option(fc.constantFrom("040200001234", "040200005678"), { nil: undefined }),
  });
  const status = fc.constantFrom("active", "active", "removed", "moved", "graduated");
  const stand = (id: string, as: string) =>
    sql(
      database,
      `UPDATE members SET status = $2::"MemberStatus", status_since = CASE WHEN $2 <> 'active' THEN date '2026-02-03' END
        WHERE id = $1`,
      [id, as],
    );
  const chosen = fc.subarray(["fullName", "code", "phone", "ethnicity", "idNumber", "branch", "position"]);
  const row = fc.tuple(planted, person, status);
  const drawn = [row, row, chosen] as const;
  const born = { birthDate: "1998-05-06" };
  await fc.assert(
    fc.asyncProperty(...drawn, async ([onKept, a, isKept], [onOther, b, isOther], fromOther) => {
      const away = { fullName: "Nguyễn Đôi", branch: branchOf(unit, 1).id };
      const [kept, other] = await pairOf({ ...born, ...a }, { ...born, ...b, ...away });
      await stand(kept.id, isKept);
      await stand(other.id, isOther);
      await plantOn(kept.id, onKept);
      await plantOn(other.id, onOther);
      const before = await everything();
      await merge(kept, other, fromOther);
      const left = await allOf(bloc.orgId).activityParticipant.count({ where: { memberId: other.id } });
      expect(left).toBe(0);
      must(await undoMerge(cast.secretary, await lastMerge()));
      expect(inOrder(await everything())).toEqual(inOrder(before));
    }),
    { numRuns: 12 },
  );
});

describe("merging", () => {
  test("keeps what was chosen, moves both histories (an approved rating stands before a draft), and the old address leads to the one kept", async () => {
    const [kept, other] = await two({ code: "A1" }, { phone: "0912345678", idNumber: "040200001234" });
    await plantOn(kept.id, { "activity_participants.member_id": [0], "member_ratings.member_id": [0] });
    await plantOn(other.id, {
      "activity_participants.member_id": [0, 1],
      "member_ratings.member_id": [0, 1],
      "roster_snapshot_members.member_id": [1],
    });
    const ofSheet = async (state: string, memberId: string) => {
      const [row] = await sql(
        database,
        `INSERT INTO member_ratings (org_id, sheet_id, member_id, year, rating)
         SELECT org_id, id, $2, year, 'good' FROM rating_sheets WHERE year = 2023 AND state::text = $1
         RETURNING sheet_id AS "sheetId"`,
        [state, memberId],
      );
      return row ?? expect.fail(`no ${state} sheet of 2023`);
    };
    await ofSheet("draft", kept.id);
    const approved = await ofSheet("approved", other.id);
    await merge(kept, other, ["phone", "idNumber"]);
    const page = must(await memberPage(cast.secretary, other.id));
    expect(page.member).toMatchObject({
      id: kept.id,
      code: "A1",
      phone: "0912345678",
      idNumber: "040200001234",
    });
    expect(
      page.timeline.entries
        .map(({ title }) => title)
        .slice(0, 2)
        .sort(),
    ).toEqual(["Gộp dòng trùng vào đây", "Được gộp vào dòng khác"].sort());
    const all = allOf(bloc.orgId);
    expect(await all.activityParticipant.count({ where: { memberId: kept.id } })).toBe(2);
    const ratings = { where: { memberId: kept.id }, orderBy: { year: "asc" as const } };
    expect(await all.memberRating.findMany(ratings)).toMatchObject([
      { year: 2020 },
      { year: 2021 },
      { year: 2023, ...approved },
    ]);
    expect(await all.rosterSnapshotMember.count({ where: { memberId: other.id } })).toBe(1);
    const listed = must(
      await rosterView(cast.secretary, await ofUnit(cast.secretary), { status: "all", q: "doi" }),
    );
    expect(listed.members.map(({ id }) => id)).not.toContain(other.id);
    const values = await sql<{ detail: object; before: object; after: object }>(
      database,
      `SELECT e.detail, v.before, v.after FROM audit_events e LEFT JOIN audit_values v ON v.event_id = e.id
       WHERE e.type = 'member.merged' AND e.subject_id = $1`,
      [kept.id],
    );
    expect(values).toMatchObject([
      {
        detail: { merged: other.id, fields: ["phone"], sensitive: ["idNumber"] },
        after: { phone: "0912345678" },
      },
    ]);
    expect(JSON.stringify(values)).not.toContain("040200001234");
    const [merged] = await sql<{ sealed: Buffer }>(
      database,
      "SELECT undo_sealed AS sealed FROM member_merges ORDER BY created_at DESC LIMIT 1",
    );
    expect(merged?.sealed.includes("0912345678")).toBe(false);
  });

  test("of the Sổ all lines are kept, what both say once, the old row's forms beside; sheets' proposals go along; undone all part again", async () => {
    const [kept, other] = await two();
    await plantOn(kept.id, { "sheet_proposals.member_id": [1] });
    await plantOn(other.id, { "sheet_proposals.member_id": [0, 1, 2] });
    await sql(
      database,
      `UPDATE sheet_proposals SET words_sealed = decode($1, 'base64'),
         dismissed_at = CASE WHEN member_id = $2 THEN now() END, dismissed_by = CASE WHEN member_id = $2 THEN 'Ai' END`,
      [sealText("Giấy khen"), kept.id],
    );
    const proposedOf = async (id: string) => {
      const place = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
      const { open } = must(await proposalsAt(cast.secretary, place));
      return open.flatMap(({ kind, member }) => (member.id === id ? [kind] : [])).sort();
    };
    const relation = (name: string) => ({
      relation: "sibling",
      name,
      birthYear: "",
      occupation: "",
      residence: "",
    });
    const identity = (birthName: string, presentAddress: string) => ({
      birthName,
      otherName: "",
      familyBackground: "Nông dân",
      presentAddress,
    });
    const journeys = (who: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({
        since: "",
        until: "",
        country: `${who} ${at}`,
        reason: "",
      }));
    const save = (id: string, section: string, ...rows: object[]) =>
      saveSection(cast.secretary, id, section, { version: 0, rows });
    must(await save(kept.id, "abroad", ...journeys("Nước", 15)));
    must(await save(other.id, "abroad", ...journeys("Nơi", 12)));
    must(await save(kept.id, "family", relation("Lê A"), relation("Lê B")));
    must(await save(other.id, "family", relation("Lê C"), relation("Lê B"), relation("Lê D")));
    must(await save(kept.id, "identity", identity("Lê Một", "")));
    must(await save(other.id, "identity", identity("Lê Hai", "Số 2")));
    const before = await everything();
    const { effect } = must(await comparison(cast.secretary, { first: kept.id, second: other.id }));
    expect(effect.lines).toMatchObject([
      { label: "Sổ: bản thân", moves: 0, notes: [expect.stringContaining("theo hồ sơ đã gộp")] },
      { label: "Sổ: đi nước ngoài", moves: 12 },
      { label: "Sổ: quan hệ gia đình", moves: 3, notes: [expect.stringContaining("cùng một dòng")] },
      { label: "Sổ: lần lưu của từng mục" },
      // All but that the row was new.
      { label: "Đề xuất từ tệp danh sách", moves: 2 },
    ]);
    await merge(kept, other);
    const shown = async (code: string) =>
      bookParts(must(await dossierBook(cast.secretary, kept.id))).find((part) => part.code === code);
    expect((await shown("family"))?.table?.rows.map(([, name]) => name)).toEqual([
      "Lê A",
      "Lê B",
      "Lê C",
      "Lê D",
    ]);
    const facts = ((await shown("identity"))?.facts ?? []).map(({ term, value }) => `${term}: ${value}`);
    expect(facts).toEqual(
      expect.arrayContaining([
        "Họ tên khai sinh: Lê Một",
        "Họ tên khai sinh (theo hồ sơ đã gộp): Lê Hai",
        "Nơi ở hiện nay (theo hồ sơ đã gộp): Số 2",
      ]),
    );
    expect(facts.filter((fact) => fact.startsWith("Thành phần gia đình"))).toHaveLength(1);
    const stale = { version: 1, rows: [relation("Lê A")] };
    expect(await saveSection(cast.secretary, kept.id, "family", stale)).toMatchObject({ reason: "stale" });
    const abroad = async () => must(await findSection(cast.secretary, kept.id, "abroad")).kept;
    expect((await abroad()).rows).toEqual([...journeys("Nước", 15), ...journeys("Nơi", 12)]);
    expect(await proposedOf(kept.id)).toEqual(["discipline", "reward"]);
    must(await undoMerge(cast.secretary, await lastMerge()));
    expect(await everything()).toEqual(before);
    expect(await proposedOf(other.id)).toEqual(["discipline", "newcomer", "reward"]);
    // Two long lists that became one are saved again, whatever a section holds of one row.
    await merge(await asNow(kept), await asNow(other));
    const saveAt = (version: number, rows: object[]) =>
      saveSection(cast.secretary, kept.id, "abroad", { version, rows });
    const { version, rows } = await abroad();
    const corrected = rows.map((row) => ({ ...row, reason: "Công tác" }));
    expect(must(await saveAt(version, corrected)).rows).toHaveLength(27);
    const more = [...corrected, ...journeys("Thêm", 1)];
    expect(await saveAt(version + 1, more)).toMatchObject({ reason: "invalid" });
    must(await saveAt(version + 1, corrected.slice(0, 20)));
  });

  test("a folded row stands in no list of the past, beside the one that is kept or without it", async () => {
    const born = { birthDate: "1990-04-05", joinedOn: "26/03/2026" };
    const [kept, other] = await pairOf(born, born);
    const left = { status: "moved", statusSince: "01/06/2026", version: other.version };
    const { version } = must(await correctStatus(cast.secretary, other.id, left));
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: branchOf(unit).id };
    const at = { unit: unit.id, branch: place.branchId, year: 2026 };
    const ofBoth = (ids: string[]) => ids.filter((id) => [kept.id, other.id].includes(id));
    const listed = async () => {
      const period = { from: plainDate("2026-01-01"), to: plainDate("2026-05-20") };
      const wholeYear = { ...period, to: plainDate("2026-12-31") };
      const until = { year: 2026, cutOff: plainDate("2026-11-29"), today: plainDate("2026-11-29") };
      const { present, came } = must(await memberRegister(cast.secretary, place, period));
      const { went } = must(await memberRegister(cast.secretary, place, wholeYear));
      const rated = await onDay(period.to, () => ratingBoard(cast.secretary, at));
      const fees = await onDay(wholeYear.to, () => feeBoard(cast.secretary, at));
      const facts = await factsOfUnits(installationScope(bloc.orgId, "test"), [unit.id], until);
      return {
        present: ofBoth(present.map(({ id }) => id)),
        came: ofBoth(came.map(({ person }) => person.id)),
        went: ofBoth(went.map(({ person }) => person.id)),
        rated: ofBoth(must(rated).rows.map(({ memberId }) => memberId)),
        owed: ofBoth(must(fees).rows.map(({ memberId }) => memberId)),
        aged: facts.get(unit.id)?.plan.aged.filter(({ birthDate }) => birthDate === born.birthDate).length,
      };
    };
    const once = await listed();
    expect(Object.values(once).map((found) => (Array.isArray(found) ? found.length : found))).toEqual([
      2, 2, 1, 2, 2, 2,
    ]);
    await merge(kept, { ...other, version });
    const alone = [kept.id];
    expect(await listed()).toEqual({
      present: alone,
      came: alone,
      went: [],
      rated: alone,
      owed: alone,
      aged: 1,
    });
  });

  test("takes no code of a row out of activity that another unit's member has by now", async () => {
    const [kept, other] = await two({}, { code: "G-5" });
    const gone = must(await correctStatus(cast.secretary, other.id, { version: 1, status: "removed" }));
    await member({ fullName: "Vũ Thị Nhận", code: "G-5" }, sister, unitOf(bloc, 1));
    expect(await mergeMembers(cast.secretary, merging(kept, gone, ["code"]))).toMatchObject({
      fields: [{ path: "code", message: expect.stringMatching(/^Mã định danh này là của một đoàn viên/) }],
    });
    await merge(kept, gone);
  });

  test("two open cases of one procedure are named and nothing is moved", async () => {
    const [kept, other] = await two();
    for (const { id } of [kept, other])
      await sql(
        database,
        `INSERT INTO hardship_cases (org_id, unit_id, member_id, reason, opened_on, created_by_id, created_by)
         VALUES ($1, $2, $3, 'other', '2026-01-02', $3, 'Ai')`,
        [bloc.orgId, unit.id, id],
      );
    const before = await everything();
    const seen = must(await comparison(cast.secretary, { first: kept.id, second: other.id }));
    expect(seen.effect.refusals).toHaveLength(1);
    expect(await mergeMembers(cast.secretary, merging(kept, other))).toMatchObject({ reason: "conflict" });
    expect(await everything()).toEqual(before);
  });

  test("two open cases of any other procedure are refused with words until one has ended; ended, they go and come back", async () => {
    const [kept, other] = await two();
    const refused = "Cả hai đang có hồ sơ cùng thủ tục";
    for (const [procedure, state] of [
      ["removal_from_roll", "proposed"],
      ["outstanding_member", "proposed"],
      ["activity_deferral", "asked"],
      ["residence_attachment", "asked"],
      ["transfer", "requested"],
    ]) {
      const cases = await sql<{ id: string }>(
        database,
        `INSERT INTO member_cases (org_id, unit_id, member_id, person_name, procedure, entry, state, charter_version,
           opened_on, created_by_id, created_by)
         SELECT $1, $2, id, 'Ai đó', $4, 'stepwise', $5, 'XII', '2026-01-02', id, 'Ai' FROM unnest($3::uuid[]) AS id
         RETURNING id`,
        [bloc.orgId, unit.id, [kept.id, other.id], procedure, state],
      );
      const before = await everything();
      const { effect } = must(await comparison(cast.secretary, { first: kept.id, second: other.id }));
      expect(effect.refusals, procedure).toEqual([expect.stringContaining(refused)]);
      expect(await mergeMembers(cast.secretary, merging(kept, other)), procedure).toMatchObject({
        reason: "conflict",
      });
      expect(await everything()).toEqual(before);
      await sql(
        database,
        "UPDATE member_cases SET closed_on = '2026-02-02', outcome = 'withdrawn' WHERE id = $1",
        [cases[1]?.id],
      );
    }
    const ended = await everything();
    await merge(kept, other);
    must(await undoMerge(cast.secretary, await lastMerge()));
    expect(await everything()).toEqual(ended);
  });

  test("is its secretary's, of one unit, on what was seen", async () => {
    const [kept, other] = await two();
    const elsewhere = await makeMember(sister, unitOf(bloc, 1), "Nguyễn Thị Đôi");
    const input = merging(kept, other);
    for (const actor of [cast.committee, cast.branchSecretary, cast.observer, cast.staff])
      expect(await mergeMembers(actor, input)).toMatchObject({ reason: "forbidden" });
    expect(await mergeMembers(sister, input)).toMatchObject({ reason: "not_found" });
    expect(await mergeMembers(cast.secretary, merging(kept, elsewhere))).toMatchObject({
      reason: "not_found",
    });
    expect(await mergeMembers(cast.secretary, merging(kept, kept))).toMatchObject({ reason: "not_found" });
    expect(await mergeMembers(cast.secretary, { ...input, keptVersion: 9 })).toMatchObject({
      reason: "stale",
      message: expect.stringContaining(`${cast.secretary.name}, `),
    });
    expect(await mergeMembers(cast.secretary, { ...input, fromOther: ["status"] })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "fromOther.0" }],
    });
    await merge(kept, other);
    expect(await mergeMembers(cast.secretary, input)).toMatchObject({ reason: "conflict" });
    expect(await undoMerge(cast.committee, await lastMerge())).toMatchObject({ reason: "forbidden" });
    expect(await undoMerge(sister, await lastMerge())).toMatchObject({ reason: "not_found" });
  });
});

describe("undoing", () => {
  test("is refused with a list where something was changed since, and leaves all as it is", async () => {
    const [kept, other] = await two();
    await plantOn(other.id, { "member_ratings.member_id": [2] });
    await merge(kept, other);
    const { version } = must(await memberPage(cast.secretary, kept.id)).member;
    must(await updateMember(cast.secretary, kept.id, { version, phone: "0988888888" }));
    await sql(database, "UPDATE member_ratings SET comment = 'Sửa' WHERE member_id = $1", [kept.id]);
    const before = await everything();
    expect(await undoMerge(cast.secretary, await lastMerge())).toMatchObject({
      reason: "conflict",
      fields: [{ message: "Thông tin đoàn viên" }, { message: "Xếp loại hằng năm" }],
    });
    expect(await everything()).toEqual(before);
  });

  test("goes on after an upgrade that added a column or wrote places anew, not after a change of what was kept", async () => {
    const [kept, other] = await two();
    await plantOn(other.id, { "member_ratings.member_id": [2], "member_cases.member_id": [1] });
    const took = { unit: unitOf(bloc, 1).id, id: other.id };
    await sql(
      database,
      `WITH taken AS (UPDATE member_cases SET procedure = 'transfer', other_unit_id = $1 WHERE member_id = $2
         RETURNING org_id, id)
       INSERT INTO transfers (org_id, case_id, direction, kind, outside_name, birth_date, gender)
       SELECT org_id, id, 'in', 'permanent', 'Đơn vị 2', '2000', 'female' FROM taken`,
      [took.unit, took.id],
    );
    await merge(kept, other);
    const id = await lastMerge();
    // What the merge kept knew of no name in a rating, and an arrival lay in the unit that had let the person go.
    const { undoSealed } = await allOf(bloc.orgId).memberMerge.findFirstOrThrow({ where: { id } });
    const undo = unpack<MergeUndo>(undoSealed ?? new Uint8Array());
    for (const root of Object.values(undo.roots))
      root.moved = root.moved.map((row) => {
        const { person_name: _, ...columns } = JSON.parse(row);
        return JSON.stringify(columns);
      });
    const sealed = Buffer.from(pack(undo));
    await sql(database, "UPDATE member_merges SET undo_sealed = $2 WHERE id = $1", [id, sealed]);
    await sql(
      database,
      `UPDATE member_cases SET unit_id = other_unit_id, branch_id = other_branch_id, other_unit_id = unit_id,
         other_branch_id = branch_id WHERE member_id = $1 AND other_unit_id IS NOT NULL`,
      [kept.id],
    );
    for (const [change, back, label] of [
      ["member_cases SET version = version + 1", "version = version - 1", "Thủ tục đoàn viên"],
      ["member_ratings SET comment = ''", "comment = 'Năm 2022'", "Xếp loại hằng năm"],
    ] as const) {
      await sql(database, `UPDATE ${change} WHERE member_id = $1`, [kept.id]);
      expect(await undoMerge(cast.secretary, id)).toMatchObject({ fields: [{ message: label }] });
      const [table] = change.split(" ");
      await sql(database, `UPDATE ${table} SET ${back} WHERE member_id = $1`, [kept.id]);
    }
    must(await undoMerge(cast.secretary, id));
    for (const table of ["member_cases", "member_ratings"])
      expect(
        await sql(database, `SELECT member_id AS id FROM ${table} WHERE member_id = ANY($1)`, [
          [kept.id, other.id],
        ]),
      ).toEqual([{ id: other.id }]);
  });

  test("is refused while another unit's member has a code or card that would stand again: says whose, nothing half", async () => {
    // The kept row gave its code up for the other's; the other's card stands nowhere while it is folded.
    const [kept, other] = await two({ code: "G-3" }, { code: "G-4", cardNumber: "G-2" });
    await merge(kept, other, ["code"]);
    for (const [taken, said] of [
      [{ cardNumber: "G-2" }, "số thẻ G-2"],
      [{ code: "G-3" }, "mã định danh G-3"],
    ] as const) {
      const holder = await member({ fullName: "Vũ Thị Giữ", ...taken }, sister, unitOf(bloc, 1));
      const before = await everything();
      expect(await undoMerge(cast.secretary, await lastMerge())).toMatchObject({
        reason: "conflict",
        message: expect.stringMatching(
          new RegExp(`: ${said} của Nguyễn Thị Đôi nay là của một đoàn viên đang sinh hoạt ở đơn vị khác`),
        ),
      });
      expect(await everything()).toEqual(before);
      must(await updateMember(sister, holder.id, { version: 1, code: null, cardNumber: null }));
    }
    must(await undoMerge(cast.secretary, await lastMerge()));
  });

  test("comes once, and not after its days; finds what the merged one had sent by the own link, which is emptied then", async () => {
    const [kept, other] = await two();
    const sent = ["member_corrections.member_id", "member_links.member_id"] as const;
    await plantOn(other.id, Object.fromEntries(sent.map((root) => [root, [0]])));
    const waiting = () =>
      sql(
        database,
        `SELECT c.state, c.values_sealed IS NOT NULL AS "isKept",
            EXISTS (SELECT FROM member_links l WHERE l.member_id = c.member_id AND l.message_sealed IS NOT NULL) AS "isTold"
          FROM member_corrections c WHERE c.member_id = $1`,
        [other.id],
      );
    const asSent = [{ state: "waiting", isKept: true, isTold: true }];
    await merge(kept, other);
    expect(await waiting()).toEqual(asSent);
    const id = await lastMerge();
    must(await undoMerge(cast.secretary, id));
    expect(await undoMerge(cast.secretary, id)).toMatchObject({ reason: "conflict" });
    expect(await waiting()).toEqual(asSent);
    await merge(await asNow(kept), await asNow(other));
    const again = await lastMerge();
    await sql(
      database,
      "UPDATE member_merges SET expires_at = now() - interval '1 day' WHERE merged_id = $1",
      [other.id],
    );
    expect(await undoMerge(cast.secretary, again)).toMatchObject({ reason: "conflict" });
    await merge(...(await two()));
    expect(await waiting()).toEqual([{ state: "replaced", isKept: false, isTold: false }]);
  });
});

describe("pairs", () => {
  const pairsOf = async (actor: Actor) => {
    const pairs: Pair[] = [];
    for (let page = 1, pages = 1; page <= pages; page++) {
      const view = must(await duplicatesView(actor, await ofUnit(actor), String(page)));
      if (view.kind !== "unit") break;
      pairs.push(...view.pairs);
      pages = view.pages;
    }
    return pairs;
  };
  const groundsOf = (pairs: readonly Pair[], [a, b]: [Row, Row]) =>
    pairs.find(({ first, second }) => [a.id, b.id].sort().join() === [first.id, second.id].sort().join())
      ?.grounds;

  test("are found by four grounds; the ID number's only for who sees it", async () => {
    const alone = { birthDate: "1991-01-01" };
    const byCode = await two({ code: "Mã-7", fullName: "Lê A" }, { code: "mã-7", fullName: "Lê B" });
    const byCard = await two(
      { cardNumber: "123456", fullName: "Lê C" },
      { cardNumber: "123456", fullName: "Lê D" },
    );
    const byId = await two(
      { idNumber: "040200009999", fullName: "Lê E", ...alone },
      { idNumber: "040200009999", fullName: "Lê F", ...alone },
    );
    const byName = await two({ fullName: "Đỗ Thị Hòa" }, { fullName: "ĐỖ THỊ HOÀ" });
    const pairs = await pairsOf(cast.secretary);
    for (const [pair, ground] of [
      [byCode, "code"],
      [byCard, "card"],
      [byId, "id_number"],
      [byName, "name"],
    ] as const)
      expect(groundsOf(pairs, pair)).toEqual([ground]);
    expect(groundsOf(await pairsOf(cast.committee), byId)).toBeUndefined();
    expect(groundsOf(await pairsOf(cast.ticked), byId)).toEqual(["id_number"]);
    const view = must(await rosterView(cast.secretary, await ofUnit(cast.secretary), {}));
    expect(view.may.duplicates).toBe(true);
    const branchView = must(await rosterView(cast.branchSecretary, await ofUnit(cast.branchSecretary), {}));
    expect(branchView.may.duplicates).toBe(false);
  });

  test("told apart are shown no more, with who said so", async () => {
    const pair = await two();
    const [{ id: first }, { id: second }] = pair;
    expect(await tellApart(cast.committee, { first, second })).toMatchObject({ reason: "forbidden" });
    expect(await tellApart(sister, { first, second })).toMatchObject({ reason: "not_found" });
    must(await tellApart(cast.secretary, { first: second, second: first }));
    expect(groundsOf(await pairsOf(cast.secretary), pair)).toBeUndefined();
    const [said] = await allOf(bloc.orgId).memberDistinction.findMany();
    expect(said).toMatchObject({ by: cast.secretary.name, byId: cast.secretary.userId });
  });
});

describe("between units", () => {
  const reason = "Nhắc đơn vị chuyển sinh hoạt";
  const viewOf = async (actor: Actor) => must(await duplicatesView(actor, await ofUnit(actor), undefined));
  const sharedOf = async (actor: Actor) => {
    const view = await viewOf(actor);
    return view.kind === "unit" ? view.shared : [];
  };
  const readings = () =>
    sql<{ actor: string; reason: string }>(
      database,
      `SELECT e.actor_id AS actor, v.after->>'reason' AS reason FROM audit_events e
       JOIN audit_values v ON v.event_id = e.id
       WHERE e.type = 'sensitive.read' AND e.detail->'fields' ? 'duplicatesBetweenUnits'`,
    );
  /** As a sheet brings them: of typed ones the numbers are refused. */
  const brought = (...people: Parameters<typeof makeMembers>[2][number][]) => {
    const there = unitOf(bloc, 1);
    const branch = branchOf(there, 1).id;
    return makeMembers(
      sister,
      there,
      people.map((one) => ({ branch, ...one })),
    );
  };
  let away: { secretary: Actor; staff: Actor; orgId: string };

  beforeAll(async () => {
    const other = await makeBloc("vung", 1, 1);
    const at = { orgId: other.orgId, unitId: unitOf(other).id };
    away = {
      secretary: await makeActor("bithu.vung", "UNIT_SECRETARY", at),
      staff: await makeActor("vanphong.vung", "UPPER_STAFF", { ...at, unitId: other.rootId }),
      orgId: other.orgId,
    };
    const id = { idNumber: "040200007777" };
    await makeMembers(cast.secretary, unit, [
      { fullName: "Trần Hai Nơi", code: "HN1" },
      { fullName: "Lê Một Thẻ", cardNumber: "777001" },
      { fullName: "Phạm Cùng Tên" },
      { fullName: "Vũ Chung Số", ...id },
      { fullName: "Hồ Đã Đi", code: "HN2" },
    ]);
    await brought(
      { fullName: "Trần Hai Nơi", code: "hn1", birthDate: "2000-02-02" },
      { fullName: "Lê Thẻ Kia", cardNumber: "777001" },
      { fullName: "Phạm Cùng Tên" },
      { fullName: "Vũ Kia", ...id },
      { fullName: "Hồ Đã Đi", code: "HN2" },
    );
    await sql(database, "UPDATE members SET status = 'moved' WHERE unit_id = $1 AND code = 'HN2'", [
      unitOf(bloc, 1).id,
    ]);
    await makeMembers(away.secretary, unitOf(other), [{ fullName: "Ngô Nơi Khác", code: "HN2" }]);
  });

  test("are a number for the upper level until it says why it must see who they are", async () => {
    const view = await viewOf(cast.staff);
    expect(view).toEqual({
      kind: "organisation",
      counts: [
        { ground: "name", groups: 1 },
        { ground: "code", groups: 1 },
        { ground: "card", groups: 1 },
        { ground: "id_number", groups: 1 },
      ],
    });
    expect(await viewOf(cast.voter)).toEqual(view);
    expect(await revealBetweenUnits(cast.staff, { org: bloc.orgId, reason: "xem" })).toMatchObject({
      fields: [{ path: "reason" }],
    });
    expect(await readings()).toEqual([]);
    const told = must(await revealBetweenUnits(cast.staff, { org: bloc.orgId, reason }));
    expect(await readings()).toEqual([{ actor: cast.staff.userId, reason }]);
    const here = { unit: "Đoàn Sở số 1", branch: "Chi đoàn 1" };
    const there = { unit: "Đoàn Sở số 2", branch: "Chi đoàn 2" };
    const born = { id: expect.any(String), birthDate: "2000-02-01" };
    const pairOf = (ground: string) => {
      const pair = told.pairs.find(({ grounds }) => grounds.join() === ground);
      return pair && [pair.first, pair.second].sort((a, b) => a.unit.localeCompare(b.unit));
    };
    expect(told.total).toBe(4);
    expect(pairOf("name")).toEqual([
      { fullName: "Phạm Cùng Tên", ...born, ...here },
      { fullName: "Phạm Cùng Tên", ...born, ...there },
    ]);
    expect(pairOf("code")).toEqual([
      { fullName: "Trần Hai Nơi", ...born, ...here },
      { fullName: "Trần Hai Nơi", ...born, birthDate: "2000-02-02", ...there },
    ]);
    expect(pairOf("card")).toEqual([
      { fullName: "Lê Một Thẻ", ...born, ...here },
      { fullName: "Lê Thẻ Kia", ...born, ...there },
    ]);
    expect(pairOf("id_number")).toEqual([
      { fullName: "Vũ Chung Số", ...born, ...here },
      { fullName: "Vũ Kia", ...born, ...there },
    ]);
    expect(JSON.stringify(told)).not.toContain("040200007777");
  });

  test("are named to the upper level of the organisation alone", async () => {
    const upper = { orgId: bloc.orgId, unitId: bloc.rootId };
    const inspector = await makeActor("ubkt.khoi", "INSPECTION_COMMITTEE", upper);
    const blocObserver = await makeActor("quansat.khoi", "OBSERVER", upper);
    const ask = (actor: Actor) => revealBetweenUnits(actor, { org: bloc.orgId, reason });
    for (const actor of [cast.upperSecretary, cast.voter, inspector])
      expect(must(await ask(actor)).total).toBe(4);
    const units = [cast.secretary, sister, cast.committee, cast.ticked, cast.branchSecretary, cast.observer];
    for (const actor of [...units, blocObserver])
      expect(await ask(actor)).toMatchObject({ reason: "forbidden" });
    for (const actor of [away.secretary, away.staff])
      expect(await ask(actor)).toMatchObject({ reason: "not_found" });
    expect(must(await revealBetweenUnits(away.staff, { org: away.orgId, reason })).pairs).toEqual([]);
  });

  test("are told to either secretary as own members, with the other unit's name and nothing else of it", async () => {
    expect(await sharedOf(cast.secretary)).toEqual([
      {
        id: expect.any(String),
        fullName: "Trần Hai Nơi",
        birthDate: "2000-02-01",
        grounds: ["code"],
        unit: "Đoàn Sở số 2",
      },
      {
        id: expect.any(String),
        fullName: "Lê Một Thẻ",
        birthDate: "2000-02-01",
        grounds: ["card"],
        unit: "Đoàn Sở số 2",
      },
    ]);
    expect(await sharedOf(sister)).toMatchObject([
      { fullName: "Lê Thẻ Kia", grounds: ["card"], unit: "Đoàn Sở số 1" },
      { fullName: "Trần Hai Nơi", birthDate: "2000-02-02", grounds: ["code"], unit: "Đoàn Sở số 1" },
    ]);
    for (const actor of [cast.committee, cast.ticked, away.secretary])
      expect(await sharedOf(actor)).toEqual([]);
    for (const actor of [cast.observer, cast.branchSecretary])
      expect(await duplicatesView(actor, await ofUnit(actor), undefined)).toMatchObject({
        reason: "forbidden",
      });
  });

  test("by a filler that too many have, nobody is told of anybody", async () => {
    const filler = { fullName: "Đinh Chưa Mã", code: "0" };
    await makeMembers(
      cast.secretary,
      unit,
      Array.from({ length: 20 }, () => filler),
    );
    await brought(filler);
    for (const actor of [cast.secretary, sister])
      expect((await sharedOf(actor)).map(({ fullName }) => fullName)).not.toContain("Đinh Chưa Mã");
    expect(await sharedOf(cast.secretary)).toHaveLength(2);
  });
});

describe("a row that another unit has let go", () => {
  const there = () => unitOf(bloc, 1);
  const leave = async (row: Member, day = "2026-10-01") => {
    const out = { unit: there().id, direction: "out", member: row.id, day, outsideName: "Đơn vị 1" };
    must(await onDay(plainDate("2026-11-20"), () => recordTransfer(sister, out)));
    const [left] = await sql<{ version: number }>(database, "SELECT version FROM members WHERE id = $1", [
      row.id,
    ]);
    return { ...row, version: left?.version ?? 0 };
  };
  /** Somebody here, and the row in the other unit. */
  const between = async (own: object = {}, other: object = {}): Promise<[Member, Member]> => {
    made += 1;
    const same = { fullName: "Lò Thị Hai Nơi", birthDate: `${1970 + made}-03-04` };
    return [await member({ ...same, ...own }), await member({ ...same, ...other }, sister, there())];
  };
  const toldOf = async (actor: Actor) => {
    const view = must(await duplicatesView(actor, await ofUnit(actor), 1));
    return view.kind === "unit" ? view.letGo : [];
  };
  const compared = (actor: Actor, own: Member, other: Member) =>
    comparison(actor, { first: own.id, second: other.id });

  test("is folded in by the remaining unit's secretary, with all that hangs on it; undone, all is as it was", async () => {
    const [own, there] = await between(
      { phone: "0912345678" },
      { joinedOn: "26/03/2016", phone: "0987654321" },
    );
    for (const { id } of [own, there]) await plantOn(id, { "member_ratings.member_id": [1] });
    await plantOn(there.id, { "training_records.member_id": [0], "hardship_cases.member_id": [0] });
    expect(await mergeMembers(cast.secretary, merging(own, there))).toMatchObject({ reason: "not_found" });
    expect((await toldOf(cast.secretary)).map(({ otherId }) => otherId)).not.toContain(there.id);
    const gone = await leave(there);
    expect(await toldOf(cast.secretary)).toContainEqual({
      first: expect.objectContaining({ id: own.id }),
      otherId: gone.id,
      unit: (await ofUnit(sister)).unit.name,
      grounds: ["name"],
    });
    expect(await toldOf(cast.committee)).toEqual([]);
    const seen = must(await compared(cast.secretary, own, gone));
    expect(seen).toMatchObject({
      isBetween: true,
      kept: { id: own.id },
      effect: { lines: [], refusals: [] },
    });
    expect(seen.other).toMatchObject({ joinedOn: "2016-03-26", phone: null, branch: null, position: null });
    expect(seen.sides.map(({ field }) => field).sort()).toEqual(
      ["birthDate", "cardNumber", "code", "fullName", "gender", "joinedOn"].sort(),
    );
    for (const actor of [cast.committee, cast.branchSecretary, sister])
      expect(await compared(actor, own, gone)).toMatchObject({ ok: false });
    const input = merging(own, gone, ["joinedOn"]);
    expect(await mergeMembers(cast.secretary, { ...input, fromOther: ["phone"] })).toMatchObject({
      reason: "conflict",
    });
    expect(await mergeMembers(cast.secretary, merging(gone, own))).toMatchObject({ reason: "not_found" });
    for (const actor of [cast.committee, sister, cast.staff])
      expect(await mergeMembers(actor, input)).toMatchObject({ ok: false });
    const before = await everything();
    must(await mergeMembers(cast.secretary, input));
    const { member: kept } = must(await memberPage(cast.secretary, gone.id));
    expect(kept).toMatchObject({ id: own.id, joinedOn: "2016-03-26", phone: "0912345678" });
    expect(await allOf(bloc.orgId).hardshipCase.count({ where: { memberId: own.id } })).toBe(1);
    const events = await sql<{ unit: string }>(
      database,
      "SELECT unit_id AS unit FROM audit_events WHERE type = 'member.merged_away' AND subject_id = $1",
      [gone.id],
    );
    expect(events).toEqual([{ unit: unitOf(bloc, 1).id }]);
    expect(await undoMerge(sister, await lastMerge())).toMatchObject({ reason: "not_found" });
    must(await undoMerge(cast.secretary, await lastMerge()));
    expect(await everything()).toEqual(before);
  });

  test("is not another's: neither one whom a list has as moved, nor one of another code or told apart", async () => {
    const [own, listed] = await between();
    await sql(database, "UPDATE members SET status = 'moved', status_since = '2026-10-01' WHERE id = $1", [
      listed.id,
    ]);
    expect(await mergeMembers(cast.secretary, merging(own, listed))).toMatchObject({ reason: "not_found" });
    const [one, two] = await between({ code: "HN-1" }, { code: "HN-2" });
    expect(await mergeMembers(cast.secretary, merging(one, await leave(two)))).toMatchObject({
      reason: "not_found",
    });
    const [mine, theirs] = await between();
    const gone = await leave(theirs);
    const isTold = async () => (await toldOf(cast.secretary)).some(({ otherId }) => otherId === gone.id);
    expect(await isTold()).toBe(true);
    must(await tellApart(cast.secretary, { first: mine.id, second: gone.id }));
    expect(await isTold()).toBe(false);
  });

  test("the ID number tells who it is where the day of birth was mistyped", async () => {
    const id = { idNumber: "040200007777" };
    const [own, there] = await between({ ...id, birthDate: "1999-01-02" }, id);
    await leave(there);
    expect((await toldOf(cast.secretary)).find(({ first }) => first.id === own.id)?.grounds).toEqual([
      "id_number",
    ]);
  });

  test("each unit keeps its own money and sheet of what both have; of two folded rows a month becomes what is typed", async () => {
    const [own, there] = await between();
    const pay = (at: TestUnit, { id }: Member) =>
      sql(
        database,
        `INSERT INTO fee_payments (org_id, unit_id, branch_id, member_id, month, amount, saved_by)
         VALUES ($1, $2, $3, $4, '2026-05', $5, 'Ai')`,
        [bloc.orgId, at.id, branchOf(at).id, id, at.id === unit.id ? 2000 : 5000],
      );
    await pay(unit, own);
    await pay(unitOf(bloc, 1), there);
    must(await mergeMembers(cast.secretary, merging(own, await leave(there))));
    const paid = await sql(
      database,
      "SELECT unit_id AS unit, amount FROM fee_payments WHERE member_id = ANY($1) ORDER BY amount",
      [[own.id, there.id]],
    );
    expect(paid).toEqual([
      { unit: unit.id, amount: 2000 },
      { unit: unitOf(bloc, 1).id, amount: 5000 },
    ]);
    // In either unit's grid the person stands once, with what that unit took; nothing more is due for the month.
    const year = <T>(work: () => Promise<T>) => onDay(plainDate("2026-11-20"), work);
    const asked = (at: TestUnit) => ({ unit: at.id, branch: branchOf(at).id, year: 2026 });
    const inMay = async (actor: Actor, at: TestUnit) => {
      const { rows } = must(await year(() => feeBoard(actor, asked(at))));
      return rows.flatMap(({ memberId, cells }) =>
        [own.id, there.id].includes(memberId) ? [{ memberId, ...cells[4], cells }] : [],
      );
    };
    const paidIn = (sum: number, by: Member) => ({ amount: sum, due: sum, state: "paid", memberId: by.id });
    const [old, ...twice] = await inMay(sister, unitOf(bloc, 1));
    expect(twice).toEqual([]);
    expect(old).toMatchObject(paidIn(5000, there));
    expect(old?.cells.filter(({ due }) => due > 0)).toHaveLength(10);
    expect(await inMay(cast.secretary, unit)).toMatchObject([paidIn(2000, own)]);
    const { row } = must(await year(() => memberFees(cast.secretary, own.id, 2026)));
    expect(row.cells[4]).toMatchObject({ state: "paid", amount: 7000 });
    // A sum that was mistyped there is corrected where it lies.
    const cells = [{ member: own.id, month: "2026-05", amount: 3000, version: 1 }];
    must(await year(() => saveFees(sister, { ...asked(unitOf(bloc, 1)), cells })));
    expect(await inMay(sister, unitOf(bloc, 1))).toMatchObject([paidIn(3000, there)]);

    // A month of which two folded rows hold a part in one unit becomes what is typed there.
    const again = { fullName: own.fullName, birthDate: own.birthDate };
    const third = await member(again, sister, unitOf(bloc, 1));
    await pay(unitOf(bloc, 1), third);
    await merge(await asNow(own), await leave(third));
    const mayThere = async () =>
      must(await year(() => feeBoard(sister, asked(unitOf(bloc, 1))))).rows.find(
        ({ memberId }) => memberId === own.id,
      )?.cells[4];
    const save = (amount: number, version: number) =>
      year(() =>
        saveFees(sister, {
          ...asked(unitOf(bloc, 1)),
          cells: [{ member: own.id, month: "2026-05", amount, version }],
        }),
      );
    const both = await mayThere();
    expect(both).toMatchObject({ amount: 8000 });
    const seen = both?.version ?? 0;
    must(await save(4000, seen));
    expect(await mayThere()).toMatchObject({ amount: 4000, version: seen + 1 });
    // The other unit's money stays what it was.
    const { row: after } = must(await year(() => memberFees(cast.secretary, own.id, 2026)));
    expect(after.memberId).toBe(own.id);
    expect(after.cells[4]).toMatchObject({ amount: 6000 });
    expect(await save(1000, seen)).toMatchObject({ reason: "stale" });
    must(await save(0, seen + 1));
    expect(await mayThere()).toMatchObject({ amount: 2000, isHere: false });
  });

  const DAYS = ["2026-09-10", "2026-09-30", "2026-10-03", "2026-10-05"];
  test.each([
    [
      "2026-10-05",
      "2026-10-01",
      [true, true, false, false],
      [false, false, false, true],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    ],
    [
      "2026-09-20",
      "2026-10-04",
      [true, true, true, false],
      [false, false, false, true],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    ],
    [
      "2026-07-05",
      "2026-03-10",
      [false, false, false, false],
      [true, true, true, true],
      [1, 2, 3, 8, 9, 10, 11, 12],
    ],
  ])("arrived on %s, let go on %s: each day in one list", async (came, went, wasThere, wasHere, owed) => {
    made += 1;
    const name = `Lò Thị Đi ${["Một", "Hai", "Ba"][made % 3]}`;
    const born = { fullName: name, birthDate: `${1970 + made}-03-04`, joinedOn: "26/03/2016" };
    const there = await member(born, sister, unitOf(bloc, 1));
    const arrival = { unit: unit.id, direction: "in", day: came, outsideName: "Đơn vị 2", ...born };
    const more = { birthDate: `4/3/${1970 + made}`, gender: "male", toBranch: branchOf(unit).id };
    must(await onDay(plainDate("2026-11-20"), () => recordTransfer(cast.secretary, { ...arrival, ...more })));
    const [own] = await sql<Member>(
      database,
      "SELECT id, version FROM members WHERE full_name = $1 AND unit_id = $2",
      [name, unit.id],
    );
    if (!own) throw new Error("somebody arrived");
    const gone = await leave(there, went);
    await sql(database, "UPDATE members SET gender = 'female' WHERE id = ANY($1)", [[own.id, gone.id]]);
    must(await mergeMembers(cast.secretary, merging(own, gone)));
    const list = listIn({ org: "$1::uuid", unit: "asked.unit", day: "asked.day" });
    const listed = await sql<{ day: string; isHere: boolean }>(
      database,
      `SELECT asked.day::text AS day, asked.unit = $5 AS "isHere"
       FROM (SELECT unit, day FROM unnest($2::uuid[]) AS unit, unnest($3::date[]) AS day) AS asked
       CROSS JOIN LATERAL (${list}) AS listed WHERE listed.id = $4`,
      [bloc.orgId, bloc.units.map(({ id }) => id), DAYS, own.id, unit.id],
    );
    const isListed = (isHere: boolean) =>
      DAYS.map((day) => listed.some((each) => each.day === day && each.isHere === isHere));
    expect([isListed(false), isListed(true)]).toEqual([wasThere, wasHere]);
    const year = await onDay(plainDate("2026-12-31"), () => memberFees(cast.secretary, own.id, 2026));
    const cells = must(year).row.cells.filter(({ due }) => due > 0);
    expect(cells.map(({ month }) => Number(month.slice(5)))).toEqual(owed);
    // Both registers tell it, by the day since which the person stands in the list.
    const registerOf = async (actor: Actor, { id: unitId }: TestUnit) => {
      const at = { orgId: bloc.orgId, unitId, branchId: null };
      const period = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };
      const told = must(await onDay(period.to, () => memberRegister(actor, at, period)));
      const days = (changes: typeof told.came) =>
        changes.filter(({ person }) => person.id === own.id).map(({ day }) => day);
      return { came: days(told.came), went: days(told.went) };
    };
    expect(await registerOf(sister, unitOf(bloc, 1))).toEqual({ came: [], went: [went] });
    const [, later = ""] = [came, went].sort();
    expect(await registerOf(cast.secretary, unit)).toEqual({ came: [later], went: [] });
    const old = { unit: unitOf(bloc, 1).id, branch: branchOf(unitOf(bloc, 1)).id, year: 2026 };
    const board = must(await onDay(plainDate("2026-12-31"), () => feeBoard(sister, old)));
    const row = board.rows.find(({ memberId }) => memberId === own.id);
    expect(row?.cells.some(({ month, due }) => month === "2026-03" && due > 0)).toBe(true);
  });
});
