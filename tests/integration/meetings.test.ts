import { beforeAll, describe, expect, test } from "vitest";
import { actorOfUsername } from "@/lib/access/session";
import type { Actor, Role } from "@/lib/access/types";
import { findAssessment } from "@/lib/assessments/queries";
import { castVote, favourRest } from "@/lib/decisions/commands";
import { enterCount, enterVote, saveAttendance } from "@/lib/meetings/ballots/commands";
import { changeMeeting, createMeeting, setAgenda } from "@/lib/meetings/commands";
import { closeMeeting, saveMinutes } from "@/lib/meetings/minutes/commands";
import { askSupplement } from "@/lib/meetings/minutes/supplement";
import { findMeeting } from "@/lib/meetings/own";
import { meetingView } from "@/lib/meetings/queries";
import { saveMeetingSettings } from "@/lib/meetings/settings/commands";
import { meetingSettings } from "@/lib/meetings/settings/queries";
import { onDay, today } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { addDays, type PlainDate, plainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { withClient } from "@/scripts/database/connection";
import { appraisedBloc, appraisedYear, judgeAll, makeCommittee } from "@/tests/helpers/appraisal";
import { addUnits, allOf, makeActor, makeActors, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import {
  calledMeeting,
  callRoll,
  concludeMeeting,
  gatheredMeeting,
  meetingInput,
  versionOf,
} from "@/tests/helpers/meetings";
import { branchOf, unitOf } from "@/tests/helpers/members";
import { once } from "@/tests/helpers/once";
import { makePeople, move, openYear, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let committee: Actor[];
let ids: string[];

const called = () => ({ staff: people.staff, chair: people.leader, orgId: bloc.orgId });
const member = (index: number) => committee[index] ?? people.admin;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  await addUnits(bloc, 1);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  // The second member of five holds a post in the first unit.
  committee = [people.voter, ...(await makeCommittee(bloc, 4, unitOf(bloc).id))];
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc, 2).id };
  const secretary = await makeActor("khoi.bithu3", "UNIT_SECRETARY", at);
  ids = [
    await appraisedYear(people, unitOf(bloc)),
    await appraisedYear({ ...people, secretary: people.sister }, unitOf(bloc, 1)),
    await appraisedYear({ ...people, secretary }, unitOf(bloc, 2)),
  ];
});

/** Another organisation, whose committee has two members. */
const elsewhere = once(async () => {
  const own = await appraisedBloc("khac");
  const [second = own.voter] = await makeCommittee(own.bloc, 1);
  return { ...own, second };
});
const theirMeeting = once(async () => {
  const own = await elsewhere();
  return gatheredMeeting(own, [own.id]);
});

const unitOn = async (meeting: string, id: string) => {
  const { board } = must(await meetingView(people.staff, meeting));
  const unit = board.units.find((one) => one.id === id);
  if (!unit) throw new Error("not on the agenda");
  return unit;
};

describe("calling a meeting", () => {
  test("is the office's; others are refused, strangers find nothing", async () => {
    const input = await meetingInput(called(), [ids[0] ?? ""]);
    for (const actor of [people.voter, people.secretary])
      expect(await createMeeting(actor, bloc.orgId, 2026, input)).toMatchObject({ reason: "forbidden" });
    expect(await createMeeting(people.admin, bloc.orgId, 2026, input)).toMatchObject({ reason: "not_found" });
    expect(await createMeeting(people.staff, bloc.orgId, 2030, input)).toMatchObject({ reason: "not_found" });
  });

  test.each([
    ["no agenda", { units: [] }, "units"],
    ["no day", { heldOn: "" }, "heldOn"],
    ["no such day", { heldOn: "2026-02-30" }, "heldOn"],
    ["a day of another year", { heldOn: "2025-06-30" }, "heldOn"],
    ["no place", { place: " " }, "place"],
    ["a chair from nowhere", { chairId: newId() }, "chairId"],
    ["text for the way of voting", { voting: "hò reo" }, "voting"],
  ])("is refused with %s", async (_, more, path) => {
    const input = await meetingInput(called(), [ids[0] ?? ""], more);
    expect(await createMeeting(people.staff, bloc.orgId, 2026, input)).toMatchObject({
      reason: "invalid",
      fields: [{ path }],
    });
  });

  test("made twice at once is one meeting, and the other is told", async () => {
    const input = await meetingInput(called(), [ids[0] ?? ""]);
    const both = await Promise.all([
      createMeeting(people.staff, bloc.orgId, 2026, input),
      createMeeting(people.leader, bloc.orgId, 2026, input),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      reason: "conflict",
      message: "Phiên họp số 1 vừa được lập. Tải lại trang để xem phiên họp đó.",
    });
    expect(await allOf(bloc.orgId).btvMeeting.count()).toBe(1);
  });

  test("takes a unit to one open meeting alone, and only appraised ones of its own year", async () => {
    const again = await meetingInput(called(), [ids[0] ?? ""]);
    expect(await createMeeting(people.staff, bloc.orgId, 2026, again)).toMatchObject({
      message: expect.stringContaining("đã nằm trong chương trình phiên họp số 1"),
    });
    const foreign = await elsewhere();
    const strange = await meetingInput(called(), [foreign.id]);
    expect(await createMeeting(people.staff, bloc.orgId, 2026, strange)).toMatchObject({
      reason: "conflict",
    });
    expect(await findMeeting(foreign.staff, await meetingId())).toMatchObject({ reason: "not_found" });
  });

  const meetingId = async () => (await allOf(bloc.orgId).btvMeeting.findFirstOrThrow()).id;

  test("its head and agenda are corrected over the version that was seen", async () => {
    const id = await meetingId();
    const { number: _, units: __, ...head } = await meetingInput(called(), []);
    const version = await versionOf(people.staff, id);
    must(await changeMeeting(people.leader, id, { ...head, place: "Hội trường", version }));
    expect(await changeMeeting(people.staff, id, { ...head, version })).toMatchObject({
      reason: "stale",
      current: { place: "Hội trường", version: version + 1 },
    });
    expect(await changeMeeting(people.voter, id, { ...head, version })).toMatchObject({
      reason: "forbidden",
    });
    must(await setAgenda(people.staff, id, { units: ids.slice(0, 2), version: version + 1 }));
    expect(await setAgenda(people.leader, id, { units: [], version: version + 1 })).toMatchObject({
      reason: "stale",
      current: { version: version + 2, units: [expect.any(String), expect.any(String)] },
    });
    must(await setAgenda(people.staff, id, { units: ids.slice(0, 1), version: version + 2 }));
    expect((await unitOn(id, ids[0] ?? "")).unit.code).toBe("DV01");
    const events = await sql(database, "select 1 from audit_events where type = 'meeting.agenda_changed'");
    expect(events).toHaveLength(2);
  });
});

describe("a meeting of a later day", () => {
  test("is planned, and neither called nor voted in nor ended before its day; once called it is not put off", async () => {
    const id = (await allOf(bloc.orgId).btvMeeting.findFirstOrThrow()).id;
    const { number: _, units: __, ...head } = await meetingInput(called(), []);
    const tomorrow = addDays(await today(), 1);
    const put = async (heldOn: PlainDate) =>
      changeMeeting(people.staff, id, { ...head, heldOn, version: await versionOf(people.staff, id) });
    expect(await put(plainDate("2019-01-01"))).toMatchObject({
      fields: [
        {
          path: "heldOn",
          message: "Ngày họp không thể trước ngày đầu kỳ đăng ký năm 2026, 01/07/2025. Xem lại năm đã ghi.",
        },
      ],
    });
    must(await put(tomorrow));
    for (const early of [
      callRoll(people.staff, id),
      closeMeeting(people.staff, id, { version: await versionOf(people.staff, id) }),
    ])
      expect(await early).toMatchObject({
        reason: "conflict",
        message: expect.stringContaining("chưa đến ngày họp"),
      });
    expect(await castVote(member(0), ids[0] ?? "", { choice: "in_favour" })).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("chưa điểm danh"),
    });
    await onDay(tomorrow, async () => must(await callRoll(people.staff, id)));
    expect(await put(tomorrow)).toMatchObject({ reason: "invalid", fields: [{ path: "heldOn" }] });
    must(await put(await today()));
  });
});

describe("an open vote", () => {
  let id: string;
  const [unitId, secondId] = [() => ids[0] ?? "", () => ids[1] ?? ""];

  beforeAll(async () => {
    id = (await allOf(bloc.orgId).btvMeeting.findFirstOrThrow()).id;
    const version = await versionOf(people.staff, id);
    must(await setAgenda(people.staff, id, { units: ids.slice(0, 2), version }));
  });

  test("needs the roll called by the minute-taker, all members, absence with its reason", async () => {
    const version = await versionOf(people.staff, id);
    const members = committee.map(({ userId }) => ({ memberId: userId, isPresent: true, reason: "" }));
    for (const actor of [people.leader, people.voter])
      expect(await saveAttendance(actor, id, { members, version })).toMatchObject({ reason: "forbidden" });
    expect(await saveAttendance(people.secretary, id, { members, version })).toMatchObject({
      reason: "not_found",
    });
    expect(await saveAttendance(people.staff, id, { members: members.slice(1), version })).toMatchObject({
      fields: [{ path: "members", message: "Điểm danh đủ mọi ủy viên Ban Thường vụ." }],
    });
    const silent = members.map((one, at) => (at === 4 ? { ...one, isPresent: false } : one));
    expect(await saveAttendance(people.staff, id, { members: silent, version })).toMatchObject({
      fields: [{ path: `reason.${member(4).userId}` }],
    });
    must(await callRoll(people.staff, id, [member(4)]));
    expect(await saveAttendance(people.staff, id, { members, version })).toMatchObject({
      reason: "stale",
      current: {
        version: version + 1,
        attendances: expect.arrayContaining([
          expect.objectContaining({ memberId: member(4).userId, isPresent: false }),
        ]),
      },
    });
  });

  test("is refused to one who is absent or recused, even when the minute-taker enters it", async () => {
    expect(await castVote(member(4), unitId(), { choice: "in_favour" })).toMatchObject({
      message: expect.stringContaining("người ghi biên bản sửa điểm danh"),
    });
    const enter = (voterId: string | null, assessmentId = unitId()) =>
      enterVote(people.staff, id, { assessmentId, voterId, choice: "in_favour" });
    expect(await castVote(member(1), unitId(), { choice: "in_favour" })).toMatchObject({
      reason: "forbidden",
    });
    expect(await enter(member(1).userId)).toMatchObject({
      reason: "forbidden",
      message: expect.stringContaining("giữ vai trò ở đơn vị này nên không biểu quyết"),
    });
    expect(await enter(member(1).userId?.toUpperCase() ?? null)).toMatchObject({ reason: "forbidden" });
    expect(await enter(member(4).userId)).toMatchObject({ reason: "conflict" });
    expect(await enter(people.secretary.userId)).toMatchObject({ reason: "forbidden" });
    expect(await enter(member(0).userId, ids[2])).toMatchObject({ reason: "not_found" });
  });

  test("for another voter is the minute-taker's alone, and the record says who entered it", async () => {
    const forged = { assessmentId: unitId(), voterId: member(2).userId, choice: "against" };
    for (const actor of [member(0), member(2), people.leader])
      expect(await enterVote(actor, id, forged)).toMatchObject({
        reason: "forbidden",
        message: "Chỉ người ghi biên bản của phiên họp này được ghi.",
      });
    must(await enterVote(people.staff, id, { ...forged, choice: "in_favour" }));
    must(await castVote(member(0), unitId(), { choice: "in_favour" }));
    const { votes, recused } = await unitOn(id, unitId());
    expect(votes.find(({ memberId }) => memberId === member(2).userId)).toMatchObject({
      enteredById: people.staff.userId,
    });
    expect(votes.find(({ memberId }) => memberId === member(0).userId)).toMatchObject({
      enteredById: member(0).userId,
    });
    expect(recused).toEqual([member(1).userId]);
  });

  test("stands when a role is given afterwards, and is marked", async () => {
    const first = bloc.units[0]?.id ?? "";
    await makeActor(member(2).username, "OBSERVER", { orgId: bloc.orgId, unitId: first });
    const gone = {
      userId: member(2).userId ?? "",
      orgId: bloc.orgId,
      unitId: first,
      role: "UNIT_SECRETARY",
    } as const;
    await system("a test").roleAssignment.createMany({
      data: [
        { ...gone, fromDay: new Date("2012-01-01"), toDay: new Date("2013-01-01") },
        { ...gone, fromDay: new Date("2014-01-01"), needsSecond: true },
      ],
    });
    const unit = await unitOn(id, unitId());
    expect(unit.roleSince).toEqual([member(2).userId]);
    expect(unit.proposal).toMatchObject({ inFavour: 2, eligible: 3, recused: 1 });
    const { rolesSince } = must(await meetingView(people.staff, id));
    expect(rolesSince).toEqual([{ memberId: member(2).userId, unitId: first, fromDay: "2018-01-01" }]);
    const fresh = await actorOfUsername(member(2).username);
    expect(await castVote(fresh, unitId(), { choice: "against" })).toMatchObject({ reason: "forbidden" });
  });

  test("keeps its voters present and its way of voting", async () => {
    expect(await callRoll(people.staff, id, [member(0)])).toMatchObject({
      message: expect.stringContaining("đã biểu quyết ở phiên họp này nên không ghi vắng mặt được"),
    });
    const { number: _, units: __, ...head } = await meetingInput(called(), [], { voting: "secret" });
    const version = await versionOf(people.staff, id);
    expect(await changeMeeting(people.staff, id, { ...head, version })).toMatchObject({
      message: expect.stringContaining("không đổi cách biểu quyết được nữa. Chọn lại cách cũ"),
    });
    expect(await setAgenda(people.staff, id, { units: [secondId()], version })).toMatchObject({
      message: expect.stringMatching(
        /^Đã biểu quyết về Đoàn .* nên không đưa ra khỏi chương trình được\. Chọn lại/,
      ),
    });
  });

  test("two who write the minutes at once: the second is told and gets what stands there", async () => {
    const version = await versionOf(people.staff, id);
    must(await saveMinutes(people.staff, id, { discussion: "Ý kiến thứ nhất", conclusion: "", version }));
    expect(
      await saveMinutes(people.staff, id, { discussion: "Ý kiến thứ hai", conclusion: "", version }),
    ).toMatchObject({ reason: "stale", current: { discussion: "Ý kiến thứ nhất", version: version + 1 } });
    expect(await saveMinutes(people.leader, id, { discussion: "", conclusion: "", version })).toMatchObject({
      reason: "forbidden",
    });
  });

  test("is shut by the meeting's end, for which every unit has its vote and the conclusion is written", async () => {
    // Two of four, one of them absent, are not more than half of all members.
    expect((await unitOn(id, unitId())).proposal).toMatchObject({ outcome: "pending", inFavour: 2, of: 4 });
    must(await castVote(member(3), unitId(), { choice: "in_favour" }));
    const version = await versionOf(people.staff, id);
    expect(await closeMeeting(people.staff, id, { version })).toMatchObject({
      message: expect.stringContaining("Còn 1 đơn vị chưa biểu quyết xong: Đoàn Sở số 2"),
    });
    for (const at of [0, 1, 3]) must(await castVote(member(at), secondId(), { choice: "against" }));
    expect(await closeMeeting(people.staff, id, { version })).toMatchObject({
      fields: [{ path: "conclusion", message: "Ghi kết luận của phiên họp trước khi kết thúc." }],
    });
    expect(await closeMeeting(people.voter, id, { version })).toMatchObject({ reason: "forbidden" });
    expect(await closeMeeting(people.staff, id, { version: version - 1 })).toMatchObject({ reason: "stale" });
    must(await concludeMeeting(people.staff, id));
    expect(await unitOn(id, unitId())).toMatchObject({
      isConcluded: true,
      agenda: { outcome: "recognise", recused: [{ memberId: member(1).userId }] },
    });
    expect(await unitOn(id, secondId())).toMatchObject({ agenda: { outcome: "not_recognise" } });
    for (const late of [
      castVote(member(0), unitId(), { choice: "against" }),
      enterVote(people.staff, id, { assessmentId: unitId(), voterId: member(3).userId, choice: "against" }),
      callRoll(people.staff, id),
      closeMeeting(people.staff, id, { version: await versionOf(people.staff, id) }),
      saveMinutes(people.staff, id, { discussion: "Sửa", conclusion: "Sửa", version: 1 }),
      setAgenda(people.staff, id, { units: [], version: 1 }),
    ])
      expect(await late).toMatchObject({
        reason: "conflict",
        message: expect.stringContaining("đã kết thúc"),
      });
  });

  test.each([
    "update btv_votes set choice = 'against'",
    "delete from btv_votes",
    `insert into btv_votes (org_id, meeting_id, assessment_id, voter_id, round, choice, entered_by_id, entered_by, cast_at)
      select u.org_id, u.meeting_id, u.assessment_id, t.member_id, u.round, 'against', t.member_id, 'x', now()
      from btv_meeting_units u join btv_attendances t using (org_id, meeting_id) where not t.is_present`,
    "update btv_attendances set is_present = true where not is_present",
    "delete from btv_attendances",
    "update btv_meeting_units set outcome = 'recognise'",
    "delete from btv_meeting_units",
    "update btv_meetings set conclusion = 'khác'",
    "update btv_meetings set state = 'preparing', closed_at = null",
    "delete from btv_meetings",
    "truncate btv_votes",
    "alter table btv_votes disable trigger all",
  ])("of a closed meeting stands against the serving role: %s", async (text) => {
    await expect(withClient(database.url, (client) => client.query(text))).rejects.toThrow(
      /closed|permission denied|must be owner/,
    );
  });
});

describe("a secret vote", () => {
  let id: string;
  const unitId = () => ids[2] ?? "";
  const count = (inFavour: number, against: number, invalid: number, version = 1) =>
    enterCount(people.staff, id, { assessmentId: unitId(), inFavour, against, invalid, version });

  test("is counted by the minute-taker alone, and sums up to those who took part", async () => {
    id = await gatheredMeeting(called(), [unitId()], { voting: "secret" });
    expect(await castVote(member(0), unitId(), { choice: "in_favour" })).toMatchObject({
      message: expect.stringContaining("bỏ phiếu kín"),
    });
    expect(await favourRest(member(0), bloc.orgId, 2026)).toMatchObject({ reason: "conflict" });
    const voted = { assessmentId: unitId(), voterId: member(0).userId, choice: "in_favour" };
    expect(await enterVote(people.staff, id, voted)).toMatchObject({ reason: "conflict" });
    const sheet = { assessmentId: unitId(), inFavour: 5, against: 0, invalid: 0, version: 1 };
    expect(await enterCount(people.voter, id, sheet)).toMatchObject({ reason: "forbidden" });
    expect(await count(3, 1, 0)).toMatchObject({
      reason: "invalid",
      message: expect.stringContaining("Tổng số phiếu là 4, trong khi 5 ủy viên có mặt"),
    });
    expect(await enterCount(people.staff, id, { ...sheet, inFavour: "năm" })).toMatchObject({
      fields: [{ path: "inFavour", message: "Ghi số phiếu tán thành bằng số, ví dụ 5." }],
    });
    expect(await count(-1, 6, 0)).toMatchObject({ reason: "invalid" });
    must(await count(2, 2, 1));
    expect((await unitOn(id, unitId())).proposal).toMatchObject({ outcome: "not_recognise", invalid: 1 });
    expect(await count(3, 2, 0)).toMatchObject({
      reason: "stale",
      current: { inFavour: 2, against: 2, invalid: 1, version: 2 },
    });
    must(await count(3, 2, 0, 2));
    expect((await unitOn(id, unitId())).proposal).toMatchObject({ outcome: "recognise", inFavour: 3 });
  });

  test("keeps the roll that it was counted on, and ends with the meeting", async () => {
    expect(await callRoll(people.staff, id)).toMatchObject({ reason: "conflict" });
    must(await concludeMeeting(people.staff, id));
    expect(await count(5, 0, 0, 4)).toMatchObject({ reason: "conflict" });
  });
});

describe("a supplement that the meeting asks for", () => {
  test("sends the unit back with items, reasons and a day, and stands in the minutes", async () => {
    const unitId = ids[1] ?? "";
    const id = await calledMeeting(called(), [unitId]);
    const items = [{ code: "1.1", reason: "Gửi thêm bản chốt quý IV." }];
    const wanted = { assessmentId: unitId, dueDate: await today(), items };
    expect(await askSupplement(people.staff, id, wanted)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("chưa điểm danh"),
    });
    must(await callRoll(people.staff, id, [member(0), member(1), member(2)]));
    expect(await askSupplement(people.staff, id, wanted)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("chưa đủ số người họp"),
    });
    must(await callRoll(people.staff, id));
    expect(await askSupplement(people.leader, id, wanted)).toMatchObject({ reason: "forbidden" });
    expect(await askSupplement(people.staff, id, { ...wanted, items: [] })).toMatchObject({
      reason: "invalid",
    });
    expect(
      await askSupplement(people.staff, id, { ...wanted, items: [{ code: "1.1", reason: "" }] }),
    ).toMatchObject({ reason: "invalid" });
    must(await askSupplement(people.staff, id, wanted));
    const { whole } = must(await findAssessment(people.staff, unitId));
    expect(whole.state).toBe("RETURNED");
    expect(whole.items.filter(({ isReturned }) => isReturned).map(({ code }) => code)).toEqual(["1.1"]);
    expect(await unitOn(id, unitId)).toMatchObject({
      agenda: { outcome: "returned", sentence: expect.stringContaining("Yêu cầu bổ sung nội dung 1.1") },
    });
    expect(await askSupplement(people.staff, id, wanted)).toMatchObject({ reason: "conflict" });
    expect(await castVote(member(0), unitId, { choice: "in_favour" })).toMatchObject({ reason: "conflict" });
    must(await concludeMeeting(people.staff, id));

    must(await move(people.sister, unitId, "SUBMITTED"));
    await judgeAll(people.staff, unitId);
    must(await move(people.staff, unitId, "APPRAISED"));
    const next = await gatheredMeeting(called(), [unitId]);
    for (const one of committee) must(await castVote(one, unitId, { choice: "in_favour" }));
    must(await concludeMeeting(people.staff, next));
    expect(await unitOn(next, unitId)).toMatchObject({ agenda: { outcome: "recognise" } });
    expect(await unitOn(id, unitId)).toMatchObject({ agenda: { outcome: "returned" } });
  });
});

describe("quorum and tie", () => {
  test("are settings of those who run the organisation, over the version that was seen", async () => {
    expect(must(await meetingSettings(people.staff, bloc.orgId))).toEqual({
      quorumPercent: 50,
      tieChairDecides: false,
      version: 0,
    });
    const rule = { quorumPercent: 66, tieChairDecides: true, version: 0 };
    expect(await saveMeetingSettings(people.voter, bloc.orgId, rule)).toMatchObject({ reason: "forbidden" });
    const wild = { ...rule, quorumPercent: 100 };
    expect(await saveMeetingSettings(people.staff, bloc.orgId, wild)).toMatchObject({ reason: "invalid" });
    must(await saveMeetingSettings(people.staff, bloc.orgId, rule));
    expect(await saveMeetingSettings(people.staff, bloc.orgId, rule)).toMatchObject({
      reason: "stale",
      current: { quorumPercent: 66, version: 1 },
    });
    const old = must(
      await meetingView(people.staff, (await allOf(bloc.orgId).btvMeeting.findFirstOrThrow()).id),
    );
    expect(old.meeting.quorumPercent).toBe(50);
  });

  test("hold for meetings that are not closed: the chair's vote carries a tie", async () => {
    const own = await elsewhere();
    const { voter: chair, second, orgId } = own;
    const id = await gatheredMeeting({ staff: own.staff, chair, orgId }, [own.id]);
    must(await castVote(chair, own.id, { choice: "in_favour" }));
    must(await castVote(second, own.id, { choice: "against" }));
    const view = async () => must(await meetingView(own.staff, id)).board.units[0];
    expect((await view())?.proposal).toMatchObject({
      outcome: "not_recognise",
      sentence: expect.stringContaining("hai bên ngang nhau nên"),
    });
    const rule = { quorumPercent: 50, tieChairDecides: true, version: 0 };
    must(await saveMeetingSettings(own.staff, orgId, rule));
    expect((await view())?.proposal).toMatchObject({
      outcome: "recognise",
      sentence: expect.stringContaining("theo phiếu của người chủ trì"),
    });
    must(await concludeMeeting(own.staff, id));
    must(await saveMeetingSettings(own.staff, orgId, { ...rule, tieChairDecides: false, version: 1 }));
    expect((await view())?.proposal.outcome).toBe("recognise");
  });
});

test("who held a post in the unit on the meeting's day does not vote on it, whatever ended since the roll", async () => {
  const own = await appraisedBloc("khoi5", 1);
  const { id: one, orgId, unit } = own;
  const [leaving, resigned, third] = await makeCommittee(own.bloc, 3, unit.id);
  if (!leaving || !resigned || !third) throw new Error("three members");
  await makeActor(resigned.username, "BRANCH_SECRETARY", { orgId, unitId: branchOf(unit).id });
  const id = await gatheredMeeting(own, [one]);
  const end = (userId: string | null, role: Role) =>
    system("a test's roles").roleAssignment.updateMany({
      where: { userId: userId ?? "", role },
      data: { endedAt: new Date() },
    });
  await end(leaving.userId, "STANDING_COMMITTEE");
  await end(resigned.userId, "BRANCH_SECRETARY");
  for (const { userId } of [leaving, resigned])
    expect(
      await enterVote(own.staff, id, { assessmentId: one, voterId: userId, choice: "against" }),
    ).toMatchObject({ reason: "forbidden", message: expect.stringContaining("giữ vai trò ở đơn vị này") });
  const fresh = await actorOfUsername(resigned.username);
  expect(await castVote(fresh, one, { choice: "against" })).toMatchObject({ reason: "forbidden" });
  for (const voter of [own.voter, third]) must(await castVote(voter, one, { choice: "in_favour" }));
  const [voted] = must(await meetingView(own.staff, id)).board.units;
  expect(voted?.proposal).toMatchObject({ outcome: "recognise", inFavour: 2, eligible: 2, recused: 2 });

  // A role that is given after the vote marks it, even where the voter has left the committee since.
  await makeActor(third.username, "OBSERVER", { orgId, unitId: unit.id });
  await end(third.userId, "STANDING_COMMITTEE");
  const [marked] = must(await meetingView(own.staff, id)).board.units;
  expect(marked).toMatchObject({ roleSince: [third.userId], proposal: { inFavour: 2, eligible: 2 } });
});

test("the roll stays that of the meeting's day: who came and has left the committee since is called and kept", async () => {
  const own = await elsewhere();
  const { second: leaving } = own;
  const [passing, gone] = await makeActors(own.orgId, [
    { username: "khac.btv2", role: "STANDING_COMMITTEE", unitId: own.bloc.rootId },
    { username: "khac.btv3", role: "STANDING_COMMITTEE", unitId: own.bloc.rootId },
  ]);
  // One came and went before the meeting, of another the account was closed.
  await system("a test's roles").roleAssignment.updateMany({
    where: { userId: passing.userId ?? "" },
    data: { fromDay: new Date("2020-01-01"), toDay: new Date("2020-12-31") },
  });
  await system("a test's accounts").user.updateMany({
    where: { id: gone.userId ?? "" },
    data: { disabledAt: new Date("2021-01-01") },
  });
  const id = await theirMeeting();
  await system("a test's roles").roleAssignment.updateMany({
    where: { userId: leaving.userId ?? "" },
    data: { endedAt: new Date() },
  });
  const view = async () => must(await meetingView(own.staff, id));
  const roll = [own.voter.userId, leaving.userId];
  expect((await view()).roll.map(({ memberId }) => memberId).sort()).toEqual(roll.sort());
  const members = roll.map((memberId) => ({ memberId, isPresent: true, reason: "" }));
  const save = async (called: typeof members) =>
    saveAttendance(own.staff, id, { members: called, version: await versionOf(own.staff, id) });
  expect(await save(members.slice(1))).toMatchObject({ fields: [{ path: "members" }] });
  must(await save(members));
  expect((await view()).meeting.attendances.map(({ memberId }) => memberId).sort()).toEqual(roll);
});

test("meetings are read by those who read all units", async () => {
  const id = (await allOf(bloc.orgId).btvMeeting.findFirstOrThrow()).id;
  for (const reader of [people.voter, people.leader, people.staff]) must(await meetingView(reader, id));
  for (const stranger of [people.secretary, people.branch, people.admin])
    expect(await meetingView(stranger, id)).toMatchObject({ reason: "not_found" });
  expect(await calledMeeting(called(), []).catch((error) => String(error))).toContain("invalid");
});

test("a committee of fifteen votes at once, each with a double click for one unit and then for the rest", async () => {
  const { orgId, rootId } = bloc;
  const posts = Array.from({ length: 10 }, (_, at) => {
    return { username: `khoi.uv${at}`, role: "STANDING_COMMITTEE" as const, unitId: rootId };
  });
  const all = [...committee, ...(await makeActors(orgId, posts))];
  const [one = "", two = ""] = ids.slice(1);
  const id = await gatheredMeeting(called(), [one, two]);
  const clicks = [...all, ...all];
  const cast = await Promise.all(clicks.map((voter) => castVote(voter, one, { choice: "in_favour" })));
  expect(cast.every(({ ok }) => ok)).toBe(true);
  const rest = await Promise.all(all.map((voter) => favourRest(voter, orgId, 2026)));
  expect(rest.map((result) => must(result).units)).toEqual(all.map(() => 1));
  const { board } = must(await meetingView(people.staff, id));
  expect(board.units.map(({ proposal }) => proposal.inFavour)).toEqual([15, 15]);

  // Of another organisation nobody votes in this one, whoever enters it and under whichever meeting.
  const foreign = await elsewhere();
  expect(await castVote(foreign.voter, one, { choice: "in_favour" })).toMatchObject({ reason: "not_found" });
  const forged = { assessmentId: one, voterId: foreign.voter.userId, choice: "in_favour" };
  expect(await enterVote(foreign.staff, id, forged)).toMatchObject({ reason: "not_found" });
  expect(await enterVote(foreign.staff, await theirMeeting(), forged)).toMatchObject({ reason: "not_found" });
});
