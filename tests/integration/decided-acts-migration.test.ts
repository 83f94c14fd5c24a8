import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const STEP = "when_an_act_was_decided";

const id = (number: number) => `'00000000-0000-4000-8000-0000000000${number}'`;
const ORG = id(10);

const act = (number: number, state: string, decision: string) => `
  INSERT INTO committee_acts (id, org_id, unit_id, kind, state, held_on, document_number, term_from, term_to,
      created_by_id, created_by, created_at, decision_number, decision_on, decided_by_id, decided_by)
    VALUES (${id(number)}, ${ORG}, ${id(11)}, 'congress', '${state}', '2026-03-26', '1-NQ', '2026-03-26', '2028-03-26',
      ${id(12)}, '', now(), ${decision});`;

test("an act that was decided has the moment of its approval from the log", async () => {
  await upgrading(async ({ client, through }) => {
    const logged = `INSERT INTO audit_events (at, type, actor_name, org_id, subject_id)
      VALUES ('2026-04-01 01:02:03Z', 'committee.approved', '', ${ORG}, ${id(20)})`;
    await through(STEP, [
      act(20, "approved", `'1-QĐ', '2026-04-01', ${id(12)}, ''`),
      act(21, "held", "NULL, NULL, NULL, NULL"),
      logged,
    ]);
    const { rows } = await client.query("SELECT decided_at FROM committee_acts ORDER BY id");
    expect(rows).toEqual([{ decided_at: new Date("2026-04-01T01:02:03Z") }, { decided_at: null }]);
  });
});
