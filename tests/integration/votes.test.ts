import { beforeAll, describe, expect, test } from "vitest";
import { actorsWithRole } from "@/lib/access/session";
import type { Actor } from "@/lib/access/types";
import { changeCycle } from "@/lib/cycles/commands";
import { cycleOfYear } from "@/lib/cycles/queries";
import { proposedDates } from "@/lib/cycles/rules";
import { castVote, favourRest } from "@/lib/decisions/commands";
import { decisionsOfYear } from "@/lib/decisions/queries";
import { setAgenda } from "@/lib/meetings/commands";
import { meetingView } from "@/lib/meetings/queries";
import { today } from "@/lib/platform/clock";
import { appraisedBloc, appraisedYear, judgeAll, makeCommittee } from "@/tests/helpers/appraisal";
import { addUnits, allOf, makeActor, makeActors, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import {
  calledMeeting,
  callRoll,
  concludeMeeting,
  gatheredMeeting,
  versionOf,
} from "@/tests/helpers/meetings";
import { unitOf } from "@/tests/helpers/members";
import { makePeople, move, openYear, submittedYear, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
/** The first of four holds a post in the first unit. */
let committee: Actor[];
let id: string;
/** The third unit's year, not yet appraised. */
let handedIn: string;

const called = () => ({ staff: people.staff, chair: people.leader, orgId: bloc.orgId });
const member = (index: number) => committee[index] ?? people.admin;
const vote = (index: number, choice: string) => castVote(member(index), id, { choice });

async function boardUnits(...ids: string[]) {
  const { board } = must(await decisionsOfYear(people.voter, bloc.orgId, 2026));
  return ids.map((one) => board.units.find((each) => each.id === one));
}
const boardUnit = async () => (await boardUnits(id))[0];

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  await addUnits(bloc, 1);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  committee = [people.voter, ...(await makeCommittee(bloc, 3, unitOf(bloc).id))];
  id = await appraisedYear(people, unitOf(bloc));
  const at = { orgId: bloc.orgId, unitId: unitOf(bloc, 2).id };
  handedIn = await submittedYear(await makeActor("khoi.bithu3", "UNIT_SECRETARY", at), unitOf(bloc, 2));
});

test("a vote waits for the meeting, and the meeting for its quorum", async () => {
  expect(await vote(0, "in_favour")).toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("chưa nằm trong chương trình phiên họp nào"),
  });
  const meeting = await calledMeeting(called(), [id]);
  expect(await vote(0, "in_favour")).toMatchObject({ message: expect.stringContaining("chưa điểm danh") });
  must(await callRoll(people.staff, meeting, [member(0), member(1)]));
  expect(await vote(2, "in_favour")).toMatchObject({
    reason: "conflict",
    message:
      "Có mặt 2/4 ủy viên, chưa quá 50% nên chưa đủ số người họp. Chưa biểu quyết được: thêm người đến thì sửa điểm danh, không thì họp ngày khác.",
  });
  must(await callRoll(people.staff, meeting));
});

describe("a vote", () => {
  test("is a committee member's, and not on a unit where he or she holds a post", async () => {
    expect(await vote(1, "in_favour")).toMatchObject({
      reason: "forbidden",
      message: "Bạn giữ vai trò ở đơn vị này nên không biểu quyết về đơn vị này.",
    });
    for (const reader of [people.staff, people.leader, people.secretary, people.observer])
      expect(await castVote(reader, id, { choice: "in_favour" })).toMatchObject({ reason: "forbidden" });
    for (const stranger of [people.sister, people.admin])
      expect(await castVote(stranger, id, { choice: "in_favour" })).toMatchObject({ reason: "not_found" });
    expect(await vote(0, "maybe")).toMatchObject({ reason: "invalid", fields: [{ path: "choice" }] });
    expect((await boardUnit())?.proposal).toMatchObject({ eligible: 3, recused: 1, notVoted: 3 });
  });

  test("carries recognition only with more than half of those not recused", async () => {
    must(await vote(0, "in_favour"));
    expect((await boardUnit())?.proposal).toMatchObject({ outcome: "pending", inFavour: 1 });
    must(await vote(2, "against"));
    must(await vote(3, "abstain"));
    expect((await boardUnit())?.proposal).toMatchObject({ outcome: "not_recognise" });
    must(await vote(3, "in_favour"));
    expect(await boardUnit()).toMatchObject({
      isProposed: true,
      proposal: { outcome: "recognise", inFavour: 2, against: 1, abstained: 0, eligible: 3 },
    });
  });

  test("changed is one row, logged each time", async () => {
    expect(await allOf(bloc.orgId).btvVote.count({ where: { assessmentId: id } })).toBe(3);
    const events = await sql(database, "select 1 from audit_events where type = 'vote.cast'");
    expect(events).toHaveLength(4);
  });

  test("of both halves is a tie, which proposes nothing", async () => {
    const fourth = await makeActor("khoi.btv4", "STANDING_COMMITTEE", {
      orgId: bloc.orgId,
      unitId: bloc.rootId,
    });
    expect(await castVote(fourth, id, { choice: "against" })).toMatchObject({ reason: "forbidden" });
    const [meeting] = must(await decisionsOfYear(people.voter, bloc.orgId, 2026)).board.meetings;
    must(await callRoll(people.staff, meeting?.id ?? ""));
    must(await castVote(fourth, id, { choice: "against" }));
    expect((await boardUnit())?.proposal).toMatchObject({
      outcome: "not_recognise",
      inFavour: 2,
      against: 2,
      eligible: 4,
    });
    must(await castVote(fourth, id, { choice: "in_favour" }));
  });

  test("does not outlive a reopened appraisal", async () => {
    must(await move(people.leader, id, "SUBMITTED", { reason: "Xem lại 2.4" }));
    expect(await vote(0, "against")).toMatchObject({ reason: "conflict" });
    must(await move(people.staff, id, "APPRAISED"));
    expect((await boardUnit())?.proposal).toMatchObject({ inFavour: 0, outcome: "pending" });
    must(await vote(0, "in_favour"));
    expect((await boardUnit())?.proposal).toMatchObject({ inFavour: 1 });
  });

  test("does not outlive a round", async () => {
    const items = [{ code: "1.1", reason: "Thêm bản chốt." }];
    const back = { dueDate: await today(), items };
    expect(await move(people.staff, id, "RETURNED", back)).toMatchObject({ reason: "forbidden" });
    must(await move(people.leader, id, "RETURNED", back));
    must(await move(people.secretary, id, "SUBMITTED"));
    await judgeAll(people.staff, id);
    must(await move(people.staff, id, "APPRAISED"));
    const proposal = { inFavour: 0, notVoted: 4 };
    expect(await boardUnit()).toMatchObject({ meeting: { number: 1 }, votes: [], proposal });
  });
});

describe("voting for all the rest", () => {
  let failing: string;

  beforeAll(async () => {
    failing = await appraisedYear({ ...people, secretary: people.sister }, unitOf(bloc, 1), {
      "3.4": { verdict: "not_met", comment: "Chưa có văn bản." },
    });
    const meeting = (await boardUnit())?.meeting?.id ?? "";
    const version = await versionOf(people.staff, meeting);
    must(await setAgenda(people.staff, meeting, { units: [id, failing], version }));
  });

  test("takes units with all items met that wait for this vote, once", async () => {
    expect(must(await favourRest(member(2), bloc.orgId, 2026))).toEqual({ units: 1 });
    const [unit, second] = await boardUnits(id, failing);
    expect(unit?.votes).toMatchObject([
      { memberId: member(2).userId, choice: "in_favour", enteredById: member(2).userId },
    ]);
    expect(second?.votes).toEqual([]);
    expect(await favourRest(member(2), bloc.orgId, 2026)).toMatchObject({ reason: "conflict" });
    must(await castVote(member(2), failing, { choice: "against" }));
  });

  test("leaves out the units of one who is recused, and is no other person's", async () => {
    expect(await favourRest(member(1), bloc.orgId, 2026)).toMatchObject({ reason: "conflict" });
    expect(await favourRest(people.leader, bloc.orgId, 2026)).toMatchObject({ reason: "forbidden" });
    expect(await favourRest(people.admin, bloc.orgId, 2026)).toMatchObject({ reason: "not_found" });
    expect(await favourRest(member(2), bloc.orgId, 2030)).toMatchObject({ reason: "not_found" });
  });
});

test("with everybody recused nobody can conclude", async () => {
  const { orgId } = bloc;
  await judgeAll(people.staff, handedIn);
  must(await move(people.staff, handedIn, "APPRAISED"));
  const members = await actorsWithRole(orgId, "STANDING_COMMITTEE");
  const posts = members.map(({ username }) => {
    return { username, role: "OBSERVER" as const, unitId: unitOf(bloc, 2).id };
  });
  await makeActors(orgId, posts);
  await gatheredMeeting(called(), [handedIn]);
  const [unit] = await boardUnits(handedIn);
  expect(unit).toMatchObject({ isProposed: false, proposal: { outcome: "nobody", recused: members.length } });
});

describe("of a majority of all members not recused", () => {
  let own: Awaited<ReturnType<typeof appraisedBloc>>;
  let voters: Actor[];

  const standing = async () => must(await decisionsOfYear(own.staff, own.orgId, 2026)).board.units[0];
  const base = async (voteBase: string) => {
    const { id: cycleId, version } = must(await cycleOfYear(own.staff, own.orgId, 2026));
    const input = { ...proposedDates(2026), voteBase, version };
    must(await changeCycle(own.staff, own.orgId, cycleId, input));
  };

  beforeAll(async () => {
    own = await appraisedBloc("vang");
    voters = [own.voter, ...(await makeCommittee(own.bloc, 4))];
    const meeting = await calledMeeting(own, [own.id]);
    must(await callRoll(own.staff, meeting, voters.slice(3)));
  });

  const cast = async (index: number, choice: string) =>
    must(await castVote(voters[index] ?? own.staff, own.id, { choice }));

  test("the absent count and do not vote, and a year may ask those present instead", async () => {
    expect(await castVote(voters[4] ?? own.staff, own.id, { choice: "in_favour" })).toMatchObject({
      message: expect.stringContaining("vắng mặt"),
    });
    await cast(0, "in_favour");
    await cast(1, "in_favour");
    expect((await standing())?.proposal).toMatchObject({
      outcome: "pending",
      of: 5,
      eligible: 3,
      notVoted: 1,
    });
    await base("present");
    expect((await standing())?.proposal).toMatchObject({ outcome: "recognise", of: 3, eligible: 3 });
    await base("members");
    await cast(2, "against");
    expect(await standing()).toMatchObject({
      isProposed: false,
      proposal: {
        outcome: "not_recognise",
        sentence:
          "2/5 tổng số ủy viên tán thành, 1 không tán thành, 2 vắng mặt: chưa đủ phiếu để đề nghị công nhận.",
      },
    });
  });

  test("a closed meeting keeps by whom it counted, whatever the year asks later", async () => {
    const id = (await standing())?.meeting?.id ?? "";
    must(await concludeMeeting(own.staff, id));
    await base("present");
    expect((await standing())?.proposal).toMatchObject({ outcome: "not_recognise", of: 5, recused: 0 });
    const { row, board } = must(await meetingView(own.staff, id));
    expect(row.voteBase).toBe("members");
    expect(board.units[0]?.proposal).toMatchObject({ of: 5 });
  });
});
