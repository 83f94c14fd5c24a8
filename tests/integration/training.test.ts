import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { installationScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { memberPage } from "@/lib/members/pages";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { ratingBoard } from "@/lib/ratings/queries";
import { setRatingRule } from "@/lib/ratings/settings/commands";
import { moveTraining, registerTraining, saveMarks, unregisterTraining } from "@/lib/training/commands";
import { trainingPapers } from "@/lib/training/papers";
import { saveTrainingProgram } from "@/lib/training/program";
import { trainingBoard, trainingOfUnits, unitTraining } from "@/lib/training/queries";
import { pasteTraining } from "@/lib/training/results";
import { DEFAULT_GROUPS } from "@/lib/training/rules";
import { trainingSheet } from "@/lib/training/sheet";
import { trainingSoftwareFile } from "@/lib/training/software-sheet";
import { markTrainingTyped } from "@/lib/training/typed";
import type { TrainingBoard } from "@/lib/training/types";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { manyMembers } from "@/tests/helpers/many-members";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";
import { TYPED_RULE } from "@/tests/helpers/rating-rule";
import { TRICKS, textsIn } from "@/tests/helpers/typed-texts";
import { openYear, submittedYear } from "@/tests/helpers/year";

const database = await freshDatabase();
const YEAR = 2026;
const letter = (n: number) => String.fromCharCode(65 + n);
const FULL = [18, 18, 18, 18, 18];

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let stranger: Actor;
let unit: TestUnit;
let an = "";
let binh = "";

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const at = (n = 0) => ({ unit: unit.id, branch: branchOf(unit, n).id, year: YEAR });
const boardOf = async (actor: Actor, n = 0): Promise<TrainingBoard> =>
  must(await trainingBoard(actor, at(n)));
const recordOf = async (member: string) =>
  (await boardOf(cast.secretary)).rows.find(({ memberId }) => memberId === member)?.record;
const eventsOf = async (id: string) =>
  (await sql(database, "SELECT type, detail FROM audit_events WHERE subject_id = $1 ORDER BY id", [id])).map(
    ({ type, detail }) => [type, detail?.move ?? null],
  );

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 3);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  stranger = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: unitOf(bloc, 1).id,
  });
  an = (await makeMember(cast.secretary, unit, "Lê Thị An", { code: "ĐV001" })).id;
  binh = (await makeMember(cast.secretary, unit, "Vũ Văn Bình")).id;
});

describe("the contents of a unit's year", () => {
  const program = (groups: object[], version: number | null = null) => ({
    unit: unit.id,
    year: YEAR,
    groups,
    version,
  });

  test("are the unit's own until somebody is registered", async () => {
    const own = DEFAULT_GROUPS.map((group, n) => ({ ...group, title: `Nhóm riêng ${n + 1}` }));
    for (const actor of [cast.staff, cast.observer])
      expect(await saveTrainingProgram(actor, program(own))).toMatchObject({ reason: "forbidden" });
    for (const actor of [stranger, cast.branchSecretary])
      expect(await saveTrainingProgram(actor, program(own))).toMatchObject({ reason: "not_found" });
    expect(await saveTrainingProgram(cast.committee, program(own.slice(1)))).toMatchObject({
      reason: "invalid",
      fields: [{ path: "groups" }],
    });
    const uneven = own.map((group, n) => ({ ...group, points: [25, 15][n] ?? 20 }));
    expect(await saveTrainingProgram(cast.committee, program(uneven))).toMatchObject({
      fields: [{ path: "groups.0.points", message: "Ghi số điểm là số nguyên từ 1 đến 20." }],
    });
    expect(must(await saveTrainingProgram(cast.committee, program(own)))).toMatchObject({
      version: 1,
      groups: own,
    });
    expect(await saveTrainingProgram(cast.committee, program(own))).toMatchObject({ reason: "stale" });
    expect(await saveTrainingProgram(cast.committee, program(own, 7))).toMatchObject({ reason: "stale" });
    must(await saveTrainingProgram(cast.secretary, program([...DEFAULT_GROUPS], 1)));
  });
});

describe("a branch's programme", () => {
  test("is registered one by one or whole, by whoever keeps the branch", async () => {
    const one = { ...at(), members: [an] };
    expect(await registerTraining(stranger, one)).toMatchObject({ reason: "not_found" });
    for (const actor of [cast.staff, cast.observer])
      expect(await registerTraining(actor, one)).toMatchObject({ reason: "forbidden" });
    expect(must(await on("2026-02-10", () => registerTraining(cast.branchSecretary, one)))).toEqual({
      people: 1,
    });
    expect(await registerTraining(cast.branchSecretary, one)).toMatchObject({ reason: "conflict" });
    expect(must(await registerTraining(cast.secretary, { ...at(), members: null }))).toEqual({ people: 1 });
    expect(await registerTraining(cast.secretary, { ...at(), members: null })).toMatchObject({
      reason: "conflict",
    });
    const groups = [...DEFAULT_GROUPS];
    expect(
      await saveTrainingProgram(cast.secretary, { unit: unit.id, year: YEAR, groups, version: 2 }),
    ).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("giữ nguyên"),
    });
  });

  test("is marked by the member's own word and the branch's, with both texts for the slower", async () => {
    const mark = (actor: Actor, kind: string, marks: unknown[], version = 1) =>
      saveMarks(actor, { ...at(), kind, rows: [{ member: an, marks, version }] });
    expect(await mark(cast.observer, "self", FULL)).toMatchObject({ reason: "forbidden" });
    expect(await mark(cast.branchSecretary, "branch", [18, 18])).toMatchObject({
      fields: [{ path: "rows.0" }],
    });
    for (const wrong of ["x", "", "2.5", 21])
      expect(await mark(cast.branchSecretary, "branch", [18, 18, 18, 18, wrong])).toMatchObject({
        fields: [{ path: "rows.0", message: "Lê Thị An: nhóm 5 ghi số nguyên từ 0 đến 20." }],
      });
    must(await mark(cast.branchSecretary, "self", [20, 20, 20, 20, 20]));
    must(await mark(cast.branchSecretary, "branch", FULL, 2));
    expect(await mark(cast.secretary, "branch", [1, 1, 1, 1, 1], 2)).toMatchObject({
      reason: "stale",
      current: expect.any(Array),
    });
    expect(await recordOf(an)).toMatchObject({
      state: "registered",
      selfMarks: [20, 20, 20, 20, 20],
      branchMarks: FULL,
      total: 90,
      version: 3,
    });
  });

  test("goes to the unit and is confirmed there, each step for all who are at it", async () => {
    const step = (actor: Actor, move: string, more: object = {}) =>
      moveTraining(actor, { ...at(), move, ...more });
    expect(await step(cast.secretary, "forward")).toMatchObject({ reason: "conflict" });
    expect(await on("2025-12-31", () => step(cast.branchSecretary, "evaluate"))).toMatchObject({
      fields: [{ path: "evaluatedOn", message: expect.stringContaining("đứng trước ngày đầu của năm 2026") }],
    });
    expect(must(await on("2026-11-10", () => step(cast.branchSecretary, "evaluate")))).toEqual({ people: 1 });
    expect(await recordOf(an)).toMatchObject({
      state: "evaluated",
      result: "excellent",
      evaluatedOn: "2026-11-10",
    });
    must(await step(cast.branchSecretary, "forward"));
    for (const actor of [cast.branchSecretary, cast.committee, cast.staff])
      expect(await step(actor, "confirm")).toMatchObject({ reason: "forbidden" });
    expect(await step(stranger, "confirm")).toMatchObject({ reason: "not_found" });
    expect(
      await saveMarks(cast.secretary, {
        ...at(),
        kind: "branch",
        rows: [{ member: an, marks: FULL, version: 5 }],
      }),
    ).toMatchObject({
      reason: "invalid",
      message: expect.stringContaining("đã chuyển đơn vị"),
    });
    expect(await step(cast.secretary, "return")).toMatchObject({ fields: [{ path: "reason" }] });
    must(await step(cast.secretary, "return", { reason: "Chấm lại nhóm 3." }));
    must(await step(cast.branchSecretary, "forward"));
    expect(await step(cast.secretary, "return", { reason: "Nhầm", docNumber: "1" })).toMatchObject({
      fields: [{ path: "docNumber" }],
    });
    must(await step(cast.secretary, "confirm", { docNumber: "12-CV/ĐTN" }));
    expect(await recordOf(an)).toMatchObject({
      state: "confirmed",
      result: "excellent",
      docNumber: "12-CV/ĐTN",
    });
    // From its first result on the branch's year takes papers.
    const papers = await trainingPapers(cast.observer, {
      orgId: bloc.orgId,
      unitId: unit.id,
      branchId: branchOf(unit).id,
      year: YEAR,
    });
    expect(papers).toMatchObject({ evidence: [] });
    expect((await eventsOf(branchOf(unit).id)).slice(1)).toEqual(
      ["register", "register", "evaluate", "forward", "return", "forward", "confirm"].map((move) => [
        "training.moved",
        move,
      ]),
    );
    const [unitSecretary, branchSecretary] = [cast.secretary.name, cast.branchSecretary.name];
    const { entries } = must(await memberPage(cast.branchSecretary, an)).timeline;
    expect(entries.slice(0, -1).map(({ by, detail }) => [by, detail])).toEqual([
      [unitSecretary, "Rèn luyện: đã chuyển đơn vị, xuất sắc → đơn vị đã xác nhận, xuất sắc; Năm 2026"],
      [branchSecretary, "Rèn luyện: đã đánh giá, xuất sắc → đã chuyển đơn vị, xuất sắc; Năm 2026"],
      [
        unitSecretary,
        "Lý do: (trống) → Chấm lại nhóm 3; Rèn luyện: đã chuyển đơn vị, xuất sắc → đã đánh giá, xuất sắc; Năm 2026",
      ],
      [branchSecretary, "Rèn luyện: đã đánh giá, xuất sắc → đã chuyển đơn vị, xuất sắc; Năm 2026"],
      [branchSecretary, "Rèn luyện: đã đăng ký → đã đánh giá, xuất sắc; Năm 2026"],
      [branchSecretary, expect.stringContaining("90 điểm; Năm 2026")],
      [branchSecretary, "Rèn luyện: đã đăng ký → đã đăng ký, tự chấm 20 + 20 + 20 + 20 + 20; Năm 2026"],
      [branchSecretary, "Rèn luyện: (trống) → đã đăng ký; Năm 2026"],
    ]);
  });
});

describe("the branch's own sheet", () => {
  test("is taken back as it went out, and with what was written into it", async () => {
    const sheet = must(await trainingSheet(cast.branchSecretary, at()));
    expect(sheet.fileName).toBe(`ren-luyen-${branchOf(unit).code}-2026.xlsx`);
    const same = await textOf(sheet.bytes);
    expect(same).toContain("Lê Thị An");
    const paste = (table: string) => pasteSeen(pasteTraining, cast.branchSecretary, { ...at(), table });
    expect(await paste(same)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Mọi dòng của bảng đã được ghi từ trước"),
    });
    const own = ["20", "20", "20", "20", "19"];
    const filled = await textOf(sheet.bytes, (cells) =>
      cells[2] === "Vũ Văn Bình"
        ? [...cells.slice(0, 5), ...own, "14", "14", "14", "14", "14", "", "", ""]
        : cells,
    );
    expect(must(await paste(filled))).toMatchObject({ count: 1 });
    expect(await recordOf(binh)).toMatchObject({
      state: "evaluated",
      total: 70,
      result: "good",
      selfMarks: own.map(Number),
    });
    const out = await textOf(must(await trainingSheet(cast.branchSecretary, at())).bytes);
    expect(out).toContain(`Tự chấm 1. ${DEFAULT_GROUPS[0]?.title} (20)`);
    expect(out).toContain([...own, "14", "14", "14", "14", "14", "70"].join("\t"));
    expect(await paste(out)).toMatchObject({ reason: "conflict" });
    const wrong = filled.replaceAll("\t14", "\t34");
    expect(await paste(wrong)).toMatchObject({
      reason: "invalid",
      message: expect.stringContaining("5 ô chưa đúng"),
    });
    expect(await trainingSheet(stranger, at())).toMatchObject({ reason: "not_found" });
  });
});

async function textOf(
  bytes: Uint8Array,
  edit: (cells: string[]) => string[] = (cells) => cells,
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const lines: string[] = [];
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    const cells = Array.from({ length: 18 }, (_, n) => row.getCell(n + 1).text);
    lines.push(edit(cells).join("\t"));
  });
  return lines.join("\n");
}

test("whom the national software has is marked, and listed again once what it was told changes", async () => {
  const typedOf = async () =>
    Object.fromEntries((await boardOf(cast.secretary)).rows.map((row) => [row.memberId, row.typedOn]));
  const seen = async (...members: string[]) =>
    (await boardOf(cast.secretary)).rows
      .filter(({ memberId }) => members.includes(memberId))
      .map(({ memberId, record }) => ({ member: memberId, version: record?.version }));
  const mark = async (isTyped: boolean, rows: object[], actor = cast.branchSecretary) =>
    on("2026-11-21", () => markTrainingTyped(actor, { ...at(), rows, isTyped }));
  const sheet = async () => {
    const workbook = new ExcelJS.Workbook();
    const { bytes } = must(await trainingSoftwareFile(cast.branchSecretary, at()));
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    return (
      workbook.worksheets[0]
        ?.getRows(4, 4)
        ?.map((row) => [1, 2, 3, 4, 5, 6, 11, 12, 13].map((n) => row.getCell(n).text)) ?? []
    );
  };
  const listed = async () => (await sheet()).slice(1).flatMap(([, name]) => name || []);
  const besideRating = async () => {
    const board = must(await on("2026-11-21", () => ratingBoard(cast.secretary, at())));
    const { conditions } = board.rows.find(({ memberId }) => memberId === an) ?? { conditions: [] };
    return conditions.filter((words) => words.startsWith("Rèn luyện"));
  };
  expect(await listed()).toEqual(["Lê Thị An", "Vũ Văn Bình"]);
  const [head, first] = await sheet();
  const who = ["STT", "Họ và tên", "Mã định danh đoàn viên", "Ngày sinh (Nam)", "Ngày sinh (Nữ)"];
  const group = `1. ${DEFAULT_GROUPS[0]?.title} (20)`;
  expect(head).toEqual([...who, group, "Tổng điểm", "Rèn luyện đoàn viên", "Đơn vị"]);
  expect(first).toEqual([
    "1",
    "Lê Thị An",
    "ĐV001",
    "",
    "01/02/2000",
    "18",
    "90",
    "Hoàn thành xuất sắc nhiệm vụ",
    "Chi đoàn 1",
  ]);
  expect(await besideRating()).toEqual([
    expect.stringContaining("chưa ghi đã nhập lên phần mềm: chưa đủ điều kiện xếp xuất sắc"),
  ]);
  const both = await seen(an, binh);
  expect(await mark(true, both, cast.observer)).toMatchObject({ reason: "forbidden" });
  expect(await mark(true, both, stranger)).toMatchObject({ reason: "not_found" });
  expect(await mark(true, [{ member: an, version: 1 }])).toMatchObject({ reason: "stale" });
  expect(await mark(false, both)).toMatchObject({ reason: "stale" });
  expect(must(await mark(true, both))).toEqual({ count: 2 });
  expect(await mark(true, both)).toMatchObject({ reason: "stale" });
  expect(await typedOf()).toEqual({ [an]: "2026-11-21", [binh]: "2026-11-21" });
  expect(await listed()).toEqual([]);
  expect(await besideRating()).toEqual([]);
  must(await mark(false, await seen(an)));
  expect(await listed()).toEqual(["Lê Thị An"]);
  must(await mark(true, await seen(an)));
  const marks = async (kind: string, given: number[]) => {
    const [row] = await seen(binh);
    must(await saveMarks(cast.branchSecretary, { ...at(), kind, rows: [{ ...row, marks: given }] }));
  };
  await marks("self", FULL);
  expect(await listed()).toEqual([]);
  await marks("branch", [14, 14, 14, 14, 15]);
  expect(await typedOf()).toEqual({ [an]: "2026-11-21", [binh]: null });
  await marks("branch", [14, 14, 14, 14, 14]);
  expect((await eventsOf(branchOf(unit).id)).map(([type]) => type).slice(-3)).toEqual([
    "training.typed",
    "training.typed_back",
    "training.typed",
  ]);
});

describe("what it comes to", () => {
  test("stands per branch, per unit, and in the facts of the checks as of a day", async () => {
    const { branches } = must(
      await unitTraining(cast.observer, { orgId: bloc.orgId, unitId: unit.id }, YEAR),
    );
    expect(branches[0]).toMatchObject({
      members: 2,
      registered: 2,
      evaluated: 2,
      forwarded: 1,
      confirmed: 1,
      excellent: 1,
    });
    const [first] = must(await trainingOfUnits(cast.voter, bloc.orgId, YEAR));
    expect(first).toMatchObject({ members: 2, registered: 2, confirmed: 1 });
    const factsOf = async (day: string) => {
      const year = { year: YEAR, cutOff: plainDate("2026-11-30"), today: plainDate(day) };
      const scope = installationScope(bloc.orgId, "test");
      const groups = (await factsOfUnits(scope, [unit.id], year)).get(unit.id)?.reviews.training ?? [];
      const counted = (name: "registered" | "evaluated" | "confirmed") =>
        groups.reduce((sum, group) => sum + (group[name] ? group.people : 0), 0);
      return [counted("registered"), counted("evaluated"), counted("confirmed")];
    };
    expect(await factsOf("2026-02-10")).toEqual([1, 0, 0]);
    expect(await factsOf("2026-11-10")).toEqual([1, 1, 0]);
  });

  test("two hundred are moved by as many statements as two", async () => {
    await makeMember(cast.secretary, unit, "Ngô Dũng", { branch: branchOf(unit, 1).id });
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: branchOf(unit, 2).id };
    await manyMembers(database, place, 200);
    const counts = async (n: number) => {
      const sent: number[] = [];
      const count = async (work: () => Promise<unknown>) => void sent.push((await statementsOf(work)).length);
      await count(async () => must(await registerTraining(cast.secretary, { ...at(n), members: null })));
      const { rows } = await boardOf(cast.secretary, n);
      const lines = rows.map(({ memberId, record }) => ({
        member: memberId,
        marks: FULL,
        version: record?.version,
      }));
      await count(async () =>
        must(await saveMarks(cast.secretary, { ...at(n), kind: "branch", rows: lines })),
      );
      for (const move of ["evaluate", "forward", "confirm"])
        await count(async () => must(await moveTraining(cast.secretary, { ...at(n), move })));
      return sent;
    };
    expect(await counts(2)).toEqual(await counts(1));
    const { rows } = await boardOf(cast.secretary, 2);
    expect(rows.filter(({ record }) => record?.state === "confirmed" && record.total === 90).length).toBe(
      200,
    );
  });
});

test("points come to what the year's own rule says, and what was evaluated stands", async () => {
  const [first, second] = await Promise.all(
    ["Phan Thị Hạ", "Phan Thị Thu"].map((name) =>
      makeMember(cast.secretary, unit, name, { branch: branchOf(unit, 0).id }),
    ),
  );
  const members = [first?.id ?? "", second?.id ?? ""];
  must(await registerTraining(cast.secretary, { ...at(), members }));
  const evaluate = async (member: string, total: string) => {
    const { rows } = await boardOf(cast.secretary);
    const row = rows.find(({ memberId }) => memberId === member);
    const table = `Họ và tên\tTổng điểm\n${row?.fullName}\t${total}`;
    must(await pasteSeen(pasteTraining, cast.secretary, { ...at(), table }));
    return (await recordOf(member))?.result;
  };
  expect(await evaluate(members[0] ?? "", "84")).toBe("good");
  const rule = { ...TYPED_RULE, fromYear: YEAR, trainingExcellent: 84, trainingGood: 60 };
  must(await setRatingRule(cast.staff, bloc.orgId, rule));
  expect(await recordOf(members[0] ?? "")).toMatchObject({ total: 84, result: "good" });
  expect(await evaluate(members[1] ?? "", "83")).toBe("good");
  expect(await evaluate(members[1] ?? "", "84")).toBe("excellent");
  expect(await evaluate(members[1] ?? "", "59")).toBe("completed");
  must(await setRatingRule(cast.staff, bloc.orgId, { ...rule, ...TYPED_RULE, fromYear: YEAR, version: 1 }));
});

describe("a table of results", () => {
  const day = <T>(act: () => Promise<T>) => on("2026-12-20", act);
  const make = async (name: string) =>
    (await makeMember(cast.secretary, unit, name, { branch: branchOf(unit, 1).id })).id;
  const stored = async (...members: string[]) =>
    sql(
      database,
      "SELECT to_jsonb(r) - 'version' AS row FROM training_records r WHERE member_id = ANY($1) ORDER BY member_id",
      [members],
    );
  const tableOf = (points: Record<string, string>) =>
    ["Họ và tên\tTổng điểm", ...Object.entries(points).map((cells) => cells.join("\t"))].join("\n");
  test("is written once it was seen, and undone as one: rows as they were, none where there was none", async () => {
    const [registered, fresh] = [await make("Tô Thị Cũ"), await make("Tô Văn Mới")];
    must(await day(() => registerTraining(cast.secretary, { ...at(1), members: [registered] })));
    const table = tableOf({ "Tô Thị Cũ": "91", "Tô Văn Mới": "72" });
    const before = await stored(registered, fresh);
    const input = { ...at(1), table };
    const tried = must(await day(() => pasteTraining(cast.secretary, input)));
    expect(tried).toMatchObject({
      effect: [
        {
          name: "Tô Thị Cũ",
          from: "đã đăng ký, đăng ký ngày 20/12/2026",
          to: "đã đánh giá, 91 điểm, xuất sắc, đăng ký ngày 20/12/2026, đánh giá ngày 20/12/2026",
        },
        { name: "Tô Văn Mới", from: "chưa đăng ký" },
      ],
    });
    expect(await stored(registered, fresh)).toEqual(before);
    const { bulk } = must(await day(() => pasteSeen(pasteTraining, cast.secretary, input)));
    expect(await stored(registered, fresh)).toHaveLength(2);
    expect(await day(() => undoPasted(cast.observer, bulk))).toMatchObject({ reason: "forbidden" });
    expect(await day(() => undoPasted(stranger, bulk))).toMatchObject({ reason: "not_found" });
    expect(must(await day(() => undoPasted(cast.secretary, bulk)))).toEqual({ count: 2 });
    expect(await stored(registered, fresh)).toEqual(before);
    expect((await eventsOf(fresh)).at(-1)).toEqual(["training.marked", null]);
  });

  test("says by which paper, for the table or in a line; the sheet says it back, and undone it is gone", async () => {
    const [whole, own, blank] = [
      await make("Tô Thị Số"),
      await make("Tô Văn Riêng"),
      await make("Tô Thị Trống"),
    ];
    const table = [
      "Họ và tên\tTổng điểm\tSố văn bản",
      "Tô Thị Số\t91\t",
      "Tô Văn Riêng\t72\t7-QĐ/ĐTN",
      "Tô Thị Trống\t\t",
    ].join("\n");
    const input = { ...at(1), table, docNumber: "3-BB/CĐ" };
    const numbers = async () => {
      const rows = (await boardOf(cast.secretary, 1)).rows.filter(({ record }) => record !== null);
      return [whole, own, blank].map((id) => rows.find((row) => row.memberId === id)?.record?.docNumber);
    };
    const { bulk } = must(await day(() => pasteSeen(pasteTraining, cast.secretary, input)));
    expect(await numbers()).toEqual(["3-BB/CĐ", "7-QĐ/ĐTN", null]);
    const alone = table.replace("Tô Thị Trống\t\t", "Tô Thị Trống\t\t9-QĐ");
    expect(
      await day(() => pasteTraining(cast.secretary, { ...input, table: alone, seen: null })),
    ).toMatchObject({
      fields: [{ message: expect.stringContaining("hoặc bỏ trống số văn bản") }],
    });
    const out = await day(() => trainingSheet(cast.secretary, at(1)));
    expect(await textOf(must(out).bytes)).toContain("Xuất sắc\t3-BB/CĐ");
    must(await day(() => undoPasted(cast.secretary, bulk)));
    expect(await numbers()).toEqual([undefined, undefined, undefined]);
  });

  test("registers whom it names without marks, as is seen first, and undone they are registered no more", async () => {
    const { id, fullName } = await makeMember(cast.secretary, unit, "Tô Thị Danh Sách", {
      branch: branchOf(unit, 1).id,
    });
    const input = { ...at(1), table: `Họ và tên\tTổng điểm\n${fullName}\t`, registeredOn: "2026-02-10" };
    const standing = async () =>
      (await boardOf(cast.secretary, 1)).rows.find(({ memberId }) => memberId === id)?.record ?? null;
    const tried = must(await day(() => pasteTraining(cast.secretary, { ...input, seen: null })));
    expect(tried).toMatchObject({
      effect: [{ name: fullName, from: "chưa đăng ký", to: "đã đăng ký, đăng ký ngày 10/02/2026" }],
    });
    expect(await standing()).toBeNull();
    const { bulk } = must(await day(() => pasteSeen(pasteTraining, cast.secretary, input)));
    expect(await standing()).toMatchObject({ state: "registered", registeredOn: "2026-02-10", result: null });
    must(await day(() => undoPasted(cast.secretary, bulk)));
    expect(await standing()).toBeNull();
  });

  test("registers for a year that has not begun, and evaluates nobody before it", async () => {
    const { fullName } = await makeMember(cast.secretary, unit, "Tô Thị Sang Năm", {
      branch: branchOf(unit, 1).id,
    });
    const tried = (points: string) =>
      day(() =>
        pasteTraining(cast.secretary, {
          ...at(1),
          year: YEAR + 1,
          table: tableOf({ [fullName]: points }),
          seen: null,
        }),
      );
    expect(must(await tried(""))).toMatchObject({
      effect: [{ name: fullName, to: "đã đăng ký, đăng ký ngày 20/12/2026" }],
    });
    expect(await tried("91")).toMatchObject({
      fields: [{ message: expect.stringContaining("đứng trước ngày đầu của năm 2027") }],
    });
  });

  test("is not undone over who was corrected or marked since: nobody is, and it says who", async () => {
    const [corrected, typed] = [await make("Tạ Thị Sửa"), await make("Tạ Văn Nhập")];
    const { bulk } = must(
      await day(() =>
        pasteSeen(pasteTraining, cast.secretary, {
          ...at(1),
          table: tableOf({ "Tạ Thị Sửa": "91", "Tạ Văn Nhập": "92" }),
        }),
      ),
    );
    const table = tableOf({ "Tạ Thị Sửa": "80" });
    must(await day(() => pasteSeen(pasteTraining, cast.secretary, { ...at(1), table })));
    const rows = (await boardOf(cast.secretary, 1)).rows
      .filter(({ memberId }) => memberId === typed)
      .map(({ memberId: member, record }) => ({ member, version: record?.version }));
    const conditions = async () =>
      must(await day(() => ratingBoard(cast.secretary, at(1))))
        .rows.find(({ memberId }) => memberId === typed)
        ?.conditions.join();
    expect(await conditions()).toContain(
      "Rèn luyện xuất sắc nhưng chưa ghi đã nhập lên phần mềm: chưa đủ điều kiện xếp xuất sắc",
    );
    must(await day(() => markTrainingTyped(cast.secretary, { ...at(1), rows, isTyped: true })));
    expect(await conditions()).not.toContain("Rèn luyện");
    const before = await stored(corrected, typed);
    const stuck = await day(() => undoPasted(cast.secretary, bulk));
    for (const name of ["Tạ Thị Sửa", "Tạ Văn Nhập"])
      expect(stuck).toMatchObject({ reason: "conflict", message: expect.stringContaining(name) });
    expect(await stored(corrected, typed)).toEqual(before);
  });
});

describe("a table of results of many", () => {
  const day = <T>(act: () => Promise<T>) => on("2026-12-20", act);
  const pasted = async (names: readonly string[]) => {
    const place = { orgId: bloc.orgId, unitId: unit.id, branchId: branchOf(unit, 1).id };
    await manyMembers(database, place, names);
    const table = ["Họ và tên\tTổng điểm", ...names.map((name) => `${name}\t90`)].join("\n");
    return must(await day(() => pasteSeen(pasteTraining, cast.secretary, { ...at(1), table }))).bulk;
  };

  test("is undone in as many statements as one of one", async () => {
    const undone = async (names: readonly string[]) => {
      const bulk = await pasted(names);
      const undo = async () =>
        expect(must(await day(() => undoPasted(cast.secretary, bulk)))).toEqual({ count: names.length });
      return (await statementsOf(undo)).length;
    };
    const one = await undone(["Trương Lẻ"]);
    expect(await undone(Array.from({ length: 12 }, (_, n) => `Trương Đông ${letter(n)}`))).toBe(one);
  });

  test("is undone though the house has learned to keep more of a result since", async () => {
    const bulk = await pasted(["Trương Cột"]);
    await sql(database, "ALTER TABLE training_records ADD COLUMN since int DEFAULT 7", []);
    try {
      expect(must(await day(() => undoPasted(cast.secretary, bulk)))).toEqual({ count: 1 });
    } finally {
      await sql(database, "ALTER TABLE training_records DROP COLUMN since", []);
    }
  });
});

describe("what was done earlier, or by mistake", () => {
  const branch = 2;
  const day = <T>(act: () => Promise<T>) => on("2026-12-20", act);
  const record = async (member: string) =>
    (await boardOf(cast.secretary, branch)).rows.find(({ memberId }) => memberId === member)?.record;

  test("has its own day, and an evaluation of August counts by a cut-off in November", async () => {
    const more = { branch: branchOf(unit, branch).id };
    const { id } = await makeMember(cast.secretary, unit, "Lý Văn Sớm", more);
    const table = "Họ và tên\tTổng điểm\nLý Văn Sớm\t91";
    const paste = (days: object) =>
      day(() => pasteSeen(pasteTraining, cast.secretary, { ...at(branch), table, ...days }));
    expect(await paste({ evaluatedOn: "2026-12-21" })).toMatchObject({ fields: [{ path: "evaluatedOn" }] });
    must(await paste({}));
    expect(await record(id)).toMatchObject({ registeredOn: "2026-12-20", evaluatedOn: "2026-12-20" });
    must(await paste({ registeredOn: "2026-02-01", evaluatedOn: "2026-08-30" }));
    expect(await record(id)).toMatchObject({ registeredOn: "2026-02-01", evaluatedOn: "2026-08-30" });
    expect(await paste({ evaluatedOn: "2026-08-30" })).toMatchObject({ reason: "conflict" });
  });

  test("an evaluation is told with the day on which it was, not before the registration and not to come", async () => {
    const more = { branch: branchOf(unit, branch).id };
    const { id } = await makeMember(cast.secretary, unit, "Lý Văn Sáng", more);
    const { id: later } = await makeMember(cast.secretary, unit, "Lý Văn Trưa", more);
    const registered = [
      { ...at(branch), members: [id], registeredOn: "2026-03-01" },
      { ...at(branch), members: [later], registeredOn: "2026-03-15" },
    ];
    for (const input of registered) must(await day(() => registerTraining(cast.secretary, input)));
    for (const member of [id, later]) {
      const rows = [{ member, marks: FULL, version: (await record(member))?.version }];
      must(await day(() => saveMarks(cast.secretary, { ...at(branch), kind: "branch", rows })));
    }
    const evaluate = (evaluatedOn: string) =>
      day(() => moveTraining(cast.secretary, { ...at(branch), move: "evaluate", evaluatedOn }));
    for (const wrong of ["2026-12-21", "2026-02-28", "2025-12-31"])
      expect(await evaluate(wrong)).toMatchObject({ fields: [{ path: "evaluatedOn" }] });
    expect(await evaluate("2026-02-28")).toMatchObject({
      message: expect.stringMatching(
        /^Lý Văn Sáng \(01\/03\/2026\), Lý Văn Trưa \(15\/03\/2026\) .* từ 15\/03\/2026 trở đi/,
      ),
    });
    for (const lost of [{ evaluatedOn: "2026-08-30" }, { reason: "Ghi nhầm" }])
      expect(
        await day(() => moveTraining(cast.secretary, { ...at(branch), move: "forward", ...lost })),
      ).toMatchObject({ fields: [{ path: Object.keys(lost)[0] }] });
    must(await evaluate("2026-08-30"));
    expect(await record(id)).toMatchObject({ state: "evaluated", evaluatedOn: "2026-08-30" });
  });

  test("a registration is taken back while nobody marked anything", async () => {
    const more = { branch: branchOf(unit, branch).id };
    const [one, other] = [
      (await makeMember(cast.secretary, unit, "Lý Thị Nhầm", more)).id,
      (await makeMember(cast.secretary, unit, "Lý Thị Chấm", more)).id,
    ];
    const days = { registeredOn: "2026-03-01" };
    must(
      await day(() => registerTraining(cast.secretary, { ...at(branch), members: [one, other], ...days })),
    );
    expect(await record(one)).toMatchObject({ registeredOn: "2026-03-01" });
    const version = (await record(other))?.version;
    const rows = [{ member: other, marks: [18, 18, 18, 18, 18], version }];
    must(await day(() => saveMarks(cast.secretary, { ...at(branch), kind: "self", rows })));
    const back = (actor: Actor, members: string[]) =>
      day(() => unregisterTraining(actor, { ...at(branch), members }));
    expect(await back(cast.observer, [one])).toMatchObject({ reason: "forbidden" });
    expect(await back(stranger, [one])).toMatchObject({ reason: "not_found" });
    expect(await back(cast.secretary, [one, other])).toMatchObject({ reason: "conflict" });
    expect(must(await back(cast.secretary, [one]))).toEqual({ people: 1 });
    expect(await record(one)).toBeNull();
    const [gone] = must(await memberPage(cast.secretary, one)).timeline.entries;
    expect(gone?.detail).toBe("Rèn luyện: đã đăng ký → (trống); Năm 2026");
    expect((await eventsOf(branchOf(unit, branch).id)).at(-1)).toEqual(["training.moved", "unregister"]);
  });

  test("whom the software has, be it with other marks, is dropped there before here", async () => {
    const more = { branch: branchOf(unit, branch).id };
    const names = ["Lý Thị Đã Nhập", "Lý Thị Nhập Rồi Chấm", "Lý Thị Chưa Nhập"];
    const [typed = "", remarked = "", plain = ""] = await Promise.all(
      names.map(async (name) => (await makeMember(cast.secretary, unit, name, more)).id),
    );
    const members = [typed, remarked, plain];
    must(await day(() => registerTraining(cast.secretary, { ...at(branch), members })));
    const seen = async (member: string) => ({ member, version: (await record(member))?.version });
    const rows = [await seen(typed), await seen(remarked)];
    must(await day(() => markTrainingTyped(cast.secretary, { ...at(branch), rows, isTyped: true })));
    for (const marks of [FULL, []]) {
      const marked = [{ ...(await seen(remarked)), marks }];
      must(await saveMarks(cast.secretary, { ...at(branch), kind: "branch", rows: marked }));
    }
    const back = (people: string[], told: object = {}) =>
      day(() => unregisterTraining(cast.secretary, { ...at(branch), members: people, ...told }));
    for (const member of [typed, remarked])
      expect(await back([member, plain])).toMatchObject({ fields: [{ path: "isDroppedThere" }] });
    expect(must(await back([plain]))).toEqual({ people: 1 });
    expect(must(await back([typed, remarked], { isDroppedThere: true }))).toEqual({ people: 2 });
    expect(await record(typed)).toBeNull();
  });

  test("who has left since counts among the registered and among all", async () => {
    const standing = async () => {
      const { branches } = must(
        await unitTraining(cast.observer, { orgId: bloc.orgId, unitId: unit.id }, YEAR),
      );
      return branches.find(({ unit: { id } }) => id === branchOf(unit, branch).id);
    };
    const before = await standing();
    await sql(
      database,
      "UPDATE members SET status = 'moved', status_since = '2026-12-20' WHERE full_name = 'Lý Văn Sớm'",
    );
    expect(await standing()).toMatchObject({ members: before?.members, registered: before?.registered });
  });
});

test("what was confirmed stays as it was once the unit's year was handed in", async () => {
  const giveBack = () =>
    moveTraining(cast.secretary, { ...at(), move: "return", reason: "Chấm lại nhóm 3." });
  expect(await recordOf(an)).toMatchObject({ state: "confirmed" });
  await openYear(bloc, cast.staff, YEAR);
  await submittedYear(cast.secretary, unit, YEAR);
  expect(await giveBack()).toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("đã nộp tự đánh giá"),
  });
  expect(await recordOf(an)).toMatchObject({ state: "confirmed" });
});

test("nothing typed becomes a formula in the branch's sheet", async () => {
  // As rows of before may have them: names and codes that are typed are asked for their signs.
  for (const text of TRICKS) {
    await sql(database, "UPDATE members SET full_name = $2, code = $2 WHERE id = $1", [an, text]);
    await sql(database, "UPDATE units SET name = $2 WHERE id = $1", [branchOf(unit).id, text]);
    const texts = await textsIn(must(await trainingSheet(cast.branchSecretary, at())).bytes);
    expect(texts.filter((one) => one === text).length).toBe(2);
    expect(texts.some((one) => one.startsWith(`${text}, `))).toBe(true);
  }
});
