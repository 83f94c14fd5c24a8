import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { recordAct } from "@/lib/committees/commands";
import { approveAct, submitAct } from "@/lib/committees/moves";
import { withdrawAct } from "@/lib/committees/withdrawing";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { placeCounts } from "@/lib/dashboard/place-counts";
import { unitDashboard } from "@/lib/dashboard/queries";
import { issueDirective } from "@/lib/directives/commands";
import { answerDirective, receiveDirective } from "@/lib/directives/receipts";
import { markSeen } from "@/lib/notices/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { withClient } from "@/scripts/database/connection";
import { allOf, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { makeMember, unitOf } from "@/tests/helpers/members";
import { makePeople, move, openYear, type TestPeople, wholeYear } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff, 2026);
});

const at = () => ({ orgId: bloc.orgId, unitId: unitOf(bloc).id, year: 2026 });
const look = async (day: string, actor: Actor = people.secretary) => {
  const shown = must(await onDay(plainDate(day), () => unitDashboard(actor, at())));
  return shown.notices.map(({ kind, stage, madeOn, isRead }) => [kind, stage, madeOn, isRead]);
};
const kept = () => allOf(bloc.orgId).notice.count({ where: { unitId: unitOf(bloc).id } });

describe("reminders of a unit", () => {
  test("are given once each as the day comes nearer, and stay", async () => {
    expect(await look("2025-10-01")).toEqual([]);
    const first = ["registration", "30", "2025-10-20", false];
    expect(await look("2025-10-20")).toEqual([first]);
    expect(await look("2025-10-21")).toEqual([first]);
    const second = ["registration", "7", "2025-11-05", false];
    expect(await look("2025-11-05")).toEqual([second, first]);
    expect(await look("2025-11-12")).toEqual([["registration", "late", "2025-11-12", false], second, first]);
    expect(await kept()).toBe(3);
  });

  test("are marked as seen by one who works for the unit, for that person alone", async () => {
    const seen = (actor: Actor) => markSeen(actor, { orgId: bloc.orgId, unitId: unitOf(bloc).id });
    for (const who of ["observer", "staff"] as const)
      expect(await seen(people[who]), who).toMatchObject({ reason: "forbidden" });
    for (const who of ["sister", "branch", "admin"] as const)
      expect(await seen(people[who]), who).toMatchObject({ reason: "not_found" });
    expect(await markSeen(people.secretary, { orgId: "x", unitId: "y" })).toMatchObject({
      reason: "not_found",
    });
    expect(must(await seen(people.secretary))).toEqual({ seen: 3 });
    expect(must(await seen(people.secretary))).toEqual({ seen: 0 });
    expect((await look("2025-11-12")).map((one) => one[3])).toEqual([true, true, true]);
    expect((await look("2025-11-12", people.committee)).map((one) => one[3])).toEqual([false, false, false]);
  });

  test("end with the work, and what was given stays", async () => {
    const { id } = await wholeYear(people.secretary, unitOf(bloc));
    must(await move(people.secretary, id, "REGISTERED"));
    expect(await look("2025-11-20")).toHaveLength(3);
    expect((await look("2026-11-29"))[0]).toEqual(["self_assessment", "1", "2026-11-29", false]);
  });

  test("are given to all units by whoever of the upper level looks first", async () => {
    must(await onDay(plainDate("2026-11-02"), () => blocDashboard(people.staff, bloc.orgId, 2026)));
    const given = await allOf(bloc.orgId).notice.findMany({
      where: { unitId: unitOf(bloc, 1).id },
      select: { kind: true, stage: true },
    });
    expect(given).toEqual([{ kind: "registration", stage: "late" }]);
  });

  test("of a quarter come to a unit with members that never looks, until it confirms", async () => {
    const sister = unitOf(bloc, 1);
    await makeMember(people.sister, sister, "Lê Thu An");
    const quarters = async (day: string) => {
      must(await onDay(plainDate(day), () => blocDashboard(people.voter, bloc.orgId, 2026)));
      const given = await allOf(bloc.orgId).notice.findMany({
        where: { kind: "quarter" },
        orderBy: { id: "asc" },
        select: { unitId: true, subject: true, stage: true },
      });
      return given.map(({ unitId, ...rest }) => [unitId === sister.id, ...Object.values(rest)]);
    };
    expect(await quarters("2026-03-25")).toEqual([[true, "2026-1", "7"]]);
    expect(await quarters("2026-03-30")).toEqual([
      [true, "2026-1", "7"],
      [true, "2026-1", "1"],
    ]);
  });

  test("tell the office who has not registered, not handed in, and who waits for its appraisal", async () => {
    const own = async (day: string, actor: Actor = people.staff) => {
      const shown = must(await onDay(plainDate(day), () => blocDashboard(actor, bloc.orgId, 2026)));
      return shown.notices.map(({ kind, title, stage, isRead }) => [kind, title, stage, isRead]);
    };
    const late = ["unregistered", "1 đơn vị chưa đăng ký danh hiệu năm 2026", "late", false];
    const open = ["unsubmitted", "1 đơn vị chưa nộp tự đánh giá năm 2026", "1", false];
    expect(await own("2026-11-30")).toEqual(expect.arrayContaining([late, open]));
    const before = (await own("2026-11-30")).length;
    expect((await own("2026-11-30", people.leader)).length).toBe(before);
    const office = { orgId: bloc.orgId, unitId: bloc.rootId };
    for (const who of ["voter", "secretary"] as const)
      expect(await markSeen(people[who], office), who).toMatchObject({ ok: false });
    expect(must(await markSeen(people.staff, office)).seen).toBe(before);
    expect((await own("2026-11-30")).every((one) => one[3])).toBe(true);
    expect((await own("2026-11-30", people.leader)).every((one) => one[3])).toBe(false);
  });

  test("can't be changed or taken away by the serving role", async () => {
    for (const change of ["update notices set title = ''", "delete from notice_reads"])
      await expect(withClient(database.url, (client) => client.query(change))).rejects.toThrow(
        /permission denied/,
      );
  });
});

describe("the registration for the next year, while this one goes on", () => {
  let other: TestBloc;
  let own: TestPeople;
  beforeAll(async () => {
    other = await makeBloc("khoi2", 2, 1);
    own = await makePeople(other);
    for (const year of [2026, 2027]) await openYear(other, own.staff, year);
  });
  const unitPage = async (day: string, actor: Actor = own.secretary) => {
    const place = { orgId: other.orgId, unitId: unitOf(other).id, year: 2026 };
    const shown = must(await onDay(plainDate(day), () => unitDashboard(actor, place)));
    const { duties, notices } = shown;
    return {
      duty: duties.find(({ id }) => id === "registration-2027"),
      given: notices.flatMap(({ kind, title, stage }) => (title.endsWith("năm 2027") ? [[kind, stage]] : [])),
    };
  };
  const registration = "registration";

  test("stands on the page of this year, and reminders of it are given there", async () => {
    expect(await unitPage("2026-10-01")).toEqual({ duty: undefined, given: [] });
    expect(await unitPage("2026-10-20")).toEqual({
      duty: {
        id: "registration-2027",
        due: "2026-11-10",
        title: "Đăng ký danh hiệu năm 2027",
        detail: null,
        mend: { label: "Mở", path: "/assessment/registration", query: { year: 2027 } },
      },
      given: [[registration, "30"]],
    });
    expect((await unitPage("2026-11-11", own.observer)).duty).toMatchObject({ mend: null });
    expect((await unitPage("2026-11-11")).given).toEqual([
      [registration, "late"],
      [registration, "30"],
    ]);
  });

  test("beside it the next year's programme, once that year has begun, until it is approved", async () => {
    const program = async (day: string, actor: Actor = own.secretary) => {
      const place = { orgId: other.orgId, unitId: unitOf(other).id, year: 2026 };
      const { duties } = must(await onDay(plainDate(day), () => unitDashboard(actor, place)));
      return duties.find(({ id }) => id === "program-2027");
    };
    expect(await program("2026-12-31")).toBeUndefined();
    expect(await program("2027-01-04")).toEqual({
      id: "program-2027",
      due: "2027-01-31",
      title: "Lập chương trình công tác năm 2027",
      detail: null,
      mend: { label: "Mở", path: "/plans/program", query: { year: 2027 } },
    });
    expect(await program("2027-01-04", own.observer)).toMatchObject({ mend: null });
    const db = allOf(other.orgId);
    const by = { createdById: own.secretary.userId ?? "", createdBy: own.secretary.name };
    const at = { orgId: other.orgId, unitId: unitOf(other).id, year: 2027 };
    const { id } = await db.annualProgram.create({ data: { ...at, ...by } });
    expect((await program("2027-02-20"))?.title).toBe("Thông qua chương trình công tác năm 2027");
    await db.planSetting.create({
      data: { orgId: other.orgId, programDue: "01-15", programDueSchool: "09-30", votePercent: 50 },
    });
    expect((await program("2026-12-16"))?.due).toBe("2027-01-15");
    await db.annualProgram.updateMany({
      where: { id },
      data: { state: "approved", number: "1", issuedOn: new Date("2027-01-10") },
    });
    expect(await program("2027-02-20")).toBeUndefined();
  });

  test("is given to all units by whoever of the upper level looks at this year, and told to the office when late", async () => {
    const blocPage = async (day: string, actor: Actor = own.staff) =>
      must(await onDay(plainDate(day), () => blocDashboard(actor, other.orgId, 2026)));
    const late = ({ duties }: { duties: { id: string }[] }) =>
      duties.filter(({ id }) => id === "unregistered-2027-2026-11-10");
    expect(late(await blocPage("2026-11-05"))).toEqual([]);
    const given = await allOf(other.orgId).notice.findMany({
      where: { unitId: unitOf(other, 1).id, subject: "2027" },
      select: { kind: true, stage: true },
    });
    expect(given).toEqual([{ kind: registration, stage: "7" }]);
    const shown = await blocPage("2026-11-12");
    expect(late(shown)).toMatchObject([
      {
        title: "2 đơn vị chưa đăng ký danh hiệu năm 2027",
        mend: { path: "/appraisal", query: { year: "2027", view: "unregistered" } },
      },
    ]);
    expect(shown.notices.map(({ title, stage }) => [title, stage])).toContainEqual([
      "2 đơn vị chưa đăng ký danh hiệu năm 2027",
      "late",
    ]);
    expect(late(await blocPage("2026-11-12", own.voter))).toEqual([]);
  });

  test("ends once the unit has registered", async () => {
    const { id } = await wholeYear(own.secretary, unitOf(other), 2027);
    must(await onDay(plainDate("2026-11-12"), () => move(own.secretary, id, "REGISTERED")));
    expect((await unitPage("2026-11-20")).duty).toBeUndefined();
  });
});

test("the rail counts what the first page lists", async () => {
  const counted = (actor: Actor, place: object) =>
    onDay(plainDate("2026-11-29"), () =>
      placeCounts(actor, { ...at(), branchId: null, isUpper: false, ...place }),
    );
  const { duties } = must(await onDay(plainDate("2026-11-29"), () => unitDashboard(people.secretary, at())));
  expect(must(await counted(people.secretary, {}))).toEqual({
    counts: { "/dashboard": duties.length, "/assessment": 0 },
    unread: 2,
  });
  const { id } = await wholeYear(people.secretary, unitOf(bloc));
  must(await move(people.secretary, id, "ASSESSING"));
  const { counts } = must(await counted(people.committee, {}));
  expect(counts["/assessment"]).toBeGreaterThan(10);
  expect(must(await counted(people.observer, {})).counts).toEqual({});
  const office = () => blocDashboard(people.staff, bloc.orgId, 2026);
  const above = must(await onDay(plainDate("2026-11-29"), office));
  expect(must(await counted(people.staff, { isUpper: true }))).toEqual({
    counts: { "/dashboard": above.duties.length, "/appraisal": 0 },
    unread: above.notices.filter(({ isRead }) => !isRead).length,
  });
  expect(await counted(people.sister, {})).toMatchObject({ reason: "not_found" });
});

test("reminders of a directive come in the last week and when it is late, until it is answered", async () => {
  const id = await onDay(plainDate("2026-05-02"), async () =>
    must(
      await issueDirective(people.staff, bloc.orgId, {
        docNumber: "15-KH/ĐTN",
        issuedOn: "2026-05-02",
        docAbstract: "Kế hoạch sinh hoạt hè",
        answerDue: "2026-05-20",
        recipients: "all",
      }),
    ),
  );
  const given = async (day: string, unit = unitOf(bloc)) => {
    must(await onDay(plainDate(day), () => blocDashboard(people.staff, bloc.orgId, 2026)));
    const rows = await allOf(bloc.orgId).notice.findMany({
      where: { kind: "directive", subject: id.id, unitId: unit.id },
      orderBy: { id: "asc" },
      select: { title: true, stage: true },
    });
    return rows.map(({ title, stage }) => [title, stage]);
  };
  expect(await given("2026-05-05")).toEqual([]);
  const first = ["Nhận và trả lời văn bản số 15-KH/ĐTN", "7"];
  expect(await given("2026-05-14")).toEqual([first]);
  must(
    await onDay(plainDate("2026-05-15"), () => receiveDirective(people.secretary, id.id, unitOf(bloc).id)),
  );
  const second = ["Trả lời văn bản số 15-KH/ĐTN", "1"];
  expect(await given("2026-05-20")).toEqual([first, second]);
  const answer = { answeredOn: "2026-05-20", text: "Đã triển khai.", version: 2 };
  must(
    await onDay(plainDate("2026-05-20"), () =>
      answerDirective(people.secretary, id.id, unitOf(bloc).id, answer),
    ),
  );
  expect(await given("2026-05-25")).toEqual([first, second]);
  const late = ["Nhận và trả lời văn bản số 15-KH/ĐTN", "late"];
  expect((await given("2026-05-26", unitOf(bloc, 1))).at(-1)).toEqual(late);
  expect((await look("2026-05-26", people.secretary)).map(([kind]) => kind)).toContain("directive");
});

test("whoever decides on a submitted act is reminded in its last week and when it is late: the office, a branch's unit", async () => {
  const [branch] = unitOf(bloc).branches;
  const act = (of: string | null) => ({
    unit: unitOf(bloc).id,
    branch: of,
    kind: "congress",
    heldOn: "2026-01-10",
    entitled: 20,
    present: 20,
    documentNumber: "01-NQ/ĐH",
    termFrom: "2026-01-10",
    termTo: "2031-01-10",
    seats: [{ name: "Lê Thị An", post: "secretary", votes: 20 }],
  });
  const submitted = (of: string | null) =>
    onDay(plainDate("2026-01-12"), async () => {
      const { id } = must(await recordAct(people.secretary, act(of)));
      must(await submitAct(people.secretary, id, { version: 1 }));
      return id;
    });
  const ids = [await submitted(null), await submitted(branch?.id ?? null)];
  const told = async (page: "office" | "unit", day: string) => {
    const { notices } = await onDay(plainDate(day), async () =>
      page === "office"
        ? must(await blocDashboard(people.staff, bloc.orgId, 2026))
        : must(await unitDashboard(people.secretary, at())),
    );
    return notices.flatMap(({ kind, title, stage, due }) =>
      kind === "committee_act" ? [[title, stage, due]] : [],
    );
  };
  expect(await told("office", "2026-01-13")).toEqual([]);
  const [ofUnit, ofBranch] = ["Chuẩn y đại hội của Đoàn Sở số 1", "Chuẩn y đại hội của Chi đoàn 1"];
  expect(await told("office", "2026-01-20")).toEqual([[ofUnit, "7", "2026-01-27"]]);
  expect(await told("unit", "2026-01-20")).toEqual([[ofBranch, "7", "2026-01-27"]]);
  expect((await told("unit", "2026-01-28"))[0]).toEqual([ofBranch, "late", "2026-01-27"]);
  const [ofUnitId = "", ofBranchId = ""] = ids;
  must(await withdrawAct(people.secretary, ofUnitId, { reason: "Ghi nhầm", version: 2 }));
  expect(await told("office", "2026-01-28")).toEqual([[ofUnit, "7", "2026-01-27"]]);
  const roles = async () => {
    const { notices } = await onDay(plainDate("2026-01-30"), async () =>
      must(await blocDashboard(people.staff, bloc.orgId, 2026)),
    );
    return notices.flatMap(({ kind, title }) => (kind === "committee_roles" ? [title] : []));
  };
  expect(await roles()).toEqual([]);
  const approval = { decisionNumber: "02-QĐ/ĐTN", decisionOn: "2026-01-29", version: 2 };
  must(await onDay(plainDate("2026-01-29"), () => approveAct(people.secretary, ofBranchId, approval)));
  expect(await roles()).toEqual(["Giao vai trò theo quyết định chuẩn y đại hội của Chi đoàn 1"]);
});

test("a unit is reminded that a branch's work waits for another secretary, in the last week and late, until that is recorded", async () => {
  const [branch] = unitOf(bloc).branches;
  const where = { unit: unitOf(bloc).id, branch: branch?.id ?? null };
  const handovers = async (day: string) => {
    const { notices } = must(await onDay(plainDate(day), () => unitDashboard(people.secretary, at())));
    return notices.flatMap(({ kind, title, stage, due }) =>
      kind === "handover" ? [[title, stage, due]] : [],
    );
  };
  // The first secretary of all takes over from nobody.
  expect(await handovers("2026-02-12")).toEqual([]);
  const congress = {
    ...where,
    kind: "congress",
    heldOn: "2026-06-10",
    entitled: 20,
    present: 20,
    documentNumber: "05-NQ/ĐH",
    termFrom: "2026-06-10",
    termTo: "2031-06-10",
    seats: [{ name: "Vũ Bình", post: "secretary", votes: 20 }],
    decision: { decisionNumber: "09-QĐ/ĐTN", decisionOn: "2026-06-12" },
  };
  must(await onDay(plainDate("2026-06-12"), () => recordAct(people.secretary, congress)));
  expect(await handovers("2026-06-13")).toEqual([]);
  const words = "Bàn giao công việc Bí thư của Chi đoàn 1 cho Vũ Bình";
  expect(await handovers("2026-06-20")).toEqual([[words, "7", "2026-06-27"]]);
  await withClient(database.url, (client) =>
    client.query(
      `INSERT INTO handovers (org_id, unit_id, branch_id, giver_id, giver_name, receiver_id, receiver_name, handed_on,
          witness, state, on_paper, minutes_number, recorded_by_id, recorded_by, recorded_at, created_by_id, created_by, created_at)
        SELECT org_id, $1, $2, $3, 'Lê Thị An', $4, 'Vũ Bình', '2026-06-27', 'Văn phòng', 'recorded', true, '1-BB/ĐTN',
          $4, 'Vũ Bình', now(), $4, 'Vũ Bình', now() FROM units WHERE id = $1`,
      [where.unit, where.branch, people.branch.userId, people.committee.userId],
    ),
  );
  const late = [words, "late", "2026-06-27"];
  expect(await handovers("2026-06-28")).not.toContainEqual(late);
  await withClient(database.url, (client) => client.query("DELETE FROM handovers"));
  expect(await handovers("2026-06-28")).toContainEqual(late);
});
