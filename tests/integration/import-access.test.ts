import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operator } from "@/lib/access/who";
import { unitDashboard } from "@/lib/dashboard/queries";
import { discardImport } from "@/lib/imports/discard/commands";
import { importPlace } from "@/lib/imports/place";
import { findImport, importHistory } from "@/lib/imports/queries";
import { closeDatabase } from "@/lib/platform/database/client";
import { system } from "@/lib/platform/database/database";
import { createUnit } from "@/lib/units/commands";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "../helpers/bloc";
import { freshDatabase } from "../helpers/database";
import { type Answer, type Imports, importsOf } from "../helpers/imports";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "../helpers/members";
import { makeMembers } from "../helpers/members-at-once";
import { cookieOfActor } from "../helpers/requests";
import { xlsxOf } from "../helpers/sheets";

await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sheet: Uint8Array;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  sheet = await xlsxOf([HEADER, ["Vũ Thị Lan", "01/02/2001", "Nữ", "Tày", "040201001234", "Chi đoàn 1"]]);
});
afterAll(closeDatabase);

const HEADER = ["Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Số CCCD", "Chi đoàn"];
type Who = keyof typeof cast;

const sessions: Partial<Record<Who, Promise<Imports>>> = {};
const as = (who: Who): Promise<Imports> => {
  sessions[who] ??= cookieOfActor(cast[who]).then(importsOf);
  return sessions[who];
};

/** A sheet of the secretary, for those who may do nothing with it. */
let waiting: Promise<Answer> | undefined;
const untouched = () => {
  waiting ??= as("secretary").then((secretary) => secretary.upload("DV01", sheet));
  return waiting;
};

describe("who imports", () => {
  test.each<[Who, number, number]>([
    ["secretary", 201, 200],
    ["committee", 201, 403],
    ["ticked", 201, 200],
    ["branchSecretary", 201, 404],
    ["observer", 403, 403],
    ["staff", 403, 403],
    ["upperSecretary", 403, 403],
    ["voter", 403, 403],
  ])("%s: uploads %d, opens the secretary's %d", async (who, upload, open) => {
    const { body } = open === 200 ? await (await as("secretary")).upload("DV01", sheet) : await untouched();
    const caller = await as(who);
    expect((await caller.upload("DV01", sheet)).status).toBe(upload);
    expect((await caller.get(body.id)).status).toBe(open);
    expect((await caller.patch(body.id, { choices: {} })).status).toBe(open);
    expect((await caller.undo(body.id)).status).toBe(open === 200 ? 409 : open);
    expect((await caller.confirm(body.id)).status).toBe(open);
  });

  test("a sister unit, another organisation and nobody at all find nothing", async () => {
    const { body } = await untouched();
    const sister = await makeActor("sister", "UNIT_SECRETARY", {
      orgId: bloc.orgId,
      unitId: unitOf(bloc, 1).id,
    });
    const other = await makeBloc("khac", 1, 0);
    const stranger = await makeActor("la", "UNIT_SECRETARY", {
      orgId: other.orgId,
      unitId: unitOf(other).id,
    });
    for (const actor of [sister, stranger]) {
      const caller = importsOf(await cookieOfActor(actor));
      for (const step of ["get", "confirm", "undo"] as const)
        expect((await caller[step](body.id)).status).toBe(404);
      expect((await caller.patch(body.id, {})).status).toBe(404);
    }
    expect((await importsOf(await cookieOfActor(sister)).upload("DV01", sheet)).status).toBe(404);
    const nobody = importsOf(null);
    expect((await nobody.get(body.id)).status).toBe(401);
    expect((await nobody.upload("DV01", sheet)).status).toBe(401);
    const admin = importsOf(await cookieOfActor(await makeActor("quantri", "SYSTEM_ADMIN", null)));
    expect((await admin.get(body.id)).status).toBe(404);
    expect((await admin.upload("DV01", sheet)).status).toBe(403);
  });

  test("the upper organisation and a closed unit take no sheet", async () => {
    const root = await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { kind: "upper_org" } });
    expect((await (await as("secretary")).upload(root.code, sheet)).status).toBe(404);
    expect((await (await as("staff")).upload(root.code, sheet)).status).toBe(403);
    expect((await (await as("secretary")).upload("KHONGCO", sheet)).status).toBe(404);
  });
});

describe("sensitive columns", () => {
  test("of a committee member without the tick they are left out, with a note, and keep out", async () => {
    const committee = await as("committee");
    const { body } = await committee.upload("DV01", sheet);
    expect(body.mapping).toMatchObject({ A: "fullName", D: null, E: null });
    expect(body.notes).toEqual([expect.stringContaining("Dân tộc, Số CCCD")]);
    expect(await committee.patch(body.id, { mapping: { D: "ethnicity" } })).toMatchObject({ status: 403 });
    const before = await allOf(bloc.orgId).memberSensitive.count();
    expect((await committee.confirm(body.id)).status).toBe(200);
    expect(await allOf(bloc.orgId).memberSensitive.count()).toBe(before);
  });
});

describe("a branch secretary", () => {
  test("imports into the own branch only: others' rows are problems, others' people are not absent", async () => {
    await makeMembers(cast.secretary, unitOf(bloc), [
      { fullName: "Trần Thị Một" },
      { fullName: "Trần Thị Hai", branch: branchOf(unitOf(bloc), 1).id },
    ]);
    const caller = await as("branchSecretary");
    const rows = [
      ["Lê Văn Nhà", "01/01/2001", "Nam", null, null, null],
      ["Lê Văn Mình", "02/01/2001", "Nam", "Kinh", null, "CĐ 1"],
      ["Lê Văn Bạn", "03/01/2001", "Nam", null, null, "Chi đoàn 2"],
      ["Lê Văn Lạ", "04/01/2001", "Nam", null, null, "Chi đoàn 77"],
    ];
    const { body } = await caller.upload("DV01", await xlsxOf([HEADER, ...rows]), { complete: true });
    expect(body.problems.map(({ row, column }) => [row, column])).toEqual([
      [4, "F"],
      [5, "F"],
    ]);
    expect(body).toMatchObject({ unknownBranches: [], counts: { new: 2, rejected: 2 } });
    const names = body.absent.map(({ fullName }) => fullName);
    expect(names).toContain("Trần Thị Một");
    expect(names).not.toContain("Trần Thị Hai");
    const absent = Object.fromEntries(body.absent.map(({ id }) => [id, "keep"]));
    expect((await caller.patch(body.id, { absent })).status).toBe(200);
    expect((await caller.patch(body.id, { branches: { "Chi đoàn 77": "create" } })).status).toBe(400);
    expect((await caller.confirm(body.id)).status).toBe(200);
    const mine = await allOf(bloc.orgId).member.findMany({ where: { fullName: { startsWith: "Lê Văn" } } });
    expect(mine.map(({ branchId }) => branchId)).toEqual([
      branchOf(unitOf(bloc)).id,
      branchOf(unitOf(bloc)).id,
    ]);
    expect((await caller.undo(body.id)).status).toBe(200);
  });

  test("the unit's office may declare a sheet complete for one branch", async () => {
    const { code } = branchOf(unitOf(bloc), 1);
    const one = await xlsxOf([HEADER, ["Trần Thị Một", "01/02/2000", "Nữ", null, null, null]]);
    const { body } = await (await as("secretary")).upload(code, one, { complete: true });
    expect(body).toMatchObject({ counts: { updated: 1, absent: 1 }, absent: [{ fullName: "Trần Thị Hai" }] });
  });

  test("learns that somebody is in another branch of the unit, and not who that is", async () => {
    const inCd2 = { branch: branchOf(unitOf(bloc), 1).id, birthDate: "2001-05-05", gender: "male" };
    const [left] = await makeMembers(cast.secretary, unitOf(bloc), [
      { ...inCd2, fullName: "Đinh Văn Đi", code: "CD2-2" },
      { ...inCd2, fullName: "Đinh Văn Mã", code: "CD2-1" },
      { ...inCd2, fullName: "Đinh Văn Thẻ", cardNumber: "T-22" },
    ]);
    must(await correctStatus(cast.secretary, left?.id ?? "", { version: 1, status: "removed" }));
    const header = ["Họ và tên", "Ngày sinh", "Giới tính", "Mã đoàn viên", "Số thẻ"];
    const rows = [
      ["Đinh Văn Khác", "06/05/2001", "Nam", "CD2-1", null],
      ["Đinh Văn Lạ", "07/05/2001", "Nam", null, "T-22"],
      ["Đinh Văn Thẻ", "05/05/2001", "Nam", null, null],
      ["Đinh Văn Mới", "08/05/2001", "Nam", "CD2-2", null],
    ];
    const file = await xlsxOf([header, ...rows]);
    const caller = await as("branchSecretary");
    const { body } = await caller.upload("DV01", file);
    expect(body.counts).toMatchObject({ rejected: 2, duplicate: 1, new: 1 });
    expect(body.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, "D"],
      [3, "E"],
    ]);
    expect(body.duplicates).toMatchObject([{ row: 4, candidates: [] }]);
    for (const { message } of body.problems) expect(message).toContain("ở chi đoàn khác của đơn vị");
    expect(JSON.stringify(body)).not.toMatch(/Đinh Văn Mã|Chi đoàn 2/);
    expect((await caller.confirm(body.id)).status).toBe(409);
    expect((await caller.patch(body.id, { choices: { 4: "new" } })).body.counts).toMatchObject({ new: 2 });
    expect((await caller.confirm(body.id)).status).toBe(200);
    const made = await allOf(bloc.orgId).member.findMany({
      where: { fullName: { startsWith: "Đinh Văn" }, branchId: branchOf(unitOf(bloc)).id },
      orderBy: { birthDate: "asc" },
    });
    expect(made.map(({ fullName }) => fullName)).toEqual(["Đinh Văn Thẻ", "Đinh Văn Mới"]);
    expect((await caller.undo(body.id)).status).toBe(200);
    // The unit's secretary sees whom the rows are like, and answers for them.
    const seen = (await (await as("secretary")).upload("DV01", file)).body;
    expect(seen.problems).toEqual([]);
    expect(JSON.stringify(seen.duplicates)).toContain("Đinh Văn Mã");
  });

  test("takes up the row of whom another branch of the unit has in its list no more, and learns nothing of it before", async () => {
    const cd2 = { branch: branchOf(unitOf(bloc), 1).id, birthDate: "2001-05-05", gender: "male" };
    const gone = { ...cd2, code: "CD2-9", phone: "0912345679" };
    const left = await makeMember(cast.secretary, unitOf(bloc), "Bùi Văn Về", gone);
    must(await correctStatus(cast.secretary, left.id, { version: left.version, status: "removed" }));
    const twice = await makeMember(cast.secretary, unitOf(bloc), "Bùi Văn Hai", cd2);
    must(await correctStatus(cast.secretary, twice.id, { version: twice.version, status: "moved" }));
    await makeMember(cast.secretary, unitOf(bloc), "Bùi Văn Hai", cd2);
    const file = await xlsxOf([
      ["Họ và tên", "Ngày sinh", "Giới tính", "Tình trạng"],
      ["Bùi Văn Về", "05/05/2001", "Nam", "Đang sinh hoạt"],
      ["Bùi Văn Về", "06/05/2001", "Nam", "Đang sinh hoạt"],
      ["Bùi Văn Hai", "05/05/2001", "Nam", "Đang sinh hoạt"],
    ]);
    const leaving = await xlsxOf([
      ["Họ và tên", "Ngày sinh", "Giới tính", "Tình trạng"],
      ["Bùi Văn Về", "05/05/2001", "Nam", "Đã chuyển đi"],
    ]);
    const caller = await as("branchSecretary");
    expect((await caller.upload("DV01", leaving)).body.counts).toMatchObject({ rejected: 1, duplicate: 0 });
    const { body } = await caller.upload("DV01", file);
    expect(body.duplicates).toEqual([
      { row: 2, candidates: [{ id: left.id, fullName: "Bùi Văn Về", birthDate: "2001-05-05" }] },
      { row: 4, candidates: [] },
    ]);
    const { detail } = must(await findImport(cast.branchSecretary, body.id));
    const shown = JSON.stringify(detail.duplicates);
    expect(shown).toContain("đã rời danh sách");
    expect(shown).not.toMatch(/removed|CD2-9|0912345679|Chi đoàn 2/);
    expect((await caller.patch(body.id, { choices: { 2: "new" } })).body.counts).toMatchObject({ new: 2 });
    const choices = { 2: left.id, 4: "skip" };
    expect((await caller.patch(body.id, { choices })).body.counts).toMatchObject({ updated: 1, new: 1 });
    expect((await caller.confirm(body.id)).status).toBe(200);
    const standing = () =>
      allOf(bloc.orgId).member.findMany({
        where: { fullName: "Bùi Văn Về", birthDate: "2001-05-05" },
        select: { id: true, status: true, branchId: true, code: true },
      });
    const own = { id: left.id, code: "CD2-9", branchId: branchOf(unitOf(bloc)).id, status: "active" };
    expect(await standing()).toEqual([own]);
    expect((await caller.undo(body.id)).status).toBe(200);
    expect(await standing()).toEqual([{ ...own, branchId: cd2.branch, status: "removed" }]);
  });
});

test("a base branch holds its members itself and opens no branch", async () => {
  const unit = {
    parentId: bloc.rootId,
    kind: "base_branch",
    code: "CDCS1",
    name: "Chi đoàn Kho bạc",
    openedOn: "2018-01-01",
  };
  const { id } = must(await createUnit(operator("kiểm thử"), bloc.orgId, unit));
  const caller = importsOf(
    await cookieOfActor(await makeActor("bithu.khobac", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: id })),
  );
  const rows = [
    ["Lý Văn Kho", "01/01/2001", "Nam", null, null, "Chi đoàn Kho bạc"],
    ["Lý Văn Bạc", "02/01/2001", "Nam", null, null, "Phòng Kế toán"],
  ];
  const { body } = await caller.upload("CDCS1", await xlsxOf([HEADER, ...rows]));
  expect(body.unknownBranches).toEqual(["Phòng Kế toán"]);
  expect((await caller.patch(body.id, { branches: { "Phòng Kế toán": "create" } })).status).toBe(400);
  expect((await caller.patch(body.id, { branches: { "Phòng Kế toán": id } })).status).toBe(200);
  expect((await caller.confirm(body.id)).status).toBe(200);
  const members = await allOf(bloc.orgId).member.findMany({ where: { unitId: id } });
  expect(members.map(({ branchId }) => branchId)).toEqual([null, null]);
});

describe("a sheet that waits", () => {
  const waitsFor = async (who: Who) => {
    const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, year: null };
    return must(await unitDashboard(cast[who], at)).duties.map(({ id }) => id);
  };

  test("is a duty and a link only for those who may open it, and goes when it is thrown away", async () => {
    const { body } = await (await as("secretary")).upload("DV01", sheet);
    const { version } = await allOf(bloc.orgId).memberImport.findFirstOrThrow({ where: { id: body.id } });
    const duty = `import-${body.id}`;
    expect(await waitsFor("secretary")).toContain(duty);
    expect(await waitsFor("committee")).not.toContain(duty);
    const opens = async (who: Who) => {
      const past = await importHistory(cast[who], must(await importPlace(cast[who], { unit: "DV01" })));
      return past.find(({ id }) => id === body.id)?.opens;
    };
    expect([await opens("secretary"), await opens("committee")]).toEqual([true, false]);

    const discarded = (who: Who, input: unknown) => discardImport(cast[who], body.id, input);
    expect(await discarded("committee", { version })).toMatchObject({ reason: "forbidden" });
    expect(await discarded("branchSecretary", { version })).toMatchObject({ reason: "not_found" });
    expect(await discarded("secretary", {})).toMatchObject({ reason: "invalid" });
    expect(await discarded("secretary", { version: version + 1 })).toMatchObject({ reason: "conflict" });
    expect(await waitsFor("secretary")).toContain(duty);
    expect(await discarded("secretary", { version })).toMatchObject({ ok: true });
    expect(await waitsFor("secretary")).not.toContain(duty);
    expect(await discarded("secretary", { version })).toMatchObject({ reason: "not_found" });
    const event = await system("a test reads the log").auditEvent.findFirstOrThrow({
      where: { type: "import.discarded", subjectId: body.id },
      select: { unitId: true, actorName: true },
    });
    expect(event.unitId).toBe(unitOf(bloc).id);
  });

  test("cannot be thrown away once it is written", async () => {
    const secretary = await as("secretary");
    const rows = [HEADER, ["Vũ Thị Nga", "01/02/2001", "Nữ", null, null, "Chi đoàn 1"]];
    const { body } = await secretary.upload("DV01", await xlsxOf(rows));
    expect((await secretary.confirm(body.id)).status).toBe(200);
    const { version } = await allOf(bloc.orgId).memberImport.findFirstOrThrow({ where: { id: body.id } });
    expect(await discardImport(cast.secretary, body.id, { version })).toMatchObject({ reason: "conflict" });
  });
});
