import { beforeAll, describe, expect, test } from "vitest";
import { operator } from "@/lib/access/who";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { moveAssessment, saveItem } from "@/lib/assessments/commands";
import { assessmentsOfYear, findAssessment } from "@/lib/assessments/queries";
import type { AssessmentWhole } from "@/lib/assessments/types";
import { resultsOfYear } from "@/lib/decisions/queries";
import { onDay, wallDay } from "@/lib/platform/clock";
import { addDays } from "@/lib/platform/dates";
import { renameUnit } from "@/lib/units/tree/commands";
import { allOf, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import {
  answerAll,
  begunYear,
  itemOf,
  makeEvidence,
  makePeople,
  move,
  openYear,
  replaceFile,
  submittedYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) await openYear(bloc, people.staff, year);
});

const unit = (index = 0) => bloc.units[index] ?? { id: "", code: "", branches: [] };
const whole = async (id: string) => must(await findAssessment(people.secretary, id)).whole;
const item = async (id: string, code: string) => itemOf(await whole(id), code);
const movesOf = (id: string) =>
  sql<{ detail: { act: string; from: string; to: string } }>(
    database,
    "select detail from audit_events where type = 'assessment.moved' and subject_id = $1 order by id",
    [id],
  );
const acts = async (id: string) => (await movesOf(id)).map((event) => event.detail.act);
const returned = (codes: string[], dueDate = "2030-12-05") => ({
  dueDate,
  items: codes.map((code) => ({ code, reason: `Bổ sung ${code}` })),
});

describe("registering and beginning", () => {
  test("are the unit secretary's acts, each one line of the log and one transition", async () => {
    const { id } = await wholeYear(people.secretary, unit(), 2026);
    for (const who of ["committee", "observer", "staff", "voter"] as const)
      expect(await move(people[who], id, "REGISTERED"), who).toMatchObject({ reason: "forbidden" });
    for (const who of ["branch", "sister", "admin"] as const)
      expect(await moveAssessment(people[who], id, { to: "REGISTERED", version: 1 }), who).toMatchObject({
        reason: "not_found",
      });
    expect(await move(people.secretary, id, "SUBMITTED")).toMatchObject({ reason: "conflict" });
    must(await move(people.secretary, id, "REGISTERED"));
    must(await move(people.secretary, id, "ASSESSING"));
    expect(await acts(id)).toEqual(["register", "start"]);
    const transitions = await allOf(bloc.orgId).assessmentTransition.findMany({
      where: { assessmentId: id },
      orderBy: { id: "asc" },
      select: { fromState: true, toState: true, actorName: true },
    });
    const { name: actorName } = people.secretary;
    expect(transitions).toEqual([
      { fromState: "NOT_REGISTERED", toState: "REGISTERED", actorName },
      { fromState: "REGISTERED", toState: "ASSESSING", actorName },
    ]);
  });

  test("a stale move is told where the year stands; eight at once move it once", async () => {
    const { id, version } = await wholeYear(people.sister, unit(1), 2026);
    const register = () => moveAssessment(people.sister, id, { to: "REGISTERED", version });
    const results = await Promise.all(Array.from({ length: 8 }, register));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await acts(id)).toEqual(["register"]);
    expect(await moveAssessment(people.sister, id, { to: "ASSESSING", version })).toMatchObject({
      reason: "stale",
      current: { state: "REGISTERED", version: version + 1 },
    });
  });

  test("an old version is stale before the state forbids the move, a current one is not", async () => {
    const { id, version } = await wholeYear(people.sister, unit(1), 2026);
    const again = (known: number) => moveAssessment(people.sister, id, { to: "REGISTERED", version: known });
    const words = "Đơn vị đang ở bước “đã đăng ký” rồi. Tải lại trang để xem.";
    expect(await again(version - 1)).toMatchObject({
      reason: "stale",
      message: words,
      current: { state: "REGISTERED", version },
    });
    expect(await again(version)).toMatchObject({ reason: "conflict", message: words });
    expect(
      await moveAssessment(people.observer, id, { to: "REGISTERED", version: version - 1 }),
    ).toMatchObject({ reason: "not_found" });
  });

  test("an old version of an item is stale before the item is locked", async () => {
    const { id, items } = await wholeYear(people.sister, unit(1), 2026);
    const { version = 0 } = items.find((one) => one.code === "2.3") ?? {};
    const save = (known: number) => saveItem(people.sister, id, "2.3", { claim: "nil", version: known });
    expect(await save(version + 1)).toMatchObject({ reason: "stale", current: { code: "2.3", version } });
    expect(await save(version)).toMatchObject({ reason: "conflict" });
  });

  test("one who only reads is refused whatever he sends", async () => {
    const { id } = await wholeYear(people.secretary, unit(), 2026);
    expect(await moveAssessment(people.observer, id, {})).toMatchObject({ reason: "forbidden" });
    expect(await moveAssessment(people.secretary, id, {})).toMatchObject({ reason: "invalid" });
    expect(await moveAssessment(people.secretary, id, { to: "RECOGNISED", version: 1 })).toMatchObject({
      reason: "invalid",
    });
  });
});

describe("handing in", () => {
  let id: string;
  beforeAll(async () => {
    id = await begunYear(people.secretary, unit(), 2025);
  });

  test("waits until nothing blocking is missing and names each item", async () => {
    const refused = await move(people.secretary, id, "SUBMITTED");
    expect(refused).toMatchObject({ reason: "conflict" });
    const { items, round } = await whole(id);
    expect(refused.ok ? [] : refused.fields).toHaveLength(items.length);
    expect(round).toBe(0);
  });

  test("freezes answers, facts, proofs with their revision, and the roster", async () => {
    await answerAll(people.secretary, id);
    const proof = await makeEvidence(people.secretary, unit());
    const before = await item(id, "2.3");
    must(await saveItem(people.secretary, id, "2.3", { evidence: [proof], version: before.version }));
    await confirmQuarter(1, 46);
    const handedIn = must(await move(people.secretary, id, "SUBMITTED"));
    const frozen = handedIn.submission?.frozen;
    expect(handedIn).toMatchObject({ state: "SUBMITTED", round: 1 });
    expect(frozen?.snapshot).toMatchObject({ year: 2025, quarter: 1, members: 46 });
    const answer = frozen?.items.find((one) => one.code === "2.3");
    expect(answer).toMatchObject({ claim: "met", evidence: [{ id: proof, revision: 1 }] });
    const measured = handedIn.items.find((one) => one.code === "2.3")?.measured;
    expect(answer?.measured).toEqual(measured);
    await recordActivity();
    await replaceFile(people.secretary, proof);
    await confirmQuarter(2, 51);
    const later = await whole(id);
    expect(itemOf(later, "2.3").measured).toEqual(measured);
    expect(itemOf(later, "2.3").evidence).toMatchObject([{ revision: 1, caption: "Ảnh ra quân" }]);
    expect(later.submission?.frozen).toEqual(frozen);
    expect(
      await saveItem(people.secretary, id, "2.3", { claim: "nil", version: before.version + 1 }),
    ).toMatchObject({ reason: "conflict" });
    expect(await move(people.secretary, id, "SUBMITTED")).toMatchObject({ reason: "conflict" });
  });

  test("is taken back with a reason, only before the appraisal is opened", async () => {
    expect(await move(people.secretary, id, "ASSESSING")).toMatchObject({
      reason: "invalid",
      fields: [{ path: "reason" }],
    });
    expect(await move(people.committee, id, "ASSESSING", { reason: "Sửa" })).toMatchObject({
      reason: "forbidden",
    });
    must(await move(people.secretary, id, "ASSESSING", { reason: "Còn sót minh chứng" }));
    expect(itemOf(await whole(id), "2.3").measured?.figures.value).toBe(1);
    must(await move(people.secretary, id, "SUBMITTED"));
    must(await openAppraisal(people.staff, id));
    expect(await move(people.secretary, id, "ASSESSING", { reason: "Sửa" })).toMatchObject({
      reason: "conflict",
    });
    expect(await acts(id)).toEqual(["register", "start", "submit", "withdraw", "submit"]);
    expect((await whole(id)).round).toBe(2);
  });
});

describe("a return", () => {
  let id: string;
  beforeAll(async () => {
    id = await submittedYear(people.secretary, unit(), 2024);
    must(await openAppraisal(people.staff, id));
    const verdict = (code: string, input: object) =>
      saveVerdict(people.staff, id, code, { version: null, ...input });
    must(await verdict("1.1", { verdict: "met", comment: "Đủ bốn quý" }));
    must(await verdict("1.3", { verdict: "supplement", comment: "Thiếu chi đoàn 2" }));
  });

  test("says which items, why and until when", async () => {
    const back = (more: object) => move(people.staff, id, "RETURNED", more);
    expect(await back({})).toMatchObject({ reason: "invalid" });
    expect(await back(returned(["1.3"], "2020-01-01"))).toMatchObject({ fields: [{ path: "dueDate" }] });
    expect(await back(returned(["7.7"]))).toMatchObject({ fields: [{ path: "items.0.code" }] });
    expect(await move(people.secretary, id, "RETURNED", returned(["1.3"]))).toMatchObject({
      reason: "forbidden",
    });
    must(await back(returned(["1.3", "2.1"])));
    expect((await item(id, "1.3")).returned).toMatchObject({ reason: "Bổ sung 1.3", dueDate: "2030-12-05" });
  });

  test("unlocks these items and no other", async () => {
    const answer = async (code: string) => {
      const { version } = await item(id, code);
      return saveItem(people.secretary, id, code, { explanation: `Đã bổ sung ${code}.`, version });
    };
    expect(await answer("1.1")).toMatchObject({ reason: "conflict" });
    must(await answer("1.3"));
    must(await answer("2.1"));
  });

  test("ends with a second round, which keeps the first and the verdicts on what did not change", async () => {
    const own = must(await move(people.secretary, id, "SUBMITTED"));
    expect(own.items.some((one) => one.verdict)).toBe(false);
    const second: AssessmentWhole = must(await findAssessment(people.staff, id)).whole;
    expect(second).toMatchObject({ round: 2, openedAt: null });
    expect(second.items.some((one) => one.isReturned)).toBe(false);
    const verdicts = second.items.flatMap(({ code, verdict }) => (verdict ? [{ code, ...verdict }] : []));
    expect(verdicts).toMatchObject([{ code: "1.1", verdict: "met", comment: "Đủ bốn quý", version: 1 }]);
    const rounds = await allOf(bloc.orgId).assessmentSubmission.findMany({
      where: { assessmentId: id },
      orderBy: { round: "asc" },
      select: { round: true, _count: { select: { verdicts: true, returns: true } } },
    });
    expect(rounds).toEqual([
      { round: 1, _count: { verdicts: 2, returns: 1 } },
      { round: 2, _count: { verdicts: 1, returns: 0 } },
    ]);
  });
});

describe("leaving the year", () => {
  test("needs a reason and is the upper level's act", async () => {
    const { id } = await wholeYear(people.secretary, unit(), 2023);
    const reason = { reason: "Giải thể từ tháng 6" };
    expect(await move(people.staff, id, "NOT_PARTICIPATING")).toMatchObject({ reason: "invalid" });
    expect(await move(people.secretary, id, "NOT_PARTICIPATING", reason)).toMatchObject({
      reason: "forbidden",
    });
    must(await move(people.staff, id, "NOT_PARTICIPATING", reason));
    expect(await move(people.secretary, id, "REGISTERED")).toMatchObject({ reason: "conflict" });
  });

  test("nothing moves in a closed year", async () => {
    const { id, cycle } = await wholeYear(people.secretary, unit(), 2022);
    await sql(database, "update cycles set state = 'closed' where id = $1", [cycle.id]);
    expect(await move(people.secretary, id, "REGISTERED")).toMatchObject({ reason: "conflict" });
    expect(await saveItem(people.secretary, id, "1.1", { claim: "met", version: 1 })).toMatchObject({
      reason: "conflict",
    });
  });
});

describe("reading", () => {
  test("a unit sees itself, the upper level all, a branch secretary none", async () => {
    const seen = async (who: keyof TestPeople) =>
      must(await assessmentsOfYear(people[who], bloc.orgId, 2026)).map((one) => one.unit.code);
    expect(await seen("staff")).toEqual(["DV01", "DV02"]);
    expect(await seen("observer")).toEqual(["DV01"]);
    expect(await seen("branch")).toEqual([]);
    expect(await assessmentsOfYear(people.admin, bloc.orgId, 2026)).toMatchObject({ reason: "not_found" });
    expect(await assessmentsOfYear(people.staff, bloc.orgId, 2019)).toMatchObject({ reason: "not_found" });
  });
});

test("the log holds one line for each change of a year", async () => {
  const [counted] = await sql<{ events: number; transitions: number }>(
    database,
    `select (select count(*) from audit_events where type = 'assessment.moved')::int as events,
       (select count(*) from assessment_transitions)::int as transitions`,
  );
  expect(counted?.events).toBe(counted?.transitions);
  expect(counted?.events).toBeGreaterThan(10);
});

test("a unit renamed on the day that the clock plays has its new name at once, whatever day PostgreSQL has", async () => {
  const day = addDays(wallDay(), 40);
  await onDay(day, async () => {
    const { version } = await allOf(bloc.orgId).unit.findFirstOrThrow({ where: { id: unit(1).id } });
    const wish = { id: unit(1).id, version, name: "Đoàn Sở Nội vụ", fromDay: day };
    must(await renameUnit(operator("kiểm thử"), bloc.orgId, wish));
    const { unit: named } = await wholeYear(people.sister, unit(1), 2026);
    expect(named.name).toBe("Đoàn Sở Nội vụ");
    const { units } = must(await resultsOfYear(people.observer, bloc.orgId, 2026));
    expect(units.find(({ code }) => code === unit(1).code)?.name).toBe("Đoàn Sở Nội vụ");
  });
});

async function confirmQuarter(quarter: number, memberCount: number): Promise<void> {
  const { orgId } = bloc;
  const by = { confirmedById: people.secretary.userId ?? "", confirmedBy: people.secretary.name };
  await sql(
    database,
    `insert into roster_snapshots (org_id, unit_id, year, quarter, revision, confirmed_on, confirmed_by_id,
       confirmed_by, confirmed_at, member_count, counts)
     values ($1, $2, 2025, $3, 1, make_date(2025, $3 * 3, 28), $4, $5, now(), $6, '{}')`,
    [orgId, unit().id, quarter, by.confirmedById, by.confirmedBy, memberCount],
  );
}

async function recordActivity(): Promise<void> {
  const by = { createdById: people.secretary.userId ?? "", createdBy: people.secretary.name };
  const startsOn = new Date("2025-05-19T00:00:00Z");
  const what = { title: "Học tập và làm theo Bác", kind: "education", startsOn };
  await allOf(bloc.orgId).activity.create({
    data: { orgId: bloc.orgId, unitId: unit().id, ...what, ...by },
  });
}
