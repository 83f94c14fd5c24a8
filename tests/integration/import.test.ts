import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as problemsFile } from "@/app/api/files/import-problems/[id]/route";
import type { Actor } from "@/lib/access/types";
import { unitDashboard } from "@/lib/dashboard/queries";
import { discardImport } from "@/lib/imports/discard/commands";
import { findImport, importHistory } from "@/lib/imports/queries";
import { wipeExpiredSheets } from "@/lib/imports/wiping";
import { findMember } from "@/lib/members/queries";
import { timelineOf } from "@/lib/members/timeline";
import { closeDatabase } from "@/lib/platform/database/client";
import { fold } from "@/lib/platform/fold";
import { withClient } from "@/scripts/database/connection";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { branchOf, correctStatus, unitOf } from "../helpers/members";
import { cookieOfActor, requestTo } from "../helpers/requests";
import { nationalForm, xlsxOf } from "../helpers/sheets";

const database = await freshDatabase();

let bloc: TestBloc;
let actor: Actor;
let cookie: string;
let secretary: Imports;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  actor = await makeActor("bithu.khoi", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc).id });
  cookie = await cookieOfActor(actor);
  secretary = importsOf(cookie);
});
afterAll(closeDatabase);

const HEADER = ["Họ và tên", "Mã định danh đoàn viên", "Ngày sinh", "Giới tính", "Quê quán", "Chi đoàn"];
type Line = (string | null)[];
const lan: Line = ["Vũ Thị Lan", "A1", "01/02/2001", "Nữ", "Xã Yên Thành", "Chi đoàn 1"];
const minh: Line = ["Lê Quang Minh", "A2", "03/04/2002", "Nam", "Xã Tam Hợp", "Chi đoàn 2"];
const NONE = { new: 0, updated: 0, unchanged: 0, duplicate: 0, rejected: 0, absent: 0 };

async function uploaded(rows: Line[], more: { complete?: boolean } = {}) {
  const answer = await secretary.upload("DV01", await xlsxOf([HEADER, ...rows]), more);
  expect(answer.status).toBe(201);
  return answer.body;
}

async function confirmed(rows: Line[], more: { complete?: boolean } = {}) {
  const { id } = await uploaded(rows, more);
  const answer = await secretary.confirm(id);
  expect(answer.status).toBe(200);
  return answer.body;
}

const memberNamed = (fullName: string) =>
  allOf(bloc.orgId).member.findFirstOrThrow({ where: { fullName, unitId: unitOf(bloc).id } });

describe("the national form", () => {
  test("goes in with its new branches, and comes again unchanged", async () => {
    const made = await secretary.upload("DV01", nationalForm(), { complete: true, name: "quy-1.xlsx" });
    expect(made.body).toMatchObject({
      state: "ready",
      unknownBranches: ["Chi đoàn 3"],
      counts: { ...NONE, new: 60 },
    });

    const early = await secretary.confirm(made.body.id);
    expect(early).toMatchObject({ status: 409, body: { errors: [{ path: "branches.Chi đoàn 3" }] } });
    expect(await allOf(bloc.orgId).member.count()).toBe(0);

    const answered = await secretary.patch(made.body.id, { branches: { "Chi đoàn 3": "create" } });
    expect(answered).toMatchObject({ status: 200, body: { unknownBranches: [], counts: { new: 60 } } });
    expect(await secretary.confirm(made.body.id)).toMatchObject({
      status: 200,
      body: { state: "confirmed" },
    });
    const branch = await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { code: "DV01-CD3" } });
    expect(branch).toMatchObject({ name: "Chi đoàn 3", kind: "branch", parentId: unitOf(bloc).id });

    const again = await secretary.upload("DV01", nationalForm(), { complete: true });
    expect(again.body.counts).toEqual({ ...NONE, unchanged: 60 });
    expect(await secretary.confirm(again.body.id)).toMatchObject({ status: 200 });
    const members = await allOf(bloc.orgId).member.findMany({ select: { version: true } });
    expect(members.map(({ version }) => version)).toEqual(Array.from({ length: 60 }, () => 1));
    expect(await secretary.undo(made.body.id)).toMatchObject({ status: 200, body: { problems: [] } });
  });

  test("nothing of it stands plain while it waits", async () => {
    const { body } = await secretary.upload("DV01", nationalForm());
    const [row] = await sql<{ text: string; sheet: Buffer; result: Buffer }>(
      database,
      `SELECT (to_jsonb(i) - 'sheet_sealed' - 'result_sealed')::text AS text, sheet_sealed AS sheet,
        result_sealed AS result FROM member_imports i WHERE id = $1`,
      [body.id],
    );
    for (const value of ["Kinh", "Nguyễn", "0912"]) expect(row?.text).not.toContain(value);
    const keyId = (sealed: Buffer | undefined) => sealed?.subarray(1, 5).toString();
    expect([keyId(row?.sheet), keyId(row?.result)]).toEqual(["test", "test"]);
  });
});

test("of a sheet whose title names another unit nothing is written until somebody says that it is meant", async () => {
  const sheet = await xlsxOf([
    ["DANH SÁCH ĐOÀN VIÊN ĐOÀN SỞ SỐ 2"],
    HEADER,
    ["Đinh Thị Hòa", ...lan.slice(1)],
  ]);
  const { id, otherUnit } = (await secretary.upload("DV01", sheet)).body;
  expect(otherUnit).toEqual({ row: 1, name: "Đoàn Sở số 2" });
  expect(await secretary.confirm(id)).toMatchObject({
    status: 409,
    body: { errors: [{ path: "choices.1" }] },
  });
  expect(await allOf(bloc.orgId).member.count({ where: { fullName: "Đinh Thị Hòa" } })).toBe(0);

  for (const choices of [{ 1: "new" }, { 1: "skip" }, { 3: "here" }])
    expect(await secretary.patch(id, { choices })).toMatchObject({ status: 400 });
  expect(await secretary.confirm(id)).toMatchObject({ status: 409 });

  expect(await secretary.patch(id, { choices: { 1: "here" } })).toMatchObject({ status: 200 });
  expect(await secretary.patch(id, { year: 2025 })).toMatchObject({ status: 200 });
  expect(await secretary.confirm(id)).toMatchObject({ status: 200, body: { counts: { ...NONE, new: 1 } } });
  expect(await secretary.undo(id)).toMatchObject({ status: 200 });
});

test("another unit's name in place of a branch makes no branch, and its people go in only where somebody says", async () => {
  const sheet = await xlsxOf([
    [...HEADER.slice(0, -1), "Đơn vị"],
    ["Đinh Thị Hoa", ...lan.slice(1, -1), "Đoàn Sở số 2"],
  ]);
  const { id, unknownBranches, unitsForBranches } = (await secretary.upload("DV01", sheet)).body;
  expect(unknownBranches).toEqual(["Đoàn Sở số 2"]);
  expect(unitsForBranches).toEqual([{ row: 2, name: "Đoàn Sở số 2" }]);
  const told = expect.stringContaining("Dòng 2 của tệp ghi “Đoàn Sở số 2”: đó là tên một Đoàn cơ sở khác");
  const refused = { errors: [{ path: "branches.Đoàn Sở số 2", message: told }] };
  const answer = (branch: string) => secretary.patch(id, { branches: { "Đoàn Sở số 2": branch } });
  expect(await answer("create")).toMatchObject({ status: 400, body: refused });
  expect(await secretary.confirm(id)).toMatchObject({ status: 409, body: refused });
  expect(await answer(bloc.units[0]?.id ?? "")).toMatchObject({ status: 200, body: { unknownBranches: [] } });
  expect(await answer("create")).toMatchObject({ status: 400, body: refused });

  const where = { id: unitOf(bloc, 1).id };
  await allOf(bloc.orgId).unit.update({ where, data: { closedOn: new Date() } });
  const { id: later } = (await secretary.upload("DV01", sheet)).body;
  const branches = { "Đoàn Sở số 2": "create" };
  expect(await secretary.patch(later, { branches })).toMatchObject({ status: 200 });
  await allOf(bloc.orgId).unit.update({ where, data: { closedOn: null } });
});

test("nor is one made of what stands above the unit, in a heading and without accents", async () => {
  const where = { orgId: bloc.orgId };
  const { name, parentName } = await allOf(bloc.orgId).organisationProfile.findFirstOrThrow({ where });
  for (const above of [name, parentName]) {
    const said = fold(above).toUpperCase();
    const sheet = await xlsxOf([
      HEADER.slice(0, -1),
      ["I. Chi đoàn 1"],
      ["Đinh Thị Hoa", ...lan.slice(1, -1)],
      [`II. ${said}`],
      ["Đinh Thị Hạnh", ...minh.slice(1, -1)],
    ]);
    const { id, ...asked } = (await secretary.upload("DV01", sheet)).body;
    expect(asked).toMatchObject({ unitsForBranches: [{ row: 4, name: said }] });
    const told = expect.stringContaining(`Dòng 4 của tệp ghi “${said}”: đó là tên một Đoàn cơ sở khác hoặc`);
    expect(await secretary.patch(id, { branches: { [said]: "create" } })).toMatchObject({
      status: 400,
      body: { errors: [{ path: `branches.${said}`, message: told }] },
    });
  }
});

test("a person's name behind “Chi đoàn:” makes no branch, and is asked about", async () => {
  const sheet = await xlsxOf([
    ["Chi đoàn:", "Lê Văn Cảnh"],
    HEADER.slice(0, -1),
    ["Đinh Thị Hoa", ...lan.slice(1, -1)],
  ]);
  const name = "Chi đoàn Lê Văn Cảnh";
  const { id, ...asked } = (await secretary.upload("DV01", sheet)).body;
  expect(asked).toMatchObject({ unknownBranches: [name], peopleForBranches: [{ row: 1, name }] });
  const told = expect.stringContaining(`Dòng 1 của tệp ghi “${name}” ở hai ô, ô sau giống tên người`);
  const refused = { errors: [{ path: `branches.${name}`, message: told }] };
  const answer = (branch: string) => secretary.patch(id, { branches: { [name]: branch } });
  expect(await answer("create")).toMatchObject({ status: 400, body: refused });
  expect(await secretary.confirm(id)).toMatchObject({ status: 409, body: refused });
  expect(await answer(bloc.units[0]?.id ?? "")).toMatchObject({ status: 200, body: { unknownBranches: [] } });
});

describe("a normal quarter", () => {
  test("counts are exact; who is absent must be answered for, and nobody goes silently", async () => {
    await confirmed([lan, minh]);
    const moved = [...lan.slice(0, 4), "Xã Hưng Lộc", "Chi đoàn 2"];
    const made = await uploaded([moved, ["Bùi Văn Nam", "A3", "2003", "Nam", null, "CĐ 1"]], {
      complete: true,
    });
    expect(made.counts).toEqual({ ...NONE, new: 1, updated: 1, absent: 1 });
    const { id: minhId } = await memberNamed("Lê Quang Minh");
    expect(made.absent).toEqual([{ id: minhId, code: "A2", fullName: "Lê Quang Minh" }]);
    expect(await secretary.confirm(made.id)).toMatchObject({
      status: 409,
      body: { errors: [{ path: `absent.${minhId}` }] },
    });
    await secretary.patch(made.id, { absent: { [minhId]: "graduated" } });
    expect(await secretary.confirm(made.id)).toMatchObject({ status: 200, body: { state: "confirmed" } });
    expect(await memberNamed("Lê Quang Minh")).toMatchObject({ status: "graduated", version: 2 });
    expect(await memberNamed("Vũ Thị Lan")).toMatchObject({
      nativePlace: "Xã Hưng Lộc",
      branchId: branchOf(unitOf(bloc), 1).id,
    });
    expect(await memberNamed("Bùi Văn Nam")).toMatchObject({
      birthDate: "2003",
      branchId: branchOf(unitOf(bloc)).id,
      source: "import",
    });
    const found = must(await findMember(actor, (await memberNamed("Vũ Thị Lan")).id));
    const [newest, oldest] = (await timelineOf(actor, found)).entries;
    expect(newest).toMatchObject({ by: actor.name, title: "Sửa đoàn viên" });
    expect(newest?.detail).toContain("Quê quán: Xã Yên Thành → Xã Hưng Lộc");
    expect(oldest?.title).toBe("Thêm đoàn viên");
  });

  test("a blank never overwrites a value", async () => {
    const before = await memberNamed("Vũ Thị Lan");
    const { counts } = await confirmed([["Vũ Thị Lan", "A1", "01/02/2001", null, null, null]]);
    expect(counts).toEqual({ ...NONE, unchanged: 1 });
    expect(await memberNamed("Vũ Thị Lan")).toEqual(before);
  });

  test("a citizen's number over the old one is a change; one over another citizen's number is asked about", async () => {
    const header = ["Họ và tên", "Ngày sinh", "Giới tính", "Số CMND/CCCD"];
    const given = async (idNumber: string) => {
      const rows = [header, ["Hà Thị Căn", "06/06/2001", "Nữ", idNumber]];
      const { body } = await secretary.upload("DV01", await xlsxOf(rows));
      return { ...body, confirmed: (await secretary.confirm(body.id)).status };
    };
    expect(await given("025012345")).toMatchObject({ counts: { ...NONE, new: 1 }, confirmed: 200 });
    expect(await given("025301001234")).toMatchObject({ counts: { ...NONE, updated: 1 }, confirmed: 200 });
    expect(await given("025301001234")).toMatchObject({ counts: { ...NONE, unchanged: 1 } });
    for (const other of ["025301009999", "025012345"])
      expect(await given(other)).toMatchObject({ counts: { ...NONE, duplicate: 1 }, confirmed: 409 });
  });

  test("somebody who had left is asked about and comes back", async () => {
    const made = await uploaded([minh]);
    const { id } = await memberNamed("Lê Quang Minh");
    expect(made.duplicates).toMatchObject([{ row: 2, candidates: [{ id, fullName: "Lê Quang Minh" }] }]);
    expect((await secretary.confirm(made.id)).status).toBe(409);
    await secretary.patch(made.id, { choices: { 2: id } });
    expect((await secretary.confirm(made.id)).status).toBe(200);
    expect(await memberNamed("Lê Quang Minh")).toMatchObject({ id, status: "active" });
  });

  test("rows of one person are one, unless the user says that they are namesakes", async () => {
    const yen = (place: string | null): Line => ["Đỗ Thị Yến", null, "05/05/2005", "Nữ", place, null];
    const made = await uploaded([yen(null), yen("Xã Yên Thành"), yen(null), yen("Xã Tam Hợp")]);
    expect(made).toMatchObject({
      counts: { ...NONE, new: 1, duplicate: 1 },
      merged: [
        { row: 3, into: 2 },
        { row: 4, into: 2 },
      ],
      duplicates: [{ row: 5 }],
    });
    const answered = await secretary.patch(made.id, { choices: { 4: "new", 5: "skip" } });
    expect(answered.body).toMatchObject({ counts: { ...NONE, new: 2, duplicate: 1 }, merged: [{ row: 3 }] });
    expect((await secretary.confirm(made.id)).status).toBe(200);
    expect(await allOf(bloc.orgId).member.count({ where: { fullName: "Đỗ Thị Yến" } })).toBe(2);
  });

  test("rows that may be of either of two namesakes are asked about, not joined", async () => {
    const lua = (name: string, code: string): Line => [name, code, "09/05/2005", "Nữ", null, null];
    const first = await uploaded([lua("Đỗ Thị Lụa", "LUA1"), lua("Đỗ Thị Lụa", "LUA2")]);
    await secretary.patch(first.id, { choices: { 3: "new" } });
    expect((await secretary.confirm(first.id)).status).toBe(200);
    const bare: Line = ["Do Thi Lua", null, "09/05/2005", "Nữ", null, null];
    const back = await uploaded([bare, bare]);
    expect(back).toMatchObject({ counts: { ...NONE, duplicate: 2 }, merged: [] });
    const [one, other] = back.duplicates[0]?.candidates.map(({ id }) => id) ?? [];
    const answered = await secretary.patch(back.id, { choices: { 2: one, 3: other } });
    expect(answered.body.counts).toEqual({ ...NONE, unchanged: 2 });
    expect((await secretary.undo(first.id)).status).toBe(200);
  });

  test("a roster changed since the dry run brings up its new question instead of being overwritten", async () => {
    const made = await uploaded([["Trần Thị Sáu", "S1", "06/06/2006", "Nữ", null, null]], {});
    const other = await uploaded([["Trần Thị Sáu", "S1", "06/06/2006", "Nữ", null, null]]);
    expect((await secretary.confirm(other.id)).status).toBe(200);
    const sau = await memberNamed("Trần Thị Sáu");
    must(await correctStatus(actor, sau.id, { status: "moved", version: sau.version }));
    const late = await secretary.confirm(made.id);
    expect(late).toMatchObject({ status: 409, body: { errors: [{ path: "choices.2" }] } });
    expect((await secretary.get(made.id)).body).toMatchObject({ state: "ready", counts: { duplicate: 1 } });
  });
});

describe("corrections", () => {
  test("a corrected column counts anew and is remembered for the next sheet of the same make", async () => {
    const sheet = await xlsxOf([
      ["Họ và tên", "Ngày sinh", "Giới tính", "Xuất xứ"],
      ["Cao Thị Hoa", "07/07/2001", "Nữ", "Xã Nam Anh"],
    ]);
    const made = await secretary.upload("DV01", sheet);
    expect(made.body.mapping.D).toBeNull();
    const mapped = await secretary.patch(made.body.id, { mapping: { D: "nativePlace" } });
    expect(mapped.body.mapping.D).toBe("nativePlace");
    expect((await secretary.upload("DV01", sheet)).body.mapping.D).toBe("nativePlace");
    await secretary.confirm(made.body.id);
    expect(await memberNamed("Cao Thị Hoa")).toMatchObject({ nativePlace: "Xã Nam Anh" });
  });

  test.each([
    ["without one", "0912345678", null],
    ["with one", null, "0912345678"],
  ])("a remark beside the people makes no other sheet of it: remembered %s", async (kind, before, after) => {
    const sheet = (remark: string | null) =>
      xlsxOf([
        ["Họ và tên", "Ngày sinh", "Giới tính", `Khác ${kind}`],
        ["Cao Thị Hoa", "07/07/2001", "Nữ", "0987654321", remark],
      ]);
    const made = await secretary.upload("DV01", await sheet(before));
    await secretary.patch(made.body.id, { mapping: { D: "nativePlace" } });
    expect((await secretary.upload("DV01", await sheet(after))).body.mapping.D).toBe("nativePlace");
  });

  // What is refused changes nothing.
  let untouched: ReturnType<typeof uploaded> | undefined;
  test.each([
    ["an unknown column", { mapping: { Z: "fullName" } }, 400, "mapping.Z"],
    ["an unknown field", { mapping: { A: "shoeSize" } }, 400, "mapping.A"],
    ["a field twice", { mapping: { E: "fullName" } }, 400, "mapping.E"],
    [
      "a branch that the sheet does not name",
      { branches: { "Chi đoàn 9": "create" } },
      400,
      "branches.Chi đoàn 9",
    ],
    ["a row that asks nothing", { choices: { 2: "new" } }, 400, "choices.2"],
    ["an unknown reason", { absent: { x: "gone" } }, 400, "absent.x"],
    ["an unknown name", { colour: "blue" }, 400, ""],
  ])("%s is refused at its place", async (_, patch, status, path) => {
    untouched ??= uploaded([lan]);
    const answer = await secretary.patch((await untouched).id, patch);
    expect(answer.status).toBe(status);
    expect(answer.body.errors.map((error) => error.path)).toContain(path);
  });

  test("a branch, a candidate or an absent member of elsewhere is not found", async () => {
    const { id } = await uploaded([["Ngô Văn Chín", "N9", "09/09/2009", "Nam", null, "Chi đoàn lạ"]]);
    const foreign = branchOf(unitOf(bloc, 1)).id;
    expect((await secretary.patch(id, { branches: { "Chi đoàn lạ": foreign } })).status).toBe(404);
    expect((await secretary.patch(id, { absent: { [foreign]: "moved" } })).status).toBe(404);
    const matched = await secretary.patch(id, { branches: { "Chi đoàn lạ": branchOf(unitOf(bloc)).id } });
    expect(matched).toMatchObject({ status: 200, body: { unknownBranches: [], counts: { new: 1 } } });
  });

  test("two people who answer at once both are heard", async () => {
    const { id } = await uploaded([
      ["Ngô Văn Mười", "M1", "10/10/2001", "Nam", null, "Chi đoàn xa"],
      ["Ngô Văn Trăm", "M2", "11/10/2001", "Nam", null, "Chi đoàn gần"],
    ]);
    const both = await Promise.all([
      secretary.patch(id, { branches: { "Chi đoàn xa": "create" } }),
      secretary.patch(id, { branches: { "Chi đoàn gần": "create" } }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await secretary.get(id)).body.unknownBranches).toEqual([]);
  });

  test("what is confirmed is confirmed once", async () => {
    const { id } = await confirmed([lan]);
    expect((await secretary.confirm(id)).status).toBe(409);
    expect((await secretary.patch(id, { choices: {} })).status).toBe(409);
  });
});

async function problemList(id: string): Promise<ExcelJS.Worksheet> {
  const path = `/api/files/import-problems/${id}`;
  const response = await problemsFile(requestTo(path, cookie), { params: Promise.resolve({ id }) });
  expect(response.status).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await response.arrayBuffer());
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

describe("problems", () => {
  test("the .xlsx also holds what should be looked at, however much it is, and says that it is taken", async () => {
    const { body } = await secretary.upload("DV01", nationalForm());
    const list = await problemList(body.id);
    expect(list.getColumn(4).values.filter((outcome) => outcome === "Nên xem lại, vẫn nhận")).toHaveLength(
      60,
    );
  });

  test("good rows go in, bad ones are left out, and the list leaves as .xlsx", async () => {
    const made = await uploaded([
      ["Hồ Thị Bảy", "B7", "31/02/2001", "Nữ", null, null],
      ["Hồ Thị Tám", "B8", "08/08/2001", "Nữ", null, null],
    ]);
    expect(made.counts).toEqual({ ...NONE, new: 1, rejected: 1 });
    expect(made.problems).toEqual([
      {
        row: 2,
        column: "C",
        value: "31/02/2001",
        message: "31/02/2001 không có trong lịch. Ghi ngày/tháng/năm.",
      },
    ]);
    const list = await problemList(made.id);
    expect(list.getRow(4).values).toEqual([
      undefined,
      "C2",
      "31/02/2001",
      "31/02/2001 không có trong lịch. Ghi ngày/tháng/năm.",
      "Dòng không nhận",
    ]);
    await secretary.confirm(made.id);
    expect(await allOf(bloc.orgId).member.count({ where: { fullName: { startsWith: "Hồ Thị" } } })).toBe(1);
  });
});

test("of a sheet without a column only newcomers are refused, and the column is told before them", async () => {
  await confirmed([["Hồ Thị Chín", "B9", "09/09/2001", "Nữ", null, null]]);
  const sheet = await xlsxOf([
    HEADER.slice(0, 3),
    ["Hồ Thị Chín", "B9", "09/09/2001"],
    ["Hồ Văn Mười", "B10", "10/10/2001"],
  ]);
  const { id, counts, problems, notes } = (await secretary.upload("DV01", sheet)).body;
  expect(counts).toEqual({ ...NONE, unchanged: 1, rejected: 1 });
  expect(problems).toEqual([{ row: 3, column: "", value: "", message: "Thiếu giới tính. Ghi Nam hoặc Nữ." }]);
  expect(notes[0]).toContain("Tệp không có cột Giới tính.");
  const list = await problemList(id);
  const told = [4, 5].map((row) => [1, 2, 3].map((column) => list.getCell(row, column).value));
  expect(told).toEqual([
    ["–", null, "Tệp không có cột Giới tính. Thêm cột ghi Nam, Nữ, hoặc chọn cột ở “Sửa cột đã nhận”."],
    ["Dòng 3", null, "Thiếu giới tính. Ghi Nam hoặc Nữ."],
  ]);
});

test("of thousands of bad cells the first are told, shortened, and how many more there are; good rows go in", async () => {
  const bad = Array.from({ length: 2000 }, (_, at) => `Vũ Văn Thử,B${at},31/02/2001,Nam,`);
  const long = `Vũ Văn Dài,B2000,01/02/2001,Nam,${"xã ".repeat(2000)}`;
  const sheet = [HEADER.slice(0, 5).join(","), long, ...bad, "Vũ Văn Được,B2001,01/02/2001,Nam,Xã Yên"].join(
    "\n",
  );
  const { body } = await secretary.upload("DV01", sheet, { name: "danh-sach.csv" });
  expect(body.counts).toEqual({ ...NONE, new: 1, rejected: 2001 });
  expect(body.problems).toHaveLength(2000);
  expect(body.problems[0]?.value).toBe(`${"xã ".repeat(2000).slice(0, 200)}…`);
  expect(body.notes).toContainEqual(expect.stringMatching(/^Còn 1 ô nữa không liệt kê/));
  const list = await problemList(body.id);
  expect(list.getColumn(4).values.filter((outcome) => outcome === "Dòng không nhận")).toHaveLength(2001);
  const { body: written } = await secretary.confirm(body.id);
  expect(written.state).toBe("confirmed");
  expect(written.counts).toMatchObject({ new: 1, rejected: 2001 });
  expect((await problemList(body.id)).getCell("A2").value).toMatch(/^Còn 1 ô nữa không có ở đây/);
});

test("an import whose writer died is stopped and wiped after its days, one that is being written is not", async () => {
  const { id: dead } = await uploaded([lan]);
  const { id: alive } = await uploaded([lan]);
  await sql(
    database,
    `UPDATE member_imports SET state = 'running', progress_done = 1, progress_total = 2,
      expires_at = now() - interval '1 day' WHERE id = ANY($1::uuid[])`,
    [[dead, alive]],
  );
  const standing = (id: string) =>
    sql(
      database,
      `SELECT state, progress_done AS done, progress_total AS total,
        num_nonnulls(sheet_sealed, result_sealed) AS sealed FROM member_imports WHERE id = $1`,
      [id],
    );
  await withClient(database.adminUrl, async (writer) => {
    await writer.query("SELECT pg_advisory_lock(hashtextextended('member_import:' || $1::text, 0))", [alive]);
    await wipeExpiredSheets();
  });
  expect(await standing(dead)).toEqual([{ state: "ready", done: 0, total: 0, sealed: 0 }]);
  expect(await standing(alive)).toEqual([{ state: "running", done: 1, total: 2, sealed: 2 }]);
  await wipeExpiredSheets();
  expect(await standing(alive)).toEqual([{ state: "ready", done: 0, total: 0, sealed: 0 }]);
  expect((await secretary.confirm(dead)).status).toBe(409);
});

test("an import whose writer died is shown as ready by reading alone, and is changed, thrown away and written", async () => {
  const lines: Line[] = [["Hồ Thị Chín", "B9", "09/09/2001", "Nữ", null, "Chi đoàn 1"]];
  const stateOf = (id: string) => sql(database, "SELECT state FROM member_imports WHERE id = $1", [id]);
  const leftRunning = async () => {
    const { id } = await uploaded(lines);
    await sql(database, "UPDATE member_imports SET state = 'running', progress_total = 1 WHERE id = $1", [
      id,
    ]);
    return id;
  };
  const statesShown = async () => {
    const { place } = must(await findImport(actor, ids[0] ?? ""));
    const past = await importHistory(actor, place);
    return new Map(past.map((each) => [each.id, each.state]));
  };
  const ids = [await leftRunning(), await leftRunning()];
  const [id = "", thrown = ""] = ids;
  await withClient(database.adminUrl, async (writer) => {
    await writer.query("SELECT pg_advisory_lock(hashtextextended('member_import:' || $1::text, 0))", [id]);
    expect((await secretary.get(id)).body).toMatchObject({ state: "running", progress: { total: 1 } });
    expect((await secretary.patch(id, {})).status).toBe(409);
    expect((await statesShown()).get(id)).toBe("running");
  });
  expect((await secretary.get(id)).body).toMatchObject({ state: "ready", progress: { done: 0, total: 0 } });
  for (const each of ids) expect(await stateOf(each)).toEqual([{ state: "running" }]);
  const shown = await statesShown();
  for (const each of ids) expect(shown.get(each)).toBe("ready");
  const unit = must(await unitDashboard(actor, { orgId: bloc.orgId, unitId: unitOf(bloc).id, year: null }));
  expect(unit.facts.imports.map((each) => each.id)).toEqual(expect.arrayContaining(ids));
  const { version } = must(await findImport(actor, thrown));
  must(await discardImport(actor, thrown, { version }));
  expect(await stateOf(id)).toEqual([{ state: "running" }]);
  expect((await secretary.patch(id, {})).status).toBe(200);
  await sql(database, "UPDATE member_imports SET state = 'running' WHERE id = $1", [id]);
  expect(await secretary.confirm(id)).toMatchObject({ status: 200, body: { state: "confirmed" } });
});

test("cells are wiped after their days; the import says so and its counts stay", async () => {
  const told = { state: "ready", problems: [], counts: { unchanged: 1, rejected: 1 } };
  const refused = { status: 409, body: { title: expect.stringMatching(/7 ngày/) } };
  const { id, problems } = await uploaded([
    lan,
    ["Hồ Thị Sai", null, "31/02/2001", "Nữ", null, "Chi đoàn 1"],
  ]);
  expect(problems).toHaveLength(1);
  await sql(database, "UPDATE member_imports SET expires_at = now() - interval '1 day' WHERE id = $1", [id]);
  const overdue = async () => {
    expect((await secretary.get(id)).body).toMatchObject(told);
    expect(await secretary.patch(id, {})).toMatchObject(refused);
    expect(await secretary.confirm(id)).toMatchObject(refused);
  };
  const sealed = async () =>
    (
      await sql<{ sealed: number }>(
        database,
        "SELECT num_nonnulls(sheet_sealed, result_sealed) AS sealed FROM member_imports ORDER BY created_at DESC LIMIT 2",
      )
    ).map((row) => row.sealed);
  // Over is over, also in the hour before the wipe.
  await overdue();
  await uploaded([lan]);
  expect(await sealed()).toEqual([2, 2]);
  // No upload is needed: the server wipes by the hour, for all organisations.
  await wipeExpiredSheets();
  expect(await sealed()).toEqual([2, 0]);
  await overdue();
});
