import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { castVote } from "@/lib/decisions/commands";
import type { VoteChoice } from "@/lib/decisions/types";
import { enterCount } from "@/lib/meetings/ballots/commands";
import { setAgenda } from "@/lib/meetings/commands";
import { minutesFile } from "@/lib/meetings/minutes/file";
import { askSupplement } from "@/lib/meetings/minutes/supplement";
import { meetingView } from "@/lib/meetings/queries";
import { today } from "@/lib/platform/clock";
import { withClient } from "@/scripts/database/connection";
import { readMigrations } from "@/scripts/database/migrations";
import { appraisedYear, judge, judgeAll, makeCommittee } from "@/tests/helpers/appraisal";
import { addUnits, allOf, makeActor, makeActors, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { callRoll, concludeMeeting, gatheredMeeting, versionOf } from "@/tests/helpers/meetings";
import { unitOf } from "@/tests/helpers/members";
import { lines, openDocx } from "@/tests/helpers/opened-docx";
import { makePeople, move, openYear, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let committee: Actor[];
let secretary: Actor;
/** Appraised years of units that share a secretary; a unit whose meeting has ended may come to another one. */
let years: string[];
const yearOf = (n: number) => years[n] ?? "";

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  await addUnits(bloc, 6);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  committee = [people.voter, ...(await makeCommittee(bloc, 2))];
  const posts = bloc.units.map(({ id }) => {
    return { username: "khoi.bithu9", role: "UNIT_SECRETARY" as const, unitId: id };
  });
  secretary = (await makeActors(bloc.orgId, posts))[0] ?? people.admin;
  years = [];
  for (const unit of bloc.units) years.push(await appraisedYear({ ...people, secretary }, unit));
});

const gathered = (id: string, more = {}) =>
  gatheredMeeting({ staff: people.staff, chair: people.leader, orgId: bloc.orgId }, [id], more);

async function unitOn(meeting: string) {
  const unit = must(await meetingView(people.staff, meeting)).board.units[0];
  if (!unit) throw new Error("an empty agenda");
  return unit;
}

async function vote(id: string, ...choices: VoteChoice[]) {
  for (const [at, choice] of choices.entries()) must(await castVote(committee[at] as Actor, id, { choice }));
}

async function reopened(id: string) {
  must(await move(people.leader, id, "SUBMITTED", { reason: "Xem lại 2.4" }));
}

const withdrawn = (id: string) =>
  sql<{ votes: number }>(
    database,
    "select (detail->>'votes')::int as votes from audit_events where type = 'vote.withdrawn' and subject_id = $1 order by id",
    [id],
  );

describe("a unit that is appraised anew while its meeting goes on", () => {
  const back = async () => ({
    dueDate: await today(),
    items: [{ code: "1.1", reason: "Thêm bản chốt." }],
  });

  test("comes back in a new round to the same meeting, which votes on that round and ends", async () => {
    const id = yearOf(0);
    const meeting = await gathered(id);
    await vote(id, "in_favour");
    must(await move(people.leader, id, "RETURNED", await back()));
    must(await move(secretary, id, "SUBMITTED"));
    await judgeAll(people.staff, id);
    must(await move(people.staff, id, "APPRAISED"));
    expect((await unitOn(meeting)).votes).toEqual([]);
    await vote(id, "in_favour", "in_favour", "against");
    expect((await unitOn(meeting)).proposal).toMatchObject({ inFavour: 2, against: 1, notVoted: 0 });
    must(await concludeMeeting(people.staff, meeting));
    expect(await unitOn(meeting)).toMatchObject({ isConcluded: true, agenda: { outcome: "recognise" } });
    const line = await allOf(bloc.orgId).btvMeetingUnit.findFirstOrThrow({ where: { meetingId: meeting } });
    expect(line.round).toBe(2);
  });

  test("is voted on anew, and the closed meeting shows the votes that counted and no other", async () => {
    const id = yearOf(0);
    const before = await withdrawn(id);
    const meeting = await gathered(id);
    await vote(id, "in_favour", "in_favour", "in_favour");
    await reopened(id);
    expect((await unitOn(meeting)).votes).toEqual([]);
    must(await judge(people.staff, id, "2.1", "not_met", "Chưa có văn bản."));
    must(await move(people.staff, id, "APPRAISED"));
    expect((await unitOn(meeting)).proposal).toMatchObject({ inFavour: 0, notVoted: 3 });
    expect(await concludeMeeting(people.staff, meeting)).toMatchObject({
      message: expect.stringContaining("chưa biểu quyết xong"),
    });
    await vote(id, "against", "against");
    must(await concludeMeeting(people.staff, meeting));
    const { votes, proposal } = await unitOn(meeting);
    expect(votes.map(({ choice }) => choice)).toEqual(["against", "against"]);
    expect(proposal).toMatchObject({ inFavour: 0, against: 2 });
    expect(proposal.sentence).toContain("0/3 tổng số ủy viên tán thành, 2 không tán thành");
    expect((await withdrawn(id)).slice(before.length)).toEqual([{ votes: 3 }]);
  });

  test("has no secret count until there is one on the new appraisal; then the roll is open again", async () => {
    const id = yearOf(0);
    const before = await withdrawn(id);
    const meeting = await gathered(id, { voting: "secret" });
    const count = async (inFavour: number, against: number) => {
      const version = (await unitOn(meeting)).agenda?.version;
      return enterCount(people.staff, meeting, { assessmentId: id, inFavour, against, invalid: 0, version });
    };
    must(await count(3, 0));
    const { agenda } = await unitOn(meeting);
    await reopened(id);
    must(await move(people.staff, id, "APPRAISED"));
    const unit = await unitOn(meeting);
    expect(unit.agenda).toMatchObject({ inFavour: null, against: null, countedBy: null, recused: null });
    expect(unit.agenda?.version).toBeGreaterThan(agenda?.version ?? 0);
    expect(unit.proposal).toMatchObject({ outcome: "pending", inFavour: 0 });
    expect(await concludeMeeting(people.staff, meeting)).toMatchObject({ reason: "conflict" });
    must(await callRoll(people.staff, meeting, committee.slice(2)));
    must(await count(0, 2));
    must(await concludeMeeting(people.staff, meeting));
    expect(await unitOn(meeting)).toMatchObject({ agenda: { outcome: "not_recognise" } });
    expect((await withdrawn(id)).slice(before.length)).toEqual([{ votes: 0 }]);
  });

  test("is “being appraised anew” to everybody: no verdict, nor a supplement that the meeting asks for, before the next appraisal is complete", async () => {
    const id = yearOf(1);
    const unitId = unitOf(bloc, 1).id;
    const ofUnit = await makeActor(committee[1]?.username ?? "", "UNIT_SECRETARY", {
      orgId: bloc.orgId,
      unitId,
    });
    const meeting = await gathered(id);
    await reopened(id);
    must(await judge(people.staff, id, "2.1", "not_met", "Chưa có văn bản."));
    const [unit] = must(await meetingView(ofUnit, meeting)).board.units;
    expect(unit?.items.filter(({ verdict, comment }) => verdict !== null || comment !== "")).toEqual([]);
    expect(unit?.verdict).toMatchObject({ passes: false, failing: [] });
    expect(unit?.proposal.sentence).toBe("Đang thẩm định lại: thẩm định xong mới biểu quyết.");
    const { bytes } = must(await minutesFile(ofUnit, meeting, "docx"));
    const { read } = await openDocx(bytes);
    const text = lines(await read("word/document.xml")).join("\n");
    expect(text).toContain("Đang thẩm định lại");
    expect(text).not.toMatch(/chưa đạt|Chưa có văn bản|\d+\/\d+ đạt/);
    const wanted = { assessmentId: id, ...(await back()) };
    expect(await askSupplement(people.staff, meeting, wanted)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("Chỉ yêu cầu bổ sung khi đơn vị đã thẩm định xong"),
    });
    must(await move(people.staff, id, "APPRAISED"));
    expect((await unitOn(meeting)).verdict).toMatchObject({ failing: ["2.1"] });
    await vote(id, "in_favour");
    must(await askSupplement(people.staff, meeting, wanted));
    expect(await unitOn(meeting)).toMatchObject({ votes: [], agenda: { outcome: "returned" } });
  });

  test("may be taken off the agenda while it is away", async () => {
    const [id, other] = [yearOf(0), yearOf(2)];
    const meeting = await gathered(id);
    await vote(id, "in_favour");
    must(await move(people.leader, id, "RETURNED", await back()));
    const version = await versionOf(people.staff, meeting);
    must(await setAgenda(people.staff, meeting, { units: [other], version }));
    expect((await unitOn(meeting)).id).toBe(other);
  });
});

test("what an open meeting voted on an appraisal that had ended before this version is withdrawn by its step", async () => {
  const [dead, alive] = [yearOf(3), yearOf(4)];
  const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId };
  const meeting = await gatheredMeeting(called, [dead, alive]);
  await vote(dead, "in_favour");
  await vote(alive, "in_favour");
  await sql(database, "update btv_votes set cast_at = cast_at - interval '1 day' where assessment_id = $1", [
    dead,
  ]);
  await sql(database, "update btv_meeting_units set round = 0 where assessment_id = $1", [alive]);
  const step = readMigrations().find(({ name }) => name.includes("votes_end_with_their_appraisal"));
  await withClient(database.url, (client) => client.query(step?.sql ?? ""));
  const { board } = must(await meetingView(people.staff, meeting));
  expect(board.units.map(({ id, votes }) => [id, votes.length])).toEqual([
    [dead, 0],
    [alive, 1],
  ]);
  const lines = await allOf(bloc.orgId).btvMeetingUnit.findMany({ where: { meetingId: meeting } });
  expect(lines.map(({ round }) => round)).toEqual([1, 1]);
});

test("votes, supplements and a changed agenda at the same moment come one after the other", async () => {
  const units = years.slice(5);
  const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId };
  const meeting = await gatheredMeeting(called, units.slice(0, 2));
  const version = await versionOf(people.staff, meeting);
  const dueDate = await today();
  const items = [{ code: "1.1", reason: "Thêm bản chốt." }];
  const ask = (assessmentId: string) =>
    askSupplement(people.staff, meeting, { assessmentId, dueDate, items });
  const cast = (voter: Actor) => units.slice(0, 2).map((id) => castVote(voter, id, { choice: "in_favour" }));
  const [, agenda, , ...asked] = await Promise.all([
    Promise.all(committee.slice(0, 2).flatMap(cast)),
    setAgenda(people.staff, meeting, { units, version }),
    Promise.all(committee.slice(2).flatMap(cast)),
    ...units.slice(0, 2).map(ask),
  ]);
  expect([agenda, ...asked].map(({ ok }) => ok)).toEqual([true, true, true]);
  const { board } = must(await meetingView(people.staff, meeting));
  expect(board.units.map(({ agenda, votes }) => [agenda?.outcome, votes.length])).toEqual([
    ["returned", 0],
    ["returned", 0],
    [null, 0],
  ]);
});
