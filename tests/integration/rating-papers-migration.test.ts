import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const STEP = "papers_of_ratings_are_for_few";

const id = (number: number) => `'00000000-0000-4000-8000-0000000000${number}'`;
const ORG = id(10);

/** A scanned sheet, which shows nothing but the sheet unless told so; what the rows hang on is left out. */
const scan = (number: number) => `
  INSERT INTO evidence_revisions (org_id, evidence_id, number, sha256, media_type, size, file_name, scan_state, uploaded_by_id)
    VALUES (${ORG}, ${id(number)}, 1, '${number}', 'application/pdf', 1, '', 'clean', ${id(11)});
  INSERT INTO rating_sheet_evidence (org_id, sheet_id, evidence_id) VALUES (${ORG}, ${id(12)}, ${id(number)});`;

const activity = (number: number, deletedAt: string, evidence: number) => `
  INSERT INTO activities (id, org_id, unit_id, title, starts_on, kind, created_by_id, created_by, deleted_at)
    VALUES (${id(number)}, ${ORG}, ${id(13)}, '', '2026-03-26', '', ${id(11)}, '', ${deletedAt});
  INSERT INTO activity_evidence (org_id, activity_id, evidence_id) VALUES (${ORG}, ${id(number)}, ${id(evidence)});`;

test("a scan of a rating sheet is for few from then on, unless something else shows it: then it stays as open as it was", async () => {
  await upgrading(async ({ client, through }) => {
    await through(STEP, [
      ...[20, 21, 22, 23, 24].map(scan),
      activity(30, "NULL", 21),
      activity(31, "now()", 22),
      `INSERT INTO assessment_item_evidence (org_id, item_id, evidence_id) VALUES (${ORG}, ${id(40)}, ${id(23)})`,
      `INSERT INTO branch_meeting_evidence (org_id, meeting_id, evidence_id) VALUES (${ORG}, ${id(41)}, ${id(24)})`,
    ]);
    const { rows } = await client.query(`SELECT right(r.evidence_id::text, 2) AS scan, r.file_class AS class,
          EXISTS (SELECT FROM rating_sheet_evidence l WHERE l.evidence_id = r.evidence_id) AS tied
        FROM evidence_revisions r ORDER BY 1`);
    expect(rows).toEqual([
      { scan: "20", class: "restricted", tied: true },
      { scan: "21", class: "open", tied: false },
      { scan: "22", class: "restricted", tied: true },
      { scan: "23", class: "open", tied: false },
      { scan: "24", class: "open", tied: false },
    ]);
  });
});
