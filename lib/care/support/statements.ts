import { holdsSql } from "../own-words";
import { keptColumns, placeColumns, reached, shown } from "../statement-parts";
import { CARE_KINDS } from "./types";

const COLUMNS = `c.id, c.title, c.day, c.kind, c.beneficiary, c.people, c.partner, c.cost_vnd AS "costVnd",
  ${placeColumns("c")}`;

/** Parameters of `shown`, $8 and $9 first and last day, $10 kind, $11 for whom, $12 most. */
export const listCareStatement = {
  name: "care_list",
  text: `SELECT ${COLUMNS},
      (SELECT count(*) FROM member_care_evidence l JOIN evidence e ON e.org_id = l.org_id AND e.id = l.evidence_id
        WHERE l.org_id = c.org_id AND l.care_id = c.id AND e.deleted_at IS NULL) AS photos
    FROM member_care c WHERE ${shown("c")} AND c.day BETWEEN $8::date AND $9::date
      AND ${holdsSql(CARE_KINDS, "c.kind", "$10")} AND ($11::text IS NULL OR c.beneficiary = $11)
    ORDER BY c.day DESC, c.id LIMIT $12`,
};

export const readCareStatement = {
  name: "care_read",
  text: `SELECT ${COLUMNS}, ${keptColumns("c")}, c.result,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'fullName', m.full_name,
          'branch', (SELECT b.name FROM units b WHERE b.org_id = m.org_id AND b.id = m.branch_id))
          ORDER BY m.given_name, m.full_name), '[]')
        FROM member_care_persons p JOIN members m ON m.org_id = p.org_id AND m.id = p.member_id
        WHERE p.org_id = c.org_id AND p.care_id = c.id
          AND ($2 OR m.unit_id = ANY($3::uuid[]) OR m.branch_id = ANY($4::uuid[]))) AS members,
      (SELECT coalesce(jsonb_agg(l.evidence_id), '[]') FROM member_care_evidence l
        WHERE l.org_id = c.org_id AND l.care_id = c.id) AS "evidenceIds"
    FROM member_care c WHERE ${reached("c")} AND c.id = $5`,
};
