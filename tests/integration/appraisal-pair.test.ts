import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { assessmentShape } from "@/lib/assessments/api-shape";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { saveMinutes } from "@/lib/assessments/appraisal/minutes/commands";
import { freePlace, handInOpinions } from "@/lib/assessments/appraisal/pair/commands";
import { setPair } from "@/lib/assessments/appraisal/pair-setting/commands";
import { pairSetting } from "@/lib/assessments/appraisal/pair-setting/queries";
import { appraisalSheet } from "@/lib/assessments/appraisal/queries";
import { appraisalMinutes } from "@/lib/assessments/papers/appraisal-minutes";
import { findAssessment } from "@/lib/assessments/queries";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { today } from "@/lib/platform/clock";
import { addDays } from "@/lib/platform/dates";
import { opinionsOnRest } from "@/tests/helpers/appraisal";
import { addUnits, makeActor, makeActors, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { unitOf } from "@/tests/helpers/members";
import { once } from "@/tests/helpers/once";
import { itemOf, makePeople, move, openYear, submittedYear, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;

async function openYearOf(code: string, moreUnits = 0): Promise<void> {
  bloc = await makeBloc(code, 2, 1);
  await addUnits(bloc, moreUnits);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
}

async function pair(twoAppraisers: boolean, actor = people.staff) {
  const { cycleId, version } = must(await pairSetting(people.staff, bloc.orgId, 2026));
  return setPair(actor, bloc.orgId, cycleId, { twoAppraisers, version });
}

const verdictsIn = async (actor: Actor, id: string) =>
  must(await findAssessment(actor, id)).whole.items.filter((item) => item.verdict !== null).length;

describe("two appraisers", () => {
  let third: Actor;
  let id: string;

  beforeAll(async () => {
    await openYearOf("khoi", 1);
    third = await makeActor("khoi.vp3", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    must(await pair(true));
    id = await submittedYear(people.secretary, unitOf(bloc));
  });

  // How far the two have come with the first unit's year.
  const oneHasBegun = once(async () => {
    must(await openAppraisal(people.staff, id));
    must(await saveVerdict(people.staff, id, "1.1", { verdict: "supplement", comment: "", version: null }));
  });
  const oneHasJudged = once(async () => {
    await oneHasBegun();
    const said = { verdict: "not_met", comment: "Còn thiếu ở 1.1.", version: 1 };
    must(await saveVerdict(people.staff, id, "1.1", said));
    await opinionsOnRest(people.staff, id, { "2.1": "supplement" });
  });
  const oneIsIn = once(async () => {
    await oneHasJudged();
    must(await handInOpinions(people.staff, id));
  });
  const bothAreIn = once(async () => {
    await oneIsIn();
    await opinionsOnRest(people.leader, id, { "2.1": "supplement" });
    must(await handInOpinions(people.leader, id));
  });

  test("nothing is handed in half, or given back by one alone", async () => {
    await oneHasBegun();
    expect(await pair(false)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("1 đơn vị"),
    });
    expect(await handInOpinions(people.staff, id)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("còn 22 nội dung"),
    });
    expect(await handInOpinions(third, id)).toMatchObject({ reason: "conflict" });
    const back = { dueDate: addDays(await today(), 3), items: [{ code: "1.1", reason: "Thêm." }] };
    expect(await move(people.staff, id, "RETURNED", back)).toMatchObject({ reason: "conflict" });
    expect(await handInOpinions(people.secretary, id)).toMatchObject({ reason: "forbidden" });
    expect(await handInOpinions(people.sister, id)).toMatchObject({ reason: "not_found" });
  });

  test("neither sees the other's verdicts, nor does anybody else, until both are in", async () => {
    await oneHasJudged();
    must(await openAppraisal(people.leader, id));
    const said = { verdict: "met", comment: "Đủ.", version: null };
    must(await saveVerdict(people.leader, id, "1.1", said));
    const late = { verdict: "not_met", comment: "Thiếu.", version: null };
    expect(await saveVerdict(people.leader, id, "1.1", late)).toMatchObject({
      reason: "stale",
      current: { verdict: { verdict: "met", comment: "Đủ.", by: people.leader.name, version: 1 } },
    });
    // Both hold the same of 1.2: no verdict, either, before both are in.
    must(await saveVerdict(people.leader, id, "1.2", said));
    for (const reader of [people.leader, people.voter, people.secretary, third]) {
      expect(await verdictsIn(reader, id)).toBe(0);
      if (reader === people.secretary) continue;
      const sheet = must(await appraisalSheet(reader, id, "1.1"));
      expect(JSON.stringify(sheet)).not.toContain("thiếu ở 1.1");
      expect(sheet.pair?.both).toEqual([]);
    }
    await oneIsIn();
    expect(await verdictsIn(people.staff, id)).toBe(0);
    expect(JSON.stringify(must(await appraisalSheet(people.leader, id, "1.1")))).not.toContain("thiếu ở 1.1");
    const logged = await sql<{ after: unknown }>(
      database,
      `select v.after from audit_events e left join audit_values v on v.event_id = e.id
        where e.type = 'appraisal.opinion_saved' and e.subject_id = $1`,
      [id],
    );
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.every((row) => row.after === null)).toBe(true);
  });

  test("an older opinion is told what stands there, also once it is handed in and changed no more", async () => {
    await oneIsIn();
    expect(await verdictsIn(people.staff, id)).toBe(0);
    const old = { verdict: "met", comment: "", version: null };
    expect(await saveVerdict(people.staff, id, "1.1", old)).toMatchObject({
      reason: "stale",
      current: { verdict: { verdict: "not_met", version: 2 } },
    });
    for (const [code, version] of [
      ["1.1", 2],
      ["1.2", 1],
    ] as const)
      expect(await saveVerdict(people.staff, id, code, { ...old, version })).toMatchObject({
        reason: "conflict",
      });
  });

  test("one who parts from an agreed verdict takes it away until they agree again", async () => {
    await bothAreIn();
    const verdictNow = async () =>
      itemOf(must(await findAssessment(people.staff, id)).whole, "3.4").verdict?.verdict ?? null;
    expect(await verdictNow()).toBe("met");
    const apart = { verdict: "not_met", comment: "Không có văn bản.", version: 0 };
    must(await saveVerdict(people.staff, id, "3.4", apart));
    expect(await verdictNow()).toBeNull();
    expect(await move(people.staff, id, "APPRAISED")).toMatchObject({
      reason: "conflict",
      fields: expect.arrayContaining([expect.objectContaining({ message: "3.4 chưa có kết luận." })]),
    });
    must(await saveVerdict(people.staff, id, "3.4", { verdict: "met", comment: "", version: 1 }));
    expect(await verdictNow()).toBe("met");
  });

  test("what they agree on is the verdict; what they differ on is reconciled, then only is it appraised", async () => {
    await bothAreIn();
    const sheet = must(await appraisalSheet(people.voter, id, "1.1"));
    expect(sheet.pair).toMatchObject({
      differing: ["1.1"],
      both: [{ verdict: "not_met" }, { verdict: "met" }],
    });
    expect(itemOf(sheet.whole, "2.1").verdict).toMatchObject({
      verdict: "supplement",
      by: people.staff.name,
      second: people.leader.name,
      comment: expect.stringContaining(people.leader.name),
    });
    expect(await move(people.staff, id, "APPRAISED")).toMatchObject({ reason: "conflict" });
    const agree = { verdict: "not_met", comment: "Đồng ý: thiếu quý II." };
    must(await saveVerdict(people.leader, id, "1.1", { ...agree, version: 0 }));
    const { whole } = must(await findAssessment(people.staff, id));
    expect(itemOf(whole, "1.1").verdict).toMatchObject({
      verdict: "not_met",
      comment: "Đồng ý: thiếu quý II.",
      by: people.leader.name,
      second: people.staff.name,
    });
    for (const actor of [people.staff, people.leader])
      must(await saveVerdict(actor, id, "2.1", { verdict: "met", comment: "Đã đủ.", version: 0 }));
    expect(must(await move(people.staff, id, "APPRAISED")).state).toBe("APPRAISED");
  });

  describe("who hand in at the same moment", () => {
    let other: string;
    const bothAtOnce = once(async () => {
      other = await submittedYear(people.sister, unitOf(bloc, 1));
      for (const actor of [people.staff, people.leader])
        await opinionsOnRest(actor, other, { "1.1": "supplement" });
      return Promise.all([handInOpinions(people.staff, other), handInOpinions(people.leader, other)]);
    });

    test("have their agreed verdicts written once", async () => {
      const both = await bothAtOnce();
      expect(both.every((result) => result.ok)).toBe(true);
      expect(await verdictsIn(people.staff, other)).toBe(22);
      const events = await sql(
        database,
        "select 1 from audit_events where type = 'appraisal.verdict_saved' and subject_id = $1",
        [other],
      );
      expect(events).toHaveLength(22);
    });

    test("are asked in a second round only about what was returned", async () => {
      await bothAtOnce();
      const items = [{ code: "1.1", reason: "Thêm ảnh." }];
      must(await move(people.staff, other, "RETURNED", { dueDate: addDays(await today(), 3), items }));
      must(await move(people.sister, other, "SUBMITTED"));
      for (const actor of [people.staff, people.leader]) {
        must(await openAppraisal(actor, other));
        const kept = { verdict: "not_met", comment: "x", version: null };
        expect(await saveVerdict(actor, other, "1.2", kept)).toMatchObject({ reason: "conflict" });
        must(await saveVerdict(actor, other, "1.1", { verdict: "met", comment: "", version: null }));
        must(await handInOpinions(actor, other));
      }
      expect(must(await move(people.leader, other, "APPRAISED")).state).toBe("APPRAISED");
    });
  });

  test("there are two places; a third only reads, and the upper secretary frees one that is not in", async () => {
    const unit = unitOf(bloc, 2);
    const at = { orgId: bloc.orgId, unitId: unit.id };
    const year = await submittedYear(await makeActor("khoi.bithu3", "UNIT_SECRETARY", at), unit);
    const opened = await Promise.all(
      [people.staff, people.leader, third].map((actor) => openAppraisal(actor, year)),
    );
    expect(opened.filter((result) => result.ok)).toHaveLength(2);
    const rows = await sql<{ number: number; user_id: string }>(
      database,
      `select a.* from appraisers a join assessment_submissions s on s.id = a.submission_id
        where s.assessment_id = $1 order by a.number`,
      [year],
    );
    const mine = rows.find((row) => row.user_id === people.staff.userId);
    const number = mine?.number ?? 1;
    expect(await freePlace(people.staff, year, number)).toMatchObject({ reason: "forbidden" });
    must(await freePlace(people.leader, year, number));
    expect(await freePlace(people.leader, year, number)).toMatchObject({ reason: "conflict" });
    must(await openAppraisal(third, year));
  });
});

describe("one appraiser who has begun", () => {
  let recused: Actor;
  let id: string;
  let tooEarly: Awaited<ReturnType<typeof minutes>>;

  const minutes = (actor: Actor, more: object = {}) =>
    saveMinutes(actor, id, {
      heldOn: "2026-11-20",
      place: "Trụ sở đơn vị",
      members: ["Lê Minh Khôi, Trưởng đoàn", "Trần Thu Hà, thư ký"],
      finding: "Hồ sơ đủ, nền nếp.",
      version: null,
      ...more,
    });
  const written = once(() => minutes(people.staff));

  beforeAll(async () => {
    await openYearOf("khoi2");
    for (const two of [true, false]) must(await pair(two));
    const unit = unitOf(bloc);
    id = await submittedYear(people.secretary, unit);
    [recused] = await makeActors(bloc.orgId, [
      { username: "khoi2.vp3", role: "UPPER_STAFF", unitId: bloc.rootId },
      { username: "khoi2.vp3", role: "UNIT_COMMITTEE", unitId: unit.id },
    ]);
    tooEarly = await minutes(people.staff);
    must(await openAppraisal(people.staff, id));
    const said = { verdict: "not_met", comment: "Thiếu.", version: null };
    must(await saveVerdict(people.staff, id, "1.1", said));
  });

  test("keeps the number of appraisers, which those who run the year set, from being changed meanwhile", async () => {
    expect(await pair(true, people.secretary)).toMatchObject({ reason: "forbidden" });
    expect(await pair(true)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("1 đơn vị"),
    });
    const { cycleId, version } = must(await pairSetting(people.staff, bloc.orgId, 2026));
    const stale = await setPair(people.staff, bloc.orgId, cycleId, {
      twoAppraisers: true,
      version: version - 1,
    });
    expect(stale).toMatchObject({ reason: "stale", current: { version } });
    expect(await setPair(people.staff, bloc.orgId, "khong-co", {})).toMatchObject({ reason: "not_found" });
    expect(await pairSetting(people.secretary, bloc.orgId, 2026)).toMatchObject({ reason: "forbidden" });
  });

  describe("has verdicts", () => {
    test("that are the upper level's: the unit's API and pages show none", async () => {
      const asSeen = async (actor: Actor) =>
        assessmentShape(must(await findAssessment(actor, id)).whole).items[0]?.verdict;
      expect(await asSeen(people.staff)).toBe("not_met");
      expect(await asSeen(people.voter)).toBe("not_met");
      for (const of of [people.secretary, people.committee, people.observer, recused])
        expect(await asSeen(of)).toBeNull();
    });

    test("told to nobody who is recused, by sheet, minutes, paper or the table of all units", async () => {
      must(await written());
      const told = async (actor: Actor) => {
        const { rounds, minutes } = must(await appraisalSheet(actor, id, "1.1"));
        const paper = JSON.stringify(must(await appraisalMinutes(actor, id)).paper);
        const { facts } = must(await blocDashboard(actor, bloc.orgId, 2026));
        const own = facts.progress.find((each) => each.unit.id === unitOf(bloc).id);
        return [
          rounds.at(-1)?.verdict ?? null,
          minutes?.finding ?? null,
          paper.includes("nền nếp"),
          own?.items[0]?.verdict ?? null,
        ];
      };
      expect(await told(people.staff)).toEqual(["not_met", "Hồ sơ đủ, nền nếp.", true, "not_met"]);
      expect(await told(recused)).toEqual([null, null, false, null]);
    });
  });

  describe("writes the team's minutes", () => {
    test("not before, over the version that was read, and logged", async () => {
      expect(tooEarly).toMatchObject({ reason: "conflict" });
      expect(must(await written())).toMatchObject({
        members: ["Lê Minh Khôi, Trưởng đoàn", "Trần Thu Hà, thư ký"],
        version: 1,
      });
      expect(await minutes(people.leader)).toMatchObject({ reason: "stale", current: { version: 1 } });
      expect(must(await minutes(people.leader, { finding: "Cần thêm ảnh.", version: 1 })).version).toBe(2);
      expect(must(await appraisalSheet(people.voter, id, undefined)).minutes).toMatchObject({
        finding: "Cần thêm ảnh.",
      });
      const events = await sql(
        database,
        "select 1 from audit_events where type = 'appraisal.minutes_saved' and subject_id = $1",
        [id],
      );
      expect(events).toHaveLength(2);
    });

    test("saying who, when, where and what; nobody else writes them", async () => {
      for (const [more, path] of [
        [{ members: [] }, "members"],
        [{ place: "" }, "place"],
        [{ finding: " " }, "finding"],
        [{ heldOn: addDays(await today(), 1) }, "heldOn"],
        [{ heldOn: "2025-06-30" }, "heldOn"],
        [{ finding: "x".repeat(5001) }, "finding"],
      ] as const)
        expect(await minutes(people.staff, more)).toMatchObject({ reason: "invalid", fields: [{ path }] });
      expect(await minutes(people.voter)).toMatchObject({ reason: "forbidden" });
      expect(await minutes(people.secretary)).toMatchObject({ reason: "forbidden" });
      expect(await minutes(people.branch)).toMatchObject({ reason: "not_found" });
    });
  });
});
