import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const id = (number: number) => `'00000000-0000-4000-8000-0000000000${number}'`;
const ORG = id(10);

const sheet = (number: number, state: string) => `
  INSERT INTO rating_sheets (id, org_id, unit_id, year, state, approved_on, approval_number, approved_by)
    VALUES (${id(number)}, ${ORG}, ${id(number)}, 2026, '${state}',
      ${state === "approved" ? "'2026-11-20', '9', 'Ai'" : "NULL, NULL, NULL"});`;

const rating = (number: number, sheetNumber: number, level: string, comment: string) => `
  INSERT INTO member_ratings (org_id, sheet_id, member_id, year, rating, comment)
    VALUES (${ORG}, ${id(sheetNumber)}, ${id(number)}, 2026, ${level}, '${comment}');`;

test("rows of drafts that say nothing go; whatever says something, or was approved, stays", async () => {
  await upgrading(async ({ client, through }) => {
    await through("emptied_ratings_hold_nobody", [
      sheet(20, "draft"),
      sheet(21, "approved"),
      rating(30, 20, "NULL", ""),
      rating(31, 20, "'good'", ""),
      rating(32, 20, "NULL", "Đều tay."),
      rating(33, 21, "NULL", ""),
    ]);
    const { rows } = await client.query(
      "SELECT right(member_id::text, 2) AS id FROM member_ratings ORDER BY 1",
    );
    expect(rows.map((row) => row.id)).toEqual(["31", "32", "33"]);
  });
});
