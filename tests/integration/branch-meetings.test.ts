import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { branchBook } from "@/lib/branch-meetings/book/queries";
import { changeMeeting, holdMeeting, planMeeting, recordMeeting } from "@/lib/branch-meetings/commands";
import { attendanceOfMember } from "@/lib/branch-meetings/member-years";
import { moveMeeting } from "@/lib/branch-meetings/moves";
import { pasteMeetings } from "@/lib/branch-meetings/pasted/commands";
import { branchMeetings, meetingPage, meetingsOfUnit, meetingsOfUnits } from "@/lib/branch-meetings/queries";
import { setRhythm } from "@/lib/branch-meetings/rhythm/commands";
import { saveRoll } from "@/lib/branch-meetings/roll";
import type { Mark, MeetingPage } from "@/lib/branch-meetings/types";
import { openDeferral, takeDeferralStep } from "@/lib/deferrals/commands";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { ratingBoard } from "@/lib/ratings/queries";
import { setRatingRule } from "@/lib/ratings/settings/commands";
import { recordIntroduction } from "@/lib/transfers/commands";
import { transferDetail } from "@/lib/transfers/queries";
import { takeTransferStep } from "@/lib/transfers/steps";
import { closeUnit } from "@/lib/units/tree/commands";
import { unitDetail } from "@/lib/units/tree/queries";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeActor, makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { manyMembers } from "@/tests/helpers/many-members";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";
import { TYPED_RULE } from "@/tests/helpers/rating-rule";

const database = await freshDatabase();
const YEAR = 2026;

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let stranger: Actor;
let unit: TestUnit;
let an = "";
let binh = "";
let chi = "";

const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
const now = <T>(work: () => Promise<T>) => on("2026-06-20", work);
const where = (n = 0) => ({ unit: unit.id, branch: branchOf(unit, n).id });
const plan = (day: string, more: object = {}) => ({ ...where(), day, kind: "regular", ...more });
const pageOf = async (id: string, actor = cast.secretary): Promise<MeetingPage> =>
  must(await meetingPage(actor, id));
const versionOf = async (id: string) => (await pageOf(id)).meeting.version;
const tick = (member: string, mark: Mark, reason = "") => ({ member, mark, reason });
const held = (day: string, more: object = {}) => {
  const { unit: _, branch: __, ...fields } = plan(day, more);
  return fields;
};
const yearOf = async (actor: Actor, n = 0) =>
  must(await now(() => branchMeetings(actor, { ...where(n), year: YEAR })));
const typesOf = async (id: string) =>
  (await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [id])).map(
    ({ type }) => type,
  );

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 3);
  cast = await makeCast(bloc);
  unit = unitOf(bloc);
  stranger = await makeActor("bithu.dv02", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: unitOf(bloc, 1).id,
  });
  const member = (name: string) => makeMember(cast.secretary, unit, name, { joinedOn: "2020-03-26" });
  [an, binh, chi] = [
    (await member("Lê Thị An")).id,
    (await member("Vũ Văn Bình")).id,
    (await member("Trần Thị Chi")).id,
  ];
  const deferred = {
    member: chi,
    fromDay: "2026-02-01",
    toDay: "2026-04-30",
    reason: "Đi học",
    day: "2026-01-20",
  };
  await on("2026-01-20", async () => {
    const { id } = must(await openDeferral(cast.secretary, deferred));
    const decide = { act: "decide", day: "2026-01-20", docNumber: "4-QĐ", version: 1 };
    must(await takeDeferralStep(cast.secretary, id, decide));
  });
});

describe("step by step", () => {
  let id = "";

  test("the branch plans; whoever only reads is told so, strangers find nothing", async () => {
    const input = plan("2026-03-05", { time: "19h30", agenda: ["Kiểm điểm tháng 2", " ", "Việc tháng 3"] });
    for (const actor of [cast.staff, cast.observer, cast.upperSecretary])
      expect(await planMeeting(actor, input)).toMatchObject({ reason: "forbidden" });
    expect(await planMeeting(stranger, input)).toMatchObject({ reason: "not_found" });
    const other = { ...input, ...where(1) };
    expect(await planMeeting(cast.branchSecretary, other)).toMatchObject({ reason: "not_found" });
    expect(await planMeeting(cast.secretary, { ...input, branch: null })).toMatchObject({
      reason: "not_found",
    });
    expect(await planMeeting(cast.branchSecretary, { ...input, day: "31/2/2026", kind: "x" })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "day" }, { path: "kind" }],
    });
    ({ id } = must(await planMeeting(cast.branchSecretary, input)));
    expect((await pageOf(id)).meeting).toMatchObject({
      state: "planned",
      time: "19:30",
      agenda: ["Kiểm điểm tháng 2", "Việc tháng 3"],
      version: 1,
    });
    expect(await meetingPage(stranger, id)).toMatchObject({ reason: "not_found" });
    expect((await pageOf(id, cast.staff)).mayKeep).toBe(false);
  });

  test("a plan counts for nothing, is changed with its version, and has no roll yet", async () => {
    expect((await yearOf(cast.observer)).spans[2]?.state).toBe("missed");
    const change = held("2026-03-06");
    expect(await changeMeeting(cast.staff, id, { ...change, version: 1 })).toMatchObject({
      reason: "forbidden",
    });
    must(await changeMeeting(cast.committee, id, { ...change, version: 1 }));
    expect(await changeMeeting(cast.secretary, id, { ...change, version: 1 })).toMatchObject({
      reason: "stale",
      current: { meeting: { day: "2026-03-06", version: 2 } },
    });
    expect(await saveRoll(cast.secretary, id, { marks: [], restPresent: true, version: 2 })).toMatchObject({
      reason: "conflict",
    });
    expect(await moveMeeting(cast.secretary, id, { move: "close", version: 2 })).toMatchObject({
      reason: "conflict",
    });
  });

  test("it is held on a day that has come, and ticked as a whole", async () => {
    const told = held("2026-03-06", { chair: "Lê Thị An", minuteTaker: "Vũ Văn Bình", course: "Đã bàn." });
    expect(
      await on("2026-03-05", () => holdMeeting(cast.secretary, id, { ...told, version: 2 })),
    ).toMatchObject({
      reason: "invalid",
      fields: [{ path: "day" }],
    });
    must(await now(() => holdMeeting(cast.branchSecretary, id, { ...told, version: 2 })));
    expect(await now(() => holdMeeting(cast.secretary, id, { ...told, version: 3 }))).toMatchObject({
      reason: "conflict",
    });
    const roll = (input: object) => now(() => saveRoll(cast.branchSecretary, id, { version: 3, ...input }));
    expect(await roll({ marks: [tick(an, "present")] })).toMatchObject({ fields: [{ path: "marks" }] });
    expect(await roll({ marks: [tick(an, "deferred")], restPresent: true })).toMatchObject({
      fields: [{ path: `reason.${an}` }],
    });
    must(await roll({ marks: [tick(binh, "excused", "Ốm")], restPresent: true }));
    expect(await roll({ marks: [], restPresent: true })).toMatchObject({ reason: "stale" });
    const page = await pageOf(id);
    expect(page.presence).toEqual({ present: 1, entitled: 2, ticked: true });
    expect(page.rows.map(({ mark, reason }) => [mark, reason])).toEqual([
      ["present", ""],
      ["excused", "Ốm"],
      ["deferred", ""],
    ]);
    expect((await pageOf(id, cast.observer)).rows.map(({ reason }) => reason)).toEqual(["", null, ""]);
  });

  test("the log names who was away and tells no reason", async () => {
    const [event] = await sql(
      database,
      `SELECT e.detail, v.after FROM audit_events e JOIN audit_values v ON v.event_id = e.id
        WHERE e.subject_id = $1 AND e.type = 'branch_meeting.attendance_saved'`,
      [id],
    );
    expect(event?.detail).toEqual({ on: "2026-03-06", present: 1, count: 2 });
    expect(event?.after.attendance).toContain("Vắng có lý do: Vũ Văn Bình");
    expect(JSON.stringify(event)).not.toContain("Ốm");
  });

  test("its minutes are kept, and opened again with a reason", async () => {
    const move = async (move: string, reason = "", actor = cast.secretary) =>
      moveMeeting(actor, id, { move, reason, version: await versionOf(id) });
    expect(await move("cancel", "x")).toMatchObject({ reason: "conflict" });
    expect(await move("close", "", cast.observer)).toMatchObject({ reason: "forbidden" });
    must(await move("close"));
    const change = { ...held("2026-03-06"), version: await versionOf(id) };
    expect(await now(() => changeMeeting(cast.secretary, id, change))).toMatchObject({ reason: "conflict" });
    expect(await saveRoll(cast.secretary, id, { marks: [], version: change.version })).toMatchObject({
      reason: "conflict",
    });
    expect(await move("reopen")).toMatchObject({ reason: "invalid", fields: [{ path: "reason" }] });
    must(await move("reopen", "Ghi sót ý kiến", cast.branchSecretary));
    expect((await pageOf(id)).meeting).toMatchObject({ state: "held", reason: "Ghi sót ý kiến" });
    expect(await typesOf(id)).toEqual(
      ["planned", "changed", "held", "attendance_saved", "closed", "reopened"].map(
        (act) => `branch_meeting.${act}`,
      ),
    );
  });

  test("whoever writes over a meeting that went on meanwhile is shown what it has become", async () => {
    const { id: late } = must(await planMeeting(cast.secretary, plan("2026-04-10")));
    must(await moveMeeting(cast.committee, late, { move: "cancel", reason: "Bão", version: 1 }));
    const cancelled = { reason: "stale", current: { meeting: { state: "cancelled", reason: "Bão" } } };
    const told = held("2026-04-10", { course: "Đã bàn.", version: 1 });
    expect(await now(() => holdMeeting(cast.secretary, late, told))).toMatchObject(cancelled);
    expect(await changeMeeting(cast.secretary, late, told)).toMatchObject(cancelled);
    expect(await saveRoll(cast.secretary, late, { marks: [], version: 1 })).toMatchObject(cancelled);
    const move = { move: "cancel", reason: "Trùng lịch", version: 1 };
    expect(await moveMeeting(cast.secretary, late, move)).toMatchObject(cancelled);
    await sql(database, "DELETE FROM branch_meetings WHERE id = $1", [late]);
  });

  test("a plan is cancelled with a reason and stays so", async () => {
    const { id: off } = must(await planMeeting(cast.secretary, plan("2026-04-02")));
    expect(await moveMeeting(cast.secretary, off, { move: "cancel", version: 1 })).toMatchObject({
      reason: "invalid",
    });
    must(await moveMeeting(cast.secretary, off, { move: "cancel", reason: "Bão", version: 1 }));
    expect(await changeMeeting(cast.secretary, off, { ...held("2026-04-03"), version: 2 })).toMatchObject({
      reason: "conflict",
    });
    expect((await yearOf(cast.secretary)).spans[3]?.state).toBe("missed");
  });
});

describe("told at once", () => {
  test("a held meeting with counts alone; votes and counts must fit", async () => {
    const record = (more: object) => now(() => recordMeeting(cast.branchSecretary, plan("2026-05-08", more)));
    expect(await record({ presentCount: "4", entitledCount: "3" })).toMatchObject({
      fields: [{ path: "presentCount" }],
    });
    const counts = { presentCount: "2", entitledCount: "3" };
    expect(await record({ ...counts, votesFor: "2", votesAgainst: "1", votesAbstained: "0" })).toMatchObject({
      fields: [{ path: "votesFor" }],
    });
    const { id } = must(
      await record({
        ...counts,
        votesFor: "2",
        votesAgainst: "0",
        votesAbstained: "0",
        resolution: "Ra quân",
      }),
    );
    expect((await pageOf(id)).presence).toEqual({ present: 2, entitled: 3, ticked: false });
    const planned = now(() => planMeeting(cast.secretary, plan("2026-05-08")));
    for (const again of [await record({}), await planned])
      expect(again).toMatchObject({
        isDoubted: true,
        fields: [{ path: "day", message: expect.stringContaining("đã có buổi định kỳ ngày này (Đã họp)") }],
      });
    const none = { marks: [an, binh, chi].map((member) => tick(member, "absent")), version: 1 };
    expect(await now(() => saveRoll(cast.secretary, id, none))).toMatchObject({ reason: "conflict" });
    const roll = { marks: [tick(chi, "absent")], restPresent: true, version: 1 };
    must(await now(() => saveRoll(cast.secretary, id, roll)));
    expect(await pageOf(id)).toMatchObject({
      presence: { present: 2, entitled: 3, ticked: true },
      meeting: { presentCount: null },
    });
  });
});

describe("the year", () => {
  test("of a branch: months met and missed, and who came", async () => {
    const { spans, attended, meetings } = await yearOf(cast.branchSecretary);
    expect(spans.map(({ state }) => state).slice(0, 7)).toEqual([
      "missed",
      "missed",
      "met",
      "missed",
      "met",
      "open",
      "ahead",
    ]);
    expect(meetings.map(({ state }) => state)).toEqual(["held", "cancelled", "held"]);
    expect(attended).toEqual({ held: 4, attended: 3 });
  });

  test("of a dispersed branch goes by quarters, as its unit's secretary says", async () => {
    const say = (actor: Actor, version: number | null) =>
      setRhythm(actor, { ...where(1), dispersed: true, version });
    for (const actor of [cast.committee, cast.staff])
      expect(await say(actor, null)).toMatchObject({ reason: "forbidden" });
    expect(await say(stranger, null)).toMatchObject({ reason: "not_found" });
    expect(must(await say(cast.secretary, null))).toEqual({ dispersed: true, version: 1 });
    expect(await say(cast.secretary, null)).toMatchObject({ reason: "stale" });
    expect((await yearOf(cast.secretary, 1)).spans.map(({ state }) => state)).toEqual([
      "missed",
      "open",
      "ahead",
      "ahead",
    ]);
  });

  test("of a unit and of the bloc", async () => {
    const at = { orgId: bloc.orgId, unitId: unit.id };
    const { branches } = must(await now(() => meetingsOfUnit(cast.observer, at, YEAR)));
    expect(branches.map(({ held, missed, dispersed }) => [held, missed, dispersed])).toEqual([
      [2, 3, false],
      [0, 1, true],
      [0, 5, false],
    ]);
    expect(await meetingsOfUnit(stranger, at, YEAR)).toMatchObject({ reason: "not_found" });
    const units = must(await meetingsOfUnits(cast.staff, bloc.orgId, YEAR));
    expect(units.map(({ branches, met, held, attended }) => ({ branches, met, held, attended }))).toEqual([
      { branches: 3, met: 1, held: 2, attended: { held: 4, attended: 3 } },
      ...Array(2).fill({ branches: 3, met: 0, held: 0, attended: { held: 0, attended: 0 } }),
    ]);
  });

  test("of a member feeds the rating: shown, drafted, and proposing nothing", async () => {
    const years = await attendanceOfMember(cast.secretary, { orgId: bloc.orgId, memberId: chi });
    expect(years.get(YEAR)).toEqual({ held: 1, attended: 0 });
    const board = must(await now(() => ratingBoard(cast.secretary, { ...where(), year: YEAR })));
    const rowOf = (member: string) => board.rows.find(({ memberId }) => memberId === member);
    expect(rowOf(an)).toMatchObject({ record: { meetings: { held: 2, attended: 2 } }, choice: null });
    expect(rowOf(binh)?.record.meetings).toEqual({ held: 1, attended: 1 });
    expect(rowOf(chi)).toMatchObject({
      conditions: [
        "Dự 0/1 (0%) buổi sinh hoạt: mức không hoàn thành",
        "Rèn luyện chưa đăng ký: chưa đủ điều kiện xếp xuất sắc",
      ],
      draft: "Chưa dự buổi nào trong 1 buổi sinh hoạt chi đoàn.",
    });
  });
});

test("an excused absence counts as the year's own rule says, wherever attendance is shown", async () => {
  const at = { orgId: bloc.orgId, unitId: unit.id };
  const shown = async () => {
    const { branches } = must(await now(() => meetingsOfUnit(cast.observer, at, YEAR)));
    const units = must(await meetingsOfUnits(cast.staff, bloc.orgId, YEAR));
    const board = must(await now(() => ratingBoard(cast.secretary, { ...where(), year: YEAR })));
    const years = await attendanceOfMember(cast.secretary, { orgId: bloc.orgId, memberId: binh });
    return [
      (await yearOf(cast.branchSecretary)).attended,
      branches[0]?.attended,
      units[0]?.attended,
      years.get(YEAR),
      board.rows.find(({ memberId }) => memberId === binh)?.record.meetings,
    ];
  };
  const left = { held: 4, attended: 3 };
  expect(await shown()).toEqual([left, left, left, ...Array(2).fill({ held: 1, attended: 1 })]);
  const rule = { ...TYPED_RULE, fromYear: YEAR, excused: "absent" };
  must(await setRatingRule(cast.staff, bloc.orgId, rule));
  const strict = { held: 5, attended: 3 };
  expect(await shown()).toEqual([strict, strict, strict, ...Array(2).fill({ held: 2, attended: 1 })]);
  must(await setRatingRule(cast.staff, bloc.orgId, { ...rule, excused: "left_out", version: 1 }));
});

describe("a branch that was closed", () => {
  const other = () => unitOf(bloc, 2);
  const close = async (n: number, closedOn: string) => {
    const { id } = branchOf(other(), n);
    const { version } = must(await unitDetail(cast.staff, bloc.orgId, id));
    const input = { id, version, closedOn, reason: "sáp nhập" };
    must(await now(() => closeUnit(cast.staff, bloc.orgId, input)));
  };
  const told = (day: string, n: number) => ({
    ...held(day),
    unit: other().id,
    branch: branchOf(other(), n).id,
  });
  const counts = async (year: number) => {
    const units = must(await now(() => meetingsOfUnits(cast.staff, bloc.orgId, year)));
    return units.flatMap(({ unit: { id }, branches, met }) => (id === other().id ? [met, branches] : []));
  };

  test("counts for the months in which it stood, in the year in which it did", async () => {
    const role = { orgId: bloc.orgId, unitId: other().id };
    const keeper = await makeActor("bithu.dv03", "UNIT_SECRETARY", role);
    for (const n of [0, 1]) must(await now(() => recordMeeting(keeper, told("2026-02-10", n))));
    await close(0, "2026-04-15");
    await close(1, "2026-03-01");
    const { branches } = must(await now(() => meetingsOfUnit(keeper, role, YEAR)));
    expect(branches.map(({ missed }) => missed)).toEqual([2, 1, 5]);
    const own = { unit: other().id, branch: branchOf(other(), 0).id, year: YEAR };
    const { spans } = must(await now(() => branchMeetings(keeper, own)));
    expect(spans.map(({ state }) => state).slice(0, 5)).toEqual([
      "missed",
      "met",
      "missed",
      "after",
      "after",
    ]);
    expect(await counts(YEAR)).toEqual([2, 3]);
    expect(await counts(YEAR + 1)).toEqual([0, 1]);
  });
});

describe("told by mistake", () => {
  const standing = async () => {
    const year = await yearOf(cast.secretary, 2);
    return {
      attended: year.attended,
      may: year.spans[4]?.state,
      members: await attendanceOfMember(cast.secretary, { orgId: bloc.orgId, memberId: dan }),
      book: must(
        await now(() =>
          branchBook(
            cast.secretary,
            { orgId: bloc.orgId, unitId: unit.id, branchId: branchOf(unit, 2).id },
            { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") },
          ),
        ),
      ).meetings.length,
    };
  };
  let dan = "";
  const record = async () => {
    const { id } = must(
      await now(() => recordMeeting(cast.secretary, { ...plan("2026-05-09"), ...where(2) })),
    );
    must(await now(() => saveRoll(cast.secretary, id, { marks: [tick(dan, "absent")], version: 1 })));
    return id;
  };
  const withdraw = async (actor: Actor, id: string, reason = "Ghi hai lần") =>
    moveMeeting(actor, id, { move: "withdraw", reason, version: await versionOf(id) });

  test("a meeting is withdrawn with a reason, stays in the list and counts nowhere", async () => {
    dan = (
      await makeMember(cast.secretary, unit, "Đào Dân", {
        branch: branchOf(unit, 2).id,
        joinedOn: "2020-03-26",
      })
    ).id;
    const before = await standing();
    const id = await record();
    expect(await standing()).not.toEqual(before);
    expect(await withdraw(cast.secretary, id, "")).toMatchObject({ fields: [{ path: "reason" }] });
    expect(await withdraw(cast.observer, id)).toMatchObject({ reason: "forbidden" });
    expect(await withdraw(stranger, id)).toMatchObject({ reason: "not_found" });
    expect(await pageOf(id)).toMatchObject({ mayWithdraw: true });
    must(await withdraw(cast.committee, id));
    expect(await standing()).toEqual(before);
    expect(await pageOf(id)).toMatchObject({
      meeting: { state: "withdrawn", reason: "Ghi hai lần" },
      mayWithdraw: false,
    });
    expect((await yearOf(cast.secretary, 2)).meetings.map(({ state }) => state)).toEqual(["withdrawn"]);
    expect((await typesOf(id)).at(-1)).toBe("branch_meeting.withdrawn");
    expect(await withdraw(cast.secretary, id)).toMatchObject({ reason: "conflict" });
  });

  test("one whose minutes are kept only by the unit's secretary", async () => {
    const { id } = must(
      await now(() =>
        recordMeeting(cast.secretary, {
          ...plan("2026-05-08"),
          ...where(2),
          chair: "An",
          minuteTaker: "Bình",
          course: "Đã bàn.",
          presentCount: "1",
          entitledCount: "1",
        }),
      ),
    );
    must(await moveMeeting(cast.secretary, id, { move: "close", version: 1 }));
    expect(await withdraw(cast.committee, id)).toMatchObject({ reason: "forbidden" });
    must(await withdraw(cast.secretary, id));
    expect((await pageOf(id)).meeting.state).toBe("withdrawn");
  });
});

test("two hundred are ticked in as many statements as three", async () => {
  const branch = branchOf(unit, 2);
  const meet = async () => {
    const { id } = must(
      await now(() => recordMeeting(cast.secretary, { ...plan("2026-06-10"), ...where(2), confirmed: true })),
    );
    return statementsOf(async () =>
      must(await now(() => saveRoll(cast.secretary, id, { marks: [], restPresent: true, version: 1 }))),
    );
  };
  await manyMembers(database, { orgId: bloc.orgId, unitId: unit.id, branchId: branch.id }, 3);
  const few = await meet();
  await sql(database, "UPDATE members SET code = 'X' || code WHERE branch_id = $1", [branch.id]);
  await manyMembers(database, { orgId: bloc.orgId, unitId: unit.id, branchId: branch.id }, 200);
  expect(await meet()).toHaveLength(few.length);
});

describe("told by a pasted table", () => {
  const HEAD =
    "Ngày họp\tLoại sinh hoạt\tNội dung sinh hoạt\tSố được triệu tập\tSố có mặt\tVắng có lý do\tVắng không lý do\tSố nghị quyết\tNghị quyết";
  const home = () => ({ unit: unitOf(bloc, 1).id, branch: branchOf(unitOf(bloc, 1)).id });
  const told = (lines: string[]) => ({ ...home(), table: [HEAD, ...lines].join("\n") });
  const paste = (lines: string[], actor = stranger) =>
    on("2026-09-20", () => pasteSeen(pasteMeetings, actor, told(lines)));
  const days = async () =>
    must(await on("2026-09-20", () => branchMeetings(stranger, { ...home(), year: YEAR }))).meetings;
  const [hoa, khanh, lan] = ["Ngô Thị Hoa", "Ngô Văn Khánh", "Ngô Thị Lan"];

  beforeAll(async () => {
    for (const name of [hoa, khanh, lan])
      await makeMember(stranger, unitOf(bloc, 1), name ?? "", { joinedOn: "2020-03-26" });
  });

  test("it is for whoever keeps the branch's meetings", async () => {
    const line = ["5/1/2026"];
    for (const actor of [cast.staff, cast.voter])
      expect(await paste(line, actor)).toMatchObject({ reason: "forbidden" });
    for (const actor of [cast.secretary, cast.branchSecretary])
      expect(await paste(line, actor)).toMatchObject({ reason: "not_found" });
    expect(await days()).toEqual([]);
  });

  test("every cell that is wrong is told by its place, and nothing is written", async () => {
    const refused = await paste([
      "5/1/2026\t\tKiểm điểm; Việc tháng 2",
      "31/2/2026\tĐịnh kì",
      "5/3/2026\t\t\t3",
      "5/4/2026\t\t\t\t\tNgô Thị Hoa; Ai Đó (ốm)",
      "5/5/2026\tChuyên đề\t\t5\t2\tNgô Thị Hoa (ốm)\tNgô Thị Hoa",
      "5/6/2026\t\t\t\t\t\t\t7-NQ/CĐ",
      "5/1/2026",
      "5/7/2026\tChuyên đề\t\t3\t3\t\tNgô Văn Khánh",
      "1/12/2026",
    ]);
    expect(refused).toMatchObject({ reason: "invalid" });
    const fields = refused.ok ? [] : (refused.fields ?? []);
    expect(fields.map(({ path }) => path).toSorted()).toEqual(
      ["3.A", "3.B", "4.E", "5.F", "5.F", "6.G", "7.I", "8.A", "9.E", "10.A"].toSorted(),
    );
    const said = fields.map(({ message }) => message).join("\n");
    expect(said).toContain(
      "“Định kì” không phải loại sinh hoạt. Ghi một trong: Định kỳ, Chuyên đề, Bất thường.",
    );
    expect(said).toContain("ghi lý do vắng của Ngô Thị Hoa trong ngoặc");
    expect(said).toContain("không có “Ai Đó” trong danh sách");
    expect(said).toContain("ghi 3, mà danh sách chi đoàn ngày đó trừ người vắng là 2");
    expect(await days()).toEqual([]);
  });

  test("all of them are written at once, counted or ticked, each told in the log", async () => {
    const lines = [
      "5/1/2026\t\tKiểm điểm tháng 1; Việc tháng 2\t3\t2",
      "5/2/2026\tchuyên đề\t\t3\t1\tNgô Thị Hoa (ốm)\tNgô Thị Lan\t2-NQ/CĐ\tGiới thiệu đoàn viên ưu tú",
      '5/3/2026\tBất thường\t"Nghe báo cáo\nBàn việc hè"',
    ];
    expect(must(await on("2026-09-20", () => pasteMeetings(stranger, told(lines))))).toMatchObject({
      effect: [
        {
          name: "Định kỳ ngày 05/01/2026",
          to: "Đã họp · 2/3 có mặt · Kiểm điểm tháng 1; Việc tháng 2",
        },
        { name: "Chuyên đề ngày 05/02/2026", to: "Đã họp · 1/3 có mặt · nghị quyết 2-NQ/CĐ" },
        { name: "Bất thường ngày 05/03/2026", to: "Đã họp · Nghe báo cáo; Bàn việc hè" },
      ],
    });
    expect(await days()).toEqual([]);
    expect(must(await paste(lines))).toMatchObject({ count: 3 });
    const [third, second, first] = await days();
    expect(first).toMatchObject({
      day: "2026-01-05",
      kind: "regular",
      state: "held",
      agenda: ["Kiểm điểm tháng 1", "Việc tháng 2"],
      presence: { present: 2, entitled: 3, ticked: false },
    });
    expect(second).toMatchObject({
      day: "2026-02-05",
      kind: "thematic",
      resolutionNumber: "2-NQ/CĐ",
      resolution: "Giới thiệu đoàn viên ưu tú",
      presence: { present: 1, entitled: 3, ticked: true },
    });
    expect(third).toMatchObject({
      kind: "extraordinary",
      agenda: ["Nghe báo cáo", "Bàn việc hè"],
      presence: null,
    });
    const { rows } = await pageOf(second?.id ?? "", stranger);
    expect(rows.map(({ fullName, mark, reason }) => [fullName, mark, reason])).toEqual([
      [hoa, "excused", "ốm"],
      [khanh, "present", ""],
      [lan, "absent", ""],
    ]);
    expect(await typesOf(first?.id ?? "")).toEqual(["branch_meeting.recorded"]);
    expect(await typesOf(second?.id ?? "")).toEqual([
      "branch_meeting.recorded",
      "branch_meeting.attendance_saved",
    ]);
  });

  test("pasted again it is told what stands already; twelve lines take no more statements than one", async () => {
    expect(await paste(["5/1/2026", "6/1/2026"])).toMatchObject({
      fields: [{ path: "2.A", message: expect.stringContaining("đã có buổi định kỳ ngày này (Đã họp)") }],
    });
    const away = "\t\t\t\t\tNgô Thị Hoa (ốm)";
    const one = await statementsOf(async () => void must(await paste([`1/4/2026${away}`])));
    const many = Array.from({ length: 12 }, (_, at) => `${at + 2}/4/2026${away}`);
    const twelve = await statementsOf(async () => void must(await paste(many)));
    expect(twelve.length).toBe(one.length);
  });

  test("a table is undone as one: its meetings are withdrawn, unless one was changed since; in as many statements as one", async () => {
    const { bulk } = must(await paste(["1/8/2026", "2/8/2026"]));
    const made = (await days()).filter(({ day }) => day.startsWith("2026-08"));
    const [late, early] = made;
    const undo = (which: string) => on("2026-09-20", () => undoPasted(stranger, which));
    const version = (of: string | undefined, to: number) =>
      sql(database, "UPDATE branch_meetings SET version = $2 WHERE id = $1", [of, to]);
    await version(late?.id, 2);
    expect(await undo(bulk)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Định kỳ ngày 02/08/2026: đã sửa"),
    });
    expect(await days()).toEqual(expect.arrayContaining(made));
    await version(late?.id, 1);
    const two = await statementsOf(async () => expect(must(await undo(bulk))).toEqual({ count: 2 }));
    expect((await days()).filter(({ day }) => day.startsWith("2026-08"))).toMatchObject([
      { state: "withdrawn" },
      { state: "withdrawn" },
    ]);
    expect((await typesOf(early?.id ?? "")).at(-1)).toBe("branch_meeting.withdrawn");
    const many = must(await paste(Array.from({ length: 12 }, (_, at) => `${at + 1}/8/2026`))).bulk;
    const twelve = await statementsOf(async () => void must(await undo(many)));
    expect(twelve.length).toBe(two.length);
  });

  test("the same table sent twice at once is written once", async () => {
    const before = (await days()).length;
    const both = await Promise.all([paste(["7/7/2026"]), paste(["7/7/2026"])]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ fields: [{ path: "2.A" }] });
    expect(await days()).toHaveLength(before + 1);
  });
});

test("who takes part elsewhere for a time is ticked there, and at home neither there nor missing", async () => {
  const autumn = <T>(work: () => Promise<T>) => on("2026-11-20", work);
  const host = unitOf(bloc, 1);
  const [home, there] = [branchOf(unit, 2), branchOf(host, 2)];
  const guest = await makeMember(cast.secretary, unit, "Lý Thị Khách", { branch: home.id });
  const own = await makeMember(stranger, host, "Mai Văn Chủ", { branch: there.id });
  const [{ fullName: hers }, { fullName: his }] = [guest, own];
  const { id } = must(
    await autumn(() =>
      recordIntroduction(cast.secretary, {
        member: guest.id,
        toUnit: host.id,
        day: "2026-11-02",
        kind: "temporary",
        until: "2026-11-12",
        introNumber: "9-GGT",
        comment: "Tốt",
        feePaidUntil: "11/2026",
      }),
    ),
  );
  const { version } = must(await transferDetail(stranger, id));
  const accept = { act: "accept", day: "2026-11-05", branch: there.id, version };
  must(await autumn(() => takeTransferStep(stranger, id, accept)));
  const meet = async (actor: Actor, at: object, day: string) => {
    const meeting = must(await autumn(() => recordMeeting(actor, { ...at, day, kind: "regular" })));
    must(await autumn(() => saveRoll(actor, meeting.id, { marks: [], restPresent: true, version: 1 })));
    const { rows } = await pageOf(meeting.id, actor);
    return rows
      .filter(({ fullName }) => [hers, his].includes(fullName))
      .map(({ fullName, mark, awayAt, guestFrom }) => [fullName, mark, awayAt, guestFrom]);
  };
  const atHome = { unit: unit.id, branch: home.id };
  const atHost = { unit: host.id, branch: there.id };
  const nameOf = async (id: string) =>
    (await sql<{ name: string }>(database, "SELECT name FROM units WHERE id = $1", [id]))[0]?.name;
  expect(await meet(stranger, atHost, "2026-11-04")).toEqual([[his, "present", null, null]]);
  expect(await meet(stranger, atHost, "2026-11-10")).toEqual(
    expect.arrayContaining([
      [hers, "present", null, `${await nameOf(home.id)}, ${await nameOf(unit.id)}`],
      [his, "present", null, null],
    ]),
  );
  const place = `${await nameOf(there.id)}, ${await nameOf(host.id)}`;
  expect(await meet(cast.secretary, atHome, "2026-11-12")).toEqual([[hers, "away", place, null]]);
  expect(await meet(cast.secretary, atHome, "2026-11-13")).toEqual([[hers, "present", null, null]]);
  const table = ["Ngày họp\tVắng không lý do", `9/11/2026\t${hers}`].join("\n");
  const pasting = { ...atHost, table };
  must(await autumn(() => pasteSeen(pasteMeetings, stranger, pasting)));
  const counted = await attendanceOfMember(cast.secretary, { orgId: bloc.orgId, memberId: guest.id });
  expect(counted.get(2026)).toEqual({ held: 3, attended: 2 });
  // Who stays for good where he or she was a guest is of the list, once, and not away.
  const stays = "UPDATE members SET unit_id = $2, branch_id = $3 WHERE id = $1";
  await sql(database, stays, [guest.id, host.id, there.id]);
  expect(await meet(stranger, atHost, "2026-11-11")).toEqual(
    expect.arrayContaining([
      [hers, "present", null, null],
      [his, "present", null, null],
    ]),
  );
  const again = ["Ngày họp\tVắng không lý do", `8/11/2026\t${hers}`].join("\n");
  must(await autumn(() => pasteSeen(pasteMeetings, stranger, { ...atHost, table: again })));
});
