import { rowsWithin, type Writer } from "@/lib/platform/database/database";

/**
 * How a member stood before a list that is taken back, which gave the row its `version`: in activity since a day, where
 * the list took the person out; or in a branch, where it changed that alone.
 */
export type StoodBefore = {
  member_id: string;
  version: number;
  status: "active" | null;
  since: string | null;
  branch_id: string | null;
};

/**
 * $1 organisation, $2 lines, $3 when the list was written. Whoever a recorded case took up right after the list stands by
 * that case alone from now on: it keeps what stood before the list, and a move that it had only noted becomes its own.
 */
const restStatement = {
  name: "case_rest_on_before",
  text: `WITH rests AS MATERIALIZED (
      SELECT c.org_id, c.id AS case_id, m.id AS member_id, m.version, m.status_since, l.status, l.since,
        l.branch_id IS NOT NULL AND l.branch_id = c.branch_id AND m.branch_id = c.other_branch_id AS was_moved
      FROM json_to_recordset($2::json) AS l(member_id uuid, version int, status text, since date, branch_id uuid)
      JOIN members m ON m.org_id = $1::uuid AND m.id = l.member_id AND m.version = l.version + 1
      JOIN member_cases c ON c.org_id = m.org_id AND c.member_id = m.id AND c.entry = 'recorded'
        AND c.outcome = 'done' AND c.created_at >= $3::timestamptz
      FOR UPDATE OF c, m
    ), effects AS (
      UPDATE case_member_effects e SET prior_status = r.status::"MemberStatus", prior_since = r.since FROM rests r
      WHERE e.org_id = r.org_id AND e.case_id = r.case_id AND e.member_version = r.version AND r.status IS NOT NULL
      RETURNING r.member_id
    ), graduated AS (
      UPDATE graduations g SET status_before = r.status::"MemberStatus", status_since_before = r.since FROM rests r
      WHERE g.org_id = r.org_id AND g.case_id = r.case_id AND g.member_version = r.version AND r.status IS NOT NULL
      RETURNING r.member_id
    ), moved AS (
      UPDATE transfers t SET member_version = r.version,
        status_since_before = CASE WHEN r.status IS NULL THEN r.status_since ELSE r.since END
      FROM rests r WHERE t.org_id = r.org_id AND t.case_id = r.case_id AND t.kind = 'permanent'
        AND CASE WHEN r.status IS NOT NULL THEN t.member_version = r.version
          ELSE r.was_moved AND t.direction = 'inside' AND t.member_version IS NULL END
      RETURNING r.member_id
    )
    SELECT member_id AS id FROM effects UNION SELECT member_id FROM graduated UNION SELECT member_id FROM moved`,
};

/** Lets recorded cases rest on what stood before a list that is taken back; answers with the members of whom one does. */
export async function restOnBefore(
  db: Writer,
  orgId: string,
  lines: readonly StoodBefore[],
  since: Date,
): Promise<ReadonlySet<string>> {
  if (lines.length === 0) return new Set();
  const values = [orgId, JSON.stringify(lines), since];
  const found = await rowsWithin<{ id: string }>(db, restStatement, values);
  return new Set(found.map(({ id }) => id));
}
