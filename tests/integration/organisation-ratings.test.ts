import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { appraisalSheet } from "@/lib/assessments/appraisal/queries";
import { unitYear } from "@/lib/assessments/queries";
import { recordAct } from "@/lib/committees/commands";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import { pasteRated, saveRated } from "@/lib/organisation-ratings/commands";
import { ratedSheetFile, ratingDecision } from "@/lib/organisation-ratings/files";
import { undoRatedSave } from "@/lib/organisation-ratings/last-save/commands";
import { boardWithSave } from "@/lib/organisation-ratings/last-save/queries";
import { approveRated, proposeRated, reopenRated } from "@/lib/organisation-ratings/moves";
import { ratedBoard, ratedUnits } from "@/lib/organisation-ratings/queries";
import type { RatedBoard, SheetLevel } from "@/lib/organisation-ratings/types";
import { madeFile } from "@/lib/papers/made";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { setRatingRule } from "@/lib/ratings/settings/commands";
import { appraisedYear, makeSigner } from "@/tests/helpers/appraisal";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import { branchOf, makeCast, unitOf } from "@/tests/helpers/members";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { pasteSeen } from "@/tests/helpers/pasted";
import { TYPED_RULE } from "@/tests/helpers/rating-rule";
import { TRICKS, textsIn } from "@/tests/helpers/typed-texts";
import { besideChange } from "@/tests/helpers/waiting";
import { openYear } from "@/tests/helpers/year";

const database = await freshDatabase();
const YEAR = 2026;

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let unit: TestUnit;
let stranger: Actor;

const on = <T>(work: () => Promise<T>, day = "2026-12-10") => onDay(plainDate(day), work);
const at = (level: SheetLevel) => ({ unit: unit.id, level, year: YEAR });
const boardOf = async (level: SheetLevel, actor = cast.secretary): Promise<RatedBoard> =>
  must(await on(() => ratedBoard(actor, at(level))));
const line = (board: RatedBoard, name: string, more: Record<string, unknown>) => {
  const row = board.rows.find((one) => one.name === name);
  return {
    key: row?.key,
    own: row?.own,
    decided: row?.decided,
    comment: row?.comment,
    version: row?.version,
    ...more,
  };
};
const eventsOf = async (id: string) =>
  (await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [id])).map(
    ({ type }) => type,
  );
const APPROVAL = { approvalNumber: "40-QĐ/ĐTN", approvedOn: "2026-12-05" };
const MEETING = { minutesNumber: "09-BB/BCH", heldOn: "2026-12-01" };

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  stranger = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: unitOf(bloc, 1).id,
  });
  const congress = (branch: string | null, name: string) => ({
    unit: unit.id,
    branch,
    kind: "congress",
    heldOn: "2024-03-01",
    entitled: 20,
    present: 20,
    documentNumber: "01-NQ/ĐH",
    termFrom: "2024-03-01",
    termTo: "2027-03-01",
    seats: [{ name, post: "secretary", votes: 20 }],
    decision: { decisionNumber: "02-QĐ/ĐTN", decisionOn: "2024-03-05" },
  });
  must(await on(() => recordAct(cast.staff, congress(null, "Lê An"))));
  must(await on(() => recordAct(cast.secretary, congress(branchOf(unit).id, "Vũ Bình"))));
});

describe("the branches and their cadres", () => {
  test("are listed for whoever reads the unit, and rated by its BCH", async () => {
    const board = await boardOf("branches");
    expect(board.rows.map(({ name, detail }) => [name, detail])).toEqual([
      ["Chi đoàn 1", "Chi đoàn"],
      ["Vũ Bình", "Bí thư, Chi đoàn 1"],
      ["Chi đoàn 2", "Chi đoàn"],
    ]);
    for (const actor of [stranger, cast.branchSecretary])
      expect(await on(() => ratedBoard(actor, at("branches")))).toMatchObject({ reason: "not_found" });
    const save = (actor: Actor, more: Record<string, unknown>) =>
      on(() => saveRated(actor, { ...at("branches"), rows: [line(board, "Chi đoàn 1", more)] }));
    for (const actor of [cast.observer, cast.staff])
      expect(await save(actor, { own: "good" })).toMatchObject({ reason: "forbidden" });
    expect(await save(cast.committee, { decided: "good" })).toMatchObject({ reason: "forbidden" });
    expect(await save(cast.committee, { own: "best" })).toMatchObject({ reason: "invalid" });
    must(await save(cast.committee, { own: "good", comment: "Hoạt động đều" }));
    expect(await save(cast.committee, { own: "excellent", comment: "" })).toMatchObject({ reason: "stale" });
  });

  test("are recorded at once from a table with the decision, and opened again with a reason", async () => {
    const table =
      "Họ và tên\tĐề nghị\tXếp loại\nChi đoàn 1\t\tHoàn thành xuất sắc\nVũ Bình\tTốt\t\nChi đoàn 2\tHoàn thành\t";
    const paste = (actor: Actor, more = {}) =>
      on(() => pasteSeen(pasteRated, actor, { ...at("branches"), table, ...more }));
    expect(await paste(cast.committee, { approval: APPROVAL })).toMatchObject({ reason: "forbidden" });
    const half = { table: "Họ và tên\tĐề nghị\nVũ Bình\tTốt", approval: APPROVAL };
    expect(await paste(cast.secretary, half)).toMatchObject({ reason: "conflict" });
    const late = { approval: { ...APPROVAL, approvedOn: "2026-12-11" } };
    expect(await paste(cast.secretary, late)).toMatchObject({ fields: [{ path: "approvedOn" }] });
    const ahead = { year: YEAR + 1, approval: APPROVAL };
    expect(await paste(cast.secretary, ahead)).toMatchObject({ fields: [{ path: "approvedOn" }] });
    expect(must(await paste(cast.secretary, { approval: APPROVAL }))).toEqual({ rows: 3, approved: true });
    const board = await boardOf("branches");
    expect(board.rows.map(({ decided }) => decided)).toEqual(["excellent", "good", "completed"]);
    expect(await paste(cast.secretary)).toMatchObject({ reason: "conflict" });
    const another = { approval: { ...APPROVAL, approvalNumber: "99-NQ/ĐTN" } };
    expect(await paste(cast.secretary, another)).toMatchObject({ reason: "conflict" });
    expect((await boardOf("branches")).sheet).toEqual(board.sheet);
    const reopen = (actor: Actor) =>
      on(() => reopenRated(actor, { ...at("branches"), reason: "Ghi nhầm", version: board.sheet?.version }));
    expect(await reopen(cast.committee)).toMatchObject({ reason: "forbidden" });
    must(await reopen(cast.secretary));
    expect(await reopen(cast.secretary)).toMatchObject({
      reason: "stale",
      current: { state: "draft", reopenReason: "Ghi nhầm" },
    });
    expect(await eventsOf(board.sheet?.id ?? "")).toEqual([
      ...Array.from({ length: 4 }, () => "organisation_rating.saved"),
      "organisation_rating.approved",
      "organisation_rating.reopened",
    ]);
  });
});

test("an approval from a table rests on the meeting that was proposed by, and on none from before it was opened again", async () => {
  const year = YEAR - 2;
  const branches = { ...at("branches"), year };
  const board = async () => must(await on(() => ratedBoard(cast.secretary, branches)));
  const step = async () => ({ ...branches, version: (await board()).sheet?.version });
  const propose = async () => {
    const given = { ...(await step()), ...MEETING };
    must(await on(() => proposeRated(cast.secretary, given)));
  };
  const reopen = async () => {
    const given = { ...(await step()), reason: "Ghi nhầm" };
    must(await on(() => reopenRated(cast.secretary, given)));
  };
  const paste = (approvedOn: string) =>
    on(() =>
      pasteSeen(pasteRated, cast.secretary, {
        ...branches,
        table: levels,
        approval: { ...APPROVAL, approvedOn },
      }),
    );
  const levels = "Họ và tên\tXếp loại\nChi đoàn 1\tTốt\nVũ Bình\tTốt\nChi đoàn 2\tTốt";
  const fresh = await board();
  const proposed = fresh.rows.map(({ name }) => line(fresh, name, { own: "good" }));
  must(await on(() => saveRated(cast.secretary, { ...branches, rows: proposed })));
  await propose();
  expect(await paste("2026-11-30")).toMatchObject({ fields: [{ path: "approvedOn" }] });
  must(await paste("2026-12-05"));
  expect((await board()).sheet).toMatchObject({ state: "approved", ...MEETING });
  await reopen();
  must(await paste("2026-11-30"));
  expect((await board()).sheet).toMatchObject({ state: "approved", minutesNumber: null, heldOn: null });
});

test("of a table that is approved at once nothing is written where somebody took a level back meanwhile", async () => {
  const branches = { ...at("branches"), year: YEAR - 3 };
  const board = async () => must(await on(() => ratedBoard(cast.secretary, branches)));
  const fresh = await board();
  const rows = fresh.rows.map(({ name }) => line(fresh, name, { own: "good" }));
  const { sheet } = must(await on(() => saveRated(cast.secretary, { ...branches, rows })));
  const emptied = {
    text: `WITH opened AS (UPDATE organisation_rating_sheets SET version = version + 1 WHERE id = $1 RETURNING id)
      UPDATE organisation_ratings r SET own = NULL, version = r.version + 1 FROM opened
      WHERE r.sheet_id = opened.id AND r.branch_id = $2`,
    values: [sheet?.id, branchOf(unit, 1).id],
  };
  const given = { ...branches, table: "Họ và tên\tXếp loại\nChi đoàn 1\tHoàn thành", approval: APPROVAL };
  const paste = () => on(() => pasteSeen(pasteRated, cast.secretary, given));
  expect(await besideChange(database.adminUrl, emptied, paste)).toMatchObject({ reason: "stale" });
  const after = await board();
  expect(after.sheet?.state).toBe("draft");
  expect(after.rows.map(({ decided }) => decided)).toEqual([null, null]);
  expect(await paste()).toMatchObject({ message: expect.stringContaining("Chi đoàn 2") });
});

describe("a table, and the last save", () => {
  const year = YEAR - 1;
  const branches = () => ({ ...at("branches"), year });
  const HEAD = "Họ và tên\tĐề nghị\tXếp loại\tNhận xét";
  const table = [HEAD, "Chi đoàn 1\tTốt\t\tĐều tay", "Vũ Bình\t\tTốt\t"].join("\n");
  const board = async () => must(await on(() => boardWithSave(cast.secretary, branches())));
  const levels = async () => (await board()).board.rows.map((row) => [row.own, row.decided, row.comment]);
  const undo = (actor: Actor, version: number | undefined) =>
    on(() => undoRatedSave(actor, { ...branches(), version }));
  const NOTHING = [null, null, ""];

  test("are shown before they are written, and written only as they were seen", async () => {
    const tried = must(await on(() => pasteRated(cast.secretary, { ...branches(), table })));
    expect(tried).toEqual({
      effect: [
        { name: "Chi đoàn 1", from: "Chưa xếp loại", to: "Đề nghị: Hoàn thành tốt nhiệm vụ. Đều tay" },
        { name: "Vũ Bình", from: "Chưa xếp loại", to: "Xếp loại: Hoàn thành tốt nhiệm vụ" },
      ],
      seen: expect.any(String),
    });
    expect((await board()).board).toMatchObject({ sheet: null, rows: [{ own: null }, {}, {}] });
    const other = { ...branches(), table: table.replace("Đều tay", "Khá"), seen: Object(tried).seen };
    expect(await on(() => pasteRated(cast.secretary, other))).toMatchObject({ reason: "stale" });
    const whole = [HEAD, ...["Chi đoàn 1", "Vũ Bình", "Chi đoàn 2"].map((name) => `${name}\tTốt\t\t`)].join(
      "\n",
    );
    const approved = must(
      await on(() => pasteRated(cast.secretary, { ...branches(), table: whole, approval: APPROVAL })),
    );
    expect(Object(approved).effect[0].to).toBe(
      "Đề nghị: Hoàn thành tốt nhiệm vụ. Xếp loại: Hoàn thành tốt nhiệm vụ",
    );
  });

  test("are undone as one, once, by whoever may write all that was written, as it was seen", async () => {
    must(await on(() => pasteSeen(pasteRated, cast.secretary, { ...branches(), table })));
    const { board: saved, save } = await board();
    expect(save).toMatchObject({
      by: cast.secretary.name,
      effect: [{ name: "Chi đoàn 1", to: "Chưa xếp loại" }, { name: "Vũ Bình" }],
    });
    const version = saved.sheet?.version;
    expect(await undo(cast.observer, version)).toMatchObject({ reason: "forbidden" });
    // The table has a level that the deciding body gave.
    expect(await undo(cast.committee, version)).toMatchObject({ reason: "conflict" });
    expect(await undo(cast.secretary, (version ?? 0) + 1)).toMatchObject({ reason: "conflict" });
    expect(must(await undo(cast.secretary, version))).toEqual({ count: 2 });
    expect(await levels()).toEqual([NOTHING, NOTHING, NOTHING]);
    const after = await board();
    expect(after.save).toBeNull();
    expect(await undo(cast.secretary, after.board.sheet?.version)).toMatchObject({ reason: "conflict" });
    expect((await eventsOf(after.board.sheet?.id ?? "")).slice(-3)).toEqual([
      "organisation_rating.saved",
      "organisation_rating.saved",
      "organisation_rating.save_undone",
    ]);
  });

  test("give way to the next save, and are undone no more once the sheet is handed on", async () => {
    const save = async (name: string, own: string) => {
      const { board: now } = await board();
      must(await on(() => saveRated(cast.committee, { ...branches(), rows: [line(now, name, { own })] })));
    };
    for (const name of ["Chi đoàn 1", "Vũ Bình", "Chi đoàn 2"]) await save(name, "good");
    await save("Vũ Bình", "completed");
    expect((await board()).save?.effect).toHaveLength(1);
    const { board: seen } = await board();
    must(await undo(cast.committee, seen.sheet?.version));
    expect((await levels()).map(([own]) => own)).toEqual(["good", "good", "good"]);
    await save("Vũ Bình", "excellent");
    const version = (await board()).board.sheet?.version;
    must(await on(() => proposeRated(cast.secretary, { ...branches(), ...MEETING, version })));
    expect((await board()).save).toBeNull();
    expect(await undo(cast.secretary, (version ?? 0) + 1)).toMatchObject({ reason: "conflict" });
  });
});

describe("the unit, its leadership and its cadres", () => {
  test("are proposed by the unit and decided by the office", async () => {
    const board = await boardOf("unit");
    expect(board.rows.map(({ name }) => name)).toEqual([
      "Đoàn Sở số 1",
      "Ban Chấp hành Đoàn Sở số 1",
      "Lê An",
    ]);
    const own = board.rows.map(({ name }) => line(board, name, { own: "good" }));
    must(await on(() => saveRated(cast.secretary, { ...at("unit"), rows: own.slice(0, 2) })));
    const propose = (actor: Actor, version: number, more = {}) =>
      on(() => proposeRated(actor, { ...at("unit"), ...MEETING, version, ...more }));
    expect(await propose(cast.staff, 1)).toMatchObject({ reason: "forbidden" });
    expect(await propose(cast.secretary, 1)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Lê An"),
    });
    must(await on(() => saveRated(cast.secretary, { ...at("unit"), rows: own.slice(2) })));
    expect(await propose(cast.secretary, 1)).toMatchObject({ reason: "stale" });
    expect(await propose(cast.secretary, 2, { heldOn: "2026-12-11" })).toMatchObject({
      fields: [{ path: "heldOn" }],
    });
    expect(await propose(cast.secretary, 2, { year: YEAR + 1 })).toMatchObject({
      fields: [{ path: "heldOn" }],
    });
    must(await propose(cast.secretary, 2));
    const now = await boardOf("unit", cast.staff);
    const change = (actor: Actor, more: Record<string, unknown>) =>
      on(() => saveRated(actor, { ...at("unit"), rows: [line(now, "Đoàn Sở số 1", more)] }));
    expect(await change(cast.secretary, { own: "excellent" })).toMatchObject({ reason: "conflict" });
    expect(await change(cast.secretary, { decided: "excellent" })).toMatchObject({ reason: "forbidden" });
    must(await change(cast.staff, { decided: "excellent" }));
    const version = (await boardOf("unit")).sheet?.version;
    const approve = (actor: Actor, more = {}) =>
      on(() => approveRated(actor, { ...at("unit"), ...APPROVAL, version, ...more }));
    expect(await approve(cast.secretary)).toMatchObject({ reason: "forbidden" });
    expect(await approve(stranger)).toMatchObject({ reason: "not_found" });
    expect(await approve(cast.staff, { approvedOn: "2026-11-30" })).toMatchObject({
      fields: [{ path: "approvedOn" }],
    });
    must(await approve(cast.staff));
    expect((await boardOf("unit")).rows.map(({ decided }) => decided)).toEqual(["excellent", "good", "good"]);
  });

  test("stand in the office's overview beside the recognition", async () => {
    const units = must(await on(() => ratedUnits(cast.staff, bloc.orgId, YEAR)));
    expect(
      units.map(({ unit: { code }, state, decided, cadres, branches }) => [
        code,
        state,
        decided,
        cadres,
        branches,
      ]),
    ).toEqual([
      ["DV01", "approved", "excellent", 1, "draft"],
      ["DV02", "none", null, 0, "none"],
    ]);
  });

  test("have the recognition beside them once the year is decided, on the sheet and in the overview", async () => {
    const other = unitOf(bloc, 1);
    const year = await on(async () => {
      await openYear(bloc, cast.staff);
      return appraisedYear({ staff: cast.staff, secretary: stranger }, other);
    }, "2026-11-20");
    const seen = async () => {
      const board = must(await on(() => ratedBoard(stranger, { ...at("unit"), unit: other.id })));
      const units = must(await on(() => ratedUnits(cast.staff, bloc.orgId, YEAR)));
      return {
        beside: board.rows[0]?.recognition,
        recognitions: units.map(({ recognition }) => recognition),
      };
    };
    expect(await seen()).toEqual({ beside: null, recognitions: [null, null] });
    await on(async () => {
      const called = { staff: cast.staff, chair: cast.upperSecretary, orgId: bloc.orgId };
      const meeting = await gatheredMeeting(called, [year]);
      must(await castVote(cast.voter, year, { choice: "in_favour" }));
      must(await concludeMeeting(cast.staff, meeting));
      const signed = { number: "58", signedOn: "2026-12-21", signerId: await makeSigner(bloc.orgId) };
      must(await recordDecision(cast.upperSecretary, bloc.orgId, YEAR, { ...signed, units: [year] }));
    }, "2026-12-21");
    const words = "được công nhận “3 chủ động”";
    expect(await seen()).toEqual({ beside: words, recognitions: [null, words] });
  });

  test("stand beside the recognition where the unit's year is shown, for whoever reads them", async () => {
    const own = { orgId: bloc.orgId, unitId: unit.id };
    const year = async (actor: Actor) => must(await on(() => unitYear(actor, own, YEAR)));
    const id = (await year(cast.secretary))?.whole.id ?? "";
    const approved = { state: "approved", decided: "excellent" };
    for (const actor of [cast.secretary, cast.observer])
      expect((await year(actor))?.history.rating).toEqual(approved);
    expect(must(await on(() => appraisalSheet(cast.voter, id, undefined))).rating).toEqual(approved);
    const theirs = { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id };
    const others = must(await on(() => unitYear(stranger, theirs, YEAR)));
    expect(others?.history.rating).toEqual({ state: "none", decided: null });
    const led = await on(() => unitYear(cast.branchSecretary, own, YEAR));
    expect(led.ok && led.value ? led.value.history.rating : null).toBeNull();
  });

  test("come out as a decision with its list", async () => {
    const { sheet } = await boardOf("unit");
    const made = must(await on(() => ratingDecision(cast.observer, sheet?.id ?? "")));
    await sql(
      database,
      `INSERT INTO unit_names (org_id, unit_id, from_day, name, told_at)
        SELECT org_id, id, '2018-01-02', 'Tên viết lại', '2100-01-01' FROM units`,
    );
    expect(must(await on(() => ratingDecision(cast.observer, sheet?.id ?? ""))).paper).toEqual(made.paper);
    const docx = await madeFile(made, "docx");
    const body = await (await openDocx(docx.bytes)).read("word/document.xml");
    const words = lines(body).join("\n");
    expect(words).toContain("40-QĐ/ĐTN");
    expect(words).toContain("Hoàn thành xuất sắc nhiệm vụ");
    expect(words).not.toContain("DỰ THẢO");
    const pdf = await openPdf((await madeFile(made, "pdf")).bytes);
    expect(textOf(pdf.pages)).toContain("Tập thể lãnh đạo");
    const xlsx = must(await on(() => ratedSheetFile(cast.observer, sheet?.id ?? "")));
    expect(await textsIn(xlsx.bytes)).toContain("Tập thể lãnh đạo");
    for (const text of TRICKS) {
      await sql(database, "UPDATE organisation_ratings SET comment = $1", [text]);
      const tricky = must(await on(() => ratedSheetFile(cast.observer, sheet?.id ?? "")));
      expect(await textsIn(tricky.bytes)).toContain(text);
    }
    expect(await on(() => ratingDecision(stranger, sheet?.id ?? ""))).toMatchObject({ reason: "not_found" });
    const { sheet: draft } = await boardOf("branches");
    const late = must(await on(() => ratingDecision(cast.secretary, draft?.id ?? ""), "2027-01-12"));
    expect(late.paper).toMatchObject({ draft: true, head: { date: null, year: 2027 } });
  });
});

test("a sheet is to be approved by the day of the settings, a school's by its own; an approved one waits for nothing", async () => {
  const dues = async () => {
    const units = must(await on(() => ratedUnits(cast.staff, bloc.orgId, YEAR)));
    const boards = [await boardOf("unit"), await boardOf("branches")];
    return [
      boards.map(({ dueOn }) => dueOn),
      ...units.map(({ dueOn, branchesDueOn }) => [dueOn, branchesDueOn]),
    ];
  };
  const one = (day: string) => [null, day];
  const both = (day: string) => [day, day];
  const of = (day: string) => [one(day), one(day), both(day)];
  expect(await dues()).toEqual(of("2026-12-31"));
  const own = { ...TYPED_RULE, fromYear: YEAR, organisationBy: "20/1" };
  must(await setRatingRule(cast.staff, bloc.orgId, own));
  expect(await dues()).toEqual(of("2027-01-20"));
  await sql(database, "UPDATE units SET period_kind = 'school_year' WHERE org_id = $1", [bloc.orgId]);
  expect(await dues()).toEqual(of("2026-09-30"));
  await sql(database, "UPDATE units SET kind = 'base_branch' WHERE id = $1", [unitOf(bloc, 1).id]);
  expect((await dues()).at(-1)).toEqual(["2026-09-30", null]);
});
