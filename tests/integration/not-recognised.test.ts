import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { saveItem } from "@/lib/assessments/commands";
import { historyOf } from "@/lib/assessments/history";
import { findAssessment } from "@/lib/assessments/queries";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import { askSupplement } from "@/lib/meetings/minutes/supplement";
import { today } from "@/lib/platform/clock";
import { judge, judgeAll, makeCommittee, makeSigner } from "@/tests/helpers/appraisal";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
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
      ...["register", "start", "submit", "return", "submit", "appraise"],
      ...["return", "submit", "appraise", "decide"],
    ]);
  });
});
