import { afterAll, beforeAll, expect, test } from "vitest";
import { placesFrom } from "@/lib/members/placed";
import { closeDatabase } from "@/lib/platform/database/client";
import { answerProposals } from "@/lib/proposals/commands";
import { openProposalsAt, proposalsAt } from "@/lib/proposals/queries";
import { correctTransfer, dropRecorded } from "@/lib/transfers/correcting";
import { transferDetail } from "@/lib/transfers/queries";
import { createUnit } from "@/lib/units/commands";
import { closeUnit, renameUnit } from "@/lib/units/tree/commands";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { branchOf, makeCast, makeMember, unitOf } from "../helpers/members";
import { type Made, makeMembers } from "../helpers/members-at-once";
import { cookieOfActor } from "../helpers/requests";
import { xlsxOf } from "../helpers/sheets";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let imports: Imports;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 4, 3);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  imports = importsOf(await cookieOfActor(cast.secretary));
});
afterAll(closeDatabase);

const place = (branchId: string | null = null) => ({ orgId: bloc.orgId, unitId: unit.id, branchId });
const openAt = async () => must(await proposalsAt(cast.secretary, place())).open;
const rowOf = (id: string) => allOf(bloc.orgId).member.findFirstOrThrow({ where: { id } });
const moveOf = (id: string) => allOf(bloc.orgId).memberCase.findFirst({ where: { memberId: id } });

/** A unit of its own for a test that gives branches other names. */
async function ownUnit(n: number) {
  const home = unitOf(bloc, n);
  const at = { orgId: bloc.orgId, unitId: home.id };
  const secretary = await makeActor(`bithu.${home.code.toLowerCase()}`, "UNIT_SECRETARY", at);
  return { home, at, secretary, mine: importsOf(await cookieOfActor(secretary)) };
}

async function rename(id: string, name: string, fromDay: string) {
  const { version } = await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { id } });
  must(await renameUnit(cast.upperSecretary, bloc.orgId, { id, version, name, fromDay }));
}

/** Somebody of the first branch, and of no branch, whom a list puts into the second. */
async function listed(moved: string, unsorted: string) {
  const people = [{ fullName: moved }, { fullName: unsorted, branch: null }];
  const [away, other] = (await makeMembers(cast.secretary, unit, people)) as [Made, Made];
  const header = ["Họ và tên", "Ngày sinh", "Giới tính", "Đơn vị"];
  const rows = [moved, unsorted].map((name) => [name, "01/02/2000", "Nữ", "Chi đoàn 2"]);
  const { body } = await imports.upload("DV01", await xlsxOf([header, ...rows]));
  expect(await imports.confirm(body.id)).toMatchObject({ status: 200 });
  return { away, other, importId: body.id };
}

test("whom a list puts from one branch into another is proposed as a move, recorded with day and number; its list taken back since, it goes back with its case", async () => {
  const { away, other, importId } = await listed("Lê Thị Đi", "Lê Thị Mới");
  const [proposal, ...more] = await openAt();
  expect(more).toEqual([]);
  expect(proposal).toMatchObject({
    kind: "transfer_inside",
    suggested: "transfer_inside",
    member: { id: away.id },
    move: { from: { id: branchOf(unit, 0).id }, to: { id: branchOf(unit, 1).id } },
  });
  expect(await openProposalsAt(cast.branchSecretary, place(branchOf(unit).id))).toBe(0);
  const row = { id: proposal?.id ?? "", as: "transfer_inside", day: "2026-02-10", number: "8-QĐ/ĐTN" };
  expect(
    await answerProposals(cast.secretary, { unit: unit.id, rows: [{ ...row, day: "2099-01-01" }] }),
  ).toMatchObject({ fields: [{ path: `${row.id}.day` }] });
  const before = await rowOf(away.id);
  must(await answerProposals(cast.secretary, { unit: unit.id, rows: [row] }));
  expect(await openAt()).toEqual([]);
  const standing = await moveOf(away.id);
  expect(standing).toMatchObject({
    procedure: "transfer",
    entry: "recorded",
    outcome: "done",
    closedOn: new Date("2026-02-10"),
    branchId: branchOf(unit, 0).id,
    otherBranchId: branchOf(unit, 1).id,
  });
  expect(must(await transferDetail(cast.secretary, standing?.id ?? ""))).toMatchObject({
    direction: "inside",
    introNumber: "8-QĐ/ĐTN",
  });
  expect(await rowOf(away.id)).toMatchObject({ branchId: before.branchId, status: "active" });

  const undone = (await imports.undo(importId)).body;
  const message = expect.stringContaining("bỏ hồ sơ thì người này trở lại như trước lần nhập");
  expect(undone.problems).toMatchObject([{ value: "Lê Thị Đi", message }]);
  expect(await rowOf(away.id)).toMatchObject({ branchId: branchOf(unit, 1).id });
  expect(await rowOf(other.id)).toMatchObject({ branchId: null });
  const id = standing?.id ?? "";
  const movesOf = () =>
    sql<{ branch: string }>(
      database,
      `SELECT p.branch_id AS branch FROM members m CROSS JOIN LATERAL ${placesFrom("'2026-01-01'::date")} p
        WHERE m.id = $1 ORDER BY p.day, p.at`,
      [away.id],
    );
  const [one, two] = [branchOf(unit, 0).id, branchOf(unit, 1).id];
  expect((await movesOf()).map(({ branch }) => branch)).toEqual([one, two]);
  const { version } = must(await transferDetail(cast.secretary, id));
  must(await dropRecorded(cast.secretary, id, { version, note: "Ghi nhầm" }));
  expect(await rowOf(away.id)).toMatchObject({ branchId: one, status: "active", statusSince: null });
  expect((await movesOf()).map(({ branch }) => branch)).toEqual([one]);
  expect(await openAt()).toEqual([]);
});

test("a list that knows a branch by its former name moves nobody and proposes nothing", async () => {
  const { home, at, secretary, mine } = await ownUnit(1);
  const [first, second, third] = [branchOf(home), branchOf(home, 1), branchOf(home, 2)];
  const member = await makeMember(secretary, home, "Lê Thị Tên Cũ", { branch: second.id });
  await rename(second.id, "Chi đoàn Kỹ thuật", "2026-01-05");
  const header = ["Họ và tên", "Ngày sinh", "Giới tính", "Đơn vị"];
  const sheet = () => xlsxOf([header, ["Lê Thị Tên Cũ", "01/02/2000", "Nữ", "CĐ 2"]]);
  const { body } = await mine.upload(home.code, await sheet());
  expect(body).toMatchObject({ unknownBranches: [], counts: { unchanged: 1, updated: 0 } });
  expect(await mine.confirm(body.id)).toMatchObject({ status: 200 });
  expect(await allOf(bloc.orgId).member.findFirstOrThrow({ where: { id: member.id } })).toMatchObject({
    branchId: second.id,
  });
  expect(must(await proposalsAt(secretary, { ...at, branchId: null })).open).toEqual([]);
  expect((await mine.upload(second.code, await sheet())).body.counts).toMatchObject({
    unchanged: 1,
    rejected: 0,
  });
  // Of a name that two branches had, and of one that another bears now, nothing is taken for granted.
  for (const { id } of [first, third]) await rename(id, "Chi đoàn Chung", "2026-01-05");
  await rename(first.id, "Chi đoàn Nam", "2026-01-06");
  await rename(third.id, "Chi đoàn Bắc", "2026-01-06");
  const unsure = [header, ["Lê Thị Tên Cũ", "01/02/2000", "Nữ", "Chi đoàn Chung"]];
  expect((await mine.upload(home.code, await xlsxOf(unsure))).body.unknownBranches).toEqual([
    "Chi đoàn Chung",
  ]);
  const intoOne = await mine.upload(first.code, await xlsxOf(unsure));
  expect(intoOne.body.counts).toMatchObject({ rejected: 1, new: 0 });
});

test("a former name is taken for a branch only where neither another nor the sheet itself bears it otherwise", async () => {
  const { home, mine } = await ownUnit(2);
  const [first, second] = [branchOf(home), branchOf(home, 1)];
  const open = async (code: string, name: string) => {
    const facts = { parentId: home.id, kind: "branch", openedOn: "2026-09-05" };
    return must(await createUnit(cast.upperSecretary, bloc.orgId, { ...facts, code, name }));
  };
  for (const [{ id }, name, next] of [
    [first, "Chi đoàn 10A1", "Chi đoàn 11A1"],
    [second, "Chi đoàn 10A2", "Chi đoàn 11A2"],
  ] as const) {
    await rename(id, name, "2025-09-05");
    await rename(id, next, "2026-09-05");
  }
  const upload = async (place: string, ...branches: string[]) => {
    const rows = branches.map((name, n) => [
      `Lê Thị ${"Mai Lan Đào".split(" ")[n]}`,
      "01/02/2010",
      "Nữ",
      name,
    ]);
    return (
      await mine.upload(place, await xlsxOf([["Họ và tên", "Ngày sinh", "Giới tính", "Đơn vị"], ...rows]))
    ).body;
  };
  expect(await upload(home.code, "10A1", "10A2")).toMatchObject({ unknownBranches: [], counts: { new: 2 } });
  expect(await upload(first.code, "10A1")).toMatchObject({ counts: { new: 1, rejected: 0 } });

  // Beside its present name the former one is another class, also before that stands in the program.
  expect(await upload(home.code, "10A1", "11A1", "10A2")).toMatchObject({ unknownBranches: ["10A1"] });
  expect(await upload(first.code, "10A1", "11A1")).toMatchObject({ counts: { new: 1, rejected: 1 } });

  const { id } = await open(`${home.code}-K27`, "Chi đoàn 10A1");
  expect(await upload(first.code, "10A1")).toMatchObject({ counts: { new: 0, rejected: 1 } });
  const { version } = await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { id } });
  const closing = { id, version, closedOn: "2026-09-06", reason: "Lập nhầm" };
  must(await closeUnit(cast.upperSecretary, bloc.orgId, closing));
  expect(await upload(home.code, "10A1", "10A2")).toMatchObject({ unknownBranches: ["10A1"] });
});

test("an answer about a name counts until another branch has given that very name up", async () => {
  const { home, mine } = await ownUnit(3);
  const [first, second, third] = [branchOf(home), branchOf(home, 1), branchOf(home, 2)];
  const upload = async () => {
    const header = ["Họ và tên", "Ngày sinh", "Giới tính", "Đơn vị"];
    const row = ["Lê Thị Mai", "01/02/2000", "Nữ", "Văn phòng"];
    return (await mine.upload(home.code, await xlsxOf([header, row]))).body;
  };
  const answered = async (id: string) => {
    const { id: at } = await upload();
    expect((await mine.patch(at, { branches: { "Văn phòng": id } })).status).toBe(200);
  };
  const meant = async () => {
    const { id } = await upload();
    return (await allOf(bloc.orgId).memberImport.findFirstOrThrow({ where: { id } })).branches;
  };
  expect(await meant()).toEqual({});
  await answered(first.id);
  expect(await meant()).toEqual({ "Văn phòng": first.id });
  // What the branch of the answer is called changes nothing of what the unit meant.
  await rename(first.id, "Chi đoàn Kho", "2026-01-05");
  expect(await meant()).toEqual({ "Văn phòng": first.id });

  await rename(second.id, "Chi đoàn Văn phòng", "2026-01-06");
  expect(await meant()).toEqual({});
  await rename(second.id, "Chi đoàn Kỹ thuật", "2026-01-07");
  expect(await meant()).toEqual({ "Văn phòng": second.id });
  await answered(third.id);
  expect(await meant()).toEqual({ "Văn phòng": third.id });
});

test("a recorded move that a list had made is corrected and dropped, and nobody moves by it", async () => {
  const { away } = await listed("Lê Thị Sửa", "Lê Thị Chưa");
  const [proposal] = await openAt();
  const row = { id: proposal?.id ?? "", as: "transfer_inside", day: "2026-02-10", number: "8-QĐ/ĐTN" };
  must(await answerProposals(cast.secretary, { unit: unit.id, rows: [row] }));
  const id = (await moveOf(away.id))?.id ?? "";
  const versionOf = async () => must(await transferDetail(cast.secretary, id)).version;
  must(
    await correctTransfer(cast.secretary, id, {
      version: await versionOf(),
      day: "2026-02-12",
      introNumber: "9-QĐ/ĐTN",
      outsideName: "",
      outsidePlace: "",
      comment: "",
      feePaidUntil: "",
      reason: "",
    }),
  );
  expect(await moveOf(away.id)).toMatchObject({ closedOn: new Date("2026-02-12") });
  must(await dropRecorded(cast.secretary, id, { version: await versionOf(), note: "Ghi nhầm" }));
  expect(await rowOf(away.id)).toMatchObject({ branchId: branchOf(unit, 1).id });
  expect((await openAt()).map(({ member }) => member.id)).toEqual([away.id]);
});
