import { INSPECTION_COUNTS } from "@/lib/care/dossiers/counted";
import { MEASURE_COUNTS, REVIEW_COUNTS } from "@/lib/care/hardship/counted";
import type { CareFacts } from "./care-facts";

export type CareFactRow = CareFacts & { unitId: string };

/** A part of the facts' one statement: counts and days, no words and nobody's name. Its parameters are those of `fact-queries.ts`. */
export const CARE_FACTS = `SELECT u.id AS "unitId", h.headcount, COALESCE(d.list, '[]') AS stores,
      COALESCE(b.list, '[]') AS "lostBooks", COALESCE(c.list, '[]') AS actions,
      COALESCE(n.list, '[]') AS "noteMonths", COALESCE(k.list, '[]') AS hardship,
      (SELECT COALESCE(json_agg(json_build_object('year', s.year, 'on', s.signed_on)), '[]') FROM hardship_sign_offs s
        WHERE s.org_id = u.org_id AND s.unit_id = u.id AND s.year BETWEEN $3 - 1 AND $3 + 1) AS "nobodySigned"
    FROM units u
    LEFT JOIN LATERAL (
      SELECT json_build_object('year', t.year, 'confirmedOn', t.confirmed_on, 'counted', count(l.place_id),
        'members', COALESCE(sum(l.members_male + l.members_female), 0),
        'youth', COALESCE(sum(l.youth_male + l.youth_female), 0)) AS headcount
      FROM youth_headcounts t
      LEFT JOIN youth_headcount_lines l ON l.org_id = t.org_id AND l.headcount_id = t.id
      WHERE t.org_id = u.org_id AND t.unit_id = u.id AND t.year = $3
      GROUP BY t.year, t.confirmed_on
    ) h ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('inspections', COALESCE((
        SELECT json_agg(json_build_object('on', i.inspected_on, 'dossiers', i.dossiers, 'state', i.state)
          ORDER BY i.inspected_on, i.number)
        FROM dossier_inspections i WHERE i.org_id = s.org_id AND i.store_id = s.id AND ${INSPECTION_COUNTS}), '[]'))) AS list
      FROM dossier_stores s WHERE s.org_id = u.org_id AND s.unit_id = u.id AND s.deleted_at IS NULL
    ) d ON true
    LEFT JOIN (
      SELECT m.unit_id, json_agg(json_build_object('lostOn', l.lost_on, 'remadeOn', l.remade_on)) AS list
      FROM dossier_losses l JOIN members m ON m.org_id = l.org_id AND m.id = l.member_id
      WHERE l.org_id = $1 AND m.unit_id = ANY ($5::uuid[]) AND m.status = 'active' GROUP BY m.unit_id
    ) b ON b.unit_id = u.id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('on', m.day, 'beneficiary', m.beneficiary, 'people', m.people)) AS list
      FROM member_care m WHERE m.org_id = u.org_id AND m.unit_id = u.id AND m.deleted_at IS NULL
        AND m.day BETWEEN $4::date AND make_date($3, 12, 31)
    ) c ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('month', months.month, 'notes', months.notes, 'forwarded', months.forwarded)
        ORDER BY months.month) AS list
      FROM (SELECT to_char(y.month, 'YYYY-MM') AS month, count(*) AS notes, count(y.forwarded_on) AS forwarded
        FROM youth_situation_notes y WHERE y.org_id = u.org_id AND y.unit_id = u.id AND y.deleted_at IS NULL
          AND y.month BETWEEN $4::date AND make_date($3, 12, 31) GROUP BY y.month) months
    ) n ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('openedOn', g.opened_on, 'endedOn', g.ended_on, 'hasPlan', g.plan <> '',
        'helpedOn', COALESCE((SELECT json_agg(x.day) FROM hardship_measures x
          WHERE x.org_id = g.org_id AND x.case_id = g.id AND ${MEASURE_COUNTS}), '[]'),
        'reviewedFor', COALESCE((SELECT json_agg(r.year) FROM hardship_reviews r
          WHERE r.org_id = g.org_id AND r.case_id = g.id AND r.reviewed_on <= $6::date
            AND ${REVIEW_COUNTS}), '[]'))) AS list
      FROM hardship_cases g WHERE g.org_id = u.org_id AND g.unit_id = u.id AND g.deleted_at IS NULL
        AND g.opened_on <= make_date($3, 12, 31) AND (g.ended_on IS NULL OR g.ended_on >= $4::date)
    ) k ON true
    WHERE u.org_id = $1 AND ($2::uuid[] IS NULL OR u.id = ANY ($2)) AND u.id = ANY ($5::uuid[])`;
