import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { setPair } from "@/lib/assessments/appraisal/pair-setting/commands";
import { addUnits, changeCycle, closeCycle, openCycle, takeBackCycle } from "@/lib/cycles/commands";
import { cycleOfYear, cyclesOf, whyAbsent, yearOpening, yearSetting } from "@/lib/cycles/queries";
import { proposedDates, whyNotInYear } from "@/lib/cycles/rules";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { headlineOf } from "@/lib/dashboard/headline";
import { unitDashboard } from "@/lib/dashboard/queries";
import { markSeen } from "@/lib/notices/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { createUnit } from "@/lib/units/commands";
import { withClient } from "@/scripts/database/connection";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import {
  answerAll,
  makePeople,
  move,
  openYear,
  submittedYear,
  type TestPeople,
  wholeYear,
  yearInput,
} from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let other: TestBloc;
let people: TestPeople;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 1);
  other = await makeBloc("khac", 1, 1);
  people = await makePeople(bloc);
});

const staffOf = ({ code, orgId, rootId }: TestBloc) =>
  makeActor(`${code}.vanphong`, "UPPER_STAFF", { orgId, unitId: rootId });
const [UNIT_1, UNIT_3] = [0, 2];
const unit = (index: number) => bloc.units[index] ?? { id: "", code: "", branches: [] };
const cycle = async (year: number) => must(await cycleOfYear(people.staff, bloc.orgId, year));
const eventsOf = (type: string) =>
  sql<{ detail: object; unit_id: string | null }>(
    database,
    "select detail, unit_id from audit_events where type = $1 order by id",
    [type],
  );

describe("opening a year", () => {
  test("makes one assessment with every item for each unit, and keeps why one takes no part", async () => {
    const reason = "Đang sáp nhập vào đơn vị khác";
    const id = await openYear(bloc, people.staff, 2026, [{ unitId: unit(UNIT_3).id, reason }]);
    const made = await allOf(bloc.orgId).assessment.findMany({
      where: { cycleId: id },
      orderBy: { unit: { code: "asc" } },
      select: { state: true, _count: { select: { items: true } }, transitions: { select: { reason: true } } },
    });
    const items = await allOf(bloc.orgId).criteriaItem.count({
      where: { set: { cycles: { some: { id } } } },
    });
    expect(items).toBeGreaterThan(20);
    expect(made).toEqual([
      { state: "NOT_REGISTERED", _count: { items }, transitions: [] },
      { state: "NOT_REGISTERED", _count: { items }, transitions: [] },
      { state: "NOT_PARTICIPATING", _count: { items }, transitions: [{ reason }] },
    ]);
    expect(await eventsOf("cycle.opened")).toMatchObject([{ detail: { year: 2026, units: 3 } }]);
    const created = await eventsOf("assessment.created");
    expect(created.map((event) => event.unit_id)).toEqual(bloc.units.map((one) => one.id));
  });

  test("the same year twice is a conflict at its field, and leaves nothing behind", async () => {
    const input = await yearInput(bloc.orgId, 2026);
    expect(await openCycle(people.staff, bloc.orgId, input)).toMatchObject({
      reason: "conflict",
      fields: [{ path: "year" }],
    });
    expect(await eventsOf("cycle.opened")).toHaveLength(1);
  });

  test("a bad form is refused field by field", async () => {
    const input = await yearInput(bloc.orgId, 2025);
    const open = (more: object) => openCycle(people.staff, bloc.orgId, { ...input, ...more });
    expect(await open({ cutOff: "2025-02-31" })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "cutOff" }],
    });
    expect(await open({ appraisalDue: "2025-01-01" })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "appraisalDue" }],
    });
    expect(await open({ cutOff: "2020-01-01" })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "cutOff", message: expect.stringContaining("từ 01/01/2025 đến 31/12/2025") }],
    });
    const silent = [UNIT_1, UNIT_3].map((at) => ({ unitId: unit(at).id, reason: " " }));
    expect(await open({ excluded: silent })).toMatchObject({
      fields: [
        { path: "excluded.0.reason", message: "Đoàn Sở số 1: ghi lý do đơn vị không tham gia." },
        { path: "excluded.1.reason", message: "Đoàn Sở số 3: ghi lý do đơn vị không tham gia." },
      ],
    });
    for (const year of [19, Number.NaN, 20255])
      expect(await open({ year })).toMatchObject({
        fields: [{ path: "year", message: "Ghi năm bằng bốn chữ số." }],
      });
    expect(await open({ setId: "11111111-1111-4111-8111-111111111111" })).toMatchObject({
      fields: [{ path: "setId" }],
    });
    expect(await open({ extra: 1 })).toMatchObject({ reason: "invalid" });
    const foreign = other.units[0]?.id;
    expect(await open({ excluded: [{ unitId: foreign, reason: "lý do" }] })).toMatchObject({
      reason: "not_found",
    });
    expect(await allOf(bloc.orgId).cycle.count()).toBe(1);
  });

  test("a unit that is ticked but does not stand on the cut-off day is refused by name; a year needs a unit", async () => {
    const young = await makeBloc("moi", 3, 0);
    const staff = await staffOf(young);
    const [first, closed, last] = young.units.map(({ id }) => id);
    const set = (column: string, day: string, id = "") =>
      sql(database, `update units set ${column} = $2 where id = $1`, [id, day]);
    await set("opened_on", "2026-12-05", first);
    await set("closed_on", "2026-12-01", closed);
    const input = await yearInput(young.orgId, 2026);
    const open = (participants: (string | undefined)[], excluded: object[] = []) =>
      openCycle(staff, young.orgId, { ...input, participants, excluded });
    expect(await open([first, closed])).toMatchObject({
      reason: "conflict",
      message: expect.stringMatching(
        /^Đoàn Sở số 1 hoạt động từ 05\/12\/2026, sau ngày chốt số liệu 30\/11\/2026\. /,
      ),
    });
    const alone = expect.stringContaining("Chọn ít nhất một đơn vị");
    expect(await open([])).toMatchObject({ reason: "conflict", message: alone });
    const reason = "Mới thành lập";
    const left = [closed, last].map((unitId) => ({ unitId, reason }));
    expect(await open([], left)).toMatchObject({ reason: "conflict", message: alone });
    expect(await allOf(young.orgId).cycle.count()).toBe(0);

    const offered = must(await yearOpening(staff, young.orgId)).units;
    expect(offered.filter((one) => whyNotInYear(one, input.cutOff) === null).map(({ id }) => id)).toEqual([
      closed,
      last,
    ]);
    const { id } = must(await open([closed]));
    expect(await allOf(young.orgId).assessment.findMany({ select: { unitId: true } })).toEqual([
      { unitId: closed },
    ]);
    expect(must(await yearSetting(staff, young.orgId, 2026)).others).toMatchObject([{ id: last }]);
    expect(await addUnits(staff, young.orgId, id, { unitIds: [first] })).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("hoạt động từ 05/12/2026"),
    });
  });

  test("a mistyped year is not opened, and one outside the phase of its set only by who says so", async () => {
    const own = await makeBloc("nham", 1, 0);
    const staff = await staffOf(own);
    const { setId } = await yearInput(own.orgId, 2026);
    const open = (year: number, more: object = {}) =>
      onDay(plainDate("2027-11-02"), () =>
        openCycle(staff, own.orgId, { year, setId, ...proposedDates(year), ...more }),
      );
    expect(await open(2050, { confirmed: true })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "year", message: expect.stringContaining("năm xa nhất mở được là 2028") }],
    });
    const doubted = { reason: "conflict", isDoubted: true, fields: [{ path: "setId" }] };
    expect(await open(2021)).toMatchObject(doubted);
    expect(await open(2028)).toMatchObject(doubted);
    must(await open(2027));
    must(await open(2028, { confirmed: true }));
    const { last } = must(await onDay(plainDate("2026-11-02"), () => yearOpening(staff, own.orgId)));
    expect(last?.year).toBe(2027);
  });

  test("only staff and secretaries of the upper level may; strangers find nothing", async () => {
    const input = await yearInput(bloc.orgId, 2025);
    const open = (who: keyof TestPeople) => openCycle(people[who], bloc.orgId, input);
    for (const who of ["voter", "secretary", "committee", "branch", "observer"] as const)
      expect(await open(who), who).toMatchObject({ reason: "forbidden" });
    expect(await open("admin")).toMatchObject({ reason: "not_found" });
    expect(await openCycle(people.staff, other.orgId, input)).toMatchObject({ reason: "not_found" });
  });
});

describe("changing a year", () => {
  const changed = {
    ...proposedDates(2026),
    selfAssessmentDue: "2026-12-05",
    votePercent: 60,
    voteBase: "present" as const,
    adoptionPercent: 66,
    lateSubmissionAllowed: false,
  };

  test("moves its dates and says so in the log", async () => {
    const { id, version } = await cycle(2026);
    must(await changeCycle(people.staff, bloc.orgId, id, { ...changed, version }));
    expect(await cycle(2026)).toMatchObject({
      selfAssessmentDue: "2026-12-05",
      votePercent: 60,
      voteBase: "present",
      adoptionPercent: 66,
      lateSubmissionAllowed: false,
      inspectionOn: "2026-06-15",
      version: version + 1,
    });
    expect(await eventsOf("cycle.changed")).toMatchObject([{ detail: { selfAssessmentDue: "2026-12-05" } }]);
  });

  test("a stale form is told, with what stands there now", async () => {
    const { id, version } = await cycle(2026);
    const stale = { ...changed, votePercent: 70, version: version - 1 };
    expect(await changeCycle(people.staff, bloc.orgId, id, stale)).toMatchObject({
      reason: "stale",
      current: { version, votePercent: 60 },
    });
  });

  test("is refused dates that lie in other years, at each field", async () => {
    const { id, version } = await cycle(2026);
    const refused = await changeCycle(people.staff, bloc.orgId, id, {
      ...changed,
      ...proposedDates(2015),
      version,
    });
    expect(refused).toMatchObject({ reason: "invalid" });
    expect(refused.ok ? 0 : refused.fields?.length).toBe(6);
  });

  test("is refused to others and for a year that is not there", async () => {
    const { id, version } = await cycle(2026);
    const input = { ...changed, version };
    expect(await changeCycle(people.secretary, bloc.orgId, id, input)).toMatchObject({ reason: "forbidden" });
    expect(await changeCycle(people.staff, other.orgId, id, input)).toMatchObject({ reason: "not_found" });
    expect(await changeCycle(people.staff, bloc.orgId, "x", input)).toMatchObject({ reason: "not_found" });
    expect(await changeCycle(people.staff, bloc.orgId, id, { ...input, cutOff: "" })).toMatchObject({
      reason: "invalid",
    });
  });

  test("a unit founded since is taken in, once", async () => {
    const { id } = await cycle(2026);
    const founded = {
      parentId: bloc.rootId,
      kind: "base_union",
      code: "DV09",
      name: "Đoàn Sở mới lập",
      openedOn: "2026-05-01",
    };
    const late = must(await createUnit(people.staff, bloc.orgId, founded));
    const add = (who: keyof TestPeople, unitIds: string[]) =>
      addUnits(people[who], bloc.orgId, id, { unitIds });
    expect(await add("voter", [late.id])).toMatchObject({ reason: "forbidden" });
    expect(await add("staff", [])).toMatchObject({ reason: "invalid" });
    expect(await add("staff", [other.units[0]?.id ?? ""])).toMatchObject({ reason: "not_found" });
    must(await add("staff", [late.id]));
    expect(await add("staff", [late.id])).toMatchObject({ reason: "conflict" });
    const made = { id: late.id, code: "DV09", branches: [] };
    expect(await wholeYear(people.staff, made)).toMatchObject({ state: "NOT_REGISTERED" });
  });
});

test("a base branch and the office read the same sentence: the set is for other units", async () => {
  const own = await makeBloc("cdcs", 1, 0);
  const staff = await staffOf(own);
  const founded = { kind: "base_branch", code: "DV08", name: "Chi đoàn Kho bạc", openedOn: "2018-05-01" };
  const { id: unitId } = must(await createUnit(staff, own.orgId, { parentId: own.rootId, ...founded }));
  const at = { orgId: own.orgId, unitId };
  const secretary = await makeActor("cdcs.bithu8", "UNIT_SECRETARY", at);
  const WHY = "Bộ tiêu chí này dành cho Đoàn cơ sở, không áp dụng cho Chi đoàn cơ sở.";
  const headline = async () => headlineOf(must(await unitDashboard(secretary, { ...at, year: 2026 })).facts);
  expect(await headline()).toMatch(WHY);
  const cycleId = await openYear(own, staff, 2026);
  expect(await headline()).toMatch(WHY);
  expect(must(await whyAbsent(secretary, at, 2026))).toMatch(WHY);
  expect(must(await yearSetting(staff, own.orgId, 2026))).toMatchObject({
    others: [],
    unmeant: [{ id: unitId, why: WHY }],
  });
  expect(await addUnits(staff, own.orgId, cycleId, { unitIds: [unitId] })).toMatchObject({
    reason: "conflict",
    message: `Chi đoàn Kho bạc: ${WHY} Bỏ chọn các đơn vị này.`,
  });
  const late = { kind: "base_union", code: "DV09", name: "Đoàn Sở mới lập", openedOn: "2026-05-01" };
  const { id } = must(await createUnit(staff, own.orgId, { parentId: own.rootId, ...late }));
  expect(must(await whyAbsent(staff, { ...at, unitId: id }, 2026))).toContain("văn phòng cấp trên đưa vào");
});

describe("a unit left out by mistake", () => {
  test("is let back in by those who run the year, with a reason, and registers as before", async () => {
    const found = async () => wholeYear(people.staff, unit(UNIT_1));
    const { id: assessmentId } = await found();
    const go = (who: keyof TestPeople, to: string, reason?: string) =>
      move(people[who], assessmentId, to, reason === undefined ? {} : { reason });
    must(await go("secretary", "REGISTERED"));
    must(await go("staff", "NOT_PARTICIPATING", "Ghi nhầm dòng"));
    expect(await go("secretary", "NOT_REGISTERED", "Xin vào lại")).toMatchObject({ reason: "forbidden" });
    expect(await go("staff", "NOT_REGISTERED", " ")).toMatchObject({ fields: [{ path: "reason" }] });
    must(await go("staff", "NOT_REGISTERED", "Ghi nhầm, đơn vị vẫn tham gia"));
    expect(await found()).toMatchObject({ state: "NOT_REGISTERED" });
    const moves = await eventsOf("assessment.moved");
    expect(moves.at(-1)).toMatchObject({
      unit_id: unit(UNIT_1).id,
      detail: { from: "NOT_PARTICIPATING", to: "NOT_REGISTERED", act: "readmit" },
    });
    must(await go("secretary", "REGISTERED"));
    expect(await allOf(bloc.orgId).registration.count({ where: { assessmentId } })).toBe(1);
    must(await go("staff", "NOT_PARTICIPATING", "Kết thúc phép thử"));
    must(await go("staff", "NOT_REGISTERED", "Trở lại như ban đầu"));
  });

  test("is nobody's own unit: who holds a role there takes it neither out of the year nor back in", async () => {
    const at = { orgId: bloc.orgId, unitId: unit(UNIT_1).id };
    await makeActor("khoi.hai-vai", "UPPER_STAFF", { ...at, unitId: bloc.rootId });
    const recused = await makeActor("khoi.hai-vai", "UNIT_COMMITTEE", at);
    const { id } = await wholeYear(people.staff, unit(UNIT_1));
    const go = (who: Actor, to: string) => move(who, id, to, { reason: "Đang sắp xếp lại" });
    expect(await go(recused, "NOT_PARTICIPATING")).toMatchObject({ reason: "forbidden" });
    must(await go(people.staff, "NOT_PARTICIPATING"));
    expect(await go(recused, "NOT_REGISTERED")).toMatchObject({ reason: "forbidden" });
    must(await go(people.staff, "NOT_REGISTERED"));
    const { units } = must(await yearSetting(recused, bloc.orgId, 2026));
    const mine = units.filter(({ maySettle }) => !maySettle);
    expect(mine.map((one) => one.unit.id)).toEqual([at.unitId]);
    const excluded = [{ unitId: at.unitId, reason: "Đang sắp xếp lại" }];
    const year = { ...(await yearInput(bloc.orgId, 2027)), excluded };
    expect(await openCycle(recused, bloc.orgId, year)).toMatchObject({
      reason: "forbidden",
      message: `${mine[0]?.unit.name}: Bạn giữ vai trò ở đơn vị này nên không ghi đơn vị này không tham gia hay tham gia lại.`,
    });
  });
});

describe("closing a year", () => {
  test("waits for every unit's result and belongs to the upper secretary", async () => {
    const { id } = await cycle(2026);
    expect(await closeCycle(people.staff, bloc.orgId, id)).toMatchObject({ reason: "forbidden" });
    expect(await closeCycle(people.leader, bloc.orgId, id)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Còn 3 đơn vị"),
    });
    for (const { id: assessmentId } of await allOf(bloc.orgId).assessment.findMany({
      where: { state: "NOT_REGISTERED" },
      select: { id: true },
    }))
      must(await move(people.staff, assessmentId, "NOT_PARTICIPATING", { reason: "Giải thể" }));
    must(await closeCycle(people.leader, bloc.orgId, id));
    expect(await closeCycle(people.leader, bloc.orgId, id)).toMatchObject({ reason: "conflict" });
    const { version } = await cycle(2026);
    const dates = { ...proposedDates(2026), version };
    expect(await changeCycle(people.staff, bloc.orgId, id, dates)).toMatchObject({ reason: "conflict" });
    expect(await eventsOf("cycle.closed")).toHaveLength(1);
  });
});

describe("a year opened by mistake", () => {
  test("is taken back with whom it left out while nothing was done in it, and then says what was", async () => {
    const own = await makeBloc("rut", 3, 1);
    const { staff, leader, secretary, voter } = await makePeople(own);
    const [first, , third] = own.units;
    if (!first || !third) throw new Error("three units are wanted");
    const wrong = await openYear(own, staff, 2022, [{ unitId: third.id, reason: "Mới thành lập" }]);
    must(
      await move(staff, (await wholeYear(staff, third, 2022)).id, "NOT_REGISTERED", { reason: "Ghi nhầm" }),
    );
    expect(must(await yearSetting(staff, own.orgId, 2022)).stays).toBeNull();
    for (const who of [secretary, voter])
      expect(await takeBackCycle(who, own.orgId, wrong)).toMatchObject({ reason: "forbidden" });
    must(await onDay(plainDate("2022-01-10"), () => blocDashboard(staff, own.orgId, 2022)));
    must(await markSeen(secretary, { orgId: own.orgId, unitId: first.id }));
    const kinds = { kind: { in: ["registration", "unregistered"] } };
    expect(await allOf(own.orgId).notice.count({ where: kinds })).toBe(4);
    must(await takeBackCycle(leader, own.orgId, wrong));
    expect(await allOf(own.orgId).cycle.count()).toBe(0);
    expect(await allOf(own.orgId).notice.count({ where: kinds })).toBe(0);
    expect(await allOf(own.orgId).assessment.count()).toBe(0);
    expect((await eventsOf("cycle.taken_back")).map(({ detail }) => detail)).toEqual([
      { year: 2022, set: expect.any(String), units: 3 },
    ]);
    expect(await takeBackCycle(leader, own.orgId, wrong)).toMatchObject({ reason: "not_found" });

    const id = await openYear(own, staff, 2026);
    must(await move(secretary, (await wholeYear(secretary, first)).id, "REGISTERED"));
    const { stays } = must(await yearSetting(staff, own.orgId, 2026));
    expect(stays).toMatch(/^Năm 2026 đã có .*đăng ký của Đoàn Sở số 1.* nên không rút lại được nữa\. /);
    expect(await takeBackCycle(staff, own.orgId, id)).toMatchObject({ reason: "conflict", message: stays });
    const forced = withClient(database.url, (client) =>
      client.query("select take_back_year($1, $2)", [own.orgId, id]),
    );
    await expect(forced).rejects.toThrow(/foreign key/);
    expect(await allOf(own.orgId).assessment.count({ where: { cycleId: id } })).toBe(3);
  });
});

test("a unit let back in begins anew: what was asked of it before holds no answer closed, also once it takes back", async () => {
  const own = await makeBloc("lai", 1, 0);
  const [only] = own.units;
  if (!only) throw new Error("a bloc without units");
  const staff = await staffOf(own);
  const secretary = await makeActor("lai.bithu", "UNIT_SECRETARY", { orgId: own.orgId, unitId: only.id });
  await openYear(own, staff, 2026);
  const id = await submittedYear(secretary, only);
  const asked = { dueDate: "2099-01-01", items: [{ code: "1.1", reason: "Bổ sung" }] };
  must(await move(staff, id, "RETURNED", asked));
  const reason = { reason: "Ghi nhầm dòng" };
  must(await move(staff, id, "NOT_PARTICIPATING", reason));
  must(await move(staff, id, "NOT_REGISTERED", reason));
  must(await move(secretary, id, "REGISTERED"));
  must(await move(secretary, id, "ASSESSING"));
  await answerAll(secretary, id);
  must(await move(secretary, id, "SUBMITTED"));
  must(await move(secretary, id, "ASSESSING", reason));
  await answerAll(secretary, id);
});

test("a year is appraised by as many as the newest one", async () => {
  const year = await makeBloc("cap", 1, 0);
  const staff = await staffOf(year);
  const pairOf = async (of: number) => {
    const { twoAppraisers } = await allOf(year.orgId).cycle.findFirstOrThrow({ where: { year: of } });
    return twoAppraisers;
  };
  const first = await openYear(year, staff, 2025);
  expect(await pairOf(2025)).toBe(false);
  must(await setPair(staff, year.orgId, first, { twoAppraisers: true, version: 1 }));
  await openYear(year, staff, 2026);
  expect(await pairOf(2026)).toBe(true);
});

test("the years of an organisation are read by all who belong to it", async () => {
  await openYear(bloc, people.staff, 2021);
  const years = must(await cyclesOf(people.branch, bloc.orgId)).map((one) => one.year);
  expect(years).toEqual([2026, 2021]);
  expect(await cyclesOf(people.branch, other.orgId)).toMatchObject({ reason: "not_found" });
  expect(await cycleOfYear(people.branch, bloc.orgId, 2019)).toMatchObject({ reason: "not_found" });
});

describe("the pages of those who run the years", () => {
  test("offer the sets and the units that stand today", async () => {
    const opening = must(await yearOpening(people.staff, bloc.orgId));
    expect(opening.years).toEqual([2026, 2021]);
    expect(opening.last).toMatchObject({
      year: 2026,
      votePercent: 60,
      voteBase: "present",
      adoptionPercent: 66,
      selfAssessmentDue: "2026-12-05",
      left: { [unit(UNIT_3).id]: "Đang sáp nhập vào đơn vị khác" },
    });
    expect(opening.sets.map((set) => set.fromYear)).toEqual([2023, 2018]);
    expect(opening.units.map((one) => one.code)).toEqual(["DV01", "DV02", "DV03", "DV09"]);
    expect(await yearOpening(people.secretary, bloc.orgId)).toMatchObject({ reason: "forbidden" });
    expect(await yearOpening(people.admin, bloc.orgId)).toMatchObject({ reason: "not_found" });
  });

  test("show who is in the year, why one is not, and who could still be taken in", async () => {
    const past = must(await yearSetting(people.staff, bloc.orgId, 2021));
    expect(past.units).toHaveLength(3);
    expect(past.others).toEqual([]);
    const { units, cycle: row } = must(await yearSetting(people.staff, bloc.orgId, 2026));
    expect(row.state).toBe("closed");
    expect(units.find((one) => one.unit.code === "DV03")).toMatchObject({
      state: "NOT_PARTICIPATING",
      reason: "Đang sáp nhập vào đơn vị khác",
    });
    expect(await yearSetting(people.voter, bloc.orgId, 2026)).toMatchObject({ reason: "forbidden" });
    expect(await yearSetting(people.staff, bloc.orgId, 2019)).toMatchObject({ reason: "not_found" });
  });
});
