import { beforeAll, expect, test } from "vitest";
import { saveMinutes } from "@/lib/assessments/appraisal/minutes/commands";
import { appraisalWork } from "@/lib/assessments/appraisal/queries";
import { signAppraisalMinutes, signRegistration, signSelfAssessment } from "@/lib/assessments/papers/signing";
import { unitRegistration } from "@/lib/assessments/registration/queries";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import { signProposal } from "@/lib/decisions/papers/proposal-signing";
import { proposalOfYear } from "@/lib/decisions/papers/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { judgeAll, makeSigner } from "@/tests/helpers/appraisal";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import {
  answerAll,
  makePeople,
  meet,
  move,
  openYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

await freshDatabase();

const YEAR = 2019;
let bloc: TestBloc;
let people: TestPeople;
let id: string;
let signerId: string;

/** Every button is pressed today: the days of what was done are those that people type. */
const today = <T>(work: () => Promise<T>) => onDay(plainDate("2026-12-01"), work);
const wrongDay = (words: string) => ({
  fields: [{ path: "signedOn", message: expect.stringContaining(`Ngày ký không thể ${words}.`) }],
});
const refusedBefore = (words: string) => wrongDay(`trước ${words}`);

const proposal = (signedOn: string) =>
  today(() => signProposal(people.staff, bloc.orgId, YEAR, { number: "9", signedOn }));

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  signerId = await makeSigner(bloc.orgId);
  const [unit, other] = bloc.units;
  if (!unit || !other) throw new Error("two units are wanted");
  await today(async () => {
    await openYear(bloc, people.staff, YEAR, [{ unitId: other.id, reason: "Chưa thành lập khi ấy." }]);
    id = (await wholeYear(people.secretary, unit, YEAR)).id;
    must(await move(people.secretary, id, "REGISTERED"));
    must(await move(people.secretary, id, "ASSESSING"));
    await answerAll(people.secretary, id);
    must(await meet(people.secretary, id, { heldOn: "2019-11-28" }));
    must(await move(people.secretary, id, "SUBMITTED"));
    await judgeAll(people.staff, id);
    const team = { heldOn: "2019-12-05", place: "Phòng họp", members: ["Trần Văn Bình, Ủy viên"] };
    must(await saveMinutes(people.staff, id, { ...team, finding: "Đủ minh chứng.", version: null }));
    must(await move(people.staff, id, "APPRAISED"));
  });
});

test("the unit's papers of a year that is written down afterwards bear the days on which they were signed", async () => {
  const registration = (signedOn: string) =>
    today(() => signRegistration(people.secretary, id, { number: "3", signedOn }));
  expect(await registration("2018-06-30")).toMatchObject(
    refusedBefore("ngày đầu kỳ đăng ký năm 2019, 01/07/2018"),
  );
  const at = { orgId: bloc.orgId, unitId: bloc.units[0]?.id ?? "" };
  const isLate = async () => [
    must(await unitRegistration(people.secretary, at, YEAR))?.registered?.isLate,
    must(await appraisalWork(people.staff, bloc.orgId, YEAR)).lines.find((line) => line.id === id)
      ?.registeredLate,
  ];
  expect(await isLate()).toEqual([true, true]);
  expect(must(await registration("2018-11-05")).signedOn).toBe("2018-11-05");
  expect(await isLate()).toEqual([false, false]);
  const selfAssessment = (signedOn: string) =>
    today(() => signSelfAssessment(people.secretary, id, { number: "14", signedOn }));
  expect(await selfAssessment("2019-11-27")).toMatchObject(
    refusedBefore("ngày họp Ban Chấp hành, 28/11/2019"),
  );
  expect(must(await selfAssessment("2019-11-28")).signedOn).toBe("2019-11-28");
});

test("so do the office's: minutes and proposal follow the day on which the appraisers met", async () => {
  must(await today(() => signAppraisalMinutes(people.staff, id, { number: "11", signedOn: "2019-12-05" })));
  expect(await proposal("2019-12-04")).toMatchObject(refusedBefore("ngày thẩm định, 05/12/2019"));
});

test("and the decision: it follows the meeting that voted, whenever a button was pressed", async () => {
  await today(async () => {
    const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId, year: YEAR };
    const meeting = await gatheredMeeting(called, [id], { heldOn: "2019-12-12" });
    must(await castVote(people.voter, id, { choice: "in_favour" }));
    must(await concludeMeeting(people.staff, meeting));
  });
  const decide = (signedOn: string) =>
    today(() => recordDecision(people.leader, bloc.orgId, YEAR, { number: "99", signedOn, signerId }));
  expect(await decide("2019-12-11")).toMatchObject(refusedBefore("ngày họp Ban Thường vụ, 12/12/2019"));
  expect(must(await decide("2019-12-20")).number).toBe("99-QĐ/ĐTN");
  // The proposal is written down last, and still comes before what it asks for.
  const asked = "ngày ký Quyết định số 99-QĐ/ĐTN mà tờ trình này đề nghị, 20/12/2019";
  expect(await proposal("2019-12-21")).toMatchObject(wrongDay(`sau ${asked}`));
  const year = async () =>
    must(await today(() => proposalOfYear(people.staff, bloc.orgId, YEAR))).paper.head.year;
  expect(await year()).toBe(YEAR);
  expect(must(await proposal("2019-12-06")).signedOn).toBe("2019-12-06");
});
