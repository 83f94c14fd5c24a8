import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPlace } from "@/lib/imports/place";
import { importHistory } from "@/lib/imports/queries";
import type { ImportView } from "@/lib/imports/types";
import { updateMember } from "@/lib/members/commands";
import { mergeMembers } from "@/lib/members/duplicates/commands";
import { confirmQuarter } from "@/lib/members/snapshots/commands";
import { closeDatabase } from "@/lib/platform/database/client";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { correctStatus, makeCast, makeMember, unitOf } from "../helpers/members";
import { makeMembers } from "../helpers/members-at-once";
import { cookieOfActor } from "../helpers/requests";
import { nationalForm, xlsxOf } from "../helpers/sheets";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let secretary: Imports;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  secretary = importsOf(await cookieOfActor(cast.secretary));
});
afterAll(closeDatabase);

/** Every column of every member and sensitive row, but what each write must move. */
function roster() {
  return sql<{ member: unknown; sensitive: unknown }>(
    database,
    `SELECT to_jsonb(m) - 'version' - 'updated_at' AS member, to_jsonb(s) AS sensitive
     FROM members m LEFT JOIN member_sensitive s ON s.member_id = m.id ORDER BY m.id`,
  );
}

const unitsByCode = () => allOf(bloc.orgId).unit.findMany({ orderBy: { code: "asc" } });

const HEADER = [
  "Họ và tên",
  "Ngày sinh",
  "Giới tính",
  "Dân tộc",
  "Số CCCD",
  "Quê quán",
  "Đoàn viên danh dự",
  "Chi đoàn",
  "Mã định danh",
];
type Line = (string | null)[];

async function confirmed(
  rows: Line[],
  answers: Record<string, unknown> = {},
  complete = false,
): Promise<string> {
  const { body } = await secretary.upload("DV01", await xlsxOf([HEADER, ...rows]), { complete });
  if (Object.keys(answers).length > 0) expect((await secretary.patch(body.id, answers)).status).toBe(200);
  expect(await secretary.confirm(body.id)).toMatchObject({ status: 200 });
  return body.id;
}

const idOf = async (fullName: string) =>
  (await allOf(bloc.orgId).member.findFirstOrThrow({ where: { fullName }, select: { id: true } })).id;

test("an undone import leaves every row as it was, sealed numbers and missing sensitive rows too", async () => {
  const unit = unitOf(bloc);
  await makeMember(cast.secretary, unit, "Vũ Thị Lan", {
    code: "L1",
    idNumber: "040200001234",
    ethnicity: "Thái",
  });
  await makeMember(cast.secretary, unit, "Lê Thị Mơ", { nativePlace: "Xã Tam Hợp" });
  const gone = await makeMember(cast.secretary, unit, "Bùi Thị Xa");
  must(
    await correctStatus(cast.secretary, gone.id, { status: "moved", statusSince: "2026-01-05", version: 1 }),
  );
  const absent = await makeMember(cast.secretary, unit, "Đặng Thị Vắng");
  const [before, units] = [await roster(), await unitsByCode()];

  const id = await confirmed(
    [
      ["Vũ Thị Lan", "01/02/2000", "Nữ", "Tày", "040200009999", "Xã mới", "x", "Chi đoàn 2", "L1"],
      ["Lê Thị Mơ", "01/02/2000", "Nữ", "Kinh", "040200007777", "Xã khác", null, null],
      ["Bùi Thị Xa", "01/02/2000", "Nữ", null, null, null, null, null],
      ["Phan Văn Mới", "02/02/2002", "Nam", "Kinh", "040200008888", null, null, "Chi đoàn chưa có"],
    ],
    {
      branches: { "Chi đoàn chưa có": "create" },
      choices: { 4: gone.id },
      absent: { [absent.id]: "removed" },
    },
    true,
  );
  const after = await roster();
  expect(after).toHaveLength(before.length + 1);
  expect(after).not.toEqual(expect.arrayContaining(before));

  const undone = await secretary.undo(id);
  expect(undone).toMatchObject({ status: 200, body: { state: "undone", problems: [] } });
  expect(await roster()).toEqual(before);
  expect(await unitsByCode()).toEqual(units);
  expect((await secretary.undo(id)).status).toBe(409);
});

test("codes of two people that a sheet swaps are swapped by the right answers, stay so, and go back", async () => {
  const codes = () =>
    sql(database, "SELECT full_name, code FROM members WHERE full_name LIKE '% Mã' ORDER BY full_name, code");
  await makeMembers(cast.secretary, unitOf(bloc), [
    { fullName: "Hà Thị Mã", code: "M1" },
    { fullName: "Lý Thị Mã", code: "M2", birthDate: "2001-05-06" },
  ]);
  const [before, were] = [await roster(), await codes()];
  const bare = (name: string, born: string, code: string): Line => [
    ...[name, born, "Nữ", null, null, null, null, null],
    code,
  ];
  const [ha, ly] = [bare("Hà Thị Mã", "01/02/2000", "M2"), bare("Lý Thị Mã", "06/05/2001", "M1")];
  const right = { 2: await idOf("Hà Thị Mã"), 3: await idOf("Lý Thị Mã") };
  const swapped = await confirmed([ha, ly], { choices: right });
  expect(await codes()).toEqual([
    { full_name: "Hà Thị Mã", code: "M2" },
    { full_name: "Lý Thị Mã", code: "M1" },
  ]);
  const { body } = await secretary.upload("DV01", await xlsxOf([HEADER, ha, ly]));
  expect(body.counts).toMatchObject({ unchanged: 2, duplicate: 0 });
  await secretary.undo(swapped);
  expect(await roster()).toEqual(before);
  // Nobody is added with the code of somebody who keeps it.
  const added = await confirmed([ha], { choices: { 2: "new" } });
  expect(await codes()).toEqual([were[0], { full_name: "Hà Thị Mã", code: null }, were[1]]);
  await secretary.undo(added);
  expect(await roster()).toEqual(before);
});

test("rows changed since, by hand or by a later import, are listed and left, the rest goes back", async () => {
  const before = await roster();
  const vang = (place: string): Line => ["Đặng Thị Vắng", "01/02/2000", "Nữ", null, null, place, null, null];
  const id = await confirmed([
    ["Vũ Thị Lan", "01/02/2000", "Nữ", null, null, "Xã Một", null, null],
    ["Lê Thị Mơ", "01/02/2000", "Nữ", null, null, "Xã Hai", null, null],
    ["Hà Thị Ba", "03/03/2003", "Nữ", null, null, null, null, null],
    ["Hà Thị Tư", "04/04/2004", "Nữ", null, null, null, null, null],
    vang("Nơi thứ nhất"),
  ]);
  await confirmed([vang("Nơi thứ hai")]);
  const [lan, tu] = [await idOf("Vũ Thị Lan"), await idOf("Hà Thị Tư")];
  const { version } = await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: lan } });
  must(await updateMember(cast.secretary, lan, { phone: "0912345678", version }));
  must(await updateMember(cast.secretary, tu, { nativePlace: "Xã Tư", version: 1 }));
  // What was left is told also where the sheet's own days are over.
  await sql(database, "UPDATE member_imports SET expires_at = now() - interval '1 day' WHERE id = $1", [id]);

  const undone = await secretary.undo(id);
  expect(undone.body.problems).toMatchObject([
    { row: 2, column: "A", value: "Vũ Thị Lan" },
    { row: 5, column: "A", value: "Hà Thị Tư" },
    { row: 6, column: "A", value: "Đặng Thị Vắng" },
  ]);
  expect((await secretary.get(id)).body.problems).toEqual(undone.body.problems);
  expect(await toldInList(id)).toEqual({ kept: ["Vũ Thị Lan", "Hà Thị Tư", "Đặng Thị Vắng"], back: 2 });
  const names = (await allOf(bloc.orgId).member.findMany({ select: { fullName: true } })).map(
    (m) => m.fullName,
  );
  expect(names).toContain("Hà Thị Tư");
  expect(names).not.toContain("Hà Thị Ba");
  const untouched = await roster();
  const away = await idOf("Đặng Thị Vắng");
  expect(untouched.filter(({ member }) => !isOneOf(member, [lan, tu, away]))).toEqual(
    before.filter(({ member }) => !isOneOf(member, [lan, away])),
  );
  const left = await allOf(bloc.orgId).member.findMany({ where: { id: { in: [lan, away] } } });
  expect(left.map(({ nativePlace }) => nativePlace).sort()).toEqual(["Nơi thứ hai", "Xã Một"]);
});

/** What the list of imports says of one that was undone. */
async function toldInList(id: string) {
  const place = must(await importPlace(cast.secretary, { unit: "DV01" }));
  return (await importHistory(cast.secretary, place)).find((each) => each.id === id)?.undone;
}

const isOneOf = (member: unknown, ids: string[]) => ids.includes((member as { id: string }).id);

test("somebody whom a quarter's list holds stays", async () => {
  const id = await confirmed([["Mai Thị Quý", "05/05/2005", "Nữ", null, null, null, null, null]]);
  const members = await allOf(bloc.orgId).member.count({ where: { status: "active" } });
  const quarter = { unit: unitOf(bloc).id, year: 2026, quarter: 3, members };
  must(await confirmQuarter(cast.secretary, quarter));
  const undone = await secretary.undo(id);
  expect(undone.body.problems).toMatchObject([{ row: 2, value: "Mai Thị Quý" }]);
  expect(undone.body.problems[0]?.message).toMatch(/chốt quý/);
  expect(await toldInList(id)).toEqual({ kept: ["Mai Thị Quý"], back: 0 });
});

test("imports are undone one after the other, the newest first, however many, and with others in between; what somebody changed between two of them stays", async () => {
  const before = await roster();
  const sheet = (place: string): Line[] => [
    ["Vũ Thị Lan", "01/02/2000", "Nữ", null, null, place, null, null],
    ["Lê Thị Mơ", "01/02/2000", "Nữ", null, null, place, null, null],
    ["Đỗ Thị Mỡ", "02/03/2001", "Nữ", null, null, place, null, null],
  ];
  const undone = async (id: string) => (await secretary.undo(id)).body.problems.map(({ value }) => value);
  const first = await confirmed(sheet("Nơi thứ nhất"));
  const mo = await idOf("Lê Thị Mơ");
  const { version } = await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: mo } });
  must(await updateMember(cast.secretary, mo, { phone: "0912345678", version }));
  const later: string[] = [];
  for (const place of ["Nơi thứ hai", "Nơi thứ ba", "Nơi thứ tư"]) later.push(await confirmed(sheet(place)));
  const [second = "", third = "", fourth = ""] = later;
  for (const id of [fourth, third]) expect(await undone(id)).toEqual([]);
  expect(await undone(await confirmed(sheet("Nơi thứ năm")))).toEqual([]);
  expect(await undone(second)).toEqual([]);
  expect(await undone(first)).toEqual(["Lê Thị Mơ"]);
  expect((await roster()).filter(({ member }) => !isOneOf(member, [mo]))).toEqual(
    before.filter(({ member }) => !isOneOf(member, [mo])),
  );
});

test("what is not confirmed cannot be undone, and nothing of a whole national form stays behind", async () => {
  const { body } = await secretary.upload("DV01", nationalForm());
  expect((await secretary.undo(body.id)).status).toBe(409);
  const before = await roster();
  const branches = Object.fromEntries(body.unknownBranches.map((name) => [name, "create"]));
  await secretary.patch(body.id, { branches });
  await secretary.confirm(body.id);
  expect(await roster()).toHaveLength(before.length + 60);
  await secretary.undo(body.id);
  expect(await roster()).toEqual(before);
});

test("branches that an import opened go with it, whatever their names, unless somebody has taken them up", async () => {
  const names = ["constructor", "__proto__", "toString"];
  const lines = names.map(
    (name, at): Line => [
      `Lò Thị ${["Sáu", "Bảy", "Tám"][at]}`,
      `0${at + 1}/02/2001`,
      "Nữ",
      null,
      null,
      null,
      null,
      name,
    ],
  );
  const units = await unitsByCode();
  const once = async () => {
    const { body } = await secretary.upload("DV01", await xlsxOf([HEADER, ...lines]));
    expect(body.unknownBranches).toEqual(["constructor", "proto", "toString"]);
    const branches = Object.fromEntries(body.unknownBranches.map((name) => [name, "create"]));
    expect((await secretary.patch(body.id, { branches })).body.unknownBranches).toEqual([]);
    expect((await secretary.confirm(body.id)).body).toMatchObject({ state: "confirmed", counts: { new: 3 } });
    return body.id;
  };
  const first = await once();
  expect(await unitsByCode()).toHaveLength(units.length + 3);
  expect((await secretary.undo(first)).status).toBe(200);
  expect(await unitsByCode()).toEqual(units);
  // Their codes are free again.
  const id = await once();
  expect(await unitsByCode()).toHaveLength(units.length + 3);
  const { id: kept } = await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { name: "proto" } });
  await makeMember(cast.secretary, unitOf(bloc), "Lò Thị Chín", { branch: kept });
  expect((await secretary.undo(id)).status).toBe(200);
  expect((await unitsByCode()).map((unit) => unit.id).sort()).toEqual(
    [...units.map((unit) => unit.id), kept].sort(),
  );
});

/** The dry run once it was answered; where nothing is asked, it is what it was. */
async function answered(asked: ImportView, answers: Record<string, object>): Promise<ImportView> {
  if (Object.values(answers).every((each) => Object.keys(each).length === 0)) return asked;
  const { status, body } = await secretary.patch(asked.id, answers);
  expect(status).toBe(200);
  return body;
}

/** Whatever the dry run still asks, answered by turns. */
function answersTo({ unknownBranches, duplicates, absent }: ImportView, turn: number) {
  const pick = <Value>(values: readonly Value[], n: number) => values[(n + turn) % values.length];
  return {
    branches: Object.fromEntries(unknownBranches.map((name) => [name, "create"])),
    choices: Object.fromEntries(
      duplicates.map(({ row, candidates }, n) => [
        row,
        pick(["new", "skip", candidates[0]?.id ?? "skip"], n),
      ]),
    ),
    absent: Object.fromEntries(
      absent.map(({ id }, n) => [id, pick(["moved", "graduated", "removed", "keep"], n)]),
    ),
  };
}

const WIDE = [...HEADER, "Xếp loại", "Nhận xét", "Rèn luyện", "Khen thưởng", "Kỷ luật", "Tình trạng"];

/** What a sheet may write beside the roster. */
const BESIDE = [
  "rating_sheets",
  "member_ratings",
  "training_programs",
  "training_records",
  "sheet_proposals",
];

const rowsOf = (table: string, ...without: string[]) =>
  `SELECT '${table}' AS held, to_jsonb(t) - '{${without.join()}}'::text[] AS row FROM ${table} t`;

/** Everything that an import may touch, by its table, but the version that each write moves. */
const STANDING = {
  name: "import_undo_standing",
  text: `SELECT held, json_agg(row ORDER BY row::text) AS rows FROM (${[
    rowsOf("members", "version", "updated_at"),
    ...["member_sensitive", "units"].map((table) => rowsOf(table)),
    ...BESIDE.map((table) => rowsOf(table, "version")),
  ].join(" UNION ALL ")}) AS each GROUP BY held`,
};

async function standing(): Promise<Record<string, unknown>> {
  const found = await sql<{ held: string; rows: unknown[] }>(database, STANDING);
  return Object.fromEntries(found.map(({ held, rows }) => [held, rows]));
}

test("whatever the sheet and the answers, confirmed and undone leaves the roster, the units and what the sheet said beside as they were", async () => {
  const name = fc.constantFrom(
    "Vũ Thị Lan",
    "Lê Thị Mơ",
    "Bùi Thị Xa",
    "Đặng Thị Vắng",
    "Trịnh Văn Lạ",
    "Mạc Thị Mới",
  );
  const maybe = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: null });
  const line = fc
    .tuple(
      fc.tuple(
        name,
        fc.constantFrom("01/02/2000", "2000", "03/04/2001"),
        fc.constantFrom("Nam", "Nữ"),
        maybe("Kinh", "Tày"),
        maybe("040200001234", "040200005678"),
        maybe("Xã Tam Hợp", "=1+1"),
        maybe("x"),
        maybe("Chi đoàn 1", "Chi đoàn 2", "Chi đoàn khác nữa"),
        maybe("L1", "L2"),
      ),
      fc.tuple(
        maybe("Xuất sắc", "Tốt", "Đảng viên"),
        maybe("Đều tay", "Cần cố gắng"),
        maybe("Đã đăng ký"),
        maybe("Giấy khen 2026", "Có"),
        maybe("Khiển trách", "Không"),
        maybe("Đang sinh hoạt", "Hoãn sinh hoạt", "Đã trưởng thành"),
      ),
    )
    .map((cells): Line => cells.flat());
  // Somebody is rated already, and on the programme: what stands there is put back, not only taken away.
  const rated: Line[] = [
    ["Vũ Thị Lan", "01/02/2000", "Nữ", ...Array(6).fill(null), "Tốt", "Chăm", "Đã đăng ký", null, null, null],
  ];
  const first = await secretary.upload("DV01", await xlsxOf([WIDE, ...rated]));
  expect(await secretary.confirm(first.body.id)).toMatchObject({ status: 200 });
  const written = new Set<string>();
  const sheet = fc.array(line, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(sheet, fc.boolean(), fc.nat(11), async (rows, complete, turn) => {
      const before = await standing();
      const { body } = await secretary.upload("DV01", await xlsxOf([WIDE, ...rows]), { complete });
      // An answer may raise another question: a person that was told to be new may be the next row's double.
      let asked: ImportView = body;
      for (const _ of ["first", "again"]) asked = await answered(asked, answersTo(asked, turn));
      const { status } = await secretary.confirm(body.id);
      if (status === 200) {
        const after = await standing();
        for (const table of Object.keys(after))
          if (JSON.stringify(after[table]) !== JSON.stringify(before[table])) written.add(table);
        expect(await secretary.undo(body.id)).toMatchObject({ status: 200, body: { problems: [] } });
      } else expect(status).toBe(409);
      expect(await standing()).toEqual(before);
    }),
    { numRuns: 10 },
  );
  expect([...written].sort(), "confirmed sheets wrote into each").toEqual(
    expect.arrayContaining(["member_ratings", "members", "sheet_proposals", "training_records"]),
  );
}, 120_000);

test("a sheet that comes again as it was confirmed changes nothing: updates, rows of one person and answers too", async () => {
  const doubt = await makeMember(cast.secretary, unitOf(bloc), "Cao Thị Ngờ", { birthDate: "2003" });
  const maybe = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: null });
  const cellsOf = (idNumber: string) =>
    fc.tuple(
      ...[maybe("Kinh", "Tày"), maybe(idNumber), maybe("Xã Tam Hợp", "=1+1"), maybe("x")],
      ...[maybe("Chi đoàn 1", "Chi đoàn 2"), fc.constant(null), maybe("Xuất sắc", "Tốt"), maybe("Đều tay")],
      ...[maybe("Đã đăng ký"), maybe("Giấy khen 2026"), maybe("Khiển trách"), maybe("Hoãn sinh hoạt")],
    );
  const person = (name: string, born: string, idNumber: string, mayBeSplit = fc.boolean()) =>
    fc.tuple(cellsOf(idNumber), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), mayBeSplit).map(
      // In one row, or in two of which each says a part.
      ([said, parts, isSplit]) =>
        (isSplit ? [true, false] : [null]).map(
          (part): Line => [
            name,
            born,
            "Nữ",
            ...said.map((cell, at) => (part === null || parts[at] === part ? cell : null)),
          ],
        ),
    );
  // Of the one who may be somebody else there is a question, which is answered for one row.
  const people = fc.tuple(
    person("Vũ Thị Lan", "01/02/2000", "040200001234"),
    person("Lê Thị Mơ", "01/02/2000", "040200002345"),
    person("Cù Thị Mới", "05/06/2002", "040200003456"),
    person("Cao Thị Ngờ", "07/08/2003", "040200004567", fc.constant(false)),
  );
  const sheet = people.chain((each) => fc.shuffledSubarray(each, { minLength: 1 }));
  const seen = { new: 0, updated: 0, merged: 0, chosen: 0 };
  await fc.assert(
    fc.asyncProperty(sheet, fc.constantFrom("new", "skip", doubt.id), async (lines, answer) => {
      const once = async () => {
        const { body } = await secretary.upload("DV01", await xlsxOf([WIDE, ...lines.flat()]));
        const choices = Object.fromEntries(body.duplicates.map(({ row }) => [row, answer]));
        const told = await answered(body, { choices });
        expect(await secretary.confirm(body.id)).toMatchObject({ status: 200 });
        return { ...told, asked: body.duplicates.length };
      };
      const before = await standing();
      const first = await once();
      const after = await standing();
      const second = await once();
      expect(await standing()).toEqual(after);
      expect(second.counts).toMatchObject({ new: 0, updated: 0 });
      seen.new += first.counts.new;
      seen.updated += first.counts.updated;
      seen.merged += first.merged.length;
      seen.chosen += first.asked;
      for (const { id } of [second, first]) await secretary.undo(id);
      expect(await standing()).toEqual(before);
    }),
    { numRuns: 10 },
  );
  expect(Math.min(...Object.values(seen)), "of each there was something").toBeGreaterThan(0);
}, 120_000);

test("a code or card that another unit took meanwhile does not come back; its row is named and left", async () => {
  const there = unitOf(bloc, 1);
  const sister = await makeActor("bithu.khac", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: there.id });
  const names = ["Hồ Thị Mã", "Hồ Thị Thẻ", "Hồ Thị Vắng", "Hồ Thị Rỗi"];
  const mine = await makeMembers(
    cast.secretary,
    unitOf(bloc),
    names.map((fullName, n) => ({ fullName, code: `HO${n}`, cardNumber: `99000${n}` })),
  );
  const [, , absent] = mine;
  const row = (n: number, code: string, card: string): Line => [
    names[n] ?? "",
    "01/02/2000",
    "Nữ",
    code,
    card,
  ];
  const header = ["Họ và tên", "Ngày sinh", "Giới tính", "Mã định danh", "Số thẻ đoàn"];
  const rows = [row(0, "HO0-M", "990000"), row(1, "HO1", "880001"), row(3, "HO3-M", "990003")];
  const { body } = await secretary.upload("DV01", await xlsxOf([header, ...rows]), { complete: true });
  const others = body.absent.filter(({ id }: { id: string }) => id !== absent?.id);
  const leave = Object.fromEntries(others.map(({ id }: { id: string }) => [id, "keep"]));
  await secretary.patch(body.id, { absent: { ...leave, [absent?.id ?? ""]: "removed" } });
  expect(await secretary.confirm(body.id)).toMatchObject({ status: 200 });
  const take = (name: string, more: object) => makeMember(sister, there, name, { confirmed: true, ...more });
  await take("Đinh Thị Một", { code: "HO0" });
  await take("Đinh Thị Hai", { cardNumber: "990001" });
  await take("Đinh Thị Ba", { code: "HO2" });

  const { problems } = (await secretary.undo(body.id)).body;
  expect(problems.map(({ value, message }) => [value, message])).toEqual(
    expect.arrayContaining(
      names
        .slice(0, 3)
        .map((name) => [name, expect.stringContaining("của một đoàn viên đang sinh hoạt ở đơn vị khác")]),
    ),
  );
  expect(problems).toHaveLength(3);
  const stored = await allOf(bloc.orgId).member.findMany({
    where: { id: { in: mine.map(({ id }) => id) } },
    select: { code: true, cardNumber: true, status: true },
    orderBy: { cardNumber: "asc" },
  });
  expect(stored).toEqual([
    { code: "HO1", cardNumber: "880001", status: "active" },
    { code: "HO0-M", cardNumber: "990000", status: "active" },
    { code: "HO2", cardNumber: "990002", status: "removed" },
    { code: "HO3", cardNumber: "990003", status: "active" },
  ]);
});

test("what was proposed of a row stays where the row was merged since", async () => {
  const kept = await makeMember(cast.secretary, unitOf(bloc), "Kim Thị Giữ", { birthDate: "1999-09-09" });
  const header = ["Họ và tên", "Ngày sinh", "Giới tính", "Khen thưởng"];
  const sheet = await xlsxOf([header, ["Kim Thị Đôi", "08/08/1998", "Nữ", "Giấy khen 2026"]]);
  const { body } = await secretary.upload("DV01", sheet);
  expect(await secretary.confirm(body.id)).toMatchObject({ status: 200 });
  const proposed = () =>
    sql<{ member: string }>(
      database,
      "SELECT member_id AS member FROM sheet_proposals WHERE kind = 'reward'",
    );
  const other = await idOf("Kim Thị Đôi");
  expect(await proposed()).toEqual([{ member: other }]);
  const pair = { kept: kept.id, other, keptVersion: kept.version, otherVersion: 1, fromOther: [] };
  must(await mergeMembers(cast.secretary, pair));
  expect((await secretary.undo(body.id)).body.problems).toMatchObject([{ value: "Kim Thị Đôi" }]);
  expect(await proposed()).toEqual([{ member: kept.id }]);
});

test("ratings of one sheet after the other go back with their sheets, the newest first; put back they are typed anew, but where the comment alone changes", async () => {
  const names = ["Tạ Thị Mức", "Tạ Thị Lời"];
  await makeMembers(
    cast.secretary,
    unitOf(bloc),
    names.map((fullName) => ({ fullName })),
  );
  const ids = await Promise.all(names.map(idOf));
  const ratings = () =>
    sql(
      database,
      `SELECT member_id, rating::text, comment FROM member_ratings WHERE member_id = ANY($1) ORDER BY member_id`,
      [ids],
    );
  const header = ["Họ và tên", "Ngày sinh", "Giới tính", "Xếp loại", "Nhận xét"];
  const rate = async (...said: [rating: string, comment: string][]) => {
    const earlier = await ratings();
    const rows = said.map((each, at) => [names[at] ?? "", "01/02/2000", "Nữ", ...each]);
    const { body } = await secretary.upload("DV01", await xlsxOf([header, ...rows]));
    expect(await secretary.confirm(body.id)).toMatchObject({ status: 200 });
    return { id: body.id, earlier };
  };
  const goesBack = async ({ id, earlier }: Awaited<ReturnType<typeof rate>>) => {
    expect((await secretary.undo(id)).body.problems).toEqual([]);
    expect(await ratings()).toEqual(earlier);
  };
  const first = await rate(["Tốt", "Chăm"], ["Tốt", "Chăm"]);
  expect(first.earlier).toEqual([]);
  const second = await rate(["Xuất sắc", "Chăm"], ["Tốt", "Rất chăm"]);
  await goesBack(await rate(["Hoàn thành", "Chăm"], ["Hoàn thành", "Chăm"]));
  const typed =
    "UPDATE member_ratings SET typed_on = '2026-11-01', typed_by = 'An' WHERE member_id = ANY($1)";
  await sql(database, typed, [ids]);
  await goesBack(second);
  expect(await toldInList(second.id)).toEqual({ kept: [], back: 2 });
  const rows = await sql(
    database,
    `SELECT rating::text, comment, typed_on::text AS "typedOn", typed_by AS "typedBy" FROM member_ratings
     WHERE member_id = ANY($1) ORDER BY array_position($1, member_id)`,
    [ids],
  );
  expect(rows).toEqual([
    { rating: "good", comment: "Chăm", typedOn: null, typedBy: null },
    { rating: "good", comment: "Chăm", typedOn: "2026-11-01", typedBy: "An" },
  ]);
  await goesBack(first);
});
