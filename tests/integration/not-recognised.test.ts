import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { saveItem } from "@/lib/assessments/commands";
import { historyOf } from "@/lib/assessments/history";
import { findAssessment } from "@/lib/assessments/queries";
import { savePlan } from "@/lib/assessments/registration/commands";
import { unitRegistration } from "@/lib/assessments/registration/queries";
import { GENERAL } from "@/lib/assessments/registration/types";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import { askSupplement } from "@/lib/meetings/minutes/supplement";
import { today } from "@/lib/platform/clock";
import { appraisedYear, judge, judgeAll, makeCommittee, makeSigner } from "@/tests/helpers/appraisal";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import { unitOf } from "@/tests/helpers/members";
import { makePeople, move, openYear, submittedYear, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let committee: Actor[];
let id: string;

const called = () => ({ staff: people.staff, chair: people.leader, orgId: bloc.orgId });
const stateNow = async () => must(await findAssessment(people.staff, id)).whole.state;
const itemOf = async (code: string) =>
  must(await findAssessment(people.secretary, id)).whole.items.find((item) => item.code === code);

/** The unit answers what came back and hands in again. */
async function supplemented(code: string, words: string) {
  const version = (await itemOf(code))?.version;
  must(await saveItem(people.secretary, id, code, { explanation: words, version }));
  must(await move(people.secretary, id, "SUBMITTED"));
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  committee = [people.voter, ...(await makeCommittee(bloc, 2))];
  const [unit] = bloc.units;
  if (unit) id = await submittedYear(people.secretary, unit);
});

describe("a unit that is not recognised after its supplement rounds", () => {
  test("is given back by the office, then by the meeting, each time with items and reasons", async () => {
    await judgeAll(people.staff, id, {
      "2.1": { verdict: "supplement", comment: "Gửi chương trình đã ký." },
    });
    const items = [{ code: "2.1", reason: "Gửi chương trình đã ký." }];
    must(await move(people.staff, id, "RETURNED", { dueDate: await today(), items }));
    await supplemented("2.1", "Đã gửi chương trình số 05-CTr/ĐTN.");
    await judgeAll(people.staff, id);
    must(await judge(people.staff, id, "3.4", "not_met", "Chưa có văn bản tham mưu."));
    must(await move(people.staff, id, "APPRAISED"));
    const meeting = await gatheredMeeting(called(), [id]);
    const asked = { assessmentId: id, dueDate: await today() };
    must(
      await askSupplement(people.staff, meeting, {
        ...asked,
        items: [{ code: "3.4", reason: "Gửi tờ trình nếu có." }],
      }),
    );
    must(await concludeMeeting(people.staff, meeting));
    expect((await itemOf("3.4"))?.isReturned).toBe(true);
    expect((await itemOf("2.1"))?.isReturned).toBe(false);
  });

  test("is appraised again, voted on at a second meeting, and refused by the decision with its reason", async () => {
    await supplemented("3.4", "Năm nay đơn vị chưa có tờ trình.");
    await judgeAll(people.staff, id);
    must(await judge(people.staff, id, "3.4", "not_met", "Không có tờ trình nào trong năm."));
    must(await move(people.staff, id, "APPRAISED"));
    const second = await gatheredMeeting(called(), [id]);
    for (const member of committee) must(await castVote(member, id, { choice: "in_favour" }));
    must(await concludeMeeting(people.staff, second));
    const input = { number: "58", signedOn: await today(), signerId: await makeSigner(bloc.orgId) };
    must(await recordDecision(people.leader, bloc.orgId, 2026, { ...input, units: [id] }));
    expect(await stateNow()).toBe("NOT_RECOGNISED");
    const [line] = await sql<{ sentence: string }>(
      database,
      `select sentence from btv_meeting_units where meeting_id = '${second}'`,
    );
    expect(line?.sentence).toBe(
      "3/3 tổng số ủy viên tán thành: đủ phiếu nhưng nội dung 3.4 chưa đạt nên không đề nghị công nhận.",
    );
  });

  test("keeps every round in its history, and its reason as a row that the next plan finds by unit and item", async () => {
    const { scope } = must(await findAssessment(people.secretary, id));
    const { rounds, transitions, decision } = await historyOf(scope, id);
    expect(
      rounds.map(({ returns }) => returns.flatMap(({ items }) => items.map(({ code }) => code))),
    ).toEqual([["2.1"], ["3.4"], []]);
    expect(transitions.filter(({ to }) => to === "RETURNED").map(({ from }) => from)).toEqual([
      "SUBMITTED",
      "APPRAISED",
    ]);
    expect(decision?.reasons).toEqual([
      { code: "3.4", title: expect.any(String), reason: "Không có tờ trình nào trong năm." },
    ]);
    const carried = await sql(
      database,
      `select r.code, r.reason from decision_reasons r
        join decided_units d using (org_id, decision_id, assessment_id)
        join assessments a on a.id = d.assessment_id where a.unit_id = '${bloc.units[0]?.id}'`,
    );
    expect(carried).toEqual([{ code: "3.4", reason: "Không có tờ trình nào trong năm." }]);
  });

  test("leaves a row in the log for every step", async () => {
    const rows = await sql<{ act: string }>(
      database,
      `select detail ->> 'act' as act from audit_events
        where type = 'assessment.moved' and subject_id = '${id}' order by id`,
    );
    expect(rows.map(({ act }) => act)).toEqual([
      "register",
      "start",
      "submit",
      "return",
      "submit",
      "appraise",
      "return",
      "submit",
      "appraise",
      "decide",
    ]);
  });
});

describe("a unit that the votes alone kept from recognition", () => {
  const measure = {
    solution: "Mời ủy viên dự sinh hoạt quý.",
    due: "quý I",
    person: "Lê Thu Hà",
    isHard: false,
  };
  const sheetOf = async (year: number) => must(await unitRegistration(people.sister, at(), year));
  const at = () => ({ orgId: bloc.orgId, unitId: bloc.units[1]?.id ?? "" });
  const VOTES = "0/3 tổng số ủy viên tán thành, 3 không tán thành: chưa đủ phiếu để đề nghị công nhận.";

  test("finds that at the head of its next registration", async () => {
    const own = await appraisedYear({ ...people, secretary: people.sister }, bloc.units[1] as TestUnit);
    const meeting = await gatheredMeeting(called(), [own]);
    for (const member of committee) must(await castVote(member, own, { choice: "against" }));
    must(await concludeMeeting(people.staff, meeting));
    const input = { number: "59", signedOn: await today(), signerId: await makeSigner(bloc.orgId) };
    must(await recordDecision(people.leader, bloc.orgId, 2026, input));
    await openYear(bloc, people.staff, 2027);
    const [first, ...items] = (await sheetOf(2027))?.items ?? [];
    expect(first).toMatchObject({
      code: GENERAL,
      criteriaItemId: null,
      plan: null,
      carried: { year: 2026, reason: VOTES },
    });
    expect(items.filter(({ carried }) => carried)).toEqual([]);
    const other = must(await unitRegistration(people.secretary, { ...at(), unitId: unitOf(bloc).id }, 2027));
    expect(other?.items.filter(({ carried }) => carried).map(({ code }) => code)).toEqual(["3.4"]);
  });

  test("registers once a measure answers it, which is kept with the registration", async () => {
    const { id: year } = (await sheetOf(2027)) ?? { id: "" };
    const refused = await move(people.sister, year, "REGISTERED");
    expect(refused).toMatchObject({
      reason: "conflict",
      fields: [
        {
          path: "plans",
          message:
            "Biện pháp chung của đơn vị (năm 2026 chưa được công nhận): ghi giải pháp, thời hạn, người phụ trách.",
        },
      ],
    });
    const save = (more: object = {}) =>
      savePlan(people.sister, year, GENERAL, { ...measure, version: 0, ...more });
    const both = await Promise.all([save(), save({ solution: "Bản hai" })]);
    expect(both.map((one) => (one.ok ? "ok" : one.reason)).toSorted()).toEqual(["ok", "stale"]);
    must(await save({ version: 1 }));
    must(await move(people.sister, year, "REGISTERED"));
    const { registered } = (await sheetOf(2027)) ?? {};
    expect(registered?.plans).toMatchObject([{ ...measure, code: GENERAL, carried: { reason: VOTES } }]);
  });

  test("is asked for no measure where nothing was said of the unit as a whole", async () => {
    const { id: year } = must(
      await unitRegistration(people.secretary, { ...at(), unitId: unitOf(bloc).id }, 2027),
    ) ?? { id: "" };
    const none = await savePlan(people.secretary, year, GENERAL, { ...measure, version: 0 });
    expect(none).toMatchObject({ reason: "not_found" });
  });
});
