import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const id = (number: number) => `'00000000-0000-4000-8000-0000000000${number}'`;

/** A transfer from unit to unit, perhaps accepted so many years ago; what it hangs on is left out. */
const introduced = (number: number, state: string, yearsAgo: number | null) => [
  `INSERT INTO member_cases (id, org_id, unit_id, person_name, procedure, entry, state, charter_version, opened_on,
      created_by_id, created_by)
    VALUES (${id(number)}, ${id(10)}, ${id(11)}, 'Ai', 'transfer', 'stepwise', '${state}', 'XII', '2020-01-05', ${id(12)}, '')`,
  `INSERT INTO transfers (org_id, case_id, direction, kind, until, birth_date, gender)
    VALUES (${id(10)}, ${id(number)}, 'within', 'temporary', '2099-12-31', '2000', 'male')`,
  ...(yearsAgo === null
    ? []
    : [
        `INSERT INTO member_case_steps (org_id, case_id, number, act, from_state, to_state, day, by_id, by)
    VALUES (${id(10)}, ${id(number)}, 3, 'accept', 'introduced', '${state}',
      now() AT TIME ZONE 'Asia/Ho_Chi_Minh' - interval '${yearsAgo} years', ${id(12)}, '')`,
      ]),
];

test("what was received in a year that is over is not to be typed once more", async () => {
  await upgrading(async ({ client, through }) => {
    await through("receptions_that_the_software_has", [
      ...introduced(20, "hosted", 1),
      ...introduced(21, "returned", 3),
      ...introduced(22, "hosted", 0),
      ...introduced(23, "introduced", null),
    ]);
    const { rows } = await client.query(
      "SELECT right(case_id::text, 2) AS id FROM transfers WHERE reception_typed_on IS NOT NULL ORDER BY 1",
    );
    expect(rows).toEqual([{ id: "20" }, { id: "21" }]);
  });
});
