import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const STEP = "a_move_ends_the_following_of_hardship";
const id = (n: string) => `'00000000-0000-4000-8000-0000000000${n}'`;
const [ORG, LEFT, NOW] = [id("aa"), id("b1"), id("b2")];
const BY = `${id("cc")}, 'Ai đó'`;

/** Only the rows that the step looks at; what they hang on is left out. */
const member = (n: string, unit: string) => `
  INSERT INTO members (id, org_id, unit_id, full_name, given_name, search_key, name_key, birth_date, gender)
    VALUES (${id(n)}, ${ORG}, ${unit}, 'Lê An', 'An', 'le an', 'le an', '2000', 'male')`;
const moved = (n: string, who: string, day: string) => `
  WITH c AS (INSERT INTO member_cases (id, org_id, unit_id, other_unit_id, member_id, person_name, procedure, entry, state,
      charter_version, opened_on, closed_on, outcome, created_by_id, created_by)
    VALUES (${id(n)}, ${ORG}, ${LEFT}, ${NOW}, ${id(who)}, 'Lê An', 'transfer', 'stepwise', 'settled', 'XII', '${day}',
      '${day}', 'done', ${BY}) RETURNING org_id, id)
  INSERT INTO transfers (org_id, case_id, direction, kind, birth_date, gender)
    SELECT org_id, id, 'within', 'permanent', '2000', 'male' FROM c`;
const followed = (who: string, unit: string, day: string) => `
  INSERT INTO hardship_cases (org_id, unit_id, member_id, reason, opened_on, created_by_id, created_by)
    VALUES (${ORG}, ${unit}, ${id(who)}, 'other', '${day}', ${BY})`;

test("who was left open behind by a move is followed there no longer; whoever stands there still is", async () => {
  await upgrading(async ({ client, put, through }) => {
    await through(STEP, [
      member("01", NOW),
      moved("11", "01", "2026-03-01"),
      followed("01", LEFT, "2026-01-05"),
      member("02", NOW),
      moved("12", "02", "2026-03-01"),
      followed("02", LEFT, "2026-04-05"),
      member("03", LEFT),
      moved("13", "03", "2026-03-01"),
      followed("03", LEFT, "2026-01-05"),
      member("04", NOW),
      moved("14", "04", "2026-03-01"),
      followed("04", NOW, "2026-04-05"),
    ]);
    const { rows } = await client.query(
      `SELECT right(member_id::text, 2) AS who, ended_on::text AS on, right(ended_by_case_id::text, 2) AS by
          FROM hardship_cases ORDER BY member_id`,
    );
    expect(rows).toEqual([
      { who: "01", on: "2026-03-01", by: "11" },
      { who: "02", on: "2026-04-05", by: "12" },
      { who: "03", on: null, by: null },
      { who: "04", on: null, by: null },
    ]);
    await put(followed("01", NOW, "2026-05-05"));
    await expect(put(followed("04", NOW, "2026-05-05"))).rejects.toThrow("hardship_cases_open");
  });
});
