import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const POSTS = "posts_that_the_software_had_are_told_back";
const CASES = "cases_that_the_software_had_are_told_back";

const id = (number: number) => `'00000000-0000-4000-8000-0000000000${number}'`;

/** An approved act, perhaps withdrawn since; what it hangs on is left out. */
const act = (number: number, isWithdrawn: boolean, isTyped: boolean) => `
  INSERT INTO committee_acts (id, org_id, unit_id, kind, state, held_on, document_number, decision_number, decision_on,
      withdraw_reason, withdrawn_by, typed_on, typed_by, created_by_id, created_by, created_at)
    VALUES (${id(number)}, ${id(10)}, ${id(11)}, 'change', '${isWithdrawn ? "withdrawn" : "approved"}', '2026-05-10',
      '1', '2', '2026-05-20', ${isWithdrawn ? "'Nhầm', 'Ai'" : "NULL, NULL"},
      ${isTyped ? "'2026-06-01', 'Ai'" : "NULL, NULL"}, ${id(12)}, '', now());`;

/** A case that was marked; what it hangs on is left out. */
const typedCase = (number: number, procedure: string, state: string, outcome: string | null) => `
  INSERT INTO member_cases (id, org_id, unit_id, person_name, procedure, entry, state, charter_version, opened_on, outcome,
      closed_on, typed_on, typed_by, created_by_id, created_by)
    VALUES (${id(number)}, ${id(10)}, ${id(11)}, 'Ai', '${procedure}', 'stepwise', '${state}', 'XII', '2026-01-05',
      ${outcome ? `'${outcome}', '2026-07-01'` : "NULL, NULL"}, '2026-06-01', 'Ai', ${id(12)}, '');`;

test("what was withdrawn after it was typed is to be told back from then on; all else stays as it was", async () => {
  await upgrading(async ({ client, through }) => {
    await through(POSTS, [act(20, true, true), act(21, true, false), act(22, false, true)]);
    const { rows } = await client.query(`SELECT right(id::text, 2) AS act, was_typed AS was,
          typed_on IS NOT NULL AS "isTyped" FROM committee_acts ORDER BY 1`);
    expect(rows).toEqual([
      { act: "20", was: true, isTyped: false },
      { act: "21", was: false, isTyped: false },
      { act: "22", was: false, isTyped: true },
    ]);
    await through(CASES, [
      typedCase(30, "outstanding_member", "not_admitted", "refused"),
      typedCase(31, "outstanding_member", "official", "done"),
      typedCase(32, "transfer", "withdrawn", "withdrawn"),
      typedCase(33, "transfer", "requested", null),
      typedCase(34, "graduation", "graduated", "done"),
    ]);
    const cases = await client.query(`SELECT right(id::text, 2) AS id FROM member_cases
        WHERE was_typed AND typed_on IS NULL AND typed_by IS NULL ORDER BY 1`);
    expect(cases.rows).toEqual([{ id: "30" }, { id: "32" }]);
    const { rowCount } = await client.query("SELECT FROM member_cases WHERE typed_on IS NOT NULL");
    expect(rowCount).toBe(3);
  });
});
