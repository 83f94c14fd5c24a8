import { beforeAll, describe, expect, test } from "vitest";
import { actorOfUsername } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { giveRole } from "@/lib/accounts/roles/commands";
import { createActivity } from "@/lib/activities/commands";
import { addUnits } from "@/lib/cycles/commands";
import { blocDashboard, blocOffice } from "@/lib/dashboard/bloc-queries";
import { branchDashboard, unitDashboard } from "@/lib/dashboard/queries";
import { castVote } from "@/lib/decisions/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { createUnit } from "@/lib/units/commands";
import { currentPlace } from "@/lib/units/current";
import { statementsOf } from "@/scripts/database/sent-statements";
import { appraisedYear, makeCommittee } from "@/tests/helpers/appraisal";
import { allOf, makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { gatheredMeeting } from "@/tests/helpers/meetings";
import { branchOf, makeMember, unitOf } from "@/tests/helpers/members";
import {
  begunYear,
  makeEvidence,
  makePeople,
  move,
  openYear,
  submittedYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

await freshDatabase();

const YEAR = 2026;
const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const november = <T>(work: () => Promise<T>) => on("2026-11-24", work);
const idsOf = (shown: { duties: { id: string }[] }) => shown.duties.map(({ id }) => id);

let bloc: TestBloc;
let people: TestPeople;
let unit: TestUnit;
let sister: TestUnit;
const at = (one: TestUnit, year: number | null = YEAR) => ({ orgId: bloc.orgId, unitId: one.id, year });
const bare = { place: "", kind: "education", partners: [], evidence: [] };

beforeAll(async () => {
  bloc = await makeBloc("khoi", 4, 2);
  people = await makePeople(bloc);
  unit = unitOf(bloc);
  sister = unitOf(bloc, 1);
});

const unitPage = (actor: Actor, one = unit) => november(() => unitDashboard(actor, at(one)));
const branchPage = (actor: Actor) =>
  november(() => branchDashboard(actor, { ...at(unit), branchId: branchOf(unit).id }));
/** What waits there is the same where nothing is measured, as for the rail. */
async function blocPage(actor: Actor) {
  const page = await november(() => blocDashboard(actor, bloc.orgId, YEAR));
  const office = await november(() => blocOffice(actor, bloc.orgId, YEAR));
  if (page.ok) expect(page.value).toMatchObject(must(office));
  else expect(office).toEqual(page);
  return page;
}

describe("before anything was done", () => {
  test("a unit is told to import its roster, the office to open a year", async () => {
    expect(must(await unitPage(people.secretary))).toMatchObject({
      facts: { cycle: null, progress: null, members: 0 },
      duties: [{ id: "roster" }],
    });
    const office = must(await november(() => blocDashboard(people.staff, bloc.orgId, null)));
    expect(office).toMatchObject({ facts: { units: 4, years: [] }, duties: [{ id: "open-year" }] });
    expect(idsOf(must(await november(() => blocDashboard(people.voter, bloc.orgId, null))))).toEqual([]);
  });
});

describe("a unit's first page", () => {
  beforeAll(async () => {
    await november(() => openYear(bloc, people.staff, YEAR));
    await makeMember(people.secretary, unit, "Cao Phương Thúy");
  });

  test("follows its year: registered, begun, lacking", async () => {
    const before = must(await unitPage(people.secretary));
    expect(idsOf(before)).toContain("register");
    const id = await november(() => begunYear(people.secretary, unit));
    const begun = must(await unitPage(people.secretary));
    expect(begun.facts.reached).toEqual(expect.objectContaining({ REGISTERED: expect.any(String) }));
    expect(begun.facts.progress).toMatchObject({ id, state: "ASSESSING" });
    expect(begun.duties.find((duty) => duty.id === "submit")?.detail).toMatch(
      /^\d+ trong \d+ nội dung chưa đủ/,
    );
  });

  test("counts members, activities and evidence, shows pictures and quarters, and what was imported", async () => {
    await makeEvidence(people.secretary, unit);
    await november(async () =>
      must(
        await createActivity(people.secretary, {
          ...bare,
          unit: unit.id,
          title: "Ra quân",
          startsOn: "2026-03-26",
        }),
      ),
    );
    const expiresAt = new Date("2026-12-01T05:00:00Z");
    await allOf(bloc.orgId).memberImport.create({
      data: {
        orgId: bloc.orgId,
        unitId: unit.id,
        state: "ready",
        fileName: "ds.xlsx",
        sheetName: "DSDV",
        isComplete: false,
        reviewYear: 2026,
        mapping: {},
        createdById: people.secretary.userId ?? "",
        expiresAt,
      },
    });
    const { facts, duties } = must(await unitPage(people.secretary));
    expect(facts).toMatchObject({ members: 1, activities: 1, evidence: 1, year: YEAR });
    expect(facts.quarters.map(({ state }) => state)).toEqual(["late", "late", "late", "not_due"]);
    const quarters = duties.filter(({ id }) => id.startsWith("quarter"));
    expect(quarters.map(({ title }) => title)).toEqual([
      "Chốt danh sách đoàn viên quý I",
      "Chốt danh sách đoàn viên quý II",
      "Chốt danh sách đoàn viên quý III",
    ]);
    expect(duties.find(({ title }) => title === "Xác nhận danh sách vừa nhập")?.due).toBe("2026-12-01");
    const later = must(await on("2026-12-02", () => unitDashboard(people.secretary, at(unit))));
    expect(later.facts.imports).toEqual([]);
  });

  test("gives the committee no secretary's button, an observer and the office none at all", async () => {
    const committee = must(await unitPage(people.committee));
    expect(committee.rights).toEqual({
      submit: false,
      draft: true,
      confirmQuarter: false,
      keepRecords: true,
      plan: true,
    });
    for (const reader of [people.observer, people.staff, people.voter]) {
      const { duties, rights } = must(await unitPage(reader));
      expect(Object.values(rights).some(Boolean)).toBe(false);
      expect(duties.every(({ mend }) => mend === null)).toBe(true);
    }
  });

  test("is not found by a sister unit, a branch's secretary, an administrator or another organisation", async () => {
    const other = await makeBloc("khac", 1, 1);
    const stranger = await makeActor("khac.vanphong", "UPPER_STAFF", {
      orgId: other.orgId,
      unitId: other.rootId,
    });
    for (const actor of [people.sister, people.branch, people.admin, stranger])
      expect(await unitPage(actor)).toMatchObject({ ok: false, reason: "not_found" });
    expect(await unitDashboard(stranger, { orgId: other.orgId, unitId: unit.id, year: YEAR })).toMatchObject({
      reason: "not_found",
    });
  });
});

describe("a branch's first page", () => {
  test("counts the branch alone and says what it could add", async () => {
    const branch = branchOf(unit);
    const activity = { ...bare, unit: unit.id, branch: branch.id };
    await november(async () =>
      must(
        await createActivity(people.branch, { ...activity, title: "Thăm trạm y tế", startsOn: "2026-05-19" }),
      ),
    );
    const { facts, duties, mayKeep } = must(await branchPage(people.branch));
    expect(facts).toMatchObject({
      activitiesOfYear: 1,
      activitiesOfMonth: 0,
      activitiesOfQuarter: 0,
      evidence: 0,
    });
    expect(mayKeep).toBe(true);
    expect(duties.map(({ title }) => title)).toContain("Thêm ảnh: Thăm trạm y tế");
    expect(must(await branchPage(people.staff)).duties).toEqual([]);
  });

  test("is not found by a sister unit and an administrator", async () => {
    for (const actor of [people.sister, people.admin])
      expect(await branchPage(actor)).toMatchObject({ ok: false, reason: "not_found" });
  });
});

describe("the upper level's first page", () => {
  let voters: Actor[];
  beforeAll(async () => {
    voters = await makeCommittee(bloc, 2, sister.id);
    await november(() => appraisedYear({ secretary: people.sister, staff: people.staff }, sister));
    const third = await makeActor("khoi.bithu3", "UNIT_SECRETARY", {
      orgId: bloc.orgId,
      unitId: unitOf(bloc, 2).id,
    });
    await november(() => submittedYear(third, unitOf(bloc, 2)));
  });

  test("tells the office who handed in, who is late, and for whom no meeting is called", async () => {
    const { facts, duties } = must(await blocPage(people.staff));
    expect(facts.progress.map(({ state }) => state)).toEqual([
      "ASSESSING",
      "APPRAISED",
      "SUBMITTED",
      "NOT_REGISTERED",
    ]);
    expect(duties.map(({ id, detail }) => [id, detail])).toEqual([
      ["unregistered", "Đoàn Sở số 4"],
      ["open-year", expect.stringContaining("10/11/2026")],
      ["appraise", "Đoàn Sở số 3"],
      ["call-meeting", "Đoàn Sở số 2"],
    ]);
  });

  test("asks a voter for the own vote, unless he or she holds a post there or has voted", async () => {
    const [recused, voter] = voters;
    if (!recused || !voter) throw new Error("two members vote");
    expect(idsOf(must(await blocPage(recused)))).toEqual([]);
    const { id } = await wholeYear(people.sister, sister);
    expect(idsOf(must(await blocPage(voter)))).toEqual([]);
    const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId };
    await november(() => gatheredMeeting(called, [id]));
    expect(must(await blocPage(voter)).duties).toMatchObject([{ id: "vote", detail: "Đoàn Sở số 2" }]);
    must(await november(() => castVote(voter, id, { choice: "in_favour" })));
    expect(idsOf(must(await blocPage(voter)))).toEqual([]);
  });

  test("tells the secretary of roles that somebody gave to himself or herself", async () => {
    const role = { role: "STANDING_COMMITTEE", unitId: bloc.rootId, fromDay: "2026-01-01" };
    must(await giveRole(people.staff, bloc.orgId, { userId: people.staff.userId, ...role }));
    const told = must(await blocPage(people.leader)).duties.find(({ id }) => id.startsWith("role-"));
    expect(told).toMatchObject({ mend: { label: "Xem và trả lời", path: "/accounts" } });
    expect(told?.title).toContain("tự nhận vai trò Ủy viên Ban Thường vụ");
    expect(idsOf(must(await blocPage(people.staff))).some((id) => id.startsWith("role-"))).toBe(false);
  });

  test("shows inspectors and observers of the bloc the table, and nothing to do", async () => {
    const root = { orgId: bloc.orgId, unitId: bloc.rootId };
    for (const role of ["INSPECTION_COMMITTEE", "OBSERVER"] as const) {
      const { facts, duties } = must(
        await blocPage(await makeActor(`khoi.${role.toLowerCase()}`, role, root)),
      );
      expect(facts.progress).toHaveLength(4);
      expect(duties).toEqual([]);
    }
  });

  test("is forbidden to a unit's people and unknown to an administrator and to strangers", async () => {
    for (const actor of [people.secretary, people.branch, people.observer])
      expect(await blocPage(actor)).toMatchObject({ ok: false, reason: "forbidden" });
    expect(await blocPage(people.admin)).toMatchObject({ ok: false, reason: "not_found" });
  });

  test("counts a year that was excluded neither as late nor as taking part", async () => {
    const { id } = await wholeYear(people.staff, unitOf(bloc, 3));
    must(await november(() => move(people.leader, id, "NOT_PARTICIPATING", { reason: "Sáp nhập." })));
    expect(idsOf(must(await blocPage(people.staff)))).not.toContain("unregistered");
    const left = must(await unitPage(people.staff, unitOf(bloc, 3)));
    expect(left.facts.leftReason).toBe("Sáp nhập.");
    expect(must(await unitPage(people.staff)).facts.leftReason).toBeNull();
  });
});

describe("statements of a page", () => {
  /** Session, clock, place and the page itself. */
  async function statements(username: string, read: (actor: Actor) => Promise<unknown>) {
    const clock = 1;
    return (
      clock +
      (
        await statementsOf(async () => {
          await november(async () => {
            const actor = await actorOfUsername(username);
            must(await currentPlace(actor, {}));
            must((await read(actor)) as { ok: true; value: unknown });
          });
        })
      ).length
    );
  }

  test("are at most twelve, and as many for 60 units as for 11", async () => {
    const big = await makeBloc("lon", 11, 1);
    const { orgId, rootId } = big;
    const root = { orgId, unitId: rootId };
    const staff = await makeActor("lon.vp", "UPPER_STAFF", root);
    await makeActor("lon.bt", "UPPER_SECRETARY", root);
    await makeActor("lon.bt", "STANDING_COMMITTEE", root);
    const secretary = await makeActor("lon.cs", "UNIT_SECRETARY", { orgId, unitId: unitOf(big).id });
    const cycleId = await november(() => openYear(big, staff, YEAR));
    await november(() => appraisedYear({ secretary, staff }, unitOf(big)));
    const own = { userId: staff.userId, role: "STANDING_COMMITTEE", unitId: rootId, fromDay: "2026-01-01" };
    must(await giveRole(staff, orgId, own));
    const at = { orgId, unitId: unitOf(big).id, year: YEAR };
    const branchId = branchOf(unitOf(big)).id;
    const counted = async () => ({
      bloc: await statements("lon.bt", (actor) => blocDashboard(actor, orgId, YEAR)),
      unit: await statements("lon.cs", (actor) => unitDashboard(actor, at)),
      branch: await statements("lon.cs", (actor) => branchDashboard(actor, { ...at, branchId })),
    });
    const small = await counted();

    const unitIds: string[] = [];
    for (let n = 12; n <= 60; n++) {
      const more = { parentId: rootId, kind: "base_union", code: `DV${n}`, name: `Đoàn Sở số ${n}` };
      const founded = { ...more, sector: "agency", openedOn: "2018-01-01" };
      unitIds.push(must(await createUnit(staff, orgId, founded)).id);
    }
    must(await november(() => addUnits(staff, orgId, cycleId, { unitIds })));
    const large = await counted();
    expect(must(await november(() => blocDashboard(staff, orgId, YEAR))).facts.progress).toHaveLength(60);
    expect(large).toEqual(small);
    for (const count of Object.values(large)) expect(count).toBeLessThanOrEqual(12);
  }, 240_000);
});
