import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as cases } from "@/app/api/files/case-software/route";
import { GET as graduations } from "@/app/api/files/graduations/route";
import { GET as ratings } from "@/app/api/files/ratings/route";
import { GET as training } from "@/app/api/files/training/route";
import { GET as transfers } from "@/app/api/files/transfers/route";
import type { Actor } from "@/lib/access/types";
import { caseDetail } from "@/lib/cases/queries";
import { recordAct } from "@/lib/committees/commands";
import { findAct } from "@/lib/committees/queries";
import { withdrawAct } from "@/lib/committees/withdrawing";
import { openDiscipline, takeDisciplineBack, takeDisciplineStep } from "@/lib/discipline/commands";
import { recordDiscipline } from "@/lib/discipline/recording";
import { takeGraduationStep } from "@/lib/graduations/commands";
import { holdCeremony, recordGraduation, recordWishes } from "@/lib/graduations/recording";
import { updateMember } from "@/lib/members/commands";
import { mergeMembers } from "@/lib/members/duplicates/commands";
import {
  openOutstanding,
  takeOutstandingBack,
  takeOutstandingStep,
} from "@/lib/outstanding-members/commands";
import { NOBODY_TO_TYPE } from "@/lib/papers/register-workbook";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { saveRatings } from "@/lib/ratings/commands";
import { proposeRatings, reopenRatings } from "@/lib/ratings/moves";
import { ratingBoard } from "@/lib/ratings/queries";
import { pasteRatings } from "@/lib/ratings/results";
import { markRatingsTyped } from "@/lib/ratings/typed";
import { openRemoval, takeRemovalBack, takeRemovalStep } from "@/lib/removals/commands";
import { proposeReward, takeProposalBack, takeProposalStep } from "@/lib/rewards/proposals/commands";
import { markTyped } from "@/lib/software-lists/commands";
import { endedHere } from "@/lib/software-lists/queries";
import { trainingBoard } from "@/lib/training/queries";
import { requestTransfer } from "@/lib/transfers/commands";
import { moveInside } from "@/lib/transfers/moving-inside";
import { everyToType, transfersToType } from "@/lib/transfers/queries";
import { takeTransferBack, takeTransferStep } from "@/lib/transfers/steps";
import { calendarYear } from "@/lib/units/periods";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { makeMembers } from "@/tests/helpers/members-at-once";
import { pasteSeen } from "@/tests/helpers/pasted";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let unit: TestUnit;
let cast: Awaited<ReturnType<typeof makeCast>>;
let sister: Actor;
let an = "";

const OLD = { birthDate: "1995-03-02", gender: "male", code: "79001" };

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  unit = unitOf(bloc);
  cast = await makeCast(bloc);
  sister = await makeActor("bithu.dv02", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id });
  const people = [
    { fullName: "Lê Thị An" },
    { fullName: "Vũ Văn Bình", ...OLD },
    { fullName: "Hà Chí" },
    { fullName: "Lý Dũng" },
    { fullName: "Ngô Đã Ghi", birthDate: "1994-01-01" },
  ];
  const joined = people.map((told) => ({ joinedOn: "2018-03-26", ...told }));
  const [first, binh, chi, dung, told] = (await makeMembers(cast.secretary, unit, joined)).map(
    ({ id }) => id,
  );
  an = first ?? "";
  await now(async () => {
    const at = { unit: unit.id, members: [binh] };
    must(await recordWishes(cast.secretary, { ...at, wish: "graduate", day: "2026-11-02" }));
    must(await holdCeremony(cast.secretary, { ...at, day: "2026-11-10", certificate: "15-GCN/ĐTN" }));
    const recorded = { unit: unit.id, member: told, result: "graduate", day: "2026-11-10", docNumber: "9" };
    must(await recordGraduation(cast.secretary, recorded));
    for (const [member, act] of [
      [chi, "approve"],
      [dung, "refuse"],
    ] as const) {
      const lapse = { lapse: "fee", firstMonth: "1/2026", lastMonth: "3/2026", tried: "Đã nhắc" };
      const { id } = must(await openRemoval(cast.secretary, { member, ...lapse, day: "2026-05-04" }));
      const votes = { entitled: "30", present: "20", votesFor: "15", votesAgainst: "5" };
      const step = (name: string, version: number, more: object) =>
        takeRemovalStep(cast.secretary, id, { act: name, day: "2026-05-06", version, ...more });
      must(await step("vote", 1, votes));
      must(await step(act, 2, { docNumber: "9-QĐ/ĐTN", note: "Đã đóng bù" }));
    }
  });
});

const cookies = new Map<Actor, Promise<string>>();
/** One session for each who asks, however often. */
function cookieOf(actor: Actor): Promise<string> {
  const cookie = cookies.get(actor) ?? cookieOfActor(actor);
  cookies.set(actor, cookie);
  return cookie;
}

async function asked(get: typeof cases, path: string, query: Record<string, string>, actor: Actor) {
  const url = `${path}?${new URLSearchParams(query)}`;
  return get(requestTo(url, await cookieOf(actor)), { params: Promise.resolve({}) });
}

/** Lines of a list; that nobody is left to be typed is none. */
async function rowsOf(response: Response): Promise<(at: number) => unknown[]> {
  expect(response.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const sheet = book.worksheets[0];
  return (at) => {
    const cells = ((sheet?.getRow(at).values ?? []) as unknown[]).slice(1);
    return cells[0] === NOBODY_TO_TYPE ? [] : cells;
  };
}

describe("whose case ended here step by step, in the order of the national form", () => {
  const list = (procedure: string, actor = cast.observer, more: object = {}) =>
    asked(cases, "/api/files/case-software", { procedure, unit: "DV01", ...more }, actor);

  test("who came of age, not of whom the result alone was recorded", async () => {
    const row = await rowsOf(await list("graduation"));
    expect(row(4)).toEqual([
      "STT",
      "Họ và tên",
      "Mã định danh đoàn viên",
      "Ngày sinh (Nam)",
      "Ngày sinh (Nữ)",
      "Đơn vị",
      "Ngày trưởng thành",
      "Số giấy chứng nhận, quyết định",
    ]);
    expect(row(5)).toEqual([
      1,
      "Vũ Văn Bình",
      "79001",
      "02/03/1995",
      "",
      "Chi đoàn 1",
      "10/11/2026",
      "15-GCN/ĐTN",
    ]);
    expect(row(6)).toEqual([]);
    const other = { branch: branchOf(unit, 1).id };
    expect((await rowsOf(await list("graduation", cast.observer, other)))(5)).toEqual([]);
  });

  test("whose name was taken from the roll, not who was kept", async () => {
    const row = await rowsOf(await list("removal_from_roll"));
    expect(row(5)).toEqual([1, "Hà Chí", "", "", "01/02/2000", "Chi đoàn 1", "06/05/2026", "9-QĐ/ĐTN"]);
    expect(row(6)).toEqual([]);
  });

  test("who was marked as typed is not in it any more, until the mark or the step is taken back", async () => {
    const standing = () =>
      now(() => endedHere(cast.secretary, place, "removal_from_roll", calendarYear(2026)));
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
    const [chi] = await standing();
    const id = chi?.id ?? "";
    const mark = (isTyped: boolean, actor = cast.secretary, more: object = {}) =>
      now(() => markTyped(actor, { unit: unit.id, cases: [id], isTyped, ...more }));
    expect(await mark(true, cast.observer)).toMatchObject({ reason: "forbidden" });
    expect(await mark(true, sister)).toMatchObject({ reason: "not_found" });
    const elsewhere = { unit: unitOf(bloc, 1).id };
    expect(await mark(true, sister, elsewhere)).toMatchObject({ reason: "stale" });
    expect(await mark(true, cast.secretary, { branch: branchOf(unit, 1).id })).toMatchObject({
      reason: "stale",
    });
    const sealed = { member: an, about: "Bỏ trực", form: "reprimand", day: "2026-03-02" };
    const { id: discipline } = must(await now(() => openDiscipline(cast.secretary, sealed)));
    expect(await mark(true, cast.secretary, { cases: [discipline] })).toMatchObject({ reason: "stale" });
    expect(must(await mark(true))).toEqual({ count: 1 });
    expect((await rowsOf(await list("removal_from_roll")))(5)).toEqual([]);
    expect(await standing()).toMatchObject([{ id, typedOn: "2026-11-20" }]);
    expect(await mark(true)).toMatchObject({ reason: "stale" });
    must(await mark(false));
    expect((await rowsOf(await list("removal_from_roll")))(5)[1]).toBe("Hà Chí");
    must(await mark(true));
    const { version } = must(await now(() => caseDetail(cast.secretary, id)));
    must(await now(() => takeRemovalBack(cast.secretary, id, { version, note: "Ghi nhầm" })));
    const undone = [1, "Hà Chí", "", "", "01/02/2000", "Chi đoàn 1", "06/05/2026", "9-QĐ/ĐTN (đã rút)"];
    const sheet = await rowsOf(await list("removal_from_roll"));
    expect(sheet(5)).toEqual(undone);
    expect(sheet(2)[0]).toMatch(/1 dòng phải nhập\..*“đã rút” thì sửa lại/);
    expect(await standing()).toMatchObject([{ id, typedOn: null, isTakenBack: true }]);
    must(await mark(true));
    expect(await standing()).toMatchObject([{ id, typedOn: "2026-11-20", isTakenBack: true }]);
    expect((await rowsOf(await list("removal_from_roll")))(5)).toEqual([]);
    const again = { act: "approve", day: "2026-05-06", version: version + 1, docNumber: "9-QĐ/ĐTN" };
    must(await now(() => takeRemovalStep(cast.secretary, id, again)));
    expect(await standing()).toMatchObject([{ id, typedOn: null, isTakenBack: false }]);
    // Untyped, it falls without a word to the software.
    const back = { version: version + 2, note: "Ghi nhầm lần nữa" };
    must(await now(() => takeRemovalBack(cast.secretary, id, back)));
    expect(await standing()).toEqual([]);
    must(await now(() => takeRemovalStep(cast.secretary, id, { ...again, version: version + 3 })));
    const events = await sql<{ type: string }>(
      database,
      "SELECT type FROM audit_events WHERE type LIKE 'case.typed%' ORDER BY id",
    );
    expect(events.map(({ type }) => type)).toEqual([
      "case.typed",
      "case.typed_back",
      "case.typed",
      "case.typed",
    ]);
  });

  test("the certificate's number comes out of the ceremony's own dialog too", async () => {
    const member = (await makeMember(cast.secretary, unit, "Đỗ Văn Lễ", { ...OLD, code: "79002" })).id;
    const wish = { unit: unit.id, members: [member], wish: "graduate", day: "2026-11-02" };
    must(await now(() => recordWishes(cast.secretary, wish)));
    const [row] = await sql<{ id: string }>(database, "SELECT id FROM member_cases WHERE member_id = $1", [
      member,
    ]);
    const hold = { act: "hold", day: "2026-11-12", version: 1, certificate: "16-GCN/ĐTN" };
    must(await now(() => takeGraduationStep(cast.secretary, row?.id ?? "", hold)));
    expect((await rowsOf(await list("graduation")))(6).slice(-2)).toEqual(["12/11/2026", "16-GCN/ĐTN"]);
  });

  test("who was expelled, with the decision and not why, for whoever sees discipline", async () => {
    const member = (await makeMember(cast.secretary, unit, "Tạ Văn Rời", { gender: "male" })).id;
    const about = { member, about: "Việc không kể ra", form: "expulsion", day: "2026-03-02" };
    const { id } = must(await now(() => openDiscipline(cast.secretary, about)));
    const votes = { entitled: "20", present: "18", votesFor: "16", votesAgainst: "2" };
    const steps = [
      { act: "verify", person: "Tổ xác minh", note: "Đúng" },
      { act: "self_review", note: "Nhận lỗi" },
      { act: "vote", ...votes },
      { act: "decide_above", docNumber: "21-QĐ/ĐTN", person: "Lê Ký", form: "expulsion", day: "2026-04-02" },
    ];
    const take = (step: object, version: number) =>
      now(() => takeDisciplineStep(cast.secretary, id, { day: "2026-03-20", ...step, version }));
    for (const [at, step] of steps.entries()) must(await take(step, at + 1));
    expect((await rowsOf(await list("discipline", cast.secretary)))(5)).toEqual([]);
    must(await take({ act: "announce", day: "2026-04-06" }, steps.length + 1));
    const row = await rowsOf(await list("discipline", cast.secretary));
    expect(row(5)).toEqual([
      1,
      "Tạ Văn Rời",
      "",
      "01/02/2000",
      "",
      "Chi đoàn 1",
      "Khai trừ",
      "02/04/2026",
      "21-QĐ/ĐTN",
    ]);
    expect(row(6)).toEqual([]);
    expect([1, 2, 3, 4, 5].flatMap(row).join(" ")).not.toContain("không kể ra");
    for (const actor of [cast.observer, cast.committee, cast.staff, sister])
      expect((await list("discipline", actor)).status).toBe(404);
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: null };
    expect(await endedHere(cast.observer, place, "discipline", calendarYear(2026))).toEqual([]);
    const mark = (actor: Actor) => now(() => markTyped(actor, { unit: unit.id, cases: [id], isTyped: true }));
    expect(await mark(cast.committee)).toMatchObject({ reason: "stale" });
    must(await mark(cast.secretary));
    expect((await rowsOf(await list("discipline", cast.secretary)))(5)).toEqual([]);
    const [event] = await sql<{ detail: object }>(
      database,
      "SELECT detail FROM audit_events WHERE type = 'roster.exported' AND detail ->> 'count' = '1' ORDER BY id DESC",
    );
    expect(event?.detail).toEqual({ count: 1, sensitive: true, filters: ["discipline"] });
    const [marked] = await sql(
      database,
      "SELECT subject_id AS subject FROM audit_events WHERE type = 'case.typed' ORDER BY id DESC LIMIT 1",
    );
    expect(marked).toEqual({ subject: id });
  });

  test("goes to whoever reads the unit's records, is told in the log, and holds no other procedure", async () => {
    expect((await list("graduation", sister)).status).toBe(404);
    expect((await list("admission")).status).toBe(400);
    const events = await sql<{ detail: object }>(
      database,
      "SELECT detail FROM audit_events WHERE type = 'roster.exported' ORDER BY id",
    );
    expect(events[0]?.detail).toEqual({ count: 1, sensitive: false, filters: ["graduation"] });
  });
});

const exported = async () =>
  (
    await sql<{ detail: object }>(
      database,
      "SELECT detail FROM audit_events WHERE type = 'roster.exported' ORDER BY id DESC LIMIT 1",
    )
  )[0]?.detail;

test("lists of transfers, training and graduates that leave as files are told in the log, too", async () => {
  const year = { from: "2026-01-01", to: "2026-12-31" };
  const ofYear = { unit: unit.id, branch: branchOf(unit).id, year: "2026" };
  const leave = async (get: typeof cases, path: string, query: Record<string, string>) => {
    expect((await now(() => asked(get, path, query, cast.secretary))).status).toBe(200);
    return exported();
  };
  const told = (of: string, count: number) => ({ count, sensitive: false, filters: [of] });
  for (const format of ["xlsx", "docx", "software"])
    expect(await leave(transfers, "/api/files/transfers", { unit: "DV01", format, ...year })).toEqual(
      told("transfers", 0),
    );
  const people = must(await now(() => trainingBoard(cast.secretary, ofYear))).rows.length;
  expect(await leave(training, "/api/files/training", ofYear)).toEqual(told("training", people));
  const toType = { ...ofYear, toType: "1" };
  expect(await leave(training, "/api/files/training", toType)).toEqual(told("training", 0));
  const { headers } = await now(() => asked(training, "/api/files/training", toType, cast.secretary));
  const list = "Danh sách nhập phần mềm rèn luyện Chi đoàn 1 2026.xlsx";
  expect(headers.get("content-disposition")).toContain(encodeURIComponent(list));
  const graduates = { unit: "DV01", year: "2026", format: "docx" };
  expect(await leave(graduations, "/api/files/graduations", graduates)).toEqual(told("graduation", 3));
});

const wholeUnit = () => ({ orgId: bloc.orgId, unitId: unit.id, branchId: null });

describe("what is not typed yet stays listed, whatever its year", () => {
  const moving: Record<string, string> = {};
  beforeAll(async () => {
    const names = ["Bế Văn Chuyển", "Bế Văn Ở Lại", "Bế Văn Sang", "Bế Văn Gần"];
    const told = names.map((fullName) => ({ fullName }));
    for (const { id, fullName } of await makeMembers(cast.secretary, unit, told)) moving[fullName] = id;
  });
  const listed = (year: number) => endedHere(cast.secretary, wholeUnit(), "graduation", calendarYear(year));

  test("a ceremony of December is there in January, and marked then, can be taken back then", async () => {
    const before = await listed(2026);
    const open = before.filter(({ typedOn }) => typedOn === null);
    expect(open.map(({ personName }) => personName)).toContain("Vũ Văn Bình");
    expect(await listed(2027)).toEqual(open);
    const cases = open.map(({ id }) => id);
    const january = <T>(act: () => Promise<T>) => onDay(plainDate("2027-01-05"), act);
    const mark = (isTyped: boolean) =>
      january(() => markTyped(cast.secretary, { unit: unit.id, cases, isTyped }));
    must(await mark(true));
    const marked = open.map(({ id }) => ({ id, typedOn: "2027-01-05" }));
    expect(await listed(2027)).toMatchObject(marked);
    expect(await january(() => listed(2026))).toMatchObject(marked);
    expect(await onDay(plainDate("2026-12-31"), () => listed(2026))).toEqual([]);
    must(await mark(false));
  });

  test("so is a transfer that the unit began", async () => {
    const member = moving["Bế Văn Chuyển"] ?? "";
    const to = { direction: "out", outsideName: "Đoàn xã Hòa", day: "2026-11-02", reason: "Về quê" };
    const { id } = must(await now(() => requestTransfer(cast.secretary, { member, ...to })));
    const next = { from: plainDate("2027-01-01"), to: plainDate("2027-12-31") };
    await sql(database, "UPDATE member_cases SET outcome = 'done', closed_on = '2026-12-28' WHERE id = $1", [
      id,
    ]);
    const own = async () => (await transfersToType(cast.secretary, wholeUnit(), next)).items;
    expect((await own()).map((line) => line.id)).toEqual([id]);
    expect(must(await everyToType(cast.secretary, wholeUnit())).map((line) => line.id)).toEqual([id]);
    must(await now(() => markTyped(cast.secretary, { unit: unit.id, cases: [id], isTyped: true })));
    expect(await own()).toEqual([]);
  });

  test("a transfer that came to nothing after it was typed is taken back there too", async () => {
    const member = moving["Bế Văn Ở Lại"] ?? "";
    const to = { direction: "out", outsideName: "Đoàn xã Hòa", day: "2026-11-02", reason: "Về quê" };
    const { id } = must(await now(() => requestTransfer(cast.secretary, { member, ...to })));
    const mark = () => now(() => markTyped(cast.secretary, { unit: unit.id, cases: [id], isTyped: true }));
    const sheet = async () => {
      const query = { unit: "DV01", format: "software", from: "2026-01-01", to: "2026-12-31" };
      const row = await rowsOf(await asked(transfers, "/api/files/transfers", query, cast.secretary));
      return [4, 5, 6].map(row).find((cells) => cells[1] === "Bế Văn Ở Lại");
    };
    expect((await sheet())?.at(-1)).toBe("");
    must(await mark());
    expect(await sheet()).toBeUndefined();
    const withdraw = { act: "withdraw", day: "2026-11-10", note: "Không đi nữa", version: 1 };
    must(await now(() => takeTransferStep(cast.secretary, id, withdraw)));
    expect((await sheet())?.at(-1)).toBe("Đã rút: bỏ trên phần mềm");
    must(await mark());
    expect(await sheet()).toBeUndefined();
  });

  test("whom another unit introduced is to be typed by both, each with a mark of its own", async () => {
    const other = unitOf(bloc, 1);
    const member = moving["Bế Văn Sang"] ?? "";
    const to = { direction: "within", toUnit: other.id, day: "2026-11-02", reason: "Đổi việc" };
    const { id } = must(await now(() => requestTransfer(cast.secretary, { member, ...to })));
    let version = 1;
    const step = async (actor: Actor, act: string, more: object = {}) => {
      must(await now(() => takeTransferStep(actor, id, { act, day: "2026-11-03", version, ...more })));
      version += 1;
    };
    const open = async (actor: Actor, unitId: string) =>
      must(await everyToType(actor, { orgId: bloc.orgId, unitId, branchId: null })).find(
        (line) => line.id === id,
      );
    const here = () => open(cast.secretary, unit.id);
    const there = () => open(sister, other.id);
    const mark = (actor: Actor, unitId: string, isTyped = true) =>
      now(() => markTyped(actor, { unit: unitId, cases: [id], isTyped }));
    await step(cast.secretary, "comment", { note: "Tốt", feePaidUntil: "11/2026" });
    await step(cast.secretary, "introduce", { docNumber: "15-GGT/ĐTN" });
    expect([await here(), await there()]).toMatchObject([{ typedOn: null }, undefined]);
    expect(await mark(sister, other.id)).toMatchObject({ reason: "stale" });
    await step(sister, "accept", { branch: branchOf(other).id });
    expect(await there()).toMatchObject({ typedOn: null, isTakenBack: false });
    must(await mark(cast.secretary, unit.id));
    expect([await here(), await there()]).toMatchObject([undefined, { typedOn: null }]);
    must(await mark(sister, other.id));
    expect(await there()).toBeUndefined();
    must(await mark(sister, other.id, false));
    expect(await there()).toMatchObject({ isTakenBack: false });
    must(await mark(sister, other.id));
    must(await now(() => takeTransferBack(sister, id, { note: "Chưa đến", version })));
    version += 1;
    expect(await there()).toMatchObject({ isTakenBack: true });
    expect(await here()).toMatchObject({ isTakenBack: false });
    must(await mark(sister, other.id));
    expect(await there()).toBeUndefined();
    await step(sister, "accept", { branch: branchOf(other).id });
    expect(await there()).toMatchObject({ isTakenBack: false });
    must(await mark(sister, other.id));
    expect(await there()).toBeUndefined();
    must(await mark(cast.secretary, unit.id));
  });

  test("whom another branch of the unit let go the one that took the person in marks too", async () => {
    const second = branchOf(unit, 1);
    const member = moving["Bế Văn Gần"] ?? "";
    const given = { unit: unit.id, members: [member], toBranch: second.id, day: "2026-11-02" };
    must(await now(() => pasteSeen(moveInside, cast.secretary, given)));
    const at = { orgId: bloc.orgId, unitId: unit.id, branchId: second.id };
    const open = async () => must(await everyToType(cast.secretary, at)).map((line) => line.id);
    const cases = await open();
    expect(cases).toHaveLength(1);
    const marks = { unit: unit.id, branch: second.id, cases, isTyped: true };
    expect(must(await now(() => markTyped(cast.secretary, marks)))).toEqual({ count: 1 });
    expect(await open()).toEqual([]);
  });
});

describe("what else the national form has columns for", () => {
  const list = async (procedure: string, actor = cast.secretary) => {
    const response = await asked(cases, "/api/files/case-software", { procedure, unit: "DV01" }, actor);
    const row = await rowsOf(response);
    return [5, 6, 7, 8].map(row).filter(({ length }) => length > 0);
  };

  test("a measure of any form, again once an appeal changed it, and that it was lifted", async () => {
    const member = (await makeMember(cast.secretary, unit, "Đinh Văn Phạt", { gender: "male" })).id;
    const about = { member, about: "Không kể", form: "warning", day: "2026-03-02" };
    const { id } = must(await now(() => openDiscipline(cast.secretary, about)));
    let version = 0;
    const take = async (step: object) => {
      version += 1;
      must(await now(() => takeDisciplineStep(cast.secretary, id, { day: "2026-04-02", ...step, version })));
    };
    const votes = { entitled: "20", present: "18", votesFor: "16", votesAgainst: "2" };
    await take({ act: "verify", person: "Tổ xác minh", note: "Đúng" });
    await take({ act: "self_review", note: "Nhận lỗi" });
    await take({ act: "vote", ...votes });
    await take({ act: "decide_above", docNumber: "22-QĐ/ĐTN", person: "Lê Ký", form: "warning" });
    await take({ act: "announce" });
    const line = (...said: string[]) => [[1, "Đinh Văn Phạt", "", "01/02/2000", "", "Chi đoàn 1", ...said]];
    expect(await list("discipline")).toEqual(line("Cảnh cáo", "02/04/2026", "22-QĐ/ĐTN"));
    const mark = () => now(() => markTyped(cast.secretary, { unit: unit.id, cases: [id], isTyped: true }));
    must(await mark());
    expect(await list("discipline")).toEqual([]);
    await take({ act: "appeal", day: "2026-04-10", note: "Nặng quá" });
    await take({ act: "lift", day: "2026-04-20", docNumber: "23-TB/ĐTN", note: "Oan" });
    expect(await list("discipline")).toEqual(
      line("Không (đã hủy kỷ luật)", "20/04/2026", "23-TB/ĐTN (đã nhập: sửa lại)"),
    );
    must(await mark());
  });

  test("a measure that was only recorded once its appeal was answered here", async () => {
    const member = (await makeMember(cast.secretary, unit, "Giáp Văn Oan", { gender: "male" })).id;
    const told = {
      member,
      about: "Không kể",
      form: "expulsion",
      docNumber: "41-QĐ/ĐTN",
      entitled: "20",
      present: "18",
      votesFor: "16",
      votesAgainst: "2",
      decidedOn: "2026-05-04",
      announcedOn: "2026-05-10",
      endedOn: null,
    };
    const { id } = must(await now(() => recordDiscipline(cast.secretary, told)));
    let version = 1;
    const take = async (step: object) => {
      must(await now(() => takeDisciplineStep(cast.secretary, id, { ...step, version })));
      version += 1;
    };
    const mark = (isTyped: boolean) =>
      now(() => markTyped(cast.secretary, { unit: unit.id, cases: [id], isTyped }));
    await take({ act: "appeal", day: "2026-06-02", note: "Oan" });
    expect(await list("discipline")).toEqual([]);
    expect(await mark(true)).toMatchObject({ reason: "stale" });
    await take({ act: "lift", day: "2026-06-20", docNumber: "42-TB/ĐTN", note: "Oan" });
    const line = [1, "Giáp Văn Oan", "", "01/02/2000", "", "Chi đoàn 1", "Không (đã hủy kỷ luật)"];
    expect(await list("discipline")).toEqual([[...line, "20/06/2026", "42-TB/ĐTN"]]);
    expect(must(await mark(true))).toEqual({ count: 1 });
    expect(await list("discipline")).toEqual([]);
    must(await now(() => takeDisciplineBack(cast.secretary, id, { note: "Ghi nhầm", version })));
    const again = [...line.slice(0, -1), "Khai trừ", "04/05/2026", "41-QĐ/ĐTN (đã nhập: sửa lại)"];
    expect(await list("discipline")).toEqual([again]);
    expect(must(await mark(true))).toEqual({ count: 1 });
    expect(await list("discipline")).toEqual([]);
  });

  test("who was honoured by a proposal; several of one are marked together, a collective has no line", async () => {
    const at = { unit: unit.id, branch: branchOf(unit).id };
    const honoured = ["Mai Khen", "Mai Thưởng"].map((fullName) => ({ fullName }));
    const members = (await makeMembers(cast.secretary, unit, honoured)).map(({ id }) => id);
    const told = { ...at, level: "base", form: "merit", content: "Hiến máu", day: "2026-05-04" };
    for (const whom of [{ members }, { isCollective: true }]) {
      const { id } = must(await now(() => proposeReward(cast.secretary, { ...told, ...whom })));
      const votes = { entitled: "30", present: "20", votesFor: "15", votesAgainst: "5" };
      const step = (version: number, more: object) =>
        now(() => takeProposalStep(cast.secretary, id, { version, day: "2026-05-10", ...more }));
      must(await step(1, { act: "agree", ...votes }));
      must(await step(2, { act: "decide", docNumber: "12-QĐ/ĐTN", person: "Lê Ký" }));
    }
    const said = ["Chi đoàn 1", "Giấy khen (Đoàn cơ sở): Hiến máu", "10/05/2026", "12-QĐ/ĐTN"];
    expect(await list("reward")).toEqual([
      [1, "Mai Khen", "", "", "01/02/2000", ...said],
      [2, "Mai Thưởng", "", "", "01/02/2000", ...said],
    ]);
    const listed = () => endedHere(cast.secretary, wholeUnit(), "reward", calendarYear(2026));
    expect(await statementsOf(listed)).toHaveLength(1);
    const open = await listed();
    const ids = open.map(({ id }) => id);
    const marked = await now(() => markTyped(cast.secretary, { unit: unit.id, cases: ids, isTyped: true }));
    expect(must(marked)).toEqual({ count: 1 });
    expect(await list("reward")).toEqual([]);
    const note = { version: 3, note: "Ghi nhầm" };
    must(await now(() => takeProposalBack(cast.secretary, ids[0] ?? "", note)));
    const undone = [...said.slice(0, -1), "12-QĐ/ĐTN (đã rút)"];
    expect(await list("reward")).toEqual([
      [1, "Mai Khen", "", "", "01/02/2000", ...undone],
      [2, "Mai Thưởng", "", "", "01/02/2000", ...undone],
    ]);
  });

  test("since when somebody is in the Party, for whoever reads it", async () => {
    const member = (await makeMember(cast.secretary, unit, "Nông Đảng Viên")).id;
    const opening = { member, merits: "Xuất sắc", day: "2026-01-08" };
    const { id } = must(await now(() => openOutstanding(cast.secretary, opening)));
    const votes = { entitled: "30", present: "20", votesFor: "15", votesAgainst: "5" };
    const steps = [
      { act: "choose", ...votes },
      { act: "recognise", docNumber: "04-QĐ/ĐTN" },
      { act: "foster", person: "Lê Văn Giúp", note: "Phụ trách hiến máu" },
      { act: "certify", docNumber: "118/GCN", certifiedOn: "2026-02-01" },
      { act: "introduce", docNumber: "06-NQ/ĐTN", ...votes },
      { act: "admit", day: "2026-05-19", docNumber: "212-QĐ/ĐU" },
    ];
    for (const [at, step] of steps.entries())
      must(
        await now(() =>
          takeOutstandingStep(cast.secretary, id, { day: "2026-03-01", ...step, version: at + 1 }),
        ),
      );
    const row = [1, "Nông Đảng Viên", "", "", "01/02/2000", "Chi đoàn 1", "19/05/2026", "212-QĐ/ĐU"];
    expect(await list("outstanding_member")).toEqual([row]);
    const mark = () => now(() => markTyped(cast.secretary, { unit: unit.id, cases: [id], isTyped: true }));
    const back = [[...row.slice(0, -1), "212-QĐ/ĐU (đã rút)"]];
    must(await mark());
    const end = { act: "end_probation", day: "2026-09-01", note: "Vi phạm", version: steps.length + 1 };
    must(await now(() => takeOutstandingStep(cast.secretary, id, end)));
    expect(await list("outstanding_member")).toEqual(back);
    const takeBack = (version: number) =>
      now(() => takeOutstandingBack(cast.secretary, id, { version, note: "Ghi nhầm" }));
    // The software has the date still, and is asked to see to it.
    must(await takeBack(steps.length + 2));
    const put = [...row.slice(0, -1), "212-QĐ/ĐU (đã nhập: sửa lại)"];
    expect(await list("outstanding_member")).toEqual([put]);
    must(await takeBack(steps.length + 3));
    expect(await list("outstanding_member")).toEqual(back);
    must(await mark());
    expect(await list("outstanding_member")).toEqual([]);
    const again = { act: "admit", day: "2026-05-19", docNumber: "212-QĐ/ĐU", version: steps.length + 4 };
    must(await now(() => takeOutstandingStep(cast.secretary, id, again)));
    expect(await list("outstanding_member")).toEqual([row]);
    const hidden = { procedure: "outstanding_member", unit: "DV01" };
    expect((await asked(cases, "/api/files/case-software", hidden, cast.observer)).status).toBe(404);
  });

  test("which posts a congress gave, as the roster follows it", async () => {
    const branch = branchOf(unit, 1).id;
    const member = (await makeMember(cast.secretary, unit, "Quách Bí Thư", { branch })).id;
    const act = {
      unit: unit.id,
      branch,
      kind: "congress",
      heldOn: "2026-05-10",
      entitled: 20,
      present: 18,
      documentNumber: "01-NQ/ĐH",
      termFrom: "2026-05-10",
      termTo: "2029-05-10",
      seats: [
        { member, name: "Quách Bí Thư", post: "secretary", votes: 18 },
        { member: null, name: "Người Ngoài", post: "deputy", votes: 18 },
      ],
      decision: { decisionNumber: "30-QĐ/ĐTN", decisionOn: "2026-05-20" },
    };
    const { id } = must(await now(() => recordAct(cast.secretary, act)));
    const row = [1, "Quách Bí Thư", "", "", "01/02/2000", "Chi đoàn 2", "Bí thư chi đoàn"];
    expect(await list("posts")).toEqual([[...row, "20/05/2026", "30-QĐ/ĐTN"]]);
    const mark = (actor: Actor, isTyped = true) =>
      now(() => markTyped(actor, { unit: unit.id, posts: true, cases: [id], isTyped }));
    expect(await mark(cast.observer)).toMatchObject({ reason: "forbidden" });
    expect(await mark(sister)).toMatchObject({ reason: "not_found" });
    expect(must(await mark(cast.secretary))).toEqual({ count: 1 });
    expect(await mark(cast.secretary)).toMatchObject({ reason: "stale" });
    expect(await list("posts")).toEqual([]);
    expect(await endedHere(cast.secretary, wholeUnit(), "posts", calendarYear(2027))).toEqual([]);
    must(await mark(cast.secretary, false));
    expect(await list("posts")).toHaveLength(1);
    must(await mark(cast.secretary));
  });

  describe("of a congress of one branch that chose somebody of another", () => {
    let id = "";
    const line = (name: string, code: string, ...said: string[]) => [
      1,
      name,
      code,
      "",
      "01/02/2000",
      "Chi đoàn 1",
      ...said,
    ];
    const mark = (isTyped: boolean) =>
      now(() => markTyped(cast.secretary, { unit: unit.id, posts: true, cases: [id], isTyped }));

    beforeAll(async () => {
      const name = "Kha Bí Thư";
      const other = await makeMember(cast.secretary, unit, name, { branch: branchOf(unit, 1).id });
      const act = {
        unit: unit.id,
        branch: branchOf(unit).id,
        kind: "congress",
        heldOn: "2026-06-10",
        entitled: 20,
        present: 18,
        documentNumber: "02-NQ/ĐH",
        termFrom: "2026-06-10",
        termTo: "2029-06-10",
        seats: [{ member: other.id, name, post: "secretary", votes: 18 }],
        decision: { decisionNumber: "31-QĐ/ĐTN", decisionOn: "2026-06-20" },
      };
      id = must(await now(() => recordAct(cast.secretary, act))).id;
    });

    test("the post stands beside the body that gave it", async () => {
      const said = ["Bí thư chi đoàn", "20/06/2026", "31-QĐ/ĐTN"];
      expect(await list("posts")).toEqual([line("Kha Bí Thư", "", ...said)]);
    });

    test("the sheet says who is there already; of what was only recorded, that it is not listed, and where it is", async () => {
      const note = async (procedure: string) => {
        const query = { procedure, unit: "DV01" };
        const row = await rowsOf(await asked(cases, "/api/files/case-software", query, cast.secretary));
        return [1, 2, 3].flatMap(row).join(" ");
      };
      expect(await note("posts")).toMatch(/Dòng đã đánh dấu thì đã có trên phần mềm\.$/);
      expect(await note("graduation")).toMatch(
        /đã có trên phần mềm\. Việc đã ghi kết quả .* làm trên giấy, .*; đánh dấu ở trang “Trưởng thành Đoàn”/,
      );
      expect(await note("reward")).toMatch(/đánh dấu ở trang “Khen thưởng”/);
      const query = { unit: "DV01", format: "software", from: "2026-01-01", to: "2026-12-31" };
      const row = await rowsOf(await asked(transfers, "/api/files/transfers", query, cast.secretary));
      expect([1, 2, 3].flatMap(row).join(" ")).toContain("đánh dấu ở trang “Chuyển sinh hoạt đoàn”");
    });

    test("a person whose row was merged since is named as the kept row has it", async () => {
      const [other] = await sql<{ id: string; version: number }>(
        database,
        "SELECT id, version FROM members WHERE full_name = 'Kha Bí Thư'",
      );
      const kept = await makeMember(cast.secretary, unit, "Kha Bí Thư", { code: "79077", confirmed: true });
      const pair = { kept: kept.id, keptVersion: 1, other: other?.id, otherVersion: other?.version };
      must(await now(() => mergeMembers(cast.secretary, { ...pair, fromOther: ["position"] })));
      const said = ["Bí thư chi đoàn", "20/06/2026", "31-QĐ/ĐTN"];
      expect(await list("posts")).toEqual([line("Kha Bí Thư", "79077", ...said)]);
    });

    test("withdrawn after it was typed, the post of before is to be typed until it is marked", async () => {
      must(await mark(true));
      expect(await list("posts")).toEqual([]);
      const { act } = must(await now(() => findAct(cast.secretary, id)));
      const reason = { reason: "Ghi nhầm", version: act.version };
      must(await now(() => withdrawAct(cast.secretary, id, reason)));
      const back = [line("Kha Bí Thư", "79077", "Đoàn viên", "20/06/2026", "31-QĐ/ĐTN (đã rút)")];
      expect(await list("posts")).toEqual(back);
      expect(must(await mark(true))).toEqual({ count: 1 });
      expect(await list("posts")).toEqual([]);
      must(await mark(false));
      expect(await list("posts")).toEqual(back);
      must(await mark(true));
    });

    test("withdrawn before anybody typed it, there is nothing to type", async () => {
      const act = {
        unit: unit.id,
        branch: branchOf(unit).id,
        kind: "congress",
        heldOn: "2026-07-10",
        entitled: 20,
        present: 18,
        documentNumber: "03-NQ/ĐH",
        termFrom: "2026-07-10",
        termTo: "2029-07-10",
        seats: [{ member: an, name: "Lê Thị An", post: "secretary", votes: 18 }],
        decision: { decisionNumber: "32-QĐ/ĐTN", decisionOn: "2026-07-20" },
      };
      id = must(await now(() => recordAct(cast.secretary, act))).id;
      expect(await list("posts")).toHaveLength(1);
      const { act: made } = must(await now(() => findAct(cast.secretary, id)));
      const reason = { reason: "Ghi nhầm", version: made.version };
      must(await now(() => withdrawAct(cast.secretary, id, reason)));
      expect(await list("posts")).toEqual([]);
      expect(await mark(true)).toMatchObject({ reason: "stale" });
    });

    test("of several withdrawn after they were typed only what stands again, the last first, then what is new", async () => {
      const named = ["Mạc Hai", "Mạc Một"] as const;
      const seated = await makeMembers(
        cast.secretary,
        unit,
        named.map((fullName) => ({ fullName })),
      );
      const two = seated[0]?.id ?? "";
      const seats = (...posts: [string, string]) =>
        seated.map(({ id: member }, at) => ({ member, name: named[at], post: posts[at], votes: 18 }));
      const record = async (heldOn: string, decisionOn: string, posts: [string, string]) => {
        const act = {
          unit: unit.id,
          branch: branchOf(unit).id,
          kind: "congress",
          heldOn,
          entitled: 20,
          present: 18,
          documentNumber: "04-NQ/ĐH",
          termFrom: heldOn,
          termTo: "2029-08-10",
          seats: seats(...posts),
          decision: { decisionNumber: heldOn, decisionOn },
        };
        id = must(await now(() => recordAct(cast.secretary, act))).id;
        return id;
      };
      const withdraw = async (act: string) => {
        const { version } = must(await now(() => findAct(cast.secretary, act))).act;
        must(await now(() => withdrawAct(cast.secretary, act, { reason: "Ghi nhầm", version })));
      };
      const first = await record("2026-09-10", "2026-09-20", ["deputy", "secretary"]);
      must(await mark(true));
      const second = await record("2026-09-12", "2026-09-20", ["secretary", "deputy"]);
      must(await mark(true));
      await withdraw(second);
      const [row] = await sql<{ version: number }>(database, "SELECT version FROM members WHERE id = $1", [
        two,
      ]);
      const other = { position: "Trợ lý thanh niên", version: row?.version };
      must(await now(() => updateMember(cast.secretary, two, other)));
      await withdraw(first);
      await record("2026-08-10", "2026-08-20", ["member", "secretary"]);
      const said = (await list("posts")).map((cells) => [cells[1], cells[6], cells[8]]);
      expect(said).toEqual([
        ["Mạc Hai", "Phó bí thư chi đoàn", "2026-09-12 (đã rút)"],
        ["Mạc Một", "Bí thư chi đoàn", "2026-09-12 (đã rút)"],
        ["Mạc Một", "Đoàn viên", "2026-09-10 (đã rút)"],
        ["Mạc Hai", "Ủy viên BCH chi đoàn", "2026-08-10"],
      ]);
    });
  });
});

test("what a branch rated comes out once it has met, without saying why somebody is not rated", async () => {
  const at = { unit: unit.id, branch: branchOf(unit).id, year: 2026 };
  const list = (actor: Actor) => asked(ratings, "/api/files/ratings", { ...at, year: "2026" }, actor);
  const board = async () => must(await now(() => ratingBoard(cast.secretary, at)));
  const rows = (await board()).rows.map(({ memberId, version }) => ({
    member: memberId,
    version,
    ...(memberId === an ? { choice: "party_member", comment: "" } : { choice: "good", comment: "Đều tay." }),
  }));
  must(await now(() => saveRatings(cast.secretary, { ...at, rows })));
  expect((await list(cast.secretary)).status).toBe(409);
  const meeting = {
    minutesNumber: "3",
    heldOn: "2026-11-10",
    entitled: 9,
    present: 9,
    chair: "A",
    minuteTaker: "B",
  };
  const { sheet, branch } = await board();
  must(await now(() => proposeRatings(cast.secretary, { ...at, ...meeting, version: sheet?.version })));
  const file = await list(cast.observer);
  expect(decodeURIComponent(file.headers.get("content-disposition") ?? "")).toContain(
    `Danh sách nhập phần mềm xếp loại ${branch?.name} 2026.xlsx`,
  );
  const row = await rowsOf(file);
  expect(row(4)).toEqual([
    "STT",
    "Họ và tên",
    "Mã định danh đoàn viên",
    "Ngày sinh (Nam)",
    "Ngày sinh (Nữ)",
    "Rèn luyện đoàn viên",
    "Đánh giá, xếp loại đoàn viên",
    "Đơn vị",
  ]);
  const said = Object.fromEntries(rows.map((_, at) => row(5 + at)).map((cells) => [cells[1], cells[6]]));
  expect(said).toMatchObject({
    "Lê Thị An": "Không thuộc diện",
    "Lý Dũng": "Hoàn thành tốt nhiệm vụ",
  });
  expect((await list(sister)).status).toBe(404);

  const listed = async () => {
    const row = await rowsOf(await list(cast.secretary));
    return rows.map((_, at) => row(5 + at)[1]).filter((name) => name !== undefined);
  };
  const mark = async (isTyped: boolean, actor = cast.secretary, seen?: number) => {
    const version = seen ?? (await board()).sheet?.version;
    return now(() => markRatingsTyped(actor, { ...at, version, isTyped }));
  };
  expect(await mark(true, cast.observer)).toMatchObject({ reason: "forbidden" });
  expect(await mark(true, sister)).toMatchObject({ reason: "not_found" });
  expect(await mark(true, cast.secretary, 1)).toMatchObject({ reason: "stale" });
  expect(await mark(false)).toMatchObject({ reason: "stale" });
  expect(must(await mark(true, cast.branchSecretary))).toEqual({ count: rows.length });
  expect(await listed()).toEqual([]);
  expect(await mark(true)).toMatchObject({ reason: "stale" });
  must(await mark(false));
  expect(await listed()).toHaveLength(rows.length);
  must(await mark(true));

  const { version } = (await board()).sheet ?? {};
  must(await now(() => reopenRatings(cast.secretary, { ...at, version, reason: "Sót một người" })));
  const save = async (choice: string, comment: string) => {
    const [row] = (await board()).rows.filter((each) => each.memberId !== an);
    const changed = { member: row?.memberId, version: row?.version, choice, comment };
    must(await now(() => saveRatings(cast.secretary, { ...at, rows: [changed] })));
    return row?.fullName;
  };
  const propose = async () => {
    const seen = (await board()).sheet?.version;
    must(await now(() => proposeRatings(cast.secretary, { ...at, ...meeting, version: seen })));
  };
  await save("good", "Chỉ sửa lời nhận xét.");
  // What was opened again is a draft: there is nothing to type, and nothing to mark, until the branch has met anew.
  expect((await list(cast.secretary)).status).toBe(409);
  expect(await mark(true)).toMatchObject({ reason: "conflict" });
  await propose();
  expect(await listed()).toEqual([]);
  const again = (await board()).sheet?.version;
  must(await now(() => reopenRatings(cast.secretary, { ...at, version: again, reason: "Sai một mức" })));
  const name = await save("completed", "Sửa cả mức.");
  await propose();
  expect(await listed()).toEqual([name]);
  const events = await sql<{ type: string }>(
    database,
    "SELECT type FROM audit_events WHERE type LIKE 'rating.typed%' ORDER BY id",
  );
  expect(events.map(({ type }) => type)).toEqual(["rating.typed", "rating.typed_back", "rating.typed"]);
});

test("what was only entered as approved is to be typed too", async () => {
  const at = { unit: unit.id, branch: branchOf(unit, 1).id, year: 2026 };
  await makeMember(cast.secretary, unit, "Đặng Thị Giấy", { branch: at.branch });
  const list = () => asked(ratings, "/api/files/ratings", { ...at, year: "2026" }, cast.secretary);
  expect((await list()).status).toBe(409);
  const { rows } = must(await now(() => ratingBoard(cast.secretary, at)));
  const lines = rows.map(({ fullName }) => `${fullName}\tTốt\tĐều tay.`);
  const table = ["Họ và tên\tXếp loại\tNhận xét", ...lines].join("\n");
  const approval = { approvalNumber: "5-QĐ/ĐTN", approvedOn: "2026-11-15" };
  must(await now(() => pasteSeen(pasteRatings, cast.secretary, { ...at, table, approval })));
  const row = await rowsOf(await list());
  expect(rows.map((_, n) => row(5 + n)[1])).toEqual(rows.map(({ fullName }) => fullName));
  expect(await exported()).toEqual({ count: rows.length, sensitive: false, filters: ["ratings"] });
});
