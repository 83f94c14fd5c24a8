import { beforeAll, describe, expect, test } from "vitest";
import type { Actor, Role } from "@/lib/access/types";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { appraisalSheet, appraisalWork } from "@/lib/assessments/appraisal/queries";
import { saveItem } from "@/lib/assessments/commands";
import { findAssessment, unitsOfYear } from "@/lib/assessments/queries";
import type { AssessmentWhole } from "@/lib/assessments/types";
import { decisionsOfYear } from "@/lib/decisions/queries";
import { today } from "@/lib/platform/clock";
import { addDays } from "@/lib/platform/dates";
import { statementsOf } from "@/scripts/database/sent-statements";
import { judge, judgeAll } from "@/tests/helpers/appraisal";
import { addUnits, allOf, makeActor, makeActors, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, unitOf } from "@/tests/helpers/members";
import { once } from "@/tests/helpers/once";
import {
  itemOf,
  makeEvidence,
  makePeople,
  move,
  openYear,
  replaceFile,
  submittedYear,
  type TestPeople,
} from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
/** Of the units in which the tests write: the third and on. */
let secretary: Actor;
/** The first unit's year: handed in, and begun by nobody. The second unit has not registered. */
let untouched: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  const written = await addUnits(bloc, 4);
  people = await makePeople(bloc);
  const posts = written.map(({ id }) => ({
    username: "khoi.bithu3",
    role: "UNIT_SECRETARY" as Role,
    unitId: id,
  }));
  secretary = (await makeActors(bloc.orgId, posts))[0] ?? people.admin;
  await openYear(bloc, people.staff);
  untouched = await submittedYear(people.secretary, unitOf(bloc));
});

const handedIn = (n: number) => submittedYear(secretary, unitOf(bloc, n));
const wholeOf = async (id: string, actor = people.staff) => must(await findAssessment(actor, id)).whole;
const soon = async () => addDays(await today(), 5);
const giveBack = async (id: string, ...codes: string[]) =>
  move(people.staff, id, "RETURNED", {
    dueDate: await soon(),
    items: codes.map((code) => ({ code, reason: `Bổ sung ${code}.` })),
  });

/** Of the office, and with a post at the first unit. */
async function recusedBy(username: string, role: Role, unitId: string): Promise<Actor> {
  const [actor] = await makeActors(bloc.orgId, [
    { username, role: "UPPER_STAFF", unitId: bloc.rootId },
    { username, role, unitId },
  ]);
  return actor;
}
const recusedMember = once(() => recusedBy("khoi.kiem", "UNIT_COMMITTEE", unitOf(bloc).id));

describe("beginning the appraisal", () => {
  test("comes before every verdict", async () => {
    expect(await judge(people.staff, untouched, "1.1", "met")).toMatchObject({ reason: "conflict" });
  });

  test("is for staff and secretaries of the upper level", async () => {
    for (const reader of [people.voter, people.secretary, people.committee, people.observer])
      expect(await openAppraisal(reader, untouched)).toMatchObject({ reason: "forbidden" });
    for (const stranger of [people.sister, people.branch, people.admin])
      expect(await openAppraisal(stranger, untouched)).toMatchObject({ reason: "not_found" });
    expect(await openAppraisal(people.staff, "khong-co")).toMatchObject({ reason: "not_found" });
  });

  test.each(["UNIT_COMMITTEE", "BRANCH_SECRETARY"] as const)(
    "is not for one who is %s there: the reason is said",
    async (role) => {
      const recused =
        role === "UNIT_COMMITTEE"
          ? await recusedMember()
          : await recusedBy("khoi.kiem2", role, branchOf(unitOf(bloc)).id);
      for (const tried of [
        await openAppraisal(recused, untouched),
        await saveVerdict(recused, untouched, "1.1", {}),
      ])
        expect(tried).toMatchObject({ reason: "forbidden", message: expect.stringContaining("giữ vai trò") });
      expect(await move(recused, untouched, "RETURNED")).toMatchObject({ reason: "forbidden" });
    },
  );
});

describe("an appraisal that is begun", () => {
  let id: string;
  let opened: AssessmentWhole;

  beforeAll(async () => {
    id = await handedIn(2);
    opened = must(await openAppraisal(people.staff, id));
  });

  test("takes the unit's withdrawal away, and is not begun a second time", async () => {
    expect(opened.openedAt).not.toBeNull();
    expect(must(await openAppraisal(people.leader, id)).version).toBe(opened.version);
    expect(await move(secretary, id, "ASSESSING", { reason: "Nộp nhầm" })).toMatchObject({
      reason: "conflict",
    });
    const events = await sql(
      database,
      "select 1 from audit_events where type = 'appraisal.opened' and subject_id = $1",
      [id],
    );
    expect(events).toHaveLength(1);
  });

  test("has a verdict once per item, replaced over the version that was read", async () => {
    expect(must(await judge(people.staff, id, "1.1", "met")).verdict).toMatchObject({ version: 1 });
    const again = must(await judge(people.leader, id, "1.1", "not_met", "Thiếu quý II."));
    expect(again.verdict).toMatchObject({ verdict: "not_met", comment: "Thiếu quý II.", version: 2 });
    const stale = await saveVerdict(people.staff, id, "1.1", { verdict: "met", comment: "", version: 1 });
    expect(stale).toMatchObject({ reason: "stale", current: { verdict: { comment: "Thiếu quý II." } } });
  });

  test("of two reviewers at once: one verdict is written, the other is told what stands there", async () => {
    const input = { comment: "", version: null };
    const [first, second] = await Promise.all([
      saveVerdict(people.staff, id, "1.2", { ...input, verdict: "met" }),
      saveVerdict(people.leader, id, "1.2", { ...input, verdict: "not_met" }),
    ]);
    const lost = first.ok ? second : first;
    expect([first.ok, second.ok].toSorted()).toEqual([false, true]);
    expect(lost).toMatchObject({ reason: "stale", current: { verdict: { version: 1 } } });
  });

  test("takes no verdict on an unknown item, of an unknown kind or without a version", async () => {
    expect(await judge(people.staff, id, "9.9", "met")).toMatchObject({ reason: "not_found" });
    expect(await saveVerdict(people.staff, id, "1.3", { verdict: "great", version: null })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "verdict" }],
    });
    expect(await saveVerdict(people.staff, id, "1.3", { verdict: "met" })).toMatchObject({
      reason: "invalid",
    });
  });

  test("leaves one row in the log for each verdict, with the words apart from the names", async () => {
    const logged = () =>
      sql<{ detail: object; before: object; after: object }>(
        database,
        `select e.detail, v.before, v.after from audit_events e join audit_values v on v.event_id = e.id
          where e.type = 'appraisal.verdict_saved' and e.subject_id = $1 order by e.id`,
        [id],
      );
    const before = await logged();
    must(await judge(people.staff, id, "1.3", "met"));
    must(await judge(people.staff, id, "1.3", "supplement", "Thêm ảnh."));
    await judge(people.staff, id, "9.9", "met");
    const rows = (await logged()).slice(before.length);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      detail: { code: "1.3", round: 1, verdict: "supplement" },
      before: { verdict: "met" },
      after: { comment: "Thêm ảnh." },
    });
  });

  test("given back and withdrawn before it is looked at: what was not returned stays locked and keeps its verdict", async () => {
    await judgeAll(people.staff, id);
    must(await giveBack(id, "1.4a", "2.1"));
    must(await move(secretary, id, "SUBMITTED"));
    must(await move(secretary, id, "ASSESSING", { reason: "Còn sửa" }));
    // For the office too it is a supplement, until the day of the return.
    const { lines } = must(await appraisalWork(people.staff, bloc.orgId, 2026));
    const line = { waitingFor: "unit", due: await soon(), supplementDue: await soon() };
    expect(lines.find((each) => each.id === id)).toMatchObject(line);
    const progress = must(await unitsOfYear(secretary, bloc.orgId, 2026));
    expect(progress.find(({ unit }) => unit.id === unitOf(bloc, 2).id)).toMatchObject({
      state: "RETURNED",
      supplementDue: await soon(),
    });
    const write = async (code: string) => {
      const { version } = itemOf(await wholeOf(id, secretary), code);
      return saveItem(secretary, id, code, { explanation: "Viết lại.", version });
    };
    expect(await write("2.2")).toMatchObject({ reason: "conflict" });
    must(await write("1.4a"));
    must(await move(secretary, id, "SUBMITTED"));
    // Taken back once more: still only these two.
    must(await move(secretary, id, "ASSESSING", { reason: "Sửa nữa" }));
    expect(await write("3.4")).toMatchObject({ reason: "conflict" });
    must(await write("2.1"));
    must(await move(secretary, id, "SUBMITTED"));
    const whole = await wholeOf(id);
    expect(whole).toMatchObject({ round: 4 });
    expect(itemOf(whole, "1.4a").verdict).toBeNull();
    for (const code of ["2.2", "2.3"]) expect(itemOf(whole, code).verdict).toMatchObject({ verdict: "met" });
  });
});

describe("a return", () => {
  let id: string;

  beforeAll(async () => {
    id = await handedIn(3);
    await judgeAll(people.staff, id, {
      "1.1": { verdict: "supplement", comment: "Thêm bản chốt quý III." },
      "2.1": { verdict: "supplement", comment: "Thêm chương trình." },
      "2.2": { verdict: "supplement", comment: "Thêm ảnh." },
      "2.4": { verdict: "not_met", comment: "Thiếu nghiệm thu." },
      "3.4": { verdict: "not_met", comment: "Chưa có văn bản." },
    });
  });

  const givenBack = once(async () => {
    must(await giveBack(id, "1.1", "2.1"));
  });
  const handedInAgain = once(async () => {
    await givenBack();
    must(await move(secretary, id, "SUBMITTED"));
  });

  test("needs a day from today on, known items and a reason for each", async () => {
    const back = (more: object) => move(people.staff, id, "RETURNED", more);
    const items = [{ code: "1.1", reason: "Thiếu." }];
    expect(await back({ items })).toMatchObject({ fields: [{ path: "dueDate" }] });
    expect(await back({ items, dueDate: addDays(await today(), -1) })).toMatchObject({
      fields: [{ path: "dueDate" }],
    });
    expect(await back({ dueDate: await soon(), items: [] })).toMatchObject({ fields: [{ path: "items" }] });
    expect(await back({ dueDate: await soon(), items: [{ code: "9.9", reason: "" }] })).toMatchObject({
      fields: [{ path: "items.0.code" }, { path: "items.0.reason" }],
    });
    expect((await wholeOf(id)).state).toBe("SUBMITTED");
  });

  test("unlocks only the chosen items, keeps reasons and due date, which the work list tells", async () => {
    await givenBack();
    const whole = await wholeOf(id, secretary);
    expect(whole).toMatchObject({ state: "RETURNED", round: 1 });
    expect(whole.items.filter((item) => item.isReturned).map((item) => item.code)).toEqual(["1.1", "2.1"]);
    expect(itemOf(whole, "1.1").returned).toMatchObject({ reason: "Bổ sung 1.1.", dueDate: await soon() });
    const write = (code: string) =>
      saveItem(secretary, id, code, { explanation: "Đã thêm.", version: itemOf(whole, code).version });
    expect((await write("1.1")).ok).toBe(true);
    expect(await write("2.2")).toMatchObject({ reason: "conflict" });
    const { lines } = must(await appraisalWork(people.staff, bloc.orgId, 2026));
    const line = { waitingFor: "unit", returned: 2, due: await soon() };
    expect(lines.find((each) => each.id === id)).toMatchObject(line);
  });

  test("closes the round: a verdict over an older one is told what stands there all the same", async () => {
    await givenBack();
    const old = { verdict: "met", comment: "", version: null };
    expect(await saveVerdict(people.leader, id, "1.1", old)).toMatchObject({
      reason: "stale",
      current: { verdict: { comment: "Thêm bản chốt quý III.", version: 1 } },
    });
    expect(await saveVerdict(people.leader, id, "1.1", { ...old, version: 1 })).toMatchObject({
      reason: "conflict",
    });
  });

  test("opens a second round that keeps the verdicts on what was not returned", async () => {
    await handedInAgain();
    const whole = await wholeOf(id);
    expect(whole).toMatchObject({ round: 2, openedAt: null });
    const open = whole.items.filter((item) => item.verdict === null).map((item) => item.code);
    // Of 2.2 nothing was asked, but nothing was concluded either.
    expect(open).toEqual(["1.1", "2.1", "2.2"]);
    expect(itemOf(whole, "3.4").verdict).toMatchObject({ verdict: "not_met", comment: "Chưa có văn bản." });
    const kept = await allOf(bloc.orgId).appraisalVerdict.findMany({
      where: { submission: { assessmentId: id, round: 2 } },
      select: { keptFrom: true },
    });
    expect(kept).toHaveLength(whole.items.length - 3);
    expect(new Set(kept.map((row) => row.keptFrom))).toEqual(new Set([1]));
  });

  test("leaves the first round's verdicts as they were", async () => {
    await handedInAgain();
    must(await openAppraisal(people.staff, id));
    must(await judge(people.staff, id, "1.1", "met"));
    must(await judge(people.staff, id, "3.4", "met", "Đã xem lại."));
    const rows = await allOf(bloc.orgId).appraisalVerdict.findMany({
      where: { submission: { assessmentId: id }, criteriaItem: { code: { in: ["1.1", "3.4"] } } },
      orderBy: [{ criteriaItem: { code: "asc" } }, { submission: { round: "asc" } }],
      select: { verdict: true, comment: true, keptFrom: true },
    });
    expect(rows).toEqual([
      { verdict: "supplement", comment: "Thêm bản chốt quý III.", keptFrom: null },
      { verdict: "met", comment: "", keptFrom: null },
      { verdict: "not_met", comment: "Chưa có văn bản.", keptFrom: null },
      { verdict: "met", comment: "Đã xem lại.", keptFrom: null },
    ]);
  });

  test("remembers the first round through a third", async () => {
    await handedInAgain();
    must(await giveBack(id, "1.1"));
    must(await move(secretary, id, "SUBMITTED"));
    const row = await allOf(bloc.orgId).appraisalVerdict.findFirst({
      where: { submission: { assessmentId: id, round: 3 }, criteriaItem: { code: "2.4" } },
      select: { keptFrom: true },
    });
    expect(row?.keptFrom).toBe(1);
  });
});

describe("the end of the appraisal", () => {
  let id: string;

  beforeAll(async () => {
    id = await handedIn(4);
    must(await openAppraisal(people.staff, id));
  });

  test("needs a verdict on every item, none of them open, a reason where one is not met; the upper secretary undoes it with a reason", async () => {
    const end = () => move(people.staff, id, "APPRAISED");
    expect(await end()).toMatchObject({ reason: "conflict" });
    await judgeAll(people.staff, id, { "1.1": { verdict: "supplement", comment: "Thêm." } });
    expect(await end()).toMatchObject({ message: expect.stringContaining("còn 1 nội dung") });
    must(await judge(people.staff, id, "1.1", "not_met"));
    expect(await end()).toMatchObject({ fields: [{ message: "1.1 chưa đạt: ghi lý do." }] });
    must(await judge(people.staff, id, "1.1", "not_met", "Không chốt quý II."));
    expect(must(await end()).state).toBe("APPRAISED");
    expect(await judge(people.staff, id, "1.1", "met")).toMatchObject({ reason: "conflict" });

    const reason = "Xem lại nội dung 2.4";
    expect(await move(people.staff, id, "SUBMITTED", { reason })).toMatchObject({ reason: "forbidden" });
    expect(await move(people.leader, id, "SUBMITTED")).toMatchObject({ reason: "invalid" });
    const whole = must(await move(people.leader, id, "SUBMITTED", { reason }));
    expect(whole).toMatchObject({ state: "SUBMITTED", round: 1 });
    expect((await judge(people.staff, id, "2.4", "not_met", "Thiếu.")).ok).toBe(true);
  });

  test("is refused over a verdict that somebody writes at the same moment", async () => {
    const { version } = await judgeAll(people.staff, id);
    const results = await Promise.all([
      move(people.staff, id, "APPRAISED", { version }),
      judge(people.leader, id, "1.1", "supplement", "Chờ ảnh."),
    ]);
    const whole = await wholeOf(id);
    const isOpen = itemOf(whole, "1.1").verdict?.verdict === "supplement";
    expect(results.some((result) => result.ok)).toBe(true);
    expect(whole.state === "APPRAISED" && isOpen).toBe(false);
  });
});

describe("the reviewer's screen", () => {
  const sheet = async (actor: Actor, code?: string, id = untouched) => appraisalSheet(actor, id, code);

  test("shows claim, the proof's file of the time it was handed in, and earlier rounds; nothing is begun while the unit has it back", async () => {
    const id = await handedIn(5);
    const proof = await makeEvidence(secretary, unitOf(bloc, 5));
    must(await move(secretary, id, "ASSESSING", { reason: "Thêm ảnh" }));
    expect(await openAppraisal(people.staff, id)).toMatchObject({ reason: "conflict" });
    const { version } = itemOf(await wholeOf(id, secretary), "1.1");
    must(await saveItem(secretary, id, "1.1", { evidence: [proof], version }));
    must(await move(secretary, id, "SUBMITTED"));
    await replaceFile(secretary, proof);
    expect(must(await sheet(people.staff, "1.1", id)).proofs).toMatchObject([
      { id: proof, revision: 1, caption: "Ảnh ra quân", factDate: "2026-03-26", fileName: "anh.png" },
    ]);
    await judgeAll(people.staff, id, { "1.1": { verdict: "supplement", comment: "Thêm quý III." } });
    must(await giveBack(id, "1.1"));
    must(await move(secretary, id, "SUBMITTED"));
    const first = must(await sheet(people.staff, "1.1", id));
    expect(first).toMatchObject({ index: 0, readOnly: null, mayReopen: false, lastYear: null });
    expect(first.rounds).toMatchObject([
      { round: 1, verdict: null, returned: null },
      { round: 2, verdict: "supplement", comment: "Thêm quý III.", returned: { reason: "Bổ sung 1.1." } },
      { round: 3, verdict: null, claim: "met" },
    ]);
    const other = must(await sheet(people.staff, "1.2", id));
    expect(other.rounds.at(-1)).toMatchObject({ round: 3, verdict: "met", keptFrom: 2 });
    expect(must(await sheet(people.staff, undefined, id)).item.code).toBe("1.1");
  });

  test("shows last year's verdict on the same item", async () => {
    await openYear(bloc, people.staff, 2025);
    const before = await submittedYear(people.secretary, unitOf(bloc), 2025);
    await judgeAll(people.staff, before, { "2.4": { verdict: "not_met", comment: "Thiếu nghiệm thu." } });
    expect(must(await sheet(people.staff, "2.4")).lastYear).toBeNull();
    must(await move(people.staff, before, "APPRAISED"));
    expect(must(await sheet(people.staff, "2.4")).lastYear).toEqual({
      year: 2025,
      verdict: "not_met",
      comment: "Thiếu nghiệm thu.",
      round: 1,
    });
  });

  test("is read by those who read all units, each told why he or she only reads", async () => {
    expect(must(await sheet(people.voter)).readOnly).toBe("Chỉ văn phòng và Bí thư cấp trên thẩm định.");
    expect(must(await sheet(await recusedMember())).readOnly).toContain("giữ vai trò");
    const at = { orgId: bloc.orgId, unitId: bloc.rootId };
    const observer = await makeActor("khoi.xem", "OBSERVER", at);
    expect(must(await sheet(observer)).readOnly).not.toBeNull();
    expect(must(await sheet(people.leader)).mayReopen).toBe(true);
    expect(await sheet(people.secretary)).toMatchObject({ reason: "forbidden" });
    for (const stranger of [people.sister, people.branch, people.admin])
      expect(await sheet(stranger)).toMatchObject({ reason: "not_found" });
    expect(await sheet(people.staff, "9.9")).toMatchObject({ reason: "not_found" });
  });
});

describe("the work list", () => {
  const work = (actor: Actor, year = 2026) => appraisalWork(actor, bloc.orgId, year);
  /** The lines of the first two units. */
  const linesOf = async (actor: Actor) =>
    must(await work(actor)).lines.filter(({ unit }) => ["DV01", "DV02"].includes(unit.code));

  test("names every unit's turn, late first", async () => {
    expect(await linesOf(people.staff)).toMatchObject([
      { unit: { code: "DV02" }, waitingFor: "unit", state: "NOT_REGISTERED", round: 0 },
      { unit: { code: "DV01" }, waitingFor: "staff", round: 1, isOpened: false, verdicts: { met: 0 } },
    ]);
    expect(must(await work(people.staff)).lines).toHaveLength(bloc.units.length);
  });

  test("says of a recused reader that others appraise the unit", async () => {
    const turns = async (actor: Actor) =>
      (await linesOf(actor)).map(({ mayAppraise, isRecused }) => [mayAppraise, isRecused]);
    expect(await turns(await recusedMember())).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(await turns(people.voter)).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  test("is for those who read all units, of a year that is open", async () => {
    for (const reader of [people.secretary, people.branch, people.sister])
      expect(await work(reader)).toMatchObject({ reason: "forbidden" });
    expect(await work(people.admin)).toMatchObject({ reason: "not_found" });
    expect(await work(people.staff, 2030)).toMatchObject({ reason: "not_found" });
  });

  test("takes the same few statements for a few units as for forty", async () => {
    const big = await makeBloc("lon", 40, 0);
    const office = await makeActor("lon.vanphong", "UPPER_STAFF", { orgId: big.orgId, unitId: big.rootId });
    await openYear(big, office);
    const countOf = async (read: () => Promise<unknown>) => (await statementsOf(read)).length;
    const few = await countOf(() => work(people.staff));
    expect(await countOf(() => appraisalWork(office, big.orgId, 2026))).toBe(few);
    expect(few).toBeLessThanOrEqual(3);
    expect(await countOf(() => decisionsOfYear(office, big.orgId, 2026))).toBeLessThanOrEqual(8);
    expect(await countOf(() => appraisalSheet(people.staff, untouched, "1.1"))).toBeLessThanOrEqual(7);
  });
});
