import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { listEvidence } from "@/lib/evidence/queries";
import { correctCollection } from "@/lib/fees/collections/commands";
import { openCollectionStatement } from "@/lib/fees/collections/statements";
import { pasteFees, saveFees } from "@/lib/fees/commands";
import { exemptMember, setFeeClass, withdrawExemption } from "@/lib/fees/member/commands";
import { feeLineOf, memberFees } from "@/lib/fees/member/queries";
import { collectionPaper, remittancePaper } from "@/lib/fees/papers";
import { feeBoard, feesBehind } from "@/lib/fees/queries";
import { recordRemittance, withdrawRemittance } from "@/lib/fees/remittances/commands";
import { setFeeRate } from "@/lib/fees/settings/commands";
import { feeRates } from "@/lib/fees/settings/queries";
import { answerStatement, feeStatement } from "@/lib/fees/statement/files";
import type { FeeBoard } from "@/lib/fees/types";
import { officeFees } from "@/lib/fees/units/office";
import { feesOfUnits, unitFees } from "@/lib/fees/units/queries";
import { tableWords } from "@/lib/members/bulk-changes/messages";
import { updateMember } from "@/lib/members/commands";
import { memberPage } from "@/lib/members/pages";
import { madeFile } from "@/lib/papers/made";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { papersOf } from "@/lib/proofs/papers/queries";
import { moveInside } from "@/lib/transfers/moving-inside";
import { recordTransfer } from "@/lib/transfers/recording";
import { takeTransferStep } from "@/lib/transfers/steps";
import { currentPlace } from "@/lib/units/current";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";
import { importsOf } from "@/tests/helpers/imports";
import { manyMembers } from "@/tests/helpers/many-members";
import { branchOf, correctStatus, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { all, lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { pasteSeen } from "@/tests/helpers/pasted";
import { cookieOfActor } from "@/tests/helpers/requests";
import { xlsxOf } from "@/tests/helpers/sheets";

const database = await freshDatabase();
const YEAR = 2026;

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let stranger: Actor;
let unit: TestUnit;
let an: string;
let binh: string;
let chi: string;

/** Everything happens in the middle of July. */
const july = <T>(work: () => Promise<T>) => onDay(plainDate("2026-07-15"), work);
const at = (n = 0) => ({ unit: unit.id, branch: branchOf(unit, n).id, year: YEAR });
const boardOf = async (actor: Actor, n = 0): Promise<FeeBoard> =>
  must(await july(() => feeBoard(actor, at(n))));
const cell = (member: string, month: string, amount: number | string, version: number | null = null) => ({
  member,
  month: `2026-${month}`,
  amount,
  version,
});
const save = (actor: Actor, ...cells: object[]) => july(() => saveFees(actor, { ...at(), cells }));
const monthOf = (board: FeeBoard, member: string, month: string) =>
  board.rows
    .find(({ memberId }) => memberId === member)
    ?.cells.find((each) => each.month === `2026-${month}`);
const eventsOf = (id: string) =>
  sql(
    database,
    `SELECT e.type, e.detail, v.before, v.after FROM audit_events e LEFT JOIN audit_values v ON v.event_id = e.id
      WHERE e.subject_id = $1 AND e.type LIKE 'fee%' ORDER BY e.id`,
    [id],
  );

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 3);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  stranger = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: unitOf(bloc, 1).id,
  });
  const make = async (name: string, more: Record<string, unknown> = {}) =>
    (await makeMember(cast.secretary, unit, name, more)).id;
  an = await make("Lê Thị An", { joinedOn: "2018-03-26", occupation: "Cán bộ/Công chức/Viên chức" });
  binh = await make("Vũ Văn Bình", { joinedOn: "2019-03-26", occupation: "Sinh viên" });
  chi = await make("Hà Thị Chi", { joinedOn: "2026-04-10", occupation: "Khác" });
});

describe("the grid of a branch", () => {
  test("says what each month owes by class, joining and today", async () => {
    const board = await boardOf(cast.branchSecretary);
    expect(board.until).toBe("2026-07");
    expect(board.rows.map(({ fullName, feeClass }) => [fullName, feeClass])).toEqual([
      ["Lê Thị An", "salaried"],
      ["Vũ Văn Bình", "unsalaried"],
      ["Hà Thị Chi", "salaried"],
    ]);
    expect(monthOf(board, an, "01")).toMatchObject({ state: "owed", due: 5000 });
    expect(monthOf(board, binh, "07")).toMatchObject({ state: "owed", due: 2000 });
    expect(monthOf(board, binh, "08")).toMatchObject({ state: "ahead", due: 2000 });
    expect(monthOf(board, chi, "04")).toMatchObject({ state: "none", due: 0 });
    expect(monthOf(board, chi, "05")).toMatchObject({ state: "owed", due: 5000 });
  });

  test("is unknown to strangers and other branches, closed to the upper level, read by the unit's observer", async () => {
    const other = await makeActor("bithu.cd2", "BRANCH_SECRETARY", {
      orgId: bloc.orgId,
      unitId: branchOf(unit, 1).id,
    });
    for (const actor of [stranger, other]) {
      expect(await feeBoard(actor, at())).toMatchObject({ reason: "not_found" });
      expect(await save(actor, cell(an, "01", 5000))).toMatchObject({ reason: "not_found" });
    }
    for (const actor of [cast.staff, cast.upperSecretary, cast.voter]) {
      expect(await feeBoard(actor, at())).toMatchObject({ reason: "forbidden" });
      expect(await memberFees(actor, an, YEAR)).toMatchObject({ reason: "forbidden" });
      expect(await feeLineOf(actor, an)).toBeNull();
    }
    expect((await boardOf(cast.observer)).may).toEqual({ keep: false, keepUnit: false });
    expect(await save(cast.observer, cell(an, "01", 5000))).toMatchObject({ reason: "forbidden" });
  });

  test("is saved whole, with each member's months in the log", async () => {
    const saved = must(
      await save(
        cast.branchSecretary,
        ...["01", "02", "03"].map((month) => cell(an, month, 5000)),
        ...[cell(binh, "01", "2.000 đ"), cell(binh, "02", 1000), cell(an, "12", 5000)],
      ),
    );
    expect(monthOf(saved, an, "03")).toMatchObject({ state: "paid", amount: 5000, version: 1 });
    const toldOf = async (actor: Actor) =>
      must(await memberPage(actor, an)).timeline.entries.map(({ title }) => title);
    expect(await toldOf(cast.observer)).toContain("Ghi thu đoàn phí");
    const [newest] = must(await memberPage(cast.observer, an)).timeline.entries;
    expect(newest?.detail).toMatch(/^Tháng 1\/2026: .* → 5\.000 đồng; .*Tháng 12\/2026: .* → 5\.000 đồng$/);
    expect(await toldOf(cast.upperSecretary)).not.toContain("Ghi thu đoàn phí");
    expect(monthOf(saved, an, "12")).toMatchObject({ state: "paid" });
    expect(monthOf(saved, binh, "02")).toMatchObject({ state: "owed", amount: 1000 });
    expect(saved.months.slice(0, 3)).toMatchObject([
      { kept: 4667, toSend: 2333, sent: 0 },
      { kept: 4000, toSend: 2000 },
      { kept: 3333, toSend: 1667 },
    ]);
    // Ten days after it was saved, and fifteen for the unit: a share of January is not late as it comes in.
    expect(saved.months[0]?.sendBy).toEqual({ day: "2026-07-25", isLate: false });
    const ofUnit = must(
      await july(() => unitFees(cast.secretary, { orgId: bloc.orgId, unitId: unit.id }, YEAR)),
    );
    const [seen] = must(await july(() => feesOfUnits(cast.staff, bloc.orgId, YEAR)));
    for (const { quarters } of [ofUnit, seen ?? { quarters: [] }])
      expect(quarters[0]?.sendBy).toEqual({ day: "2026-07-30", isLate: false });
    expect((await eventsOf(binh)).at(-1)).toMatchObject({
      type: "fee.saved",
      detail: { year: YEAR },
      before: { "2026-01": 0, "2026-02": 0 },
      after: { "2026-01": 2000, "2026-02": 1000 },
    });
  });

  test("a slower save is told what stands there, and nothing of it is written", async () => {
    const late = await save(cast.secretary, cell(chi, "05", 5000), cell(an, "01", 4000));
    expect(late).toMatchObject({ reason: "stale", current: expect.any(Array) });
    expect(await save(cast.secretary, cell(an, "01", 4000, 7))).toMatchObject({ reason: "stale" });
    const board = await boardOf(cast.secretary);
    expect(monthOf(board, chi, "05")).toMatchObject({ amount: 0, version: null });
    expect(monthOf(board, an, "01")).toMatchObject({ amount: 5000, version: 1 });
    const taken = must(await save(cast.secretary, cell(an, "01", 0, 1)));
    expect(monthOf(taken, an, "01")).toMatchObject({ state: "owed", amount: 0, version: 2 });
    must(await save(cast.secretary, cell(an, "01", 5000, 2)));
  });

  test("refuses what is no month or sum of it", async () => {
    for (const wrong of [
      cell(chi, "04", 5000),
      cell(unit.id, "05", 5000),
      { ...cell(an, "05", 5000), month: "2025-05" },
      cell(an, "05", "năm nghìn"),
      cell(an, "05", -1),
      cell(an, "05", 99_999_999),
    ])
      expect(await save(cast.secretary, wrong)).toMatchObject({ reason: "invalid" });
    expect(await save(cast.secretary, cell(an, "01", 5000, 3))).toMatchObject({ reason: "conflict" });
    expect(await save(cast.secretary)).toMatchObject({ reason: "invalid" });
  });

  test("comes by as many statements for 200 members as for three, and so does its save", async () => {
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: branchOf(unit, 2).id };
    const few = await statementsOf(() => feeBoard(cast.secretary, at()));
    await manyMembers(database, place, 200);
    const many = await statementsOf(() => feeBoard(cast.secretary, at(2)));
    expect(many).toHaveLength(few.length);
    const { rows } = await boardOf(cast.secretary, 2);
    const cells = rows.map(({ memberId }) => cell(memberId, "06", 5000));
    const sent = await statementsOf(async () =>
      must(await july(() => saveFees(cast.secretary, { ...at(2), cells }))),
    );
    expect(sent.length).toBeLessThan(20);
    expect(must(await july(() => feeBoard(cast.secretary, at(2)))).months[5]).toMatchObject({
      toSend: 333_333,
    });
  });
});

describe("what a round of the grid was taken by", () => {
  const lists = async () => (await boardOf(cast.secretary)).collections;
  const round = (told: object, ...cells: object[]) =>
    july(() => saveFees(cast.branchSecretary, { ...at(), cells, ...told }));
  const file = async (branchId: string | null = branchOf(unit).id) => {
    const received = must(await receiveFile(Readable.from([pdf("Danh sách thu")]), "danh-sach.pdf"));
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId };
    return must(await uploadEvidence(cast.secretary, place, received, { factDate: "2026-07-10" })).id;
  };
  const monthsOf = async (id: string) =>
    must(await july(() => memberFees(cast.secretary, id, YEAR))).row.cells.flatMap(({ month, taken = [] }) =>
      taken.map(({ docNumber, collectedOn, amount }) => `${month} ${docNumber} ${collectedOn} ${amount}`),
    );

  const sums = async () => (await lists()).map(({ docNumber, amount }) => `${docNumber} ${amount}`);
  const stoodOf = (id: string, month: string) =>
    sql(database, "SELECT amount, saved_by, saved_at FROM fee_payments WHERE member_id = $1 AND month = $2", [
      id,
      `2026-${month}`,
    ]);

  test("is told with its day, number and paper, or nothing of it is written", async () => {
    const told = { collectedOn: "2026-07-10", docNumber: "05-DS" };
    const cells = [cell(an, "11", 5000), cell(binh, "11", 2000)];
    const foreign = await file(branchOf(unit, 1).id);
    for (const [more, path] of [
      [{ docNumber: "05-DS" }, "collectedOn"],
      [{ evidence: [await file()] }, "collectedOn"],
      [{ ...told, collectedOn: "2026-07-16" }, "collectedOn"],
      [{ ...told, evidence: [foreign] }, "evidence"],
    ] as const)
      expect(await round(more, ...cells)).toMatchObject({ ok: false, fields: [{ path }] });
    expect(await lists()).toEqual([]);
    const paper = await file();
    must(await round({ ...told, evidence: [paper] }, ...cells));
    const [list] = await lists();
    expect(list).toMatchObject({ ...told, amount: 7000, people: 2, recordedBy: cast.branchSecretary.name });
    const id = list?.id ?? "";
    const cards = await papersOf(cast.secretary, { kind: "fee_collection", orgId: bloc.orgId, id });
    expect(cards.map((card) => card.id)).toEqual([paper]);
    expect(await papersOf(cast.observer, { kind: "fee_collection", orgId: bloc.orgId, id })).toEqual([]);
    expect(must(await collectionPaper(cast.observer, id))).toMatchObject({
      amount: 7000,
      months: ["2026-11"],
      seesPapers: false,
      mayKeep: false,
    });
    expect(await collectionPaper(cast.staff, id)).toMatchObject({ reason: "forbidden" });
    expect(await monthsOf(an)).toEqual(["2026-11 05-DS 2026-07-10 5000"]);
    expect((await eventsOf(an)).at(-1)).toMatchObject({
      detail: { year: YEAR, on: "2026-07-10", number: "05-DS" },
    });
  });

  test("took what came to a month with it: not what others took, nor what was raised without one", async () => {
    const told = { collectedOn: "2026-07-10", docNumber: "05-DS" };
    must(await round(told, cell(binh, "12", 2000)));
    must(await round({}, cell(an, "11", 3000, 1), cell(binh, "11", 0, 1)));
    expect(await lists()).toMatchObject([{ docNumber: "05-DS", amount: 5000, people: 2 }]);
    expect(await monthsOf(binh)).toEqual(["2026-12 05-DS 2026-07-10 2000"]);
    const table = { ...at(), table: "Họ và tên\tTháng 11\tTháng 10\nLê Thị An\t5.000\tx" };
    const other = { ...table, collectedOn: "2026-07-12", docNumber: "06-DS", evidence: [await file()] };
    const { bulk } = must(await july(() => pasteSeen(pasteFees, cast.branchSecretary, other)));
    const both = ["2026-11 05-DS 2026-07-10 3000", "2026-11 06-DS 2026-07-12 2000"];
    expect(await monthsOf(an)).toEqual(["2026-10 06-DS 2026-07-12 5000", ...both]);
    expect(await sums()).toEqual(["05-DS 5000", "06-DS 7000"]);
    expect(must(await collectionPaper(cast.observer, (await lists())[1]?.id ?? ""))).toMatchObject({
      amount: 7000,
    });
    must(await july(() => undoPasted(cast.secretary, bulk)));
    expect(await monthsOf(an)).toEqual(["2026-11 05-DS 2026-07-10 3000"]);
    // Undone, its receipt is gone, and its paper may be chosen for another one: it stands among the evidence, as is said.
    const { items } = must(
      await listEvidence(cast.secretary, { orgId: bloc.orgId, unitId: unit.id }, { limit: 200 }),
    );
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(other.evidence));
    expect(tableWords("fee").papers).toContain("Minh chứng");
    must(await round({ ...told, evidence: other.evidence }, cell(an, "11", 4000, 4)));
    must(await round({}, cell(an, "11", 6000, 5)));
    expect(await sums()).toEqual(["05-DS 6000"]);
    must(await round({}, cell(an, "11", 5000, 6)));
    expect(await sums()).toEqual(["05-DS 6000"]);
    must(await round({ ...told, docNumber: "07-DS" }, cell(an, "11", 6000, 7)));
    must(await round({}, cell(an, "11", 4500, 8)));
    expect(await sums()).toEqual(["05-DS 6000", "07-DS 500"]);
    must(await round({}, cell(an, "11", 4000, 9)));
    expect(await sums()).toEqual(["05-DS 6000"]);
  });

  test("goes with the last sum that it took, and its papers are free; of one that takes nothing nothing is written", async () => {
    const told = { collectedOn: "2026-07-10", docNumber: "05-DS" };
    const [first] = await lists();
    const paper = await file();
    must(await round({ ...told, evidence: [paper] }, cell(an, "10", 5000, 2)));
    const untie = "SELECT detail FROM audit_events WHERE type = 'evidence.untied' AND subject_id = $1";
    expect(await sql(database, untie, [paper])).toEqual([]);
    must(await round({}, cell(an, "10", 0, 3), cell(an, "11", 0, 10), cell(binh, "12", 0, 1)));
    expect(await lists()).toEqual([]);
    expect(await collectionPaper(cast.secretary, first?.id ?? "")).toMatchObject({ reason: "not_found" });
    expect(await sql(database, untie, [paper])).toHaveLength(1);
    expect(await sql(database, "SELECT FROM fee_collections WHERE org_id = $1", [bloc.orgId])).toEqual([]);
    must(await round({ collectedOn: "2026-07-11", evidence: [paper] }, cell(an, "10", 5000, 4)));
    const nothing = await round({ ...told, evidence: [await file()] }, cell(an, "10", 0, 5));
    expect(nothing).toMatchObject({ reason: "conflict", fields: [{ path: "collectedOn" }] });
    expect(monthOf(await boardOf(cast.secretary), an, "10")).toMatchObject({ amount: 5000, version: 5 });
    expect(await sums()).toEqual([" 5000"]);
    // Two rounds of a day without a number are two; told at once, one number is one.
    must(await round({ collectedOn: "2026-07-11" }, cell(binh, "10", 2000)));
    expect(await sums()).toEqual([" 5000", " 2000"]);
    const open = async (number: string) => {
      const values = [bloc.orgId, unit.id, null, "2026-07-11", number, "Người thử"];
      return (await sql<{ id: string }>(database, openCollectionStatement.text, values))[0]?.id;
    };
    expect(await open("1")).toBe(await open("1"));
    expect(await open("")).not.toBe(await open(""));
    await sql(database, "DELETE FROM fee_collections WHERE branch_id IS NULL");
    const months = [cell(binh, "12", 2000, 2), cell(an, "11", 5000, 11)];
    for (const saved of await Promise.all(months.map((month) => round(told, month)))) must(saved);
    expect(await sums()).toEqual(["05-DS 7000", " 5000", " 2000"]);
  });

  test("is added to months that stand and corrected, but to no other's day and number", async () => {
    must(await round({}, cell(binh, "11", 2000, 2)));
    const [before] = await stoodOf(binh, "11");
    const table = { ...at(), table: "Họ và tên\tTháng 11\tTháng 12\nVũ Văn Bình\tx\tx" };
    const told = { ...table, collectedOn: "2026-07-14", docNumber: "08-DS" };
    const tried = must(await july(() => pasteFees(cast.branchSecretary, told)));
    expect(tried).toMatchObject({
      effect: [{ from: "T11: 2.000 đ", to: "T11: 2.000 đ, thêm chứng từ số 08-DS" }],
    });
    const { bulk } = must(await july(() => pasteSeen(pasteFees, cast.branchSecretary, told)));
    must(await july(() => undoPasted(cast.secretary, bulk)));
    expect(await monthsOf(binh)).not.toContain("2026-11 08-DS 2026-07-14 2000");
    expect(await stoodOf(binh, "11")).toEqual([before]);
    must(await july(() => pasteSeen(pasteFees, cast.branchSecretary, told)));
    expect(await monthsOf(binh)).toContain("2026-11 08-DS 2026-07-14 2000");
    expect(await stoodOf(binh, "11")).toEqual([before]);
    expect((await eventsOf(binh)).at(-1)).toMatchObject({ detail: { number: "08-DS" } });
    const { id = "" } = (await lists()).find(({ docNumber }) => docNumber === "08-DS") ?? {};
    const correct = (actor: Actor, more: object = {}) =>
      july(() =>
        correctCollection(actor, { id, version: 1, collectedOn: "2026-07-13", docNumber: "09-DS", ...more }),
      );
    expect(await correct(stranger)).toMatchObject({ reason: "not_found" });
    expect(await correct(cast.observer)).toMatchObject({ reason: "forbidden" });
    expect(await correct(cast.secretary, { collectedOn: "2026-07-16" })).toMatchObject({
      fields: [{ path: "collectedOn" }],
    });
    expect(await correct(cast.secretary, { collectedOn: "2026-07-10", docNumber: "05-DS" })).toMatchObject({
      reason: "conflict",
      fields: [{ path: "docNumber" }],
    });
    must(await correct(cast.branchSecretary));
    expect(await correct(cast.secretary, { docNumber: "10-DS" })).toMatchObject({ reason: "stale" });
    expect(await monthsOf(binh)).toContain("2026-11 09-DS 2026-07-13 2000");
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "fee.collection_corrected",
      before: { collectedOn: "2026-07-14", docNumber: "08-DS" },
      after: { collectedOn: "2026-07-13", docNumber: "09-DS" },
    });
    // The page of a receipt opens for whoever reads its place; wherever the member went it is named.
    const own = must(await july(() => memberFees(cast.branchSecretary, binh, YEAR)));
    expect(own.readable).toContain(id);
    const other = branchOf(unit, 1).id;
    await sql(database, "UPDATE members SET branch_id = $2 WHERE id = $1", [binh, other]);
    const next = await makeActor("bithu.moi", "BRANCH_SECRETARY", { orgId: bloc.orgId, unitId: other });
    const there = must(await july(() => memberFees(next, binh, YEAR)));
    expect(there.row.cells.find(({ month }) => month === "2026-11")?.taken).toMatchObject([{ id }]);
    expect(there.readable).toEqual([]);
    await sql(database, "UPDATE members SET branch_id = $2 WHERE id = $1", [binh, branchOf(unit).id]);
    // As it was before these rounds: what was paid for December without a receipt stays.
    const cells = (await boardOf(cast.secretary)).rows.flatMap((row) =>
      row.cells.filter(
        ({ month, amount }) =>
          amount > 0 && month > "2026-09" && month < (row.memberId === an ? "2026-12" : "2027"),
      ),
    );
    must(
      await round(
        {},
        ...cells.map(({ memberId: member, month, version }) => ({ member, month, amount: 0, version })),
      ),
    );
    expect(await lists()).toEqual([]);
  });
});

describe("class and exemption of a member", () => {
  const exempt = (actor: Actor, more: object = {}) =>
    july(() =>
      exemptMember(actor, {
        member: binh,
        fromMonth: "3/2026",
        months: "3",
        decisionNumber: "04-NQ/ĐTN",
        decidedOn: "2026-03-02",
        reason: "Nghỉ ốm dài ngày.",
        ...more,
      }),
    );

  test("the class holds from its month on, and is corrected with its version", async () => {
    const set = (actor: Actor, more: object) =>
      july(() => setFeeClass(actor, { member: binh, fromMonth: "6/2026", feeClass: "salaried", ...more }));
    expect(await set(stranger, {})).toMatchObject({ reason: "not_found" });
    expect(await set(cast.staff, {})).toMatchObject({ reason: "forbidden" });
    expect(await set(cast.branchSecretary, { fromMonth: "13/2026" })).toMatchObject({ reason: "invalid" });
    must(await set(cast.branchSecretary, {}));
    const first = { feeClass: "salaried", version: 1 };
    expect(await set(cast.branchSecretary, {})).toMatchObject({ reason: "stale", current: first });
    const board = await boardOf(cast.secretary);
    expect(monthOf(board, binh, "05")?.due).toBe(2000);
    expect(monthOf(board, binh, "06")?.due).toBe(5000);
    must(await set(cast.branchSecretary, { feeClass: "unsalaried", version: 1 }));
    expect(await set(cast.branchSecretary, { version: 1 })).toMatchObject({
      reason: "stale",
      current: { feeClass: "unsalaried", version: 2 },
    });
    expect((await eventsOf(binh)).at(-1)).toMatchObject({
      type: "fee.class_set",
      after: { feeClass: "Không hưởng lương" },
    });
  });

  test("the committee exempts for six months at most, never twice, and no log says why", async () => {
    expect(await exempt(cast.branchSecretary)).toMatchObject({ reason: "forbidden" });
    expect(await exempt(stranger)).toMatchObject({ reason: "not_found" });
    expect(await exempt(cast.committee, { months: "7" })).toMatchObject({ fields: [{ path: "months" }] });
    expect(await exempt(cast.committee, { months: "0" })).toMatchObject({ fields: [{ path: "months" }] });
    expect(await exempt(cast.committee, { decidedOn: "2026-07-16" })).toMatchObject({
      fields: [{ path: "decidedOn" }],
    });
    must(await save(cast.secretary, cell(binh, "05", 2000)));
    expect(await exempt(cast.committee)).toMatchObject({
      reason: "conflict",
      fields: [{ path: "fromMonth", message: expect.stringContaining("Tháng 5/2026 đã ghi đóng") }],
    });
    must(await save(cast.secretary, cell(binh, "05", 0, 1)));
    must(await exempt(cast.committee));
    expect(await exempt(cast.committee, { fromMonth: "5/2026", months: "6" })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "fromMonth" }],
    });
    must(await exempt(cast.secretary, { fromMonth: "6/2026", months: "1" }));
    const board = await boardOf(cast.secretary);
    expect(["02", "03", "06", "07"].map((month) => monthOf(board, binh, month)?.state)).toEqual([
      "owed",
      "exempt",
      "exempt",
      "owed",
    ]);
    expect(await save(cast.secretary, cell(binh, "03", 2000))).toMatchObject({ reason: "invalid" });
    expect(JSON.stringify(await eventsOf(binh))).not.toContain("ốm");
  });

  test("the reason is for who sees sensitive fields, and an exemption can be taken back", async () => {
    const seen = must(await july(() => memberFees(cast.branchSecretary, binh, YEAR)));
    expect(seen.exemptions.map(({ reason }) => reason)).toEqual(["Nghỉ ốm dài ngày.", "Nghỉ ốm dài ngày."]);
    for (const actor of [cast.observer, cast.committee]) {
      const read = must(await july(() => memberFees(actor, binh, YEAR)));
      expect(read.exemptions.map(({ reason }) => reason)).toEqual([null, null]);
    }
    const [last] = seen.exemptions;
    const named = { id: last?.id, version: last?.version };
    for (const [actor, reason] of [
      [stranger, "not_found"],
      [cast.branchSecretary, "forbidden"],
      [cast.staff, "forbidden"],
    ] as const)
      expect(await withdrawExemption(actor, named)).toMatchObject({ reason });
    expect(await withdrawExemption(cast.secretary, { ...named, version: 9 })).toMatchObject({
      reason: "stale",
    });
    must(await july(() => withdrawExemption(cast.secretary, named)));
    expect(monthOf(await boardOf(cast.secretary), binh, "06")?.state).toBe("owed");
    expect((await eventsOf(binh)).at(-1)).toMatchObject({ type: "fee.exemption_withdrawn" });
  });

  test("a line tells other pages until when was paid and how many months run without", async () => {
    expect(await july(() => feeLineOf(cast.branchSecretary, chi))).toBe(
      "Chưa ghi tháng nào đã đóng đủ đoàn phí; còn 2 tháng trong năm chưa đóng đủ, 10.000 đ.",
    );
    const line = await july(() => feeLineOf(cast.secretary, an));
    expect(line).toContain("đến hết tháng 12/2026");
    expect(await july(() => feesBehind(cast.secretary, at()))).toBe(
      "3/3 đoàn viên chưa đóng đủ các tháng đã qua của năm 2026.",
    );
    expect(await feesBehind(cast.staff, at())).toBeNull();
    expect(line).toContain("Chưa đóng 3 tháng liền: 4/2026 đến 6/2026");
  });
});

describe("fees from a table", () => {
  const told = (...table: string[]) => ({ ...at(), table: table.join("\n") });
  const paste = (actor: Actor, ...table: string[]) => july(() => pasteSeen(pasteFees, actor, told(...table)));
  const HEAD = "Họ và tên\tMã định danh\tTháng 3\tTháng 4\tTháng 5\tTháng 6";

  test("are all refused while one cell is, in the grid's own words and by its place", async () => {
    const before = (await boardOf(cast.secretary)).rows;
    const table = [HEAD, "Vũ Văn Bình\t\tx", "Hà Thị Chi\t\t\t5.000\tx\tnhiều"];
    expect(await paste(cast.branchSecretary, ...table)).toMatchObject({
      reason: "invalid",
      fields: [
        { path: "2.C", message: "Dòng 2, cột C: được miễn tháng 3/2026. Rút miễn rồi ghi." },
        { path: "3.F", message: expect.stringContaining("Dòng 3, cột F: “nhiều” không phải số tiền") },
        {
          path: "3.D",
          message: "Dòng 3, cột D: không phải đóng cho chi đoàn này tháng 4/2026.",
        },
      ],
    });
    expect((await boardOf(cast.secretary)).rows).toEqual(before);
  });

  test("are written as the grid writes them, once, by whoever keeps the fees", async () => {
    const table = [HEAD, "HA THI CHI\t\t\t\tx\t3.000", "Lê Thị An\t\t1"];
    expect(await paste(stranger, ...table)).toMatchObject({ reason: "not_found" });
    for (const actor of [cast.staff, cast.observer])
      expect(await paste(actor, ...table)).toMatchObject({ reason: "forbidden" });
    const before = (await boardOf(cast.secretary)).rows;
    const tried = must(await july(() => pasteFees(cast.branchSecretary, told(...table))));
    expect(tried).toMatchObject({
      effect: [{ name: "Hà Thị Chi", from: "T5: 0 đ · T6: 0 đ", to: "T5: 5.000 đ · T6: 3.000 đ" }],
    });
    expect((await boardOf(cast.secretary)).rows).toEqual(before);
    const seen = "seen" in tried ? tried.seen : "";
    const other = { ...told(HEAD, "HA THI CHI\t\t\t\tx"), seen };
    expect(await july(() => pasteFees(cast.branchSecretary, other))).toMatchObject({ reason: "stale" });
    expect(must(await paste(cast.branchSecretary, ...table))).toMatchObject({ count: 1 });
    const board = await boardOf(cast.secretary);
    expect(monthOf(board, chi, "05")).toMatchObject({ state: "paid", amount: 5000, version: 1 });
    expect(monthOf(board, chi, "06")).toMatchObject({ state: "owed", amount: 3000, version: 1 });
    expect(monthOf(board, an, "03")).toMatchObject({ amount: 5000, version: 1 });
    expect((await eventsOf(chi)).at(-1)).toMatchObject({
      type: "fee.saved",
      detail: { year: YEAR },
      after: { "2026-05": 5000, "2026-06": 3000 },
    });
    expect(await paste(cast.secretary, ...table)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Mọi dòng của bảng đã được ghi từ trước"),
    });
    const cells = [cell(chi, "05", 0, 1), cell(chi, "06", 0, 1)];
    must(await save(cast.secretary, ...cells));
  });

  test("are undone as one: what was paid before stands again with who saved it, or whoever is in the way is named", async () => {
    must(await save(cast.secretary, cell(chi, "08", 2000, null)));
    const stood = () =>
      sql(
        database,
        "SELECT amount, saved_by, saved_at FROM fee_payments WHERE member_id = $1 AND month = '2026-08'",
        [chi],
      );
    const before = await stood();
    const head = HEAD.replace("Tháng 3", "Tháng 8").replace("Tháng 4", "Tháng 9");
    const { bulk, count } = must(await paste(cast.branchSecretary, head, "HA THI CHI\t\t5.000\tx"));
    expect(count).toBe(1);
    expect(monthOf(await boardOf(cast.secretary), chi, "08")).toMatchObject({ amount: 5000, version: 2 });
    must(await save(cast.secretary, cell(chi, "09", 4000, 1)));
    expect(await undoPasted(stranger, bulk)).toMatchObject({ reason: "not_found" });
    expect(await july(() => undoPasted(cast.secretary, bulk))).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Hà Thị Chi: có người vừa ghi lại"),
    });
    expect(monthOf(await boardOf(cast.secretary), chi, "08")).toMatchObject({ amount: 5000 });
    await sql(database, "UPDATE fee_payments SET version = 1 WHERE member_id = $1 AND month = '2026-09'", [
      chi,
    ]);
    expect(must(await july(() => undoPasted(cast.branchSecretary, bulk)))).toEqual({ count: 1 });
    expect(await stood()).toEqual(before);
    const board = await boardOf(cast.secretary);
    expect(monthOf(board, chi, "08")).toMatchObject({ amount: 2000, version: 3 });
    expect(monthOf(board, chi, "09")).toMatchObject({ amount: 0 });
    expect((await eventsOf(chi)).at(-1)).toMatchObject({
      type: "fee.saved",
      detail: { year: YEAR },
      after: { "2026-08": 2000, "2026-09": 0 },
    });
    must(await save(cast.secretary, cell(chi, "08", 0, 3)));
  });

  test("whoever is in the way is named out of reach too, and a row that was folded away is its person", async () => {
    const make = async (name: string) =>
      (await makeMember(cast.secretary, unit, name, { joinedOn: "2018-03-26" })).id;
    const [kept, folded] = [await make("Đặng Thị Gộp"), await make("Đặng Thị Gộp Cũ")];
    must(await save(cast.secretary, cell(folded, "06", 1000)));
    await sql(database, "UPDATE members SET status = 'merged', merged_into_id = $1 WHERE id = $2", [
      kept,
      folded,
    ]);
    const table = [HEAD, "Đặng Thị Gộp\t\t\t\tx\tx"];
    const { bulk } = must(await paste(cast.branchSecretary, ...table));
    const elsewhere = async (unitId: string, branchId: string, version: number) => {
      await sql(database, "UPDATE members SET unit_id = $2, branch_id = $3 WHERE id = $1", [
        kept,
        unitId,
        branchId,
      ]);
      await sql(database, "UPDATE fee_payments SET version = $2 WHERE member_id = $1 AND month = '2026-05'", [
        kept,
        version,
      ]);
    };
    const sisterUnit = unitOf(bloc, 1);
    await elsewhere(sisterUnit.id, branchOf(sisterUnit).id, 2);
    expect(await july(() => undoPasted(cast.branchSecretary, bulk))).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Đặng Thị Gộp: có người vừa ghi lại"),
    });
    await elsewhere(unit.id, branchOf(unit).id, 1);
    const logged = async (id: string) => (await eventsOf(id)).length;
    const before = await logged(folded);
    expect(must(await july(() => undoPasted(cast.branchSecretary, bulk)))).toEqual({ count: 1 });
    expect(await logged(folded)).toBe(before);
    expect((await eventsOf(kept)).at(-1)).toMatchObject({
      before: { "2026-05": 5000, "2026-06": 5000 },
      after: { "2026-05": 0, "2026-06": 1000 },
    });
    await sql(database, "DELETE FROM fee_payments WHERE member_id = ANY($1)", [[kept, folded]]);
  });
});

describe("leaving and moving", () => {
  test("a branch collects until the month of the move, the next one from the month after", async () => {
    const dung = (await makeMember(cast.secretary, unit, "Đỗ Dũng", { joinedOn: "2020-03-26" })).id;
    must(await save(cast.secretary, cell(dung, "04", 5000), cell(dung, "09", 5000)));
    const [member, branch] = [dung, branchOf(unit, 1).id];
    const move = {
      unit: unit.id,
      members: [member],
      toBranch: branch,
      day: "2026-05-20",
      docNumber: "7-QĐ/ĐTN",
    };
    must(await july(() => pasteSeen(moveInside, cast.secretary, move)));
    const [old, next] = [await boardOf(cast.secretary), await boardOf(cast.secretary, 1)];
    const states = (board: FeeBoard) =>
      ["04", "05", "06", "09"].map((month) => monthOf(board, dung, month)?.state);
    expect(states(old)).toEqual(["paid", "owed", "none", "paid"]);
    expect(states(next)).toEqual(["paid", "none", "owed", "paid"]);
    expect(monthOf(next, dung, "09")).toMatchObject({ isHere: false });
    expect(next.months[8]).toMatchObject({ toSend: 0 });
    const twice = { ...at(1), cells: [cell(dung, "09", 4000, 1)] };
    expect(await july(() => saveFees(cast.secretary, twice))).toMatchObject({ reason: "invalid" });
  });

  test("whoever takes part elsewhere for a time owes by the quarter, until back", async () => {
    const { id } = await makeMember(cast.secretary, unit, "Bùi Đào", { joinedOn: "2019-03-26" });
    const stay = { unit: unit.id, member: id, kind: "temporary", day: "2026-07-02", until: "2026-10-31" };
    const out = { ...stay, direction: "out", outsideName: "Đoàn xã Hòa" };
    const owed = async () => {
      const [{ row, line }, board] = await july(async () => [
        must(await memberFees(cast.secretary, id, YEAR)),
        await boardOf(cast.secretary),
      ]);
      const states = [monthOf(board, id, "06")?.state, monthOf(board, id, "07")?.state];
      expect(row.paysByQuarter).toBe(states[1] === "ahead");
      expect(row.cells.slice(5, 7).map(({ state }) => state)).toEqual(states);
      return { states, line };
    };
    expect((await owed()).states).toEqual(["owed", "owed"]);
    must(await july(() => recordTransfer(cast.secretary, out)));
    expect(await owed()).toMatchObject({
      states: ["owed", "ahead"],
      line: expect.stringContaining("còn 6 tháng trong năm chưa đóng đủ"),
    });
    const [open] = await sql<{ id: string; version: number }>(
      database,
      "SELECT id, version FROM member_cases WHERE member_id = $1 AND closed_on IS NULL",
      [id],
    );
    const back = { act: "return", day: "2026-07-10", version: open?.version };
    must(await july(() => takeTransferStep(cast.secretary, open?.id ?? "", back)));
    expect((await owed()).states).toEqual(["owed", "owed"]);
  });

  test("what was owed by the month before a stay stays owed, and years before it know of no quarter", async () => {
    const { id } = await makeMember(cast.secretary, unit, "Bùi Đông", { joinedOn: "2019-03-26" });
    const stay = { unit: unit.id, member: id, kind: "temporary", day: "2026-06-20", until: "2026-10-31" };
    const june = <T>(work: () => Promise<T>) => onDay(plainDate("2026-06-25"), work);
    must(
      await june(() => recordTransfer(cast.secretary, { ...stay, direction: "out", outsideName: "Đoàn xã" })),
    );
    const { row } = must(await june(() => memberFees(cast.secretary, id, YEAR)));
    expect(row.cells.slice(3, 6).map(({ state }) => state)).toEqual(["owed", "owed", "ahead"]);
    const byQuarter = async (year: number) => {
      const { rows } = must(await june(() => feeBoard(cast.secretary, { ...at(), year })));
      return rows.find(({ memberId }) => memberId === id)?.paysByQuarter;
    };
    expect([await byQuarter(2025), await byQuarter(YEAR)]).toEqual([false, true]);
  });

  test("whoever left the roll owes until that month", async () => {
    const { id, version } = await makeMember(cast.secretary, unit, "Bùi Giang", { joinedOn: "2020-03-26" });
    const left = { status: "graduated", statusSince: "2026-03-10", version };
    must(await july(() => correctStatus(cast.secretary, id, left)));
    const board = await boardOf(cast.secretary);
    expect(monthOf(board, id, "03")?.state).toBe("owed");
    expect(monthOf(board, id, "04")?.state).toBe("none");
    expect(board.rows.find(({ memberId }) => memberId === id)?.hasLeft).toBe(true);
    const behind = /^(\d+)\/(\d+) đoàn viên/.exec((await july(() => feesBehind(cast.secretary, at()))) ?? "");
    const here = board.rows.filter(({ hasLeft }) => !hasLeft);
    const owing = here.filter(({ cells }) =>
      cells.some(({ state, month }) => state === "owed" && month < "2026-07"),
    );
    expect(behind?.slice(1).map(Number)).toEqual([owing.length, here.length]);
  });

  test("whoever was off the roll and came back owes no month of those between", async () => {
    const { id } = await makeMember(cast.secretary, unit, "Bùi Hiếu", { joinedOn: "2019-03-26" });
    const turn = async (status: string, statusSince: string) => {
      const { member } = must(await memberPage(cast.secretary, id));
      must(
        await july(() => correctStatus(cast.secretary, id, { status, statusSince, version: member.version })),
      );
    };
    await turn("removed", "2024-11-20");
    await turn("active", "2026-02-10");
    await turn("moved", "2026-04-05");
    await turn("active", "2026-06-01");
    const owedOf = (cells: FeeBoard["rows"][number]["cells"] = []) =>
      cells.filter(({ state }) => state === "owed").map(({ month }) => Number(month.slice(5)));
    const inYear = async (year: number) => {
      const { rows } = must(await july(() => feeBoard(cast.secretary, { ...at(), year })));
      const { row } = must(await july(() => memberFees(cast.secretary, id, year)));
      return [rows.find(({ memberId }) => memberId === id)?.cells, row.cells].map((cells) => owedOf(cells));
    };
    expect(await inYear(2026)).toEqual([
      [3, 4, 7],
      [3, 4, 7],
    ]);
    expect(await inYear(2025)).toEqual([[], []]);
    expect((await inYear(2024))[0]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const { rows } = must(await july(() => feeBoard(cast.secretary, { ...at(), year: 2025 })));
    expect(rows.map(({ memberId }) => memberId)).not.toContain(id);
    expect(await july(() => feeLineOf(cast.secretary, id))).toContain("còn 2 tháng trong năm chưa đóng đủ");
  });
});

describe("a branch that was set, not moved to", () => {
  const autumn = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(`2026-${day}`), work);
  const home = () => unitOf(bloc, 1);
  const keeper = () => stranger;
  const ofQuarter = async (quarter: number) => {
    const place = { orgId: bloc.orgId, unitId: home().id };
    const [fees, sums] = await autumn("10-20", async () => [
      must(await unitFees(keeper(), place, YEAR)),
      must(await feesOfUnits(cast.staff, bloc.orgId, YEAR)),
    ]);
    const lines = fees.branches.map(({ place: { name }, quarters }) => {
      const { due, collected, owed, toSend } = quarters[quarter - 1] ?? {};
      return { name, due, collected, owed, toSend };
    });
    const office = sums.find((one) => one.unit.id === home().id)?.quarters[quarter - 1];
    return { lines, unit: fees.quarters[quarter - 1], office };
  };
  const board = async (n: number) =>
    must(
      await autumn("10-20", () =>
        feeBoard(keeper(), { unit: home().id, branch: branchOf(home(), n).id, year: YEAR }),
      ),
    );
  const states = async (n: number, id: string) => {
    const line = await board(n);
    return ["06", "07", "09", "10", "11"].map((month) => monthOf(line, id, month)?.state ?? null);
  };
  const join = async (name: string) => {
    const { id, version } = await makeMember(keeper(), home(), name, { joinedOn: "2020-03-26" });
    const cells = ["07", "08", "09"].map((month) => cell(id, month, 5000));
    const at0 = { unit: home().id, branch: branchOf(home(), 0).id, year: YEAR };
    must(await autumn("10-02", () => saveFees(keeper(), { ...at0, cells })));
    return { id, version };
  };

  test("takes no payment away from the branch that collected it, nor its past dues", async () => {
    const { id, version } = await join("Mai Thị Hoa");
    const before = await ofQuarter(3);
    expect(before.lines).toMatchObject([{ due: 15_000, collected: 15_000 }, { due: 0 }, { due: 0 }]);
    const second = branchOf(home(), 1).id;
    must(
      await autumn("10-10", () =>
        updateMember(keeper(), id, { branch: second, branchCorrected: true, version }),
      ),
    );
    expect(await ofQuarter(3)).toEqual(before);
    expect(await ofQuarter(2)).toMatchObject({ lines: [{ owed: 15_000 }, { owed: 0 }, { owed: 0 }] });
    expect(await states(0, id)).toEqual(["owed", "paid", "paid", "owed", "none"]);
    expect(await states(1, id)).toEqual(["none", "paid", "paid", "none", "ahead"]);
    expect((await board(0)).rows.find(({ memberId }) => memberId === id)?.hasLeft).toBe(true);
    const { months } = await board(0);
    expect(months[6]).toMatchObject({ kept: 3333, toSend: 1667 });
  });

  test("by a sheet it is the same", async () => {
    const { id } = await join("Mai Thị Lụa");
    const before = await ofQuarter(3);
    const sheet = await xlsxOf([
      ["Họ và tên", "Ngày sinh", "Giới tính", "Chi đoàn"],
      ["Mai Thị Lụa", "01/02/2000", "Nữ", "Chi đoàn 2"],
    ]);
    const imports = importsOf(await cookieOfActor(keeper()));
    await autumn("10-10", async () => {
      const { body } = await imports.upload(home().code, sheet);
      expect(await imports.confirm(body.id)).toMatchObject({ status: 200 });
    });
    expect((await board(1)).rows.find(({ memberId }) => memberId === id)?.hasLeft).toBe(false);
    expect(await ofQuarter(3)).toEqual(before);
    expect(await states(0, id)).toEqual(["owed", "paid", "paid", "owed", "none"]);
    expect(await states(1, id)).toEqual(["none", "paid", "paid", "none", "ahead"]);
  });

  test("where no log tells the day, what was paid counts where it was taken and is due nowhere else", async () => {
    const { id } = await join("Mai Văn Khôi");
    const before = await ofQuarter(3);
    await sql(database, "UPDATE members SET branch_id = $2 WHERE id = $1", [id, branchOf(home(), 1).id]);
    expect(await ofQuarter(3)).toEqual(before);
    expect(await states(0, id)).toEqual(["none", "paid", "paid", "none", "none"]);
    expect(await states(1, id)).toEqual(["owed", "paid", "paid", "owed", "ahead"]);
  });
});

describe("what is sent up", () => {
  const remit = (actor: Actor, more: object = {}) =>
    july(() =>
      recordRemittance(actor, {
        unit: unit.id,
        branch: branchOf(unit).id,
        period: "2026-01",
        amount: "2.333",
        paidOn: "2026-02-03",
        receiptNumber: "PT-01",
        ...more,
      }),
    );

  test("a branch's month and a unit's quarter are recorded once, by whoever keeps them", async () => {
    expect(await remit(stranger)).toMatchObject({ reason: "not_found" });
    expect(await remit(cast.staff)).toMatchObject({ reason: "forbidden" });
    const tooMany = { amount: "23.330", receiptNumber: "PT-00" };
    expect(await remit(cast.branchSecretary, tooMany)).toMatchObject({
      reason: "conflict",
      isDoubted: true,
      fields: [{ path: "amount", message: expect.stringContaining("tháng 1/2026 phải nộp 2.333") }],
    });
    must(await remit(cast.branchSecretary));
    expect(await remit(cast.secretary, { confirmed: true })).toMatchObject({
      reason: "conflict",
      fields: [{ path: "receiptNumber" }],
    });
    // The same sum told again is asked about as well.
    expect(await remit(cast.secretary, { receiptNumber: "PT-02" })).toMatchObject({
      isDoubted: true,
      fields: [{ message: expect.stringContaining("đã ghi nộp 2.333") }],
    });
    expect(await remit(cast.secretary, { period: "2026-Q1", receiptNumber: "2" })).toMatchObject({
      fields: [{ path: "period" }],
    });
    expect(await remit(cast.secretary, { amount: "0", receiptNumber: "2" })).toMatchObject({
      fields: [{ path: "amount" }],
    });
    const ofUnit = {
      branch: null,
      period: "2026-Q1",
      amount: 2000,
      paidOn: "2026-04-02",
      receiptNumber: "88",
    };
    expect(await remit(cast.branchSecretary, ofUnit)).toMatchObject({ reason: "not_found" });
    must(await remit(cast.committee, ofUnit));
    expect(await remit(cast.committee, { ...ofUnit, amount: 200_000, receiptNumber: "89" })).toMatchObject({
      isDoubted: true,
    });
    expect((await eventsOf(unit.id)).at(-1)).toMatchObject({
      type: "fee.remitted",
      detail: { period: "2026-Q1", amount: 2000, number: "88", on: "2026-04-02" },
    });
  });

  test("the unit sees branches by quarters and what it owes, the office sums alone", async () => {
    const fees = must(
      await july(() => unitFees(cast.observer, { orgId: bloc.orgId, unitId: unit.id }, YEAR)),
    );
    const [first] = fees.branches;
    expect(fees.branches.map(({ place }) => place.name)).toEqual(["Chi đoàn 1", "Chi đoàn 2", "Chi đoàn 3"]);
    expect(first?.quarters[0]).toMatchObject({
      exempt: 1,
      collected: 18_000,
      kept: 12_000,
      toSend: 6000,
      sent: 2333,
    });
    expect(fees.quarters[0]).toEqual({
      received: 6000,
      kept: 4000,
      toSend: 2000,
      sent: 2000,
      sendBy: null,
    });
    expect(fees.quarters[1]).toMatchObject({ received: 335_000, toSend: 111_667, sent: 0 });
    const [sums, sister] = must(await july(() => feesOfUnits(cast.staff, bloc.orgId, YEAR)));
    expect(sums?.quarters[0]).toEqual({
      collected: 18_000,
      payers: 2,
      kept: 4000,
      toSend: 2000,
      sent: 2000,
      sendBy: null,
    });
    expect(sums?.quarters[1]).toMatchObject({ toSend: 111_667, payers: 201 });
    expect(sister?.quarters[0]).toMatchObject({ collected: 0, toSend: 0, payers: 0 });
    expect(JSON.stringify(sums)).not.toContain("Lê Thị An");
    expect(await unitFees(stranger, { orgId: bloc.orgId, unitId: unit.id }, YEAR)).toMatchObject({
      reason: "not_found",
    });
  });

  test("what was not sent whole has a last day: of a branch's month, of a unit's quarter, of a unit's own members none", async () => {
    const at = { orgId: bloc.orgId, unitId: unit.id };
    const on = (day: string) =>
      onDay(plainDate(day), async () => ({
        fees: must(await unitFees(cast.observer, at, YEAR)),
        sums: must(await feesOfUnits(cast.staff, bloc.orgId, YEAR))[0],
        board: must(await feeBoard(cast.secretary, { unit: unit.id, branch: branchOf(unit).id, year: YEAR })),
      }));
    const [intime, late] = [await on("2026-07-30"), await on("2026-07-31")];
    const [day, ofBranch] = ["2026-07-30", { day: "2026-07-25", isLate: true }];
    expect([intime.fees.quarters[1]?.sendBy, intime.sums?.quarters[1]?.sendBy]).toEqual([
      { day, isLate: false },
      { day, isLate: false },
    ]);
    expect([late.fees.quarters[1]?.sendBy, late.sums?.quarters[1]?.sendBy]).toEqual([
      { day, isLate: true },
      { day, isLate: true },
    ]);
    expect(late.fees.branches[0]?.quarters[0]?.sendBy).toEqual(ofBranch);
    expect(late.board.months.slice(0, 2).map(({ sendBy }) => sendBy)).toEqual([null, ofBranch]);
  });

  test("the statement of a quarter opens in all three formats", async () => {
    const place = must(await currentPlace(cast.secretary, { unit: unit.code }));
    const made = must(await july(() => feeStatement(cast.secretary, place, { year: YEAR, quarter: 1 })));
    const [word, pdf] = await Promise.all([madeFile(made, "docx"), madeFile(made, "pdf")]);
    const body = await (await openDocx(word.bytes)).read("word/document.xml");
    const cells = all(body, "w:tc").map((one) => lines(one).join(" "));
    expect(cells).toEqual(expect.arrayContaining(["Chi đoàn 1", "18.000", "12.000", "6.000", "Cộng"]));
    const printed = textOf((await openPdf(pdf.bytes)).pages);
    // What was paid after the quarter counts too: the figures are those of the day on which it is drawn.
    for (const words of [
      "BÁO CÁO",
      "quý I/2026",
      "ghi đến ngày 15/07/2026",
      "phiếu thu số 88",
      "NGƯỜI LẬP BÁO CÁO",
    ])
      expect(printed).toContain(words);
    const url = new URL(`http://x/?unit=${unit.code}&year=2026&quarter=1&format=xlsx`);
    const answer = await july(() => answerStatement({ actor: cast.staff, url }));
    expect(made.fileName).toBe("Báo cáo đoàn phí quý I 2026 Đoàn Sở số 1");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (answer as Response).arrayBuffer());
    const sheet = book.worksheets[0];
    expect(sheet?.getCell("A5").value).toBe("Chi đoàn 1");
    expect(sheet?.getCell("E5").value).toBe(18_000);
    expect(await answerStatement({ actor: stranger, url })).toMatchObject({ reason: "not_found" });
    url.searchParams.set("quarter", "5");
    expect(await answerStatement({ actor: cast.staff, url })).toMatchObject({ reason: "invalid" });
  });

  test("a remittance recorded by mistake is withdrawn with its reason", async () => {
    const [first] = (await boardOf(cast.secretary)).remittances;
    const named = { id: first?.id, version: first?.version, reason: "Ghi nhầm tháng." };
    expect(await withdrawRemittance(stranger, named)).toMatchObject({ reason: "not_found" });
    expect(await withdrawRemittance(cast.observer, named)).toMatchObject({ reason: "forbidden" });
    expect(await withdrawRemittance(cast.secretary, { ...named, reason: "" })).toMatchObject({
      reason: "invalid",
    });
    const mayKeep = async () => must(await remittancePaper(cast.branchSecretary, first?.id ?? "")).mayKeep;
    expect(await mayKeep()).toBe(true);
    must(await july(() => withdrawRemittance(cast.branchSecretary, named)));
    expect(await mayKeep()).toBe(false);
    expect(await withdrawRemittance(cast.secretary, named)).toMatchObject({ reason: "stale" });
    const board = await boardOf(cast.secretary);
    expect(board.remittances).toEqual([]);
    expect(board.months[0]).toMatchObject({ sent: 0 });
    must(await remit(cast.branchSecretary));
  });
});

describe("rates of the organisation", () => {
  const set = (actor: Actor, more: object = {}) =>
    setFeeRate(actor, bloc.orgId, {
      fromMonth: "7/2026",
      unsalaried: "3.000",
      salaried: "8.000",
      sentParts: "1",
      ofParts: "2",
      branchDays: "5",
      unitDays: "20",
      source: "07-HD/TWĐTN-BTC",
      ...more,
    });

  test("are set from a month on by the office; earlier months keep theirs", async () => {
    expect(await set(cast.secretary)).toMatchObject({ reason: "forbidden" });
    expect(await set(cast.staff, { sentParts: "3" })).toMatchObject({ fields: [{ path: "sentParts" }] });
    expect(await set(cast.staff, { ofParts: "0", sentParts: "0" })).toMatchObject({
      fields: [{ path: "ofParts" }],
    });
    must(await set(cast.staff));
    expect(await set(cast.staff)).toMatchObject({ reason: "stale", current: { salaried: 8000 } });
    must(await set(cast.staff, { salaried: "7000", version: 1 }));
    expect(await set(cast.staff, { version: 1 })).toMatchObject({ reason: "stale" });
    expect(await feeRates(cast.staff, bloc.orgId)).toMatchObject([
      { fromMonth: "2026-07", salaried: 7000, version: 2 },
      { fromMonth: "2011-01", salaried: 5000, version: null },
    ]);
    const board = await boardOf(cast.secretary);
    expect(monthOf(board, an, "06")?.due).toBe(5000);
    expect(monthOf(board, an, "07")?.due).toBe(7000);
    expect(await set(cast.staff, { branchDays: "-1", version: 2 })).toMatchObject({
      fields: [{ path: "branchDays" }],
    });
    expect((await eventsOf(bloc.orgId)).at(-1)).toMatchObject({
      type: "fee_rates.changed",
      before: { salaried: 8000 },
      after: { salaried: 7000 },
    });
  });
});

test("a mobile member pays by the quarter from a month on: nothing is late and no run ends before it is over", async () => {
  const june = <T>(work: () => Promise<T>) => onDay(plainDate("2026-06-15"), work);
  const sister = unitOf(bloc, 1);
  const branch = branchOf(sister, 2).id;
  const grid = { unit: sister.id, branch, year: YEAR };
  const more = { joinedOn: "2020-03-26", branch };
  const { id } = await makeMember(stranger, sister, "Đỗ Lưu Động", more);
  const paid = ["01", "02"].map((month) => cell(id, month, 5000));
  must(await june(() => saveFees(stranger, { ...grid, cells: paid })));
  const line = () => june(() => feeLineOf(stranger, id));
  const own = async () => must(await june(() => feeBoard(stranger, grid))).rows.find(isOwn);
  const isOwn = ({ memberId }: { memberId: string }) => memberId === id;
  expect(await line()).toContain("còn 3 tháng trong năm chưa đóng đủ, 15.000 đ. Chưa đóng 3 tháng liền");
  const set = { member: id, fromMonth: "3/2026", feeClass: null, byQuarter: true };
  must(await june(() => setFeeClass(stranger, set)));
  expect(await line()).toMatch(/còn 1 tháng trong năm chưa đóng đủ, 5\.000 đ\.$/);
  const row = await own();
  expect(row).toMatchObject({ paysByQuarter: true, feeClass: "salaried" });
  expect(row?.cells.slice(2, 6).map(({ state }) => state)).toEqual(["owed", "ahead", "ahead", "ahead"]);
  const { quarters } = must(
    await june(() => unitFees(stranger, { orgId: bloc.orgId, unitId: sister.id }, YEAR)),
  ).branches.find(({ place }) => place.id === branch) ?? { quarters: [] };
  expect(quarters.slice(0, 2).map(({ owed }) => owed)).toEqual([5000, 0]);
  expect((await eventsOf(id)).at(-1)).toMatchObject({
    after: { feeClass: "Theo nghề nghiệp, đóng theo quý" },
  });
});

test("the organisation sends its own share on by the year, late after its last day", async () => {
  const other = await makeBloc("tinh", 1, 1);
  const people = await makeCast(other);
  const sender = unitOf(other);
  const sends = { unit: sender.id, branch: null, receiptNumber: "PT-1" };
  const later = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
  const own = { orgId: other.orgId, unitId: other.rootId };
  const stands = (day: string, year = YEAR) =>
    later(day, async () => must(await officeFees(people.voter, own, year)));
  for (const [period, amount, paidOn] of [
    ["2026-Q3", 3000, "2026-12-30"],
    ["2026-Q4", 600, "2026-12-31"],
  ] as const)
    must(
      await later("2027-01-05", () =>
        recordRemittance(people.secretary, { ...sends, period, amount, paidOn }),
      ),
    );
  expect((await stands("2026-12-30")).share).toMatchObject({
    received: 3000,
    kept: 2000,
    toSend: 1000,
    sendBy: { day: "2026-12-30", isLate: false },
  });
  expect((await stands("2026-12-31")).share.sendBy).toMatchObject({ isLate: true });
  expect(await stands("2027-01-05", YEAR + 1)).toMatchObject({
    since: "2026-12-31",
    share: { received: 600 },
  });
  expect(await officeFees(people.secretary, own, YEAR)).toMatchObject({ reason: "not_found" });
  const sent = { unit: other.rootId, branch: null, amount: 1000, paidOn: "2026-12-30", receiptNumber: "T-1" };
  const remit = (actor: Actor, period = "2026") =>
    later("2027-01-05", () => recordRemittance(actor, { ...sent, period }));
  expect(await remit(people.voter)).toMatchObject({ reason: "forbidden" });
  expect(await remit(people.secretary)).toMatchObject({ reason: "not_found" });
  expect(await remit(people.staff, "2026-Q4")).toMatchObject({ fields: [{ path: "period" }] });
  const { id } = must(await remit(people.staff));
  expect((await stands("2027-01-05")).share).toMatchObject({ sent: 1000, sendBy: null });
  const again = { ...sent, period: "2026", receiptNumber: "T-2" };
  expect(await later("2027-01-05", () => recordRemittance(people.staff, again))).toMatchObject({
    isDoubted: true,
  });
  expect(must(await remittancePaper(people.voter, id))).toMatchObject({ period: "2026", mayKeep: false });
  must(await withdrawRemittance(people.staff, { id, version: 1, reason: "Ghi nhầm" }));
  expect((await stands("2027-01-05")).share).toMatchObject({ sent: 0, sendBy: { isLate: true } });
  const most = { ...sends, period: "2026-Q1", amount: 2_000_000_000, paidOn: "2026-12-01" };
  for (const receiptNumber of ["PT-8", "PT-9"])
    must(await later("2027-01-05", () => recordRemittance(people.secretary, { ...most, receiptNumber })));
  expect((await stands("2027-01-05")).share).toMatchObject({ received: 4_000_003_000 });
  const units = must(await later("2027-01-05", () => feesOfUnits(people.staff, other.orgId, YEAR)));
  expect(JSON.stringify(units)).toContain("4000000000");
});
