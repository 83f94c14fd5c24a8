import { followChanges, type StandsAgain } from "@/lib/members/bulk-changes/follow";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";

/**
 * Moves, ceremonies and imports note the version that they gave their member's row, and are taken back while it stands.
 * All that were noted before go on by as much as the row did: how far each lies behind the row, and behind each other, is
 * again what it was. What a case did beside to a row (`case_member_effects`) keeps its version: the log names the change
 * by it.
 */
const restsAgainStatement = {
  name: "case_rests_again",
  text: `WITH again AS (
      SELECT m.org_id, m.unit_id, m.id AS member_id, a.stood, a.version - a.stood AS further
      FROM unnest($2::uuid[], $3::int[], $4::int[]) AS a(member_id, stood, version)
      JOIN members m ON m.org_id = $1::uuid AND m.id = a.member_id
    ), moved AS (
      UPDATE transfers t SET member_version = t.member_version + again.further
      FROM again JOIN member_cases c ON c.org_id = again.org_id AND c.member_id = again.member_id
      WHERE t.org_id = c.org_id AND t.case_id = c.id AND t.member_version <= again.stood
    ), imported AS (
      UPDATE member_import_changes i SET version_after = i.version_after + again.further
      FROM again JOIN member_imports c
        ON c.org_id = again.org_id AND c.unit_id = again.unit_id AND c.state = 'confirmed'
      WHERE i.org_id = c.org_id AND i.import_id = c.id AND i.member_id = again.member_id
        AND i.version_after <= again.stood
    )
    UPDATE graduations g SET member_version = g.member_version + again.further
    FROM again JOIN member_cases c ON c.org_id = again.org_id AND c.member_id = again.member_id
    WHERE g.org_id = c.org_id AND g.case_id = c.id AND g.member_version <= again.stood`,
};

/** On rows that stand exactly as before an undone change, what was done before it rests as before and can be taken back too. */
export async function restAgain(db: Writer, orgId: string, rows: readonly StandsAgain[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [
    rows.map(({ id }) => id),
    rows.map(({ stood }) => stood),
    rows.map(({ version }) => version),
  ];
  await rowsWithin(db, restsAgainStatement, [orgId, ...columns]);
  await followChanges(db, orgId, rows);
}
