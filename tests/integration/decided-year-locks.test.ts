import { beforeAll, describe, expect, test } from "vitest";
import { saveMinutes } from "@/lib/assessments/appraisal/minutes/commands";
import { saveItem } from "@/lib/assessments/commands";
import { addComment, resolveComment } from "@/lib/assessments/comments/commands";
import { commentsOf } from "@/lib/assessments/comments/queries";
import { extendDue } from "@/lib/assessments/dues/commands";
import { findMove } from "@/lib/assessments/moves";
import { registrationOf } from "@/lib/assessments/papers/registration";
import { selfAssessmentReport } from "@/lib/assessments/papers/self-assessment";
import { findAssessment } from "@/lib/assessments/queries";
import { savePlan } from "@/lib/assessments/registration/commands";
import { applyDecision } from "@/lib/assessments/rules";
import { ASSESSMENT_STATES, REQUESTABLE_STATES } from "@/lib/assessments/types";
import { closeCycle } from "@/lib/cycles/commands";
import { AMENDING } from "@/lib/cycles/messages";
import { amendDecision } from "@/lib/decisions/amendments/commands";
import { amendedUnits } from "@/lib/decisions/amendments/rules";
import { castVote, recordDecision } from "@/lib/decisions/commands";
import { saveInspection } from "@/lib/inspections/commands";
import { onDay, today } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { withClient } from "@/scripts/database/connection";
import { judgeAll, makeSigner } from "@/tests/helpers/appraisal";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { concludeMeeting, gatheredMeeting } from "@/tests/helpers/meetings";
import { untilWaiting } from "@/tests/helpers/waiting";
import {
  answerAll,
  makeEvidence,
  makePeople,
  move,
  openYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let cycleId: string;
let decided: string;
/** Its appraisal is complete, its decision is not there yet. */
let undecided: string;
let decisionId: string;
let signing: { signedOn: string; signerId: string };

const INSPECTION = {
  inspectors: "Tổ kiểm tra",
  conclusion: "Đủ hồ sơ.",
  findings: [{ code: "1.1", state: "attention", text: "Bổ sung danh sách." }],
};

/** A year with all that a decision may rest on: a plan, a proof, minutes, and a round before the last. */
async function fullYear(secretary: TestPeople["secretary"], unit: TestUnit): Promise<string> {
  const { id } = await wholeYear(secretary, unit);
  must(await move(secretary, id, "REGISTERED"));
  const plan = { solution: "Họp hằng tháng", due: "quý II", person: "Bí thư", isHard: false };
  must(await savePlan(secretary, id, "1.1", { ...plan, version: 0 }));
  must(await addComment(secretary, id, "1.1", { text: "Đang rà danh sách." }));
  must(await saveInspection(people.staff, id, { ...INSPECTION, day: await today(), version: 0 }));
  must(await move(secretary, id, "ASSESSING"));
  await answerAll(secretary, id);
  const proof = await makeEvidence(secretary, unit);
  must(await saveItem(secretary, id, "2.3", { evidence: [proof], version: 2 }));
  must(await move(secretary, id, "SUBMITTED"));
  await judgeAll(people.staff, id);
  const team = { heldOn: await today(), place: "Phòng họp", members: ["Trần Văn An, Ủy viên"] };
  must(await saveMinutes(people.staff, id, { ...team, finding: "Đủ minh chứng.", version: null }));
  must(await move(people.staff, id, "APPRAISED"));
  return id;
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  cycleId = await openYear(bloc, people.staff);
  const [first, second] = bloc.units as [TestUnit, TestUnit];
  decided = await fullYear(people.secretary, first);
  undecided = await fullYear(people.sister, second);
  const called = { staff: people.staff, chair: people.leader, orgId: bloc.orgId };
  const meeting = await gatheredMeeting(called, [decided]);
  must(await castVote(people.voter, decided, { choice: "in_favour" }));
  must(await concludeMeeting(people.staff, meeting));
  signing = { signedOn: await today(), signerId: await makeSigner(bloc.orgId) };
  const decision = { ...signing, number: "58", units: [decided] };
  decisionId = must(await recordDecision(people.leader, bloc.orgId, 2026, decision)).id;
});

/** Runs a statement as the role that serves and takes it back; answers how many rows it touched. */
async function tried(text: string, values: unknown[] = []): Promise<number | null> {
  return withClient(database.url, async (client) => {
    await client.query("begin");
    try {
      return (await client.query(text, values)).rowCount;
    } finally {
      await client.query("rollback");
    }
  });
}

const freshId = newId();
const submissions = "(select id from assessment_submissions where assessment_id = $1)";
const items = "(select id from assessment_items where assessment_id = $1)";
const inspections = "(select id from inspections where assessment_id = $1)";

describe("what a year's decision rests on", () => {
  test.each([
    ["answers", "update assessment_items set claim = 'nil' where assessment_id = $1"],
    ["one answer's words", `update assessment_items set explanation = '' where id = any(array${items})`],
    ["proofs", `delete from assessment_item_evidence where item_id in ${items}`],
    ["the order of proofs", `update assessment_item_evidence set sort_order = 9 where item_id in ${items}`],
    [
      "a proof more",
      `insert into assessment_item_evidence (org_id, item_id, evidence_id)
        select i.org_id, i.id, l.evidence_id from assessment_items i, assessment_item_evidence l
        where i.assessment_id = $1 and i.id <> l.item_id limit 1`,
    ],
    ["the BCH's meeting", "update assessment_meetings set in_favour = 0 where assessment_id = $1"],
    ["no meeting", "delete from assessment_meetings where assessment_id = $1"],
    ["the plan", "update registration_plans set solution = '' where assessment_id = $1"],
    ["no plan", "delete from registration_plans where assessment_id = $1"],
    [
      "a submission more",
      `insert into assessment_submissions (org_id, assessment_id, round, frozen, sha256, submitted_by_id, submitted_by,
          submitted_at)
        select org_id, assessment_id, 9, frozen, sha256, submitted_by_id, submitted_by, now()
        from assessment_submissions where assessment_id = $1`,
    ],
    ["verdicts", `update appraisal_verdicts set verdict = 'not_met' where submission_id in ${submissions}`],
    ["no verdicts", `delete from appraisal_verdicts where submission_id in ${submissions}`],
    ["minutes", `update appraisal_minutes set finding = 'khác' where submission_id in ${submissions}`],
    ["no minutes", `delete from appraisal_minutes where submission_id in ${submissions}`],
    [
      "an appraiser",
      `insert into appraisers (org_id, submission_id, number, user_id, name)
        select org_id, id, 1, submitted_by_id, 'x' from assessment_submissions where assessment_id = $1`,
    ],
    [
      "an opinion",
      `insert into appraisal_opinions (org_id, submission_id, criteria_item_id, by_id, by, after_both, verdict, at)
        select v.org_id, v.submission_id, v.criteria_item_id, v.by_id, v.by, false, 'not_met', now()
        from appraisal_verdicts v where v.submission_id in ${submissions} limit 1`,
    ],
    [
      "a return",
      `insert into appraisal_returns (org_id, submission_id, due_date, by_id, by, at)
        select org_id, id, '2026-12-31', submitted_by_id, 'x', now()
        from assessment_submissions where assessment_id = $1`,
    ],
    [
      "a remark more",
      `insert into assessment_comments (org_id, item_id, text, from_upper, author_id, author, at)
        select c.org_id, c.item_id, 'x', true, c.author_id, 'x', now()
        from assessment_comments c where c.item_id in ${items} limit 1`,
    ],
    ["a remark's words", `update assessment_comments set text = 'khác' where item_id in ${items}`],
    ["no remarks", `delete from assessment_comments where item_id in ${items}`],
    ["the mid-year inspection", "update inspections set conclusion = '' where assessment_id = $1"],
    ["its findings", `update inspection_findings set text = '' where inspection_id in ${inspections}`],
    ["no findings", `delete from inspection_findings where inspection_id in ${inspections}`],
    [
      "a finding more",
      `insert into inspection_findings (org_id, inspection_id, criteria_item_id, state)
        select i.org_id, n.id, i.criteria_item_id, 'good' from assessment_items i
        join inspections n on n.assessment_id = i.assessment_id
        where i.assessment_id = $1 and not exists (select 1 from inspection_findings f
          where f.inspection_id = n.id and f.criteria_item_id = i.criteria_item_id) limit 1`,
    ],
    [
      "a day of its own",
      `insert into due_extensions (org_id, assessment_id, kind, old_due, new_due, reason, by_id, by, at)
        select s.org_id, s.assessment_id, 'registration', '2026-12-01', '2026-12-02', 'x', s.submitted_by_id, 'x', now()
        from assessment_submissions s where s.assessment_id = $1`,
    ],
  ])("stands against the serving role, and is open before: %s", async (_, text) => {
    await expect(tried(text, [decided])).rejects.toThrow("what a decided year rests on stays");
    expect(await tried(text, [undecided])).toBeGreaterThan(0);
  });

  test("takes nothing over from another year", async () => {
    const from = "(select id from assessment_submissions where assessment_id = $2)";
    const moved = `update appraisal_minutes set submission_id = (select id from assessment_submissions
      where assessment_id = $1) where submission_id in ${from}`;
    await expect(tried(moved, [decided, undecided])).rejects.toThrow("what a decided year rests on stays");
  });

  test("waits for the decision that is just being recorded", async () => {
    const [row] = await sql<{ state: string }>(database, "select state from assessments where id = $1", [
      undecided,
    ]);
    expect(row?.state).toBe("APPRAISED");
    await withClient(database.url, async (deciding) => {
      await deciding.query("begin");
      await deciding.query("select 1 from assessments where id = $1 for update", [undecided]);
      const late = withClient(database.url, async (client) => {
        await client.query("set lock_timeout = '300ms'");
        await client.query("update registration_plans set solution = '' where assessment_id = $1", [
          undecided,
        ]);
      });
      await expect(late).rejects.toThrow("lock timeout");
      await deciding.query("rollback");
    });
  });
});

test("papers of a decided year that nobody signed print the year in which they were, whenever they are printed", async () => {
  const years = await onDay(plainDate("2031-03-01"), () =>
    Promise.all(
      [registrationOf, selfAssessmentReport].flatMap((paper) =>
        [decided, undecided].map(async (id) => must(await paper(people.staff, id)).paper.head.year),
      ),
    ),
  );
  expect(years).toEqual([2026, 2031, 2026, 2031]);
});

describe("what is said around a decided year", () => {
  const over = {
    reason: "conflict",
    message: `Đơn vị đã có quyết định năm 2026, chỉ còn xem được. ${AMENDING}`,
  };

  const commentsAt = async (id: string) =>
    (await commentsOf(people.staff, must(await findAssessment(people.staff, id)).whole)) ?? [];

  test("ends with the decision: remarks, marks on them, the inspection, and days of its own", async () => {
    const [remark] = await commentsAt(decided);
    expect(await addComment(people.staff, decided, "1.1", { text: "Muộn." })).toMatchObject(over);
    const mark = { resolved: true, version: remark?.version };
    expect(await resolveComment(people.staff, decided, remark?.id ?? "", mark)).toMatchObject(over);
    const again = { ...INSPECTION, day: await today(), version: 1 };
    expect(await saveInspection(people.staff, decided, again)).toMatchObject(over);
    const due = { kind: "self_assessment", oldDue: "2026-12-05", newDue: "2026-12-08", reason: "Muộn." };
    expect(await extendDue(people.leader, decided, due)).toMatchObject({ reason: "conflict" });
  });

  test("is still open where no decision stands", async () => {
    const [remark] = await commentsAt(undecided);
    must(await addComment(people.staff, undecided, "1.1", { text: "Đã xem." }));
    must(await resolveComment(people.staff, undecided, remark?.id ?? "", { resolved: true, version: 1 }));
    must(await saveInspection(people.staff, undecided, { ...INSPECTION, day: await today(), version: 1 }));
  });

  test("is refused in words where the decision comes in between", async () => {
    // A result comes from a decision alone, and no step leads back: the owner sets both aside for a moment.
    await sql(database, "alter table assessments disable trigger user");
    const answers = await withClient(database.adminUrl, async (deciding) => {
      await deciding.query("begin");
      await deciding.query("update assessments set state = 'RECOGNISED' where id = $1", [undecided]);
      const late = Promise.all([
        addComment(people.staff, undecided, "1.1", { text: "Muộn." }),
        saveInspection(people.staff, undecided, { ...INSPECTION, day: await today(), version: 2 }),
      ]);
      await untilWaiting(deciding, 2);
      await deciding.query("commit");
      return late;
    });
    await sql(database, "update assessments set state = 'APPRAISED' where id = $1", [undecided]);
    await sql(database, "alter table assessments enable trigger user");
    for (const answer of answers) expect(answer).toMatchObject(over);
  });
});

describe("steps of a year", () => {
  const inProgram = () =>
    ASSESSMENT_STATES.flatMap((from) => [
      ...REQUESTABLE_STATES.filter((to) => findMove(from, to)).map((to) => `${from} ${to}`),
      ...[true, false].flatMap((recognised) => {
        const given = applyDecision(from, recognised);
        return given.ok ? [`${from} ${given.value}`] : [];
      }),
    ]);
  /** What a correction makes of either result. */
  const corrected = () =>
    (["RECOGNISED", "NOT_RECOGNISED"] as const).map((state) => {
      const line = { id: "a", unitId: "b", unitName: "Đoàn Sở", state, version: 1, changedBy: null };
      const [amended] = must(amendedUnits([line], "correction", ["a"]));
      return `${state} ${amended?.result}`;
    });

  test("are the same in the database as in the program", async () => {
    const rows = await sql<{ from: string; to: string }>(
      database,
      `select from_state as "from", to_state as "to" from assessment_moves()`,
    );
    const inDatabase = rows.map(({ from, to }) => `${from} ${to}`);
    expect(inDatabase.toSorted()).toEqual([...inProgram(), ...corrected()].toSorted());
  });

  test("the database takes those that are asked for and no others", async () => {
    const allowed = new Set(inProgram());
    const undecidedStates = ASSESSMENT_STATES.filter((state) => !state.endsWith("RECOGNISED"));
    for (const from of undecidedStates)
      for (const to of undecidedStates.filter((state) => state !== from)) {
        const fresh = `insert into assessments (id, org_id, cycle_id, unit_id, state) values
          ('${freshId}', '${bloc.orgId}', '${cycleId}', '${bloc.units[0]?.branches[0]?.id}', '${from}')`;
        const step = `update assessments set state = '${to}' where id = '${freshId}'`;
        const answer = await tried(`${fresh}; ${step}`).then(
          () => "taken",
          (error: Error) => error.message,
        );
        const expected = allowed.has(`${from} ${to}`) ? "taken" : `no step leads from ${from} to ${to}`;
        expect(answer).toBe(expected);
      }
  });
});

describe("a published set", () => {
  test.each([
    "update criteria_sets set title = 'khác'",
    "update criteria_groups set title = 'khác'",
    "update criteria_items set statement = 'khác'",
    "update criteria_items set threshold = 0",
    "delete from criteria_items",
    `insert into criteria_groups (org_id, set_id, number, title, short_title)
      select org_id, set_id, 9, 'x', 'x' from cycles`,
    `insert into criteria_items (org_id, set_id, group_id, code, sort_order, title, statement, guidance,
        evidence_expected, legal_basis, result_phrase, period)
      select g.org_id, g.set_id, g.id, '9.9', 99, 'x', '', '', '', '', '', 'calendar_year'
      from criteria_groups g join cycles c using (org_id, set_id) limit 1`,
  ])("stands against the serving role: %s", async (text) => {
    await expect(tried(text)).rejects.toThrow(/permission denied|a set in use takes no more rows/);
  });
});

describe("what must still work", () => {
  test("the upper secretary reopens, and a correction turns a result round though its year is closed", async () => {
    const reason = { reason: "Bổ sung" };
    expect(await move(people.leader, decided, "SUBMITTED", reason)).toMatchObject({ reason: "conflict" });
    must(await move(people.leader, undecided, "SUBMITTED", reason));
    // Whoever takes part on the day of the decision does: what was handed in is answered before the year is closed.
    expect(await move(people.staff, undecided, "NOT_PARTICIPATING", reason)).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("số đơn vị tham gia không đổi nữa"),
    });
    expect(await closeCycle(people.leader, bloc.orgId, cycleId)).toMatchObject({
      message: expect.stringContaining("đã nộp mà chưa có kết quả"),
    });
    const asked = { dueDate: "2099-01-01", items: [{ code: "1.1", reason: "Bổ sung" }] };
    must(await move(people.staff, undecided, "RETURNED", asked));
    must(await closeCycle(people.leader, bloc.orgId, cycleId));
    const amendment = { ...signing, kind: "correction", number: "70", reason: "Ghi nhầm.", units: [decided] };
    must(await amendDecision(people.leader, decisionId, amendment));
    const rows = await sql(database, "select state from assessments where id = $1", [decided]);
    expect(rows).toEqual([{ state: "NOT_RECOGNISED" }]);
  });
});

describe("a closed year", () => {
  test.each([
    ["opened again", "update cycles set state = 'open', closed_at = null where id = $1"],
    ["counted to another day", "update cycles set cut_off = cut_off + 1 where id = $1"],
    [
      "given another due date",
      "update cycles set self_assessment_due = self_assessment_due + 1 where id = $1",
    ],
    ["voted by another majority", "update cycles set vote_percent = 1 where id = $1"],
    ["voted on another base", "update cycles set vote_base = 'present' where id = $1"],
    ["adopted by another share", "update cycles set adoption_percent = 99 where id = $1"],
    ["judged by another set", "update cycles set set_id = set_id, version = version + 1 where id = $1"],
    ["taken away", "delete from cycles where id = $1"],
  ])("is not %s", async (_, text) => {
    await expect(tried(text, [cycleId])).rejects.toThrow("a closed year stays as it is");
  });

  test("takes no unit more", async () => {
    const branch = bloc.units[0]?.branches[0]?.id;
    await expect(
      tried("insert into assessments (org_id, cycle_id, unit_id) values ($1, $2, $3)", [
        bloc.orgId,
        cycleId,
        branch,
      ]),
    ).rejects.toThrow("a closed year takes no more units");
  });

  test("was free to change as long as it was open", async () => {
    const open = await openYear(bloc, people.staff, 2025);
    expect(await tried("update cycles set cut_off = cut_off + 1 where id = $1", [open])).toBe(1);
    expect(await tried("update cycles set state = 'closed', closed_at = now() where id = $1", [open])).toBe(
      1,
    );
  });
});
