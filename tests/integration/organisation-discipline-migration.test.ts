import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const STEP = "what_no_text_says_of_discipline";
const id = (n: string) => `'00000000-0000-4000-8000-0000000000${n}'`;
const [ORG, UNIT, BRANCH] = [id("aa"), id("b1"), id("b2")];
const BY = `${id("cc")}, 'Ai đó'`;

/** Only the rows that the step looks at; what they hang on is left out. */
const matter = (n: string, branch: string) => `
  INSERT INTO organisation_discipline_cases (id, org_id, unit_id, branch_id, entry, state, about, proposed_form,
      charter_version, opened_on, created_by_id, created_by, created_at)
    VALUES (${id(n)}, ${ORG}, ${UNIT}, ${branch}, 'stepwise', 'voted', 'Vụ việc', 'warning', 'XII', '2026-03-01', ${BY}, now())`;
const voted = (n: string) => `
  INSERT INTO organisation_discipline_steps (org_id, case_id, number, act, from_state, to_state, day, entitled, present,
      votes_for, by_id, by, at)
    VALUES (${ORG}, ${id(n)}, 1, 'vote', 'self_reviewed', 'voted', '2026-03-02', 30, 20, 11, ${BY}, now())`;

test("what was a rule for everybody stays the one of the cases that there are", async () => {
  await upgrading(async ({ client, through }) => {
    await through(STEP, [matter("01", BRANCH), voted("01"), matter("02", BRANCH), matter("03", "NULL")]);
    const { rows } = await client.query(
      `SELECT right(id::text, 2) AS case, decider, ballot_quorum AS quorum, vote_percent AS percent
        FROM organisation_discipline_cases ORDER BY id`,
    );
    expect(rows).toEqual([
      { case: "01", decider: "base", quorum: "two_thirds", percent: 50 },
      { case: "02", decider: "base", quorum: null, percent: null },
      { case: "03", decider: "upper", quorum: null, percent: null },
    ]);
  });
});
