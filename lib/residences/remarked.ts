/**
 * SQL: where the member `who` takes part at the place of residence between the first and last day of a year, with what was
 * said of that year there last, in it or in the one after, as `ResidenceRemark`; of several places the one that said something.
 */
export const residenceRemark = (
  who: string,
  { from, to }: { from: string; to: string },
) => `SELECT json_build_object('hostName', h.host_name, 'remark', said.remark) AS residence
    FROM member_cases c JOIN residence_cases h ON h.org_id = c.org_id AND h.case_id = c.id
    LEFT JOIN LATERAL (SELECT s.day, json_build_object('isActive', s.act IN ('remark_active', 'remark_active_before'), 'on', s.day) AS remark
      FROM member_case_steps s WHERE s.org_id = c.org_id AND s.case_id = c.id
        AND CASE WHEN s.act IN ('remark_active', 'remark_inactive') THEN s.day BETWEEN ${from} AND ${to}
          WHEN s.act IN ('remark_active_before', 'remark_inactive_before')
            THEN s.day > ${to} AND s.day <= (${to} + interval '1 year')::date ELSE false END
        AND NOT EXISTS (SELECT FROM member_case_steps b
          WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)
      ORDER BY s.number DESC LIMIT 1) said ON true
    WHERE c.org_id = $1 AND c.member_id = ${who} AND c.state IN ('introduced', 'ended')
      AND c.opened_on <= ${to} AND (c.closed_on IS NULL OR c.closed_on >= ${from})
    ORDER BY said.day DESC NULLS LAST, c.opened_on DESC LIMIT 1`;
