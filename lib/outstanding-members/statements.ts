/** The last rating of a member $2 that the unit has approved. */
export const lastRatingStatement = {
  name: "outstanding_last_rating",
  text: `SELECT r.year, coalesce(r.rating::text, r.not_rated::text) AS choice
    FROM member_ratings r JOIN rating_sheets s ON s.org_id = r.org_id AND s.id = r.sheet_id AND s.state = 'approved'
    WHERE r.org_id = $1 AND r.member_id = $2 AND (r.rating IS NOT NULL OR r.not_rated IS NOT NULL)
    ORDER BY r.year DESC LIMIT 1`,
};

/**
 * By units that have anything to tell: cases open in the year, introduced and admitted in it, and everybody who came
 * into the Party in it as far as the roster knows. $2 unit, $3 branch, $4 and $5 first and last day, $6 the
 * year, to which a Party date counts of which only the year is known.
 */
export const outstandingCountStatement = {
  name: "outstanding_counts",
  text: `WITH told AS (
      SELECT c.unit_id, (c.closed_on IS NULL)::int AS open, (o.introduced_on BETWEEN $4::date AND $5::date)::int AS introduced,
        (o.admitted_on BETWEEN $4::date AND $5::date)::int AS admitted, 0 AS party
      FROM member_cases c JOIN outstanding_cases o ON o.org_id = c.org_id AND o.case_id = c.id
      WHERE c.org_id = $1 AND ($2::uuid IS NULL OR c.unit_id = $2) AND ($3::uuid IS NULL OR c.branch_id = $3)
        AND c.opened_on <= $5::date AND (c.closed_on IS NULL OR c.closed_on >= $4::date)
      UNION ALL
      SELECT m.unit_id, 0, 0, 0, 1
      FROM member_sensitive s JOIN members m ON m.org_id = s.org_id AND m.id = s.member_id AND m.status <> 'merged'
      WHERE s.org_id = $1 AND CASE WHEN length(s.party_joined_on) = 10
          THEN s.party_joined_on BETWEEN $4::date::text AND $5::date::text ELSE s.party_joined_on = $6 END
        AND ($2::uuid IS NULL OR m.unit_id = $2) AND ($3::uuid IS NULL OR m.branch_id = $3)
    )
    SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) AS unit, sum(t.open)::int AS open,
      coalesce(sum(t.introduced), 0)::int AS introduced, coalesce(sum(t.admitted), 0)::int AS admitted,
      sum(t.party)::int AS "newParty"
    FROM told t JOIN units u ON u.org_id = $1 AND u.id = t.unit_id
    GROUP BY u.id ORDER BY u.code`,
};

/** Cases $2 keep the party date that they are about to write, and what stands in the roster before it. */
export const rememberPartyDateStatement = {
  name: "outstanding_remember_party_date",
  text: `UPDATE outstanding_cases o SET party_date = to_char(o.admitted_on, 'YYYY-MM-DD'),
      prior_party_date = (SELECT s.party_joined_on FROM member_sensitive s
        WHERE s.org_id = c.org_id AND s.member_id = c.member_id)
    FROM member_cases c
    WHERE o.org_id = $1 AND o.case_id = ANY($2::uuid[]) AND c.org_id = o.org_id AND c.id = o.case_id`,
};
