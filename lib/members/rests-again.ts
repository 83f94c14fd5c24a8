import { rowsWithin, type Writer } from "@/lib/platform/database/database";

/** A member's row: the version in which it stood before something was done that is undone now, and the one it has since. */
export type StandsAgain = { id: string; stood: number; version: number };

/**
 * Moves and ceremonies note the version that they gave their member's row, and are taken back while it stands. What a
 * case did beside to a row (`case_member_effects`) keeps its version: the log names the change by it.
 */
const restsAgainStatement = {
  name: "case_rests_again",
  text: `WITH again AS (
      SELECT c.org_id, c.id, a.stood, a.version
      FROM unnest($2::uuid[], $3::int[], $4::int[]) AS a(member_id, stood, version)
      JOIN member_cases c ON c.org_id = $1::uuid AND c.member_id = a.member_id
    ), moved AS (
      UPDATE transfers t SET member_version = again.version FROM again
      WHERE t.org_id = again.org_id AND t.case_id = again.id AND t.member_version = again.stood
    )
    UPDATE graduations g SET member_version = again.version FROM again
    WHERE g.org_id = again.org_id AND g.case_id = again.id AND g.member_version = again.stood`,
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
}
