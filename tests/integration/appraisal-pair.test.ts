import { beforeEach, describe, expect, test } from "vitest";
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
import type { Verdict } from "@/lib/assessments/types";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { today } from "@/lib/platform/clock";
import { addDays } from "@/lib/platform/dates";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import {
  itemOf,
  makePeople,
  move,
  openYear,
  submittedYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

const database = await freshDatabase();

let n = 0;
let bloc: TestBloc;
let unit: TestUnit;
let people: TestPeople;
let third: Actor;
let id: string;

/** A year in which two appraise, with one unit handed in. */
beforeEach(async () => {
  n += 1;
  bloc = await makeBloc(`khoi${n}`, 2, 1);
  unit = bloc.units[0] as TestUnit;
  people = await makePeople(bloc);
  third = await makeActor(`${bloc.code}.vp3`, "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
  await openYear(bloc, people.staff);
  must(await pair(true));
  id = await submittedYear(people.secretary, unit);
});

async function pair(twoAppraisers: boolean, actor = people.staff) {
  const { cycleId, version } = must(await pairSetting(people.staff, bloc.orgId, 2026));
  return setPair(actor, bloc.orgId, cycleId, { twoAppraisers, version });
}

/** One of the two says the same of every item that is open, but for those named. */
async function judgeAlone(actor: Actor, named: Record<string, Verdict> = {}) {
  must(await openAppraisal(actor, id));
  for (const { code } of must(await appraisalSheet(actor, id, "1.1")).whole.items) {
    const { pair, item } = must(await appraisalSheet(actor, id, code));
    const own = pair?.mine ?? null;
    if (item.verdict && !own) continue;
    const verdict = named[code] ?? "met";
    const comment = verdict === "met" ? "" : `${actor.name}: thiếu ở ${code}.`;
    must(await saveVerdict(actor, id, code, { verdict, comment, version: own?.version ?? null }));
  }
}

const verdictsIn = async (actor: Actor) =>
  must(await findAssessment(actor, id)).whole.items.filter((item) => item.verdict !== null).length;

describe("two appraisers", () => {
  test("neither sees the other's verdicts, nor does anybody else, until both are in", async () => {
    await judgeAlone(people.staff, { "1.1": "not_met" });
    must(await openAppraisal(people.leader, id));
    const said = { verdict: "met", comment: "Đủ.", version: null };
    must(await saveVerdict(people.leader, id, "1.1", said));
    const late = { verdict: "not_met", comment: "Thiếu.", version: null };
    expect(await saveVerdict(people.leader, id, "1.1", late)).toMatchObject({
      reason: "stale",
      current: { verdict: { verdict: "met", comment: "Đủ.", by: people.leader.name, version: 1 } },
    });
    for (const reader of [people.leader, people.voter, people.secretary, third]) {
      expect(await verdictsIn(reader)).toBe(0);
      if (reader === people.secretary) continue;
      const sheet = must(await appraisalSheet(reader, id, "1.1"));
      expect(JSON.stringify(sheet)).not.toContain("thiếu ở 1.1");
      expect(sheet.pair?.both).toEqual([]);
    }
    must(await handInOpinions(people.staff, id));
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

  test("an older opinion is told what stands there, also once it is handed in", async () => {
    await judgeAlone(people.staff, { "1.1": "not_met" });
    must(await handInOpinions(people.staff, id));
    const old = { verdict: "met", comment: "", version: null };
    expect(await saveVerdict(people.staff, id, "1.1", old)).toMatchObject({
      reason: "stale",
      current: { verdict: { verdict: "not_met", version: 1 } },
    });
    expect(await saveVerdict(people.staff, id, "1.1", { ...old, version: 1 })).toMatchObject({
      reason: "conflict",
    });
  });

  test("what they agree on is the verdict; what they differ on is reconciled, then only is it appraised", async () => {
    await judgeAlone(people.staff, { "1.1": "not_met", "2.1": "supplement" });
    await judgeAlone(people.leader, { "1.1": "met", "2.1": "supplement" });
    must(await handInOpinions(people.staff, id));
    expect(await verdictsIn(people.staff)).toBe(0);
    expect(
      await saveVerdict(people.staff, id, "1.2", { verdict: "met", comment: "", version: 1 }),
    ).toMatchObject({
      reason: "conflict",
    });
    must(await handInOpinions(people.leader, id));
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
    expect(itemOf(await wholeYear(people.staff, unit), "1.1").verdict).toMatchObject({
      verdict: "not_met",
      comment: "Đồng ý: thiếu quý II.",
      by: people.leader.name,
      second: people.staff.name,
    });
    for (const actor of [people.staff, people.leader])
      must(await saveVerdict(actor, id, "2.1", { verdict: "met", comment: "Đã đủ.", version: 0 }));
    expect(must(await move(people.staff, id, "APPRAISED")).state).toBe("APPRAISED");
  });

  test("one who parts from an agreed verdict takes it away until they agree again", async () => {
    await judgeAlone(people.staff);
    await judgeAlone(people.leader);
    must(await handInOpinions(people.staff, id));
    must(await handInOpinions(people.leader, id));
    must(
      await saveVerdict(people.staff, id, "3.4", {
        verdict: "not_met",
        comment: "Không có văn bản.",
        version: 0,
      }),
    );
    expect(itemOf(await wholeYear(people.staff, unit), "3.4").verdict).toBeNull();
    expect(await move(people.staff, id, "APPRAISED")).toMatchObject({ reason: "conflict" });
    must(await saveVerdict(people.staff, id, "3.4", { verdict: "met", comment: "", version: 1 }));
    expect(itemOf(await wholeYear(people.staff, unit), "3.4").verdict).toMatchObject({ verdict: "met" });
  });

  test("both handing in at the same moment: the agreed verdicts are written once", async () => {
    await judgeAlone(people.staff);
    await judgeAlone(people.leader);
    const both = await Promise.all([handInOpinions(people.staff, id), handInOpinions(people.leader, id)]);
    expect(both.every((result) => result.ok)).toBe(true);
    expect(await verdictsIn(people.staff)).toBe(22);
    const events = await sql(
      database,
      "select 1 from audit_events where type = 'appraisal.verdict_saved' and subject_id = $1",
      [id],
    );
    expect(events).toHaveLength(22);
  });

  test("there are two places; a third only reads, and the upper secretary frees one that is not in", async () => {
    const opened = await Promise.all(
      [people.staff, people.leader, third].map((actor) => openAppraisal(actor, id)),
    );
    expect(opened.filter((result) => result.ok)).toHaveLength(2);
    const rows = await sql<{ number: number; user_id: string }>(
      database,
      "select * from appraisers order by number",
    );
    const mine = rows.find((row) => row.user_id === people.staff.userId);
    const number = mine?.number ?? 1;
    expect(await freePlace(people.staff, id, number)).toMatchObject({ reason: "forbidden" });
    must(await freePlace(people.leader, id, number));
    expect(await freePlace(people.leader, id, number)).toMatchObject({ reason: "conflict" });
    must(await openAppraisal(third, id));
  });

  test("nothing is handed in half, or given back by one alone", async () => {
    must(await openAppraisal(people.staff, id));
    must(await saveVerdict(people.staff, id, "1.1", { verdict: "supplement", comment: "", version: null }));
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

  test("a second round asks the two only about what was returned", async () => {
    await judgeAlone(people.staff, { "1.1": "supplement" });
    await judgeAlone(people.leader, { "1.1": "supplement" });
    must(await handInOpinions(people.staff, id));
    must(await handInOpinions(people.leader, id));
    const items = [{ code: "1.1", reason: "Thêm ảnh." }];
    must(await move(people.staff, id, "RETURNED", { dueDate: addDays(await today(), 3), items }));
    must(await move(people.secretary, id, "SUBMITTED"));
    for (const actor of [people.staff, people.leader]) {
      must(await openAppraisal(actor, id));
      expect(
        await saveVerdict(actor, id, "1.2", { verdict: "not_met", comment: "x", version: null }),
      ).toMatchObject({
        reason: "conflict",
      });
      must(await saveVerdict(actor, id, "1.1", { verdict: "met", comment: "", version: null }));
      must(await handInOpinions(actor, id));
    }
    expect(must(await move(people.leader, id, "APPRAISED")).state).toBe("APPRAISED");
  });
});

describe("the setting", () => {
  test("is changed by those who run the year, not while an appraisal is under way", async () => {
    expect(await pair(false, people.secretary)).toMatchObject({ reason: "forbidden" });
    must(await openAppraisal(people.staff, id));
    expect(await pair(false)).toMatchObject({
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
});

describe("verdicts while the appraisal is under way", () => {
  test("are the upper level's: the unit's API and pages show none", async () => {
    must(await pair(false));
    must(await openAppraisal(people.staff, id));
    must(
      await saveVerdict(people.staff, id, "1.1", { verdict: "not_met", comment: "Thiếu.", version: null }),
    );
    const asSeen = async (actor: Actor) =>
      assessmentShape(must(await findAssessment(actor, id)).whole).items[0]?.verdict;
    expect(await asSeen(people.staff)).toBe("not_met");
    expect(await asSeen(people.voter)).toBe("not_met");
    for (const of of [people.secretary, people.committee, people.observer])
      expect(await asSeen(of)).toBeNull();
    const recused = await makeActor(`${bloc.code}.vp3`, "UNIT_COMMITTEE", {
      orgId: bloc.orgId,
      unitId: unit.id,
    });
    expect(await asSeen(recused)).toBeNull();
  });

  test("are told to nobody who is recused, by sheet, minutes, paper or the table of all units", async () => {
    must(await pair(false));
    must(await openAppraisal(people.staff, id));
    must(
      await saveVerdict(people.staff, id, "1.1", { verdict: "not_met", comment: "Thiếu.", version: null }),
    );
    must(
      await saveMinutes(people.staff, id, {
        heldOn: await today(),
        place: "Phòng họp",
        members: ["Trần Văn An"],
        finding: "Còn sơ sài.",
        version: null,
      }),
    );
    await makeActor(`${bloc.code}.vp4`, "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    const recused = await makeActor(`${bloc.code}.vp4`, "UNIT_COMMITTEE", {
      orgId: bloc.orgId,
      unitId: unit.id,
    });
    const told = async (actor: Actor) => {
      const { rounds, minutes } = must(await appraisalSheet(actor, id, "1.1"));
      const paper = JSON.stringify(must(await appraisalMinutes(actor, id)).paper);
      const { facts } = must(await blocDashboard(actor, bloc.orgId, 2026));
      const own = facts.progress.find((each) => each.unit.id === unit.id);
      return [
        rounds.at(-1)?.verdict ?? null,
        minutes?.finding ?? null,
        paper.includes("Còn sơ sài"),
        own?.items[0]?.verdict ?? null,
      ];
    };
    expect(await told(people.staff)).toEqual(["not_met", "Còn sơ sài.", true, "not_met"]);
    expect(await told(recused)).toEqual([null, null, false, null]);
  });
});

describe("the team's minutes", () => {
  const minutes = (actor: Actor, more: object = {}) =>
    saveMinutes(actor, id, {
      heldOn: "2026-11-20",
      place: "Trụ sở đơn vị",
      members: ["Lê Minh Khôi, Trưởng đoàn", "Trần Thu Hà, thư ký"],
      finding: "Hồ sơ đủ, nền nếp.",
      version: null,
      ...more,
    });

  test("are written over the version that was read, and logged", async () => {
    expect(await minutes(people.staff)).toMatchObject({ reason: "conflict" });
    must(await openAppraisal(people.staff, id));
    expect(must(await minutes(people.staff))).toMatchObject({
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

  test("say who, when, where and what; nobody else writes them", async () => {
    must(await openAppraisal(people.staff, id));
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
