import { beforeAll, describe, expect, test } from "vitest";
import { openSteps } from "@/components/cases/open-steps";
import { standingSteps } from "@/lib/cases/machine";
import { withdrawNil } from "@/lib/cases/nil/commands";
import { casesOfMember, casesOfYear } from "@/lib/cases/queries";
import { takeCaseSteps } from "@/lib/cases/together";
import { MOST_OF_PLACE } from "@/lib/cases/types";
import { plainStep } from "@/lib/cases/writing";
import { bookParts } from "@/lib/dossier/book";
import { dossierBook } from "@/lib/dossier/queries";
import { findMember } from "@/lib/members/queries";
import { timelineOf } from "@/lib/members/timeline";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { ratingBoard } from "@/lib/ratings/queries";
import { remarkSteps } from "@/lib/residences/about";
import {
  correctResidence,
  KIND,
  openResidence,
  pasteResidences,
  recordResidence,
  takeResidenceBack,
  takeResidenceStep,
} from "@/lib/residences/commands";
import { answerResidenceIntro } from "@/lib/residences/files";
import { remarkTable } from "@/lib/residences/pasted";
import { residenceDetail, runningResidences } from "@/lib/residences/queries";
import { pasteRemarks } from "@/lib/residences/remarking";
import { RESIDENCE } from "@/lib/residences/rules";
import { withClient } from "@/scripts/database/connection";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, signOver, unitOf } from "@/tests/helpers/members";
import { enrol, makeMembers } from "@/tests/helpers/members-at-once";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { openPdf, textOf } from "@/tests/helpers/opened-pdf";
import { pasteSeen } from "@/tests/helpers/pasted";
import { untilWaiting } from "@/tests/helpers/waiting";

const database = await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);
const newMember = async (fullName: string, more: Record<string, unknown> = {}) =>
  (await enrol(cast.secretary, unitOf(bloc), fullName, more)).id;
const place = () => ({ orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null });
const table = (...rows: string[][]) => rows.map((cells) => cells.join("\t")).join("\n");

const LIVES = { hostName: "Đoàn phường An Bình", address: "Số 5 phố Mới", residentSince: "2025-01-05" };
const INTRODUCED = { ...LIVES, docNumber: "7-GGT/ĐTN", day: "2026-03-02" };
const WORDS = { remark_active: "Tham gia đều", remark_inactive: "Vắng nhiều" };

const record = (member: string, more: object = {}) =>
  now(() => recordResidence(cast.secretary, { member, ...INTRODUCED, ...more }));
/** Several who take part there, recorded as one table. */
async function takingPart(names: string[]): Promise<{ id: string; member: string }[]> {
  const people = names.map((fullName) => ({ fullName }));
  const members = (await makeMembers(cast.secretary, unitOf(bloc), people)).map(({ id }) => id);
  const head = ["Họ và tên", "Tổ chức Đoàn nơi cư trú", "Cư trú từ ngày", "Ngày giới thiệu"];
  const rows = names.map((name) => [name, LIVES.hostName, "5/1/2025", "2/3/2026"]);
  const given = { unit: unitOf(bloc).id, table: table(head, ...rows) };
  must(await now(() => pasteSeen(pasteResidences, cast.secretary, given)));
  const where = { memberId: { in: members } };
  const cases = await allOf(bloc.orgId).memberCase.findMany({ where, select: { id: true, memberId: true } });
  const caseOf = (member: string) => cases.find(({ memberId }) => memberId === member) ?? expect.fail();
  return members.map((member) => ({ member, id: caseOf(member).id }));
}
const step = (id: string, version: number, act: string, more: object = {}, actor = cast.secretary) =>
  now(() => takeResidenceStep(actor, id, { act, version, day: "2026-11-02", ...more }));
const back = (id: string, version: number) =>
  now(() => takeResidenceBack(cast.secretary, id, { note: "Ghi nhầm", version }));
const remark = (id: string, version: number, act: keyof typeof WORDS, day = "2026-11-02") =>
  step(id, version, act, { note: WORDS[act], day });
const detail = async (id: string) => must(await residenceDetail(cast.observer, id));

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 2);
  cast = await makeCast(bloc);
});

test("the branch asks, the unit introduces, the residence says how active the member is, who stays in the roster", async () => {
  const member = await newMember("Lê An");
  const open = (more: object) =>
    now(() => openResidence(cast.branchSecretary, { member, ...LIVES, day: "2026-03-01", ...more }));
  expect(await open({ residentSince: "2025-09-02" })).toMatchObject({ fields: [{ path: "residentSince" }] });
  expect(await open({ hostName: " " })).toMatchObject({ fields: [{ path: "hostName" }] });
  expect(await open({ day: "2026-11-21" })).toMatchObject({ fields: [{ path: "day" }] });
  const { id } = must(await open({ residentSince: "2025-09-01" }));
  expect(await detail(id)).toMatchObject({ state: "asked", dueOn: expect.any(String) });
  const intro = { docNumber: "7-GGT/ĐTN", day: "2026-03-05" };
  expect(await step(id, 1, "introduce", intro, cast.branchSecretary)).toMatchObject({ reason: "forbidden" });
  expect(await step(id, 1, "introduce", { day: "2026-03-05" })).toMatchObject({
    fields: [{ path: "docNumber" }],
  });
  expect(await remark(id, 1, "remark_active")).toMatchObject({ reason: "conflict" });
  must(await step(id, 1, "introduce", intro));
  expect(await step(id, 2, "remark_active")).toMatchObject({ fields: [{ path: "note" }] });
  must(await remark(id, 2, "remark_inactive", "2026-06-01"));
  must(await remark(id, 3, "remark_active"));
  expect(await detail(id)).toMatchObject({
    state: "introduced",
    dueOn: null,
    closedOn: null,
    residence: { hostName: "Đoàn phường An Bình", residentSince: "2025-09-01" },
  });
  must(await step(id, 4, "end"));
  expect(await detail(id)).toMatchObject({ state: "ended", outcome: "done", closedOn: "2026-11-02" });
  expect(await allOf(bloc.orgId).member.findFirst({ where: { id: member } })).toMatchObject({
    status: "active",
    unitId: unitOf(bloc).id,
    branchId: branchOf(unitOf(bloc)).id,
  });
});

test("steps of several cases at once are each of their own act and day", async () => {
  const ids = (await takingPart(["Lê Quế", "Lê Quy", "Lê Quyên"])).map(({ id }) => id);
  const told = [
    { act: "end", ...plainStep(plainDate("2026-06-01")) },
    { act: "end", ...plainStep(plainDate("2026-07-01")) },
    { act: "remark_active", ...plainStep(plainDate("2026-07-01"), { note: "Tham gia đều" }) },
  ];
  const lines = await Promise.all(ids.map(detail));
  const cases = told.flatMap((step, at) => {
    const was = lines[at];
    return was ? [{ kind: KIND, was, told: { ...step, version: was.version } }] : [];
  });
  must(await now(() => takeCaseSteps(cast.secretary, cases)));
  expect(await Promise.all(ids.map(detail))).toMatchObject([
    { state: "ended", outcome: "done", closedOn: "2026-06-01", steps: [{}, { toState: "ended" }] },
    { state: "ended", outcome: "done", closedOn: "2026-07-01", steps: [{}, { toState: "ended" }] },
    { state: "introduced", outcome: null, closedOn: null, steps: [{}, { toState: "introduced" }] },
  ]);
});

describe("recorded", () => {
  test("one at a time, corrected and dropped again, with its trace in the log", async () => {
    const member = await newMember("Lê Bình");
    expect(await record(member, { residentSince: "2025-09-03" })).toMatchObject({
      fields: [{ path: "residentSince" }],
    });
    expect(await record(member, { endedOn: "2026-03-01" })).toMatchObject({ fields: [{ path: "endedOn" }] });
    expect(await record(member, { endedOn: "2026-11-21" })).toMatchObject({ fields: [{ path: "endedOn" }] });
    const { id } = must(await record(member));
    const correct = (version: number, more: object = {}) =>
      now(() => correctResidence(cast.secretary, id, { ...INTRODUCED, version, ...more }));
    expect(await correct(9)).toMatchObject({ reason: "stale" });
    expect(await correct(1, { residentSince: "2025-12-01" })).toMatchObject({
      fields: [{ path: "residentSince" }],
    });
    must(await correct(1, { hostName: "Đoàn xã Bình Yên", docNumber: "8-GGT/ĐTN" }));
    expect(await detail(id)).toMatchObject({ residence: { hostName: "Đoàn xã Bình Yên" } });
    must(await remark(id, 2, "remark_active"));
    expect(await correct(3)).toMatchObject({ reason: "conflict" });
    must(await back(id, 3));
    must(await back(id, 4));
    expect(await detail(id)).toMatchObject({ state: "withdrawn", outcome: "withdrawn" });
    const told = await sql<{ type: string }>(
      database,
      "SELECT type FROM audit_events WHERE subject_id = $1 AND type LIKE 'case.%' ORDER BY id",
      [member],
    );
    expect(told.map(({ type }) => type)).toEqual([
      "case.recorded",
      "case.changed",
      "case.moved",
      "case.taken_back",
      "case.taken_back",
    ]);
  });

  test("many from a table: all of them, or every cell that is wrong", async () => {
    const ids = [await newMember("Lê Chi"), await newMember("Lê Dung")];
    const head = [
      "Họ và tên",
      "Tổ chức Đoàn nơi cư trú",
      "Cư trú từ ngày",
      "Ngày giới thiệu",
      "Ngày thôi sinh hoạt",
    ];
    const paste = (...rows: string[][]) =>
      now(() =>
        pasteSeen(pasteResidences, cast.secretary, { unit: unitOf(bloc).id, table: table(head, ...rows) }),
      );
    const first = ["Lê Chi", "Đoàn phường An Bình", "5/1/2025", "2/3/2026", ""];
    const wrong = ["Lê Dung", "", "5/1/2026", "2/3/2026", "1/3/2026"];
    expect(await paste(first, wrong)).toMatchObject({ fields: [{ path: "3.B" }] });
    expect(await paste(first, ["Lê Dung", "Đoàn xã", "5/1/2026", "2/3/2026", ""])).toMatchObject({
      fields: [{ path: "3.C" }],
    });
    must(await paste(first, ["Lê Dung", "Đoàn xã Bình Yên", "5/1/2025", "2/3/2026", "1/9/2026"]));
    const { items } = must(
      await now(() =>
        casesOfYear(cast.secretary, { ...place(), year: 2026 }, { procedure: "residence_attachment" }),
      ),
    );
    const states = items.filter(({ memberId }) => ids.includes(memberId ?? "")).map(({ state }) => state);
    expect(states).toEqual(["introduced", "ended"]);
  });

  test("nobody takes part at two places at one time, whatever is taken back", async () => {
    const member = await newMember("Lê Em");
    const both = await Promise.all([record(member), record(member, { hostName: "Đoàn xã Bình Yên" })]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both).toContainEqual(expect.objectContaining({ reason: "conflict" }));
    const { id } = must(both.find(({ ok }) => ok) ?? expect.fail("one of two is written"));
    must(await step(id, 1, "end", { day: "2026-06-01" }));
    expect(await record(member, { day: "2026-05-31" })).toMatchObject({
      message: expect.stringContaining("Lần đó đã thôi; sửa lại ngày."),
    });
    const next = must(await record(member, { hostName: "Đoàn xã Bình Yên", day: "2026-06-01" })).id;
    expect(await back(id, 2)).toMatchObject({ message: expect.stringContaining("Đoàn xã Bình Yên") });
    must(await back(next, 1));
    must(await back(id, 2));
    expect(await detail(id)).toMatchObject({ state: "introduced", closedOn: null });
    expect(await record(member, { day: "2026-07-01" })).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Ghi thôi sinh hoạt ở đó"),
    });
    const asking = await newMember("Lê Đang Xin");
    must(await now(() => openResidence(cast.secretary, { member: asking, ...LIVES, day: "2026-03-01" })));
    expect(await record(asking)).toMatchObject({
      reason: "conflict",
      message: expect.stringMatching(/chưa được giới thiệu\. Bí thư đơn vị ghi giới thiệu ở đề nghị đó/),
    });
  });

  test("not against the unit's word that there was none", async () => {
    const member = await newMember("Lê Giang");
    const word = await signOver(
      { orgId: bloc.orgId, unitId: unitOf(bloc).id },
      2026,
      "residence_attachment",
      cast.secretary,
    );
    expect(await record(member)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("2026"),
    });
    must(await now(() => withdrawNil(cast.secretary, word, 1)));
    must(await record(member));
  });
});

describe("the remarks of a year from a table", () => {
  const head = ["Họ và tên", "Nhận xét", "Lời nhận xét", "Ngày nhận xét"];
  const given = (...rows: string[][]) => ({
    unit: unitOf(bloc).id,
    branch: branchOf(unitOf(bloc)).id,
    table: table(head, ...rows),
  });
  const paste = (...rows: string[][]) =>
    now(() => pasteSeen(pasteRemarks, cast.branchSecretary, given(...rows)));
  const stepsOf = async (id: string) =>
    (await detail(id)).steps.map(({ act, note, day }) => [act, note, day].join(" "));

  test("are written of everybody in it, or of nobody and every cell that is wrong is named", async () => {
    const [first = "", second = ""] = (await takingPart(["Lê Ngọc", "Lê Oanh"])).map(({ id }) => id);
    await newMember("Lê Phúc");
    const right = ["Lê Ngọc", "tích cực", "Tham gia đều", "1/11/2026"];
    expect(
      await paste(
        right,
        ["Lê Oanh", "Tốt", "", "1/11/2026"],
        ["Lê Phúc", "Tích cực", "Tham gia đều", "1/11/2026"],
      ),
    ).toMatchObject({ fields: [{ path: "3.B" }, { path: "3.C" }, { path: "4.A" }] });
    const late = await paste(right, ["Lê Oanh", "Chưa tích cực", "Vắng nhiều", "1/3/2026"]);
    expect(late).toMatchObject({ reason: "conflict", fields: [{ path: `person.${second}` }] });
    expect(await stepsOf(first)).toHaveLength(1);
    const other = ["Lê Oanh", "Chưa tích cực", "Vắng nhiều", "2/11/2026"];
    const tried = must(await now(() => pasteRemarks(cast.branchSecretary, given(right, other))));
    expect(tried).toMatchObject({
      effect: [
        { name: "Lê Ngọc", from: "Chưa nhận xét", to: "Tích cực, ngày 01/11/2026: Tham gia đều" },
        { name: "Lê Oanh", to: "Chưa tích cực, ngày 02/11/2026: Vắng nhiều" },
      ],
    });
    expect(await stepsOf(first)).toHaveLength(1);
    const { bulk } = must(await paste(right, other));
    const kept = await allOf(bloc.orgId).memberBulkChange.findUniqueOrThrow({ where: { id: bulk } });
    expect(kept.target).toBe("01/11/2026 đến 02/11/2026");
    expect((await stepsOf(first)).at(-1)).toBe("remark_active Tham gia đều 2026-11-01");
    expect((await stepsOf(second)).at(-1)).toBe("remark_inactive Vắng nhiều 2026-11-02");
    const undo = () => now(() => undoPasted(cast.branchSecretary, bulk));
    const again = { act: "remark_active", day: "2026-11-03", note: "Tham gia lại", version: 2 };
    must(await now(() => takeResidenceStep(cast.branchSecretary, second, again)));
    expect(await undo()).toMatchObject({ message: expect.stringContaining("Lê Oanh") });
    expect((await stepsOf(first)).at(-1)).toContain("remark_active");
    const back = { note: "Nhầm", version: 3 };
    must(await now(() => takeResidenceBack(cast.branchSecretary, second, back)));
    expect(must(await undo())).toEqual({ count: 2 });
    for (const id of [first, second]) {
      const { state, steps } = await detail(id);
      expect([state, standingSteps(steps).map(({ act }) => act)]).toEqual(["introduced", ["record"]]);
    }
  });

  test("of twelve people ask the database as often as of three", async () => {
    const family = ["An", "Bắc", "Cúc", "Duy", "Đào", "Giang", "Hà", "Khôi", "Lan", "Minh", "Nga", "Oanh"];
    const given = [...family.map((name) => `Lục ${name}`), "Mạc An", "Mạc Bắc", "Mạc Cúc"];
    await takingPart(given);
    const rows = given.map((name, n) => [
      name,
      n % 2 ? "Tích cực" : "Chưa tích cực",
      "Ghi nhận cả năm",
      `${n + 1}/11/2026`,
    ]);
    const asked = async (some: string[][]) => {
      let bulk = "";
      const pasted = await statementsOf(async () => {
        bulk = must(await paste(...some)).bulk;
      });
      const undone = await statementsOf(async () =>
        must(await now(() => undoPasted(cast.branchSecretary, bulk))),
      );
      return [pasted.length, undone.length];
    };
    const ofTwelve = await asked(rows.slice(0, 12));
    expect(await asked(rows.slice(12))).toEqual(ofTwelve);
  });

  test("hold the people in one order, whatever their order in the table", async () => {
    const ids = (await takingPart(["Mạc Đông", "Mạc Hạ"])).map(({ id }) => id);
    const [low = "", high = ""] = ids.toSorted();
    const nameOf = async (id: string) => (await detail(id)).personName;
    const lines = [
      [await nameOf(high), "Tích cực", "Tham gia đều", "1/11/2026"],
      [await nameOf(low), "Chưa tích cực", "Vắng nhiều", "2/11/2026"],
    ];
    const held = "SELECT FROM member_cases WHERE id = $1 FOR UPDATE NOWAIT";
    const pasted = await withClient(database.adminUrl, async (holding) => {
      await holding.query("BEGIN");
      await holding.query(held, [low]);
      const pasting = paste(...lines);
      await untilWaiting(holding);
      await holding.query(held, [high]);
      await holding.query("COMMIT");
      return pasting;
    });
    must(pasted);
  });

  test("begin from whoever takes part now", async () => {
    const { id } = must(await record(await newMember("Lê Quý", { birthDate: "2001-04-03", code: "79009" })));
    const at = { ...place(), branchId: branchOf(unitOf(bloc)).id };
    const shown = async () => remarkTable(await now(() => runningResidences(cast.branchSecretary, at)));
    expect((await shown()).split("\n")).toContain("79009\tLê Quý\t03/04/2001\t\t\t\t");
    must(await step(id, 1, "end"));
    expect(await shown()).not.toContain("Lê Quý");
    const elsewhere = { ...place(), branchId: branchOf(unitOf(bloc), 1).id };
    expect(await now(() => runningResidences(cast.secretary, elsewhere))).toEqual([]);
  });
});

test("it is told in the member's procedures and timeline, and with each remark in the Sổ", async () => {
  const member = await newMember("Lê Hoa");
  const { id } = must(await record(member));
  must(await remark(id, 1, "remark_active"));
  must(await step(id, 2, "end", { day: "2026-11-10" }));
  const seen = must(await findMember(cast.secretary, member));
  expect(await casesOfMember(cast.secretary, seen)).toMatchObject([
    { procedure: "residence_attachment", state: "ended" },
  ]);
  const { entries } = await timelineOf(cast.secretary, seen);
  expect(entries.filter(({ procedure }) => procedure === "residence_attachment")).toMatchObject([
    { detail: expect.stringContaining("Thôi sinh hoạt nơi cư trú") },
    { detail: expect.stringContaining("Nơi cư trú nhận xét: tích cực") },
    {},
  ]);
  const parts = async () => bookParts(must(await now(() => dossierBook(cast.secretary, member))));
  const rows = async () => (await parts()).find(({ code }) => code === "residences")?.table?.rows;
  expect(await rows()).toEqual([
    [
      "02/03/2026",
      "Đoàn phường An Bình, Số 5 phố Mới",
      "7-GGT/ĐTN",
      "02/11/2026, tích cực: Tham gia đều\nThôi sinh hoạt ngày 10/11/2026",
    ],
  ]);
  must(await back(id, 3));
  must(await back(id, 4));
  expect((await rows())?.[0]?.[3]).toBe("");
  must(await back(id, 5));
  expect(await rows()).toEqual([]);
});

test("the rating grid says of whom the residence spoke in its year, and how", async () => {
  const [said, doubted, silent] = await takingPart(["Lê Khen", "Lê Chê", "Lê Lặng"]);
  if (!said || !doubted || !silent) return expect.fail();
  const none = await newMember("Lê Không");
  must(await remark(said.id, 1, "remark_inactive", "2026-06-01"));
  must(await remark(said.id, 2, "remark_active"));
  must(await remark(doubted.id, 1, "remark_inactive"));
  const conditionsIn = async (year: number) => {
    const input = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id, year };
    const { rows } = must(await now(() => ratingBoard(cast.secretary, input)));
    return (member: string) =>
      rows
        .find(({ memberId }) => memberId === member)
        ?.conditions.filter((words) => words.includes("Đoàn phường An Bình"));
  };
  const active = "Đoàn phường An Bình nhận xét tích cực (02/11/2026)";
  const conditions = await conditionsIn(2026);
  expect(conditions(said.member)).toEqual([active]);
  expect(conditions(doubted.member)).toEqual([
    "Đoàn phường An Bình nhận xét chưa tích cực (02/11/2026): chưa đủ điều kiện xếp xuất sắc",
  ]);
  const unsaid = ["Đoàn phường An Bình chưa nhận xét: hỏi trước khi xếp xuất sắc"];
  expect(conditions(silent.member)).toEqual(unsaid);
  expect(conditions(none)).toEqual([]);
  expect((await conditionsIn(2025))(said.member)).toEqual([]);
  must(await back(said.id, 3));
  expect((await conditionsIn(2026))(said.member)?.[0]).toContain("chưa tích cực (01/06/2026)");
  must(await back(said.id, 4));
  expect((await conditionsIn(2026))(said.member)).toEqual(unsaid);
});

describe("what the residence says late", () => {
  const later = <T>(act: () => Promise<T>) => onDay(plainDate("2027-01-20"), act);
  const said = async (id: string, act: string, day: string) => {
    const { version } = await detail(id);
    return later(() => takeResidenceStep(cast.branchSecretary, id, { act, note: "Đã hỏi", version, day }));
  };
  const conditionIn = async (year: number, member: string) => {
    const input = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id, year };
    const { rows } = must(await later(() => ratingBoard(cast.secretary, input)));
    const own = rows.find(({ memberId }) => memberId === member);
    return own?.conditions.find((words) => words.includes("Đoàn phường An Bình"));
  };

  test("of a stay that has ended stands with it, which ends as it ended, also once that is taken back", async () => {
    const member = await newMember("Lê Thôi Rồi");
    const { id } = must(await record(member, { endedOn: "2026-09-01" }));
    const ended = { state: "ended", outcome: "done", closedOn: "2026-09-01" };
    must(await remark(id, 1, "remark_active"));
    expect(await detail(id)).toMatchObject(ended);
    expect(await conditionIn(2026, member)).toBe("Đoàn phường An Bình nhận xét tích cực (02/11/2026)");
    must(await back(id, 2));
    expect(await detail(id)).toMatchObject(ended);
    expect(await conditionIn(2026, member)).toContain("chưa nhận xét");
    expect(await said(id, "remark_active", "2027-01-12")).toMatchObject({
      fields: [
        { path: "day", message: expect.stringContaining("thôi sinh hoạt ngày 01/09/2026, trước năm 2027") },
      ],
    });
  });

  test("of the year before counts for that year, until its ratings are approved", async () => {
    const member = await newMember("Lê Hỏi Muộn");
    const { id } = must(await record(member));
    const acts = async (day: string) => {
      const open = openSteps(RESIDENCE, "introduced", ["keeper"]);
      return remarkSteps("calendar_year", await detail(id), plainDate(day), open).map(({ label }) => label);
    };
    expect((await acts("2026-12-01")).join()).not.toContain("2025");
    expect(await acts("2027-01-12")).toContain("Ghi nhận xét năm 2026: chưa tích cực");
    expect(await said(id, "remark_active_before", "2026-11-20")).toMatchObject({
      fields: [
        { path: "day", message: expect.stringContaining("được giới thiệu ngày 02/03/2026, sau năm 2025") },
      ],
    });
    must(await said(id, "remark_inactive_before", "2027-01-12"));
    expect(await conditionIn(2026, member)).toContain("chưa tích cực (12/01/2027)");
    expect(await conditionIn(2027, member)).toContain("chưa nhận xét");
    const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: branchOf(unitOf(bloc)).id };
    const approved = { approvedOn: new Date("2027-01-12"), approvalNumber: "3-QĐ/ĐTN" };
    const sheet = { ...at, ...approved, year: 2026, state: "approved" as const };
    const { id: sheetId } = await allOf(bloc.orgId).ratingSheet.create({ data: sheet });
    const rated = { orgId: bloc.orgId, sheetId, memberId: member, year: 2026, rating: "good" as const };
    await allOf(bloc.orgId).memberRating.create({ data: rated });
    expect(await said(id, "remark_active_before", "2027-01-13")).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Xếp loại năm 2026 của Lê Hỏi Muộn đã được duyệt"),
    });
    must(await said(id, "remark_active", "2027-01-13"));
  });

  test("comes from a table too, which says the year", async () => {
    const member = await newMember("Lê Bảng Muộn");
    const { id } = must(await record(member));
    const head = ["Họ và tên", "Nhận xét", "Lời nhận xét", "Ngày nhận xét", "Về năm"];
    const paste = (year: string) => {
      const rows = table(head, ["Lê Bảng Muộn", "Tích cực", "Tham gia đều", "12/1/2027", year]);
      const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id, table: rows };
      return later(() => pasteSeen(pasteRemarks, cast.branchSecretary, at));
    };
    expect(await paste("2025")).toMatchObject({
      fields: [{ path: "2.E", message: expect.stringContaining("chỉ về năm 2027 hoặc năm 2026") }],
    });
    must(await paste("2026"));
    expect((await detail(id)).steps.at(-1)).toMatchObject({ act: "remark_active_before" });
    expect(await conditionIn(2027, member)).toContain("chưa nhận xét");
  });
});

describe("the giấy giới thiệu", () => {
  const asked = (id: string, format: string) =>
    now(() => answerResidenceIntro({ actor: cast.observer, url: new URL(`http://o/?format=${format}`) }, id));
  const fileOf = async (id: string, format: string) => {
    const answer = await asked(id, format);
    if (!(answer instanceof Response)) return expect.fail(JSON.stringify(answer));
    return new Uint8Array(await answer.arrayBuffer());
  };
  const SAYS = [
    "CUỐNG LƯU",
    "GIẤY GIỚI THIỆU",
    "Sinh hoạt Đoàn tại nơi cư trú",
    "PHẦN HỒI BÁO",
    "7-GGT/ĐTN",
    "Lê Mai",
    "Kính gửi: Đoàn phường An Bình",
    "Số 5 phố Mới từ ngày 05/01/2025",
    "01-HD/BTC",
    "03/03/1999",
  ];

  test("is there as soon as its number stands: stub, paper and receipt on one page, the same in Word", async () => {
    const member = await newMember("Lê Mai", { birthDate: "1999-03-03" });
    const opened = await now(() => openResidence(cast.secretary, { member, ...LIVES, day: "2026-03-01" }));
    const { id } = must(opened);
    expect(await asked(id, "pdf")).toMatchObject({ reason: "conflict" });
    must(await step(id, 1, "introduce", { docNumber: "7-GGT/ĐTN", day: "2026-03-05" }));
    const { pages } = await openPdf(await fileOf(id, "pdf"));
    expect(pages).toHaveLength(1);
    const { read } = await openDocx(await fileOf(id, "docx"));
    const inWord = lines(await read("word/document.xml")).join("\n");
    for (const words of SAYS) {
      expect(textOf(pages)).toContain(words);
      expect(inWord).toContain(words);
    }
    expect(inWord).toContain("ngày 05 tháng 03 năm 2026");
    must(await back(id, 2));
    const refusal = (message: RegExp) => ({ reason: "conflict", message: expect.stringMatching(message) });
    expect(await asked(id, "docx")).toMatchObject(
      refusal(/^Chưa giới thiệu .* Ghi ngày giới thiệu trước\.$/),
    );
    must(await step(id, 3, "decline", { note: "Chưa đủ giấy tờ" }));
    expect(await asked(id, "docx")).toMatchObject(refusal(/^Đơn vị không giới thiệu nên không có/));
    must(await back(id, 4));
    must(await step(id, 5, "withdraw", { note: "Thôi" }));
    expect(await asked(id, "docx")).toMatchObject(refusal(/^Hồ sơ này đã rút nên không có/));
  });

  test("stays one page however long the names are", async () => {
    const member = await newMember("Nguyễn Thị Thanh Thanh Thanh Thủy", {
      code: "79001",
      cardNumber: "0012",
    });
    const words = (most: number) =>
      "Đoàn phường An Bình "
        .repeat(20)
        .slice(0, most - 1)
        .concat("a");
    const { id } = must(
      await record(member, { hostName: words(MOST_OF_PLACE), address: words(MOST_OF_PLACE) }),
    );
    expect((await openPdf(await fileOf(id, "pdf"))).pages).toHaveLength(1);
  });
});
