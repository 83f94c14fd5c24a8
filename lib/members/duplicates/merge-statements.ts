/** Both rows ($2) of one organisation ($1) as they stand, whole and locked. */
export const lockPair = {
  name: "duplicate_lock_pair",
  text: `SELECT m.id, m.version, m.status::text AS status, to_jsonb(m)::text AS plain, to_jsonb(s)::text AS sensitive
    FROM members m LEFT JOIN member_sensitive s ON s.org_id = m.org_id AND s.member_id = m.id
    WHERE m.org_id = $1::uuid AND m.id = ANY($2::uuid[]) ORDER BY m.id FOR UPDATE OF m`,
};

/** Both rows ($2) of one organisation ($1) before they are locked, in whatever unit each stands. */
export const readPair = {
  name: "duplicate_read_pair",
  text: "SELECT m.id, to_jsonb(m) AS plain FROM members m WHERE m.org_id = $1::uuid AND m.id = ANY($2::uuid[])",
};

/**
 * Folds the row $3 into $2. The kept row's version goes beyond both: what somebody noted of either (a step that can be
 * taken back while the version stands) fits no longer.
 */
export const foldRow = {
  name: "duplicate_fold",
  text: `WITH folded AS (
      UPDATE members SET status = 'merged', merged_into_id = $2::uuid, version = version + 1, updated_at = now()
      WHERE org_id = $1::uuid AND id = $3::uuid RETURNING org_id, version
    )
    UPDATE members m SET version = GREATEST(m.version, folded.version) FROM folded
    WHERE m.org_id = folded.org_id AND m.id = $2::uuid
    RETURNING m.version AS kept, folded.version AS other`,
};

/** Whoever has a section of the Sổ of this row ($2) open looks at it again: its lines are others now. */
export const turnSections = {
  name: "duplicate_turn_sections",
  text: "UPDATE dossier_sections SET version = version + 1 WHERE org_id = $1::uuid AND member_id = $2::uuid",
};

export const unfoldRow = {
  name: "duplicate_unfold",
  text: `UPDATE members SET status = $3::"MemberStatus", merged_into_id = NULL, version = version + 1, updated_at = now()
    WHERE org_id = $1::uuid AND id = $2::uuid`,
};
