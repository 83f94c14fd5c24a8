import { beforeAll, expect, test } from "vitest";
import { saveMinutes } from "@/lib/assessments/appraisal/minutes/commands";
import { freePlace } from "@/lib/assessments/appraisal/pair/commands";
import { addComment, resolveComment } from "@/lib/assessments/comments/commands";
import { extendDue } from "@/lib/assessments/dues/commands";
import { takeLastYear } from "@/lib/assessments/last-year/commands";
import { markPresent } from "@/lib/assessments/presence/commands";
import { findAssessment } from "@/lib/assessments/queries";
import { castVote } from "@/lib/decisions/commands";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { begunYear, makePeople, meet, openYear, type TestPeople } from "@/tests/helpers/year";

await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let id: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  id = await begunYear(people.secretary, bloc.units[0] as TestUnit);
});

const LATER = {
  kind: "self_assessment",
  oldDue: "2026-11-30",
  newDue: "2026-12-07",
  reason: "Bí thư đi học tập trung.",
};

async function settle() {
  const { id: comment, version } = must(await addComment(people.staff, id, "1.2", { text: "Thiếu số." }));
  return resolveComment(people.staff, id, comment, { resolved: true, version });
}

/** How often the records of a unit were asked; `"hasRoster"` stands in that statement alone. */
async function asked(work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(work)).filter((text) => text.includes('"hasRoster"')).length;
}

test("what the records say is asked by whoever reads the year", async () => {
  expect(await asked(() => findAssessment(people.secretary, id))).toBe(1);
});

test.each([
  ["a comment", () => addComment(people.staff, id, "1.1", { text: "Thiếu ngày ký." })],
  ["a settled comment", settle],
  ["the meeting", () => meet(people.committee, id)],
  ["whoever has an item open", () => markPresent(people.committee, id, "1.1")],
  ["a later day", () => extendDue(people.staff, id, LATER)],
])("%s asks the records nothing", async (_, act) => {
  expect(await asked(async () => expect(await act()).toMatchObject({ ok: true }))).toBe(0);
});

const MINUTES = {
  heldOn: "2026-11-20",
  place: "Phòng họp cơ quan",
  members: ["Nguyễn Văn An, Phó Bí thư"],
  finding: "Hồ sơ đủ.",
  version: null,
};

test.each([
  ["last year's words", () => takeLastYear(people.committee, id, {})],
  ["the team's minutes", () => saveMinutes(people.staff, id, MINUTES)],
  ["a vote", () => castVote(people.voter, id, { choice: "in_favour" })],
  ["the place of one of two", () => freePlace(people.leader, id, 1)],
])("%s out of time: to say so asks them nothing either", async (_, act) => {
  expect(await asked(async () => expect(await act()).toMatchObject({ reason: "conflict" }))).toBe(0);
});
