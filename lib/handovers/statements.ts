import { everHeld, inForce } from "@/lib/access/roles-in-force";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";

/**
 * Of a body: $1 organisation, $2 unit, $3 branch or null, $4 the year, $5 and $6 first and last month of the quarter,
 * $7 the quarter as a unit's remittance names it, $8 the procedures that are told.
 */
export const handoverFactsStatement = {
  name: "handover_facts",
  text: `SELECT
    (SELECT count(*)::int FROM members m WHERE m.org_id = $1 AND m.unit_id = $2 AND m.status = 'active'
      AND ($3::uuid IS NULL OR m.branch_id = $3)) AS members,
    (SELECT jsonb_build_object('year', s.year, 'quarter', s.quarter, 'members', s.member_count)
      FROM roster_snapshots s WHERE s.org_id = $1 AND s.unit_id = $2
      ORDER BY s.year DESC, s.quarter DESC, s.revision DESC LIMIT 1) AS quarter,
    COALESCE((SELECT jsonb_object_agg(c.procedure, c.count) FROM (
      SELECT procedure, count(*) FROM member_cases WHERE org_id = $1 AND unit_id = $2 AND closed_on IS NULL
        AND ($3::uuid IS NULL OR branch_id = $3) AND procedure = ANY ($8::text[]) GROUP BY procedure) c), '{}') AS cases,
    (SELECT count(*)::int FROM program_items i JOIN annual_programs p ON p.org_id = i.org_id AND p.id = i.program_id
      WHERE p.org_id = $1 AND p.unit_id = $2 AND p.year = $4 AND i.deleted_at IS NULL
        AND i.state IN ('todo', 'doing')) AS items,
    (SELECT count(*)::int FROM target_allocations a JOIN targets t ON t.org_id = a.org_id AND t.id = a.target_id
      WHERE a.org_id = $1 AND a.unit_id = $2 AND t.year = $4 AND t.deleted_at IS NULL) AS targets,
    (SELECT count(*)::int FROM youth_projects y WHERE y.org_id = $1 AND y.unit_id = $2 AND y.deleted_at IS NULL
      AND ($3::uuid IS NULL OR y.branch_id = $3) AND y.state NOT IN ('recognised', 'not_recognised', 'abandoned')) AS projects,
    (SELECT jsonb_build_object('registered', count(*), 'evaluated', count(*) FILTER (WHERE r.state <> 'registered'),
        'forwarded', count(*) FILTER (WHERE r.state IN ('forwarded', 'confirmed')))
      FROM training_programs p JOIN training_records r ON r.org_id = p.org_id AND r.program_id = p.id
      WHERE p.org_id = $1 AND p.unit_id = $2 AND p.year = $4 AND ($3::uuid IS NULL OR r.branch_id = $3)) AS training,
    (SELECT COALESCE(sum(f.amount), 0)::float8 FROM fee_payments f WHERE f.org_id = $1 AND f.unit_id = $2
      AND ($3::uuid IS NULL OR f.branch_id = $3) AND f.month BETWEEN $5 AND $6) AS collected,
    (SELECT COALESCE(sum(r.amount), 0)::float8 FROM fee_remittances r WHERE r.org_id = $1 AND r.unit_id = $2
      AND r.branch_id IS NOT DISTINCT FROM $3::uuid AND r.withdrawn_on IS NULL
      AND (r.period = $7 OR r.period BETWEEN $5 AND $6)) AS remitted,
    (SELECT a.state FROM assessments a JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
      WHERE a.org_id = $1 AND a.unit_id = $2 AND c.year = $4) AS assessment,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('place', d.place, 'keeper', d.keeper) ORDER BY d.place, d.id)
      FROM (SELECT * FROM dossier_stores d WHERE d.org_id = $1 AND d.unit_id = $2 AND d.deleted_at IS NULL
        AND ($3::uuid IS NULL OR d.branch_id = $3) ORDER BY d.place, d.id LIMIT 10) d), '[]') AS stores`,
};

/** Who holds or held the role $3 at $2 and is no deputy, those who hold it first, the last before the others. */
export const secretariesStatement = {
  name: "handover_secretaries",
  text: `SELECT u.id AS "userId", u.name, u.username FROM (
      SELECT r.user_id, max(r.from_day) AS since, bool_or(${inForce}) AS holds FROM role_assignments r
      WHERE r.org_id = $1 AND r.unit_id = $2 AND r.role = $3::"Role" AND NOT r.is_deputy AND ${everHeld}
      GROUP BY r.user_id) r
    JOIN users u ON u.id = r.user_id ORDER BY r.holds DESC, r.since DESC, u.name LIMIT 10`,
};

/** Who holds a role of a committee at the body or (a branch's) at its unit: $2 the units, $3 the roles. */
export const successorsStatement = {
  name: "handover_successors",
  text: `SELECT DISTINCT u.id AS "userId", u.name, u.username FROM role_assignments r JOIN users u ON u.id = r.user_id
    WHERE r.org_id = $1 AND r.unit_id = ANY ($2::uuid[]) AND r.role::text = ANY ($3::text[]) AND ${inForce}
      AND u.disabled_at IS NULL
    ORDER BY u.name, u.id LIMIT 60`,
};

/**
 * SQL: the bodies of `which` acts that were given a secretary within a year of a day, each with all that `awaitedHandover`
 * decides by; without those whose work a record since then has handed over.
 */
export const changedSecretaries = (orgId: string, which: string, day: string) => `COALESCE((
    SELECT jsonb_agg(jsonb_build_object('unitId', w.unit_id, 'name', w.name, 'today', ${day},
      'handoverDays', COALESCE((SELECT g.handover_days FROM member_term_settings g WHERE g.org_id = ${orgId}),
        ${DEFAULT_TERMS.handoverDays}),
      'acts', (SELECT jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'state', a.state, 'heldOn', a.held_on,
          'decisionOn', a.decision_on, 'termFrom', a.term_from, 'termTo', a.term_to, 'termMonths', a.term_months,
          'seats', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'memberId', s.member_id, 'name', s.name,
              'post', s.post, 'votes', s.votes, 'userId', s.user_id) ORDER BY s.position)
            FROM committee_seats s WHERE s.org_id = a.org_id AND s.act_id = a.id), '[]'),
          'leavings', COALESCE((SELECT jsonb_agg(jsonb_build_object('seatId', l.seat_id, 'reason', l.reason))
            FROM committee_leavings l WHERE l.org_id = a.org_id AND l.act_id = a.id), '[]')))
        FROM committee_acts a WHERE a.org_id = ${orgId} AND a.unit_id = w.unit_id
          AND a.branch_id IS NOT DISTINCT FROM w.branch_id AND a.state = 'approved'),
      'handovers', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', h.id, 'state', h.state, 'handedOn', h.handed_on,
          'receiver', h.receiver_name))
        FROM handovers h WHERE h.org_id = ${orgId} AND h.unit_id = w.unit_id
          AND h.branch_id IS NOT DISTINCT FROM w.branch_id), '[]')) ORDER BY w.decision_on, w.name)
    FROM (SELECT DISTINCT ON (b.id) a.unit_id, a.branch_id, b.name, a.held_on, a.decision_on
      FROM committee_acts a JOIN units b ON b.org_id = a.org_id AND b.id = COALESCE(a.branch_id, a.unit_id)
      WHERE a.org_id = ${orgId} AND ${which} AND b.closed_on IS NULL AND a.state = 'approved'
        AND a.decision_on BETWEEN ${day} - interval '1 year' AND ${day} AND EXISTS (SELECT FROM committee_seats s
          WHERE s.org_id = a.org_id AND s.act_id = a.id AND s.post = 'secretary')
      ORDER BY b.id, a.decision_on DESC, a.held_on DESC, a.id DESC) w
    WHERE NOT EXISTS (SELECT FROM handovers h WHERE h.org_id = ${orgId} AND h.unit_id = w.unit_id
      AND h.branch_id IS NOT DISTINCT FROM w.branch_id AND h.state = 'recorded' AND h.handed_on >= w.held_on)), '[]')`;
