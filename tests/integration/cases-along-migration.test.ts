import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const id = (number: number) => `'00000000-0000-4000-8000-0000000000${number}'`;

const place = (number: number, kind: string) => `
  INSERT INTO units (id, org_id, parent_id, kind, code, name, opened_on)
    VALUES (${id(number)}, ${id(10)}, ${id(15)}, '${kind}', 'X${number}', 'X', '2020-01-01')`;

/** A member of branch 13 of unit 11 and a case that was left in unit 12; what they hang on is left out. */
const leftBehind = (number: number, procedure: string, closedOn: string | null) => [
  `INSERT INTO members (id, org_id, unit_id, branch_id, full_name, given_name, search_key, name_key, birth_date, gender, source)
    VALUES (${id(number)}, ${id(10)}, ${id(11)}, ${id(13)}, 'Ai', 'ai', 'ai', 'ai', '2000', 'male', 'form')`,
  `INSERT INTO member_cases (id, org_id, unit_id, member_id, person_name, procedure, entry, state, charter_version, opened_on,
      closed_on, outcome, created_by_id, created_by)
    VALUES (${id(number)}, ${id(10)}, ${id(12)}, ${id(number)}, 'Ai', '${procedure}', 'stepwise', 'asked', 'XII',
      '2026-01-05', ${closedOn ? `'${closedOn}', 'done'` : "NULL, NULL"}, ${id(14)}, '')`,
];

test("what was under way of whoever moved before stands with the member; what was closed stays where it was", async () => {
  await upgrading(async ({ client, through }) => {
    await through("open_cases_stand_with_their_member", [
      place(11, "base_union"),
      place(13, "branch"),
      ...leftBehind(20, "graduation", null),
      ...leftBehind(21, "activity_deferral", null),
      ...leftBehind(22, "activity_deferral", "2026-02-01"),
      ...leftBehind(23, "discipline", null),
    ]);
    const { rows } = await client.query(
      `SELECT right(id::text, 2) AS id FROM member_cases WHERE unit_id = ${id(11)} AND branch_id = ${id(13)} ORDER BY 1`,
    );
    expect(rows).toEqual([{ id: "20" }, { id: "21" }]);
  });
});
