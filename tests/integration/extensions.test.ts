import { beforeAll, describe, expect, test } from "vitest";
import { installationScope } from "@/lib/access/scopes";
import { extendDue } from "@/lib/assessments/dues/commands";
import { duesOfYear } from "@/lib/assessments/dues/queries";
import { changeCycle } from "@/lib/cycles/commands";
import { cycleOfYear } from "@/lib/cycles/queries";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { unitDashboard } from "@/lib/dashboard/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { withClient } from "@/scripts/database/connection";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { unitOf } from "@/tests/helpers/members";
import {
  answerAll,
  begunYear,
  makePeople,
  move,
  openYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

const database = await freshDatabase();

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const asked = {
  kind: "self_assessment",
  oldDue: "2026-11-30",
  newDue: "2026-12-05",
  reason: "Bí thư mới nhận nhiệm vụ",
};

let bloc: TestBloc;
let people: TestPeople;
let cycleId: string;
let id: string;
let sisterId: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  cycleId = await openYear(bloc, people.staff, 2026);
  id = await begunYear(people.secretary, unitOf(bloc));
  sisterId = await begunYear(people.sister, unitOf(bloc, 1));
  await answerAll(people.secretary, id);
  await answerAll(people.sister, sisterId);
  const { version, ...cycle } = must(await cycleOfYear(people.staff, bloc.orgId, 2026));
  const { cutOff, registrationDue, inspectionOn, selfAssessmentDue, appraisalDue, decisionDue } = cycle;
  const dates = { cutOff, registrationDue, inspectionOn, selfAssessmentDue, appraisalDue, decisionDue };
  const closing = { ...dates, votePercent: 50, lateSubmissionAllowed: false, version };
  must(await changeCycle(people.staff, bloc.orgId, cycleId, closing));
});

const extend = (more: object = {}, actor = people.staff) =>
  on("2026-12-01", () => extendDue(actor, id, { ...asked, ...more }));

describe("where the bloc takes nothing after its day", () => {
  test("the day itself is in time, the next one is refused with what to do", async () => {
    expect(await on("2026-12-01", () => move(people.sister, sisterId, "SUBMITTED"))).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Đề nghị cấp trên gia hạn cho đơn vị"),
    });
    expect(await on("2026-12-01", () => move(people.secretary, id, "SUBMITTED"))).toMatchObject({
      reason: "conflict",
    });
  });

  test("more time is given by those who run the year, with its row in the log", async () => {
    for (const who of ["voter", "secretary", "committee", "observer"] as const)
      expect(await extend({}, people[who]), who).toMatchObject({ reason: "forbidden" });
    for (const who of ["branch", "sister", "admin"] as const)
      expect(await extend({}, people[who]), who).toMatchObject({ reason: "not_found" });
    const both = await makeActor("khoi.hai-vai", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
    const recused = await makeActor("khoi.hai-vai", "UNIT_COMMITTEE", {
      orgId: bloc.orgId,
      unitId: unitOf(bloc).id,
    });
    expect(both.userId).toBe(recused.userId);
    expect(await extend({}, recused)).toMatchObject({ reason: "forbidden" });

    const dues = must(await extend());
    expect(dues).toMatchObject({ selfAssessment: "2026-12-05", registration: "2025-11-10" });
    expect(dues.extensions).toMatchObject([{ ...asked, by: people.staff.name }]);
    const [event] = await sql<{ detail: object; unit_id: string }>(
      database,
      "select detail, unit_id from audit_events where type = 'assessment.due_extended'",
    );
    expect(event).toEqual({
      detail: { year: 2026, kind: "self_assessment", from: "2026-11-30", to: "2026-12-05" },
      unit_id: unitOf(bloc).id,
    });
  });

  test("bad days, no reason and an old page are refused by name", async () => {
    expect(await extend({ newDue: "2026-02-31" })).toMatchObject({ fields: [{ path: "newDue" }] });
    expect(await extend({ reason: "  " })).toMatchObject({ fields: [{ path: "reason" }] });
    expect(await extend({ kind: "decision" })).toMatchObject({ fields: [{ path: "kind" }] });
    expect(await extend({ oldDue: "2026-12-05", newDue: "2026-11-29" })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "newDue" }],
    });
    expect(await extend({ newDue: "2026-12-08", reason: "Bão số 9" })).toMatchObject({
      reason: "stale",
      current: { version: "2026-12-05", reason: asked.reason },
    });
    expect(await extend({ kind: "registration", oldDue: "2025-11-10" })).toMatchObject({
      reason: "conflict",
    });
  });

  test("two who extend at once: one is kept, the other told", async () => {
    const two = await Promise.all([
      extend({ oldDue: "2026-12-05", newDue: "2026-12-08", reason: "Bão số 9" }),
      extend({ oldDue: "2026-12-05", newDue: "2026-12-09", reason: "Mưa lũ" }, people.leader),
    ]);
    expect(two.map((one) => (one.ok ? "ok" : one.reason)).sort()).toEqual(["ok", "stale"]);
    const dues = two.flatMap((one) => (one.ok ? one.value : []))[0];
    expect(two).toContainEqual(
      expect.objectContaining({
        reason: "stale",
        current: { version: dues?.selfAssessment, reason: dues?.extensions[0]?.reason },
      }),
    );
    expect(await allOf(bloc.orgId).dueExtension.count()).toBe(2);
  });

  test("every page counts by the unit's own day", async () => {
    const { selfAssessmentDue } = (await wholeYear(people.secretary, unitOf(bloc))).cycle;
    expect(["2026-12-08", "2026-12-09"]).toContain(selfAssessmentDue);
    const at = { orgId: bloc.orgId, unitId: unitOf(bloc).id, year: 2026 };
    const own = must(await on("2026-12-04", () => unitDashboard(people.secretary, at)));
    expect(own.duties.find((duty) => duty.id === "submit")?.due).toBe(selfAssessmentDue);
    const office = must(await on("2026-12-04", () => blocDashboard(people.staff, bloc.orgId, 2026)));
    const late = office.duties.find((duty) => duty.id === "unsubmitted");
    expect(late).toMatchObject({ title: "1 đơn vị chưa nộp tự đánh giá", due: "2026-11-30" });
    const all = await duesOfYear(installationScope(bloc.orgId, "a test looks at every day"), cycleId);
    expect(all.map((one) => one.selfAssessment).sort()).toEqual(["2026-11-30", selfAssessmentDue]);
  });

  test("only the unit that was given time hands in", async () => {
    expect(await on("2026-12-08", () => move(people.sister, sisterId, "SUBMITTED"))).toMatchObject({
      reason: "conflict",
    });
    must(await on("2026-12-08", () => move(people.secretary, id, "SUBMITTED")));
    expect(await extend({ oldDue: "2026-12-09" })).toMatchObject({ reason: "conflict" });
  });
});

test("rows of more time can't be changed by the serving role", async () => {
  await expect(
    withClient(database.url, (client) => client.query("update due_extensions set reason = 'x'")),
  ).rejects.toThrow(/permission denied/);
});
