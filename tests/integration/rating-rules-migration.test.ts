import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const [EARLY, LATE] = ["00000000-0000-4000-8000-000000000010", "00000000-0000-4000-8000-000000000011"];

const rule = (orgId: string, fromYear: number, percent: number) => `
  INSERT INTO rating_settings (org_id, guidance, from_year, excellent_percent, training_excellent, training_good,
      training_completed, attendance_excellent, attendance_good, attendance_completed, excused, register_by,
      register_by_school, evaluate_by, evaluate_by_school, propose_by, propose_by_school, approve_by, approve_by_school,
      organisation_by, organisation_by_school, version)
    VALUES ('${orgId}', 'QĐ ${percent}', ${fromYear}, ${percent}, 90, 70, 50, 90, 80, 50, 'left_out', '03-31', '10-31',
      '12-15', '08-31', '12-15', '08-31', '12-31', '09-15', '12-31', '09-30', 4)`;

test("a rule that was set for years before a document's goes on in them as it did", async () => {
  await upgrading(async ({ client, through }) => {
    await through("rules_of_ratings_meet_their_document", [
      `INSERT INTO organisations (id, code) VALUES ('${EARLY}', 'mot'), ('${LATE}', 'hai')`,
      rule(EARLY, 2015, 10),
      rule(EARLY, 2021, 15),
      rule(LATE, 2020, 25),
      rule(LATE, 2023, 30),
      rule(LATE, 2026, 35),
    ]);
    const { rows } = await client.query(
      "SELECT right(org_id::text, 2) AS org, from_year AS year, guidance, version FROM rating_settings ORDER BY 1, 2",
    );
    expect(rows.map(({ org, year, guidance, version }) => `${org} ${year} ${guidance}, ${version}`)).toEqual([
      "10 2015 QĐ 10, 4",
      "10 2019 QĐ 10, 1",
      "10 2021 QĐ 15, 4",
      "10 2023 QĐ 15, 1",
      "11 2020 QĐ 25, 4",
      "11 2023 QĐ 30, 4",
      "11 2026 QĐ 35, 4",
    ]);
  });
});
