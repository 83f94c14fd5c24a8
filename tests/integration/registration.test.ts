import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { openAppraisal, saveVerdict } from "@/lib/assessments/appraisal/commands";
import { appraisalWork } from "@/lib/assessments/appraisal/queries";
import { saveItem } from "@/lib/assessments/commands";
import { savePlan } from "@/lib/assessments/registration/commands";
import { findRegistration, unitRegistration } from "@/lib/assessments/registration/queries";
import { unitDashboard } from "@/lib/dashboard/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { withClient } from "@/scripts/database/connection";
import { appraisedYear, judgeAll } from "@/tests/helpers/appraisal";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { unitOf } from "@/tests/helpers/members";
import {
  makePeople,
  meet,
  move,
  openYear,
  submittedYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

const database = await freshDatabase();

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const whole = { solution: "Mỗi quý một buổi", due: "quý II", person: "Lê Thu Hà", isHard: false };
const REASON = "Chưa có văn bản tham mưu.";

let bloc: TestBloc;
let other: TestBloc;
let people: TestPeople;
let id: string;
let sisterId: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  other = await makeBloc("khac", 1, 1);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff, 2025);
  await appraisedYear(people, unitOf(bloc), { "3.4": { verdict: "not_met", comment: REASON } }, 2025);
  await openYear(bloc, people.staff, 2026);
  id = (await wholeYear(people.secretary, unitOf(bloc))).id;
  sisterId = (await wholeYear(people.sister, unitOf(bloc, 1))).id;
});

const sheetOf = async (actor: Actor = people.secretary) => must(await findRegistration(actor, id)).sheet;
const planned = async (code: string) => (await sheetOf()).items.find((item) => item.code === code);
const save = async (code: string, more: object = {}, actor = people.secretary) => {
  const version = (await planned(code))?.plan?.version ?? 0;
  return savePlan(actor, id, code, { ...whole, version, ...more });
};

test("what is only being appraised asks for no plan, and tells the unit nothing", async () => {
  const last = await submittedYear(people.sister, unitOf(bloc, 1), 2025);
  must(await openAppraisal(people.staff, last));
  const verdict = { verdict: "not_met", comment: REASON, version: null };
  must(await saveVerdict(people.staff, last, "3.4", verdict));
  const { sheet } = must(await findRegistration(people.sister, sisterId));
  expect(sheet.items.filter(({ carried }) => carried)).toEqual([]);
});

describe("the plan of an item", () => {
  test("is written by the secretary and the committee, with its row in the log", async () => {
    expect(must(await save("1.3", {}, people.committee))).toMatchObject({
      code: "1.3",
      plan: { ...whole, version: 1, updatedBy: people.committee.name },
    });
    expect(must(await save("1.3", { isHard: true }))).toMatchObject({ plan: { isHard: true, version: 2 } });
    const events = await sql<{ detail: object }>(
      database,
      "select detail from audit_events where type = 'assessment.plan_saved' order by id",
    );
    expect(events.map(({ detail }) => detail)).toEqual([
      { code: "1.3", year: 2026 },
      { code: "1.3", year: 2026 },
    ]);
  });

  test("is refused to everybody else, and not found by strangers", async () => {
    for (const who of ["staff", "leader", "voter", "observer"] as const)
      expect(await save("1.1", {}, people[who]), who).toMatchObject({ reason: "forbidden" });
    for (const who of ["branch", "sister", "admin"] as const)
      expect(await save("1.1", {}, people[who]), who).toMatchObject({ reason: "not_found" });
    const foreign = await makeActor("khac.bithu", "UNIT_SECRETARY", {
      orgId: other.orgId,
      unitId: unitOf(other).id,
    });
    expect(await save("1.1", {}, foreign)).toMatchObject({ reason: "not_found" });
    expect(await savePlan(people.secretary, "x", "1.1", whole)).toMatchObject({ reason: "not_found" });
    expect(await save("9.9")).toMatchObject({ reason: "not_found" });
  });

  test("names what is too long, and an old save is told what stands there", async () => {
    expect(await save("1.1", { solution: "a".repeat(3001), due: "b".repeat(201) })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "solution" }, { path: "due" }],
    });
    expect(await save("1.1", { extra: 1 })).toMatchObject({ reason: "invalid" });
    expect(await save("1.3", { version: 1 })).toMatchObject({
      reason: "stale",
      current: { plan: { version: 2, isHard: true } },
    });
  });

  test("written first by two at once is kept once, and the other told", async () => {
    const both = await Promise.all([
      save("1.2", { solution: "Bản một", version: 0 }),
      save("1.2", { solution: "Bản hai", version: 0 }, people.committee),
    ]);
    expect(both.map((one) => (one.ok ? "ok" : one.reason)).sort()).toEqual(["ok", "stale"]);
  });

  test("keeps what people type, signs and all", async () => {
    const solution = "<script>alert(1)</script> #tag $5 {{x}} 'a'";
    expect(must(await save("1.4a", { solution })).plan?.solution).toBe(solution);
  });
});

describe("registering", () => {
  test("brings in what was not met last year, with the reason of then", async () => {
    const { items } = await sheetOf();
    expect(items.filter(({ carried }) => carried).map(({ code, carried }) => [code, carried])).toEqual([
      ["3.4", { year: 2025, reason: REASON }],
    ]);
  });

  test("waits for a plan of what is hard or was not met, and names what lacks", async () => {
    must(await save("2.4", { solution: "", due: "", person: "", isHard: true }));
    const refused = await move(people.secretary, id, "REGISTERED");
    expect(refused).toMatchObject({
      reason: "conflict",
      message: "Chưa đăng ký được: còn 2 nội dung cần ghi kế hoạch.",
      fields: [
        { message: expect.stringContaining("2.4 ") },
        { message: expect.stringContaining("(năm 2025 chưa đạt): ghi giải pháp, thời hạn") },
      ],
    });
    must(await save("2.4", { isHard: true }));
    must(await save("3.4"));
  });

  test("is the secretary's, keeps the plan of that day and whether it came late", async () => {
    expect(await move(people.committee, id, "REGISTERED")).toMatchObject({ reason: "forbidden" });
    must(await on("2025-11-12", () => move(people.secretary, id, "REGISTERED")));
    must(await save("2.4", { solution: "Giải pháp sửa sau", isHard: true }));
    const { registered } = await sheetOf();
    expect(registered).toMatchObject({ on: "2025-11-12", due: "2025-11-10", by: people.secretary.name });
    expect(registered?.plans.find(({ code }) => code === "2.4")?.solution).toBe(whole.solution);
    expect(registered?.plans.find(({ code }) => code === "3.4")?.carried?.reason).toBe(REASON);
    const work = must(await appraisalWork(people.staff, bloc.orgId, 2026));
    expect(work.lines.map(({ unit, registeredLate }) => [unit.code, registeredLate])).toEqual([
      ["DV02", null],
      ["DV01", true],
    ]);
  });

  test("asks for nothing where no item is hard and none failed", async () => {
    must(await on("2025-11-10", () => move(people.sister, sisterId, "REGISTERED")));
    const found = must(
      await unitRegistration(people.sister, { orgId: bloc.orgId, unitId: unitOf(bloc, 1).id }, 2026),
    );
    expect(found?.registered).toMatchObject({ on: "2025-11-10", plans: [] });
  });

  test("what last year's result brings afterwards waits for a plan on the first page", async () => {
    const sister = unitOf(bloc, 1);
    const asked = async () => {
      const at = { orgId: bloc.orgId, unitId: sister.id, year: 2026 };
      const { duties } = must(await unitDashboard(people.sister, at));
      return duties.find((duty) => duty.id === "carried") ?? null;
    };
    expect(await asked()).toBeNull();
    const last = await wholeYear(people.sister, sister, 2025);
    await judgeAll(people.staff, last.id, { "3.4": { verdict: "not_met", comment: REASON } });
    must(await move(people.staff, last.id, "APPRAISED"));
    expect(await asked()).toMatchObject({
      title: "Lập kế hoạch khắc phục 1 điều năm 2025 nêu ra",
      detail: expect.stringContaining("3.4 "),
      mend: { path: "/assessment/registration", query: { item: "3.4" } },
    });
    must(await savePlan(people.sister, sisterId, "3.4", { ...whole, version: 0 }));
    expect(await asked()).toBeNull();
  });

  test("what was registered can't be changed by the serving role, even by SQL", async () => {
    for (const change of ["update registrations set plans = '[]'", "delete from registrations"])
      await expect(withClient(database.url, (client) => client.query(change))).rejects.toThrow(
        /permission denied/,
      );
  });
});

test("a unit that takes no part stands in the list with its reason", async () => {
  const reason = "Sáp nhập vào đơn vị khác";
  const away = await wholeYear(people.staff, unitOf(bloc, 1), 2025);
  must(await move(people.staff, away.id, "NOT_PARTICIPATING", { reason }));
  const { lines } = must(await appraisalWork(people.staff, bloc.orgId, 2025));
  expect(lines.map(({ state, leftReason }) => [state, leftReason])).toContainEqual([
    "NOT_PARTICIPATING",
    reason,
  ]);
});

test("the plan is closed once the self-assessment is handed in", async () => {
  must(await move(people.secretary, id, "ASSESSING"));
  must(await save("1.1"));
  const { items } = await wholeYear(people.secretary, unitOf(bloc));
  for (const { code, version } of items)
    must(await saveItem(people.secretary, id, code, { claim: "met", explanation: "Đã làm.", version }));
  must(await meet(people.secretary, id));
  must(await move(people.secretary, id, "SUBMITTED"));
  expect(await save("1.1")).toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("Kế hoạch đang khóa vì đơn vị ở bước “đã nộp”."),
  });
  expect(await save("1.1", { version: 0 })).toMatchObject({
    reason: "stale",
    current: { plan: { solution: whole.solution } },
  });
  expect(await allOf(bloc.orgId).registrationPlan.count({ where: { assessmentId: id } })).toBeGreaterThan(4);
});
