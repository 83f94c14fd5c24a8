import pg from "pg";
import type { Actor, Role } from "@/lib/access/types";
import { makeActor } from "../bloc";
import { cookieOfActor } from "../requests";
import { openYear } from "../year";
import { organisation, type Place } from "./place";

export type WideBloc = {
  /** Somebody who holds all of these. */
  cookie: string;
  roles: Role[];
  /** Somebody of the inspection committee. */
  inspector: string;
  at: Pick<Place, "org" | "rootId" | "meeting" | "target" | "directive">;
};

const ROLES: Role[] = ["UPPER_SECRETARY", "STANDING_COMMITTEE"];

/**
 * An organisation of many units, each with an account, a member, a year that is appraised and something in every book
 * that the upper level reads.
 */
export async function wideBloc(ownerUrl: string, units: number): Promise<WideBloc> {
  const org = `rong-${units}-${Date.now().toString(36)}`;
  const at = await organisation(org, "Vuxolam");
  const upper = { orgId: at.orgId, unitId: at.rootId };
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(UNITS, [at.orgId, at.rootId, units]);
    const staff = await makeActor(`${org}.bithu`, "UPPER_SECRETARY", upper);
    await openYear({ ...at, code: org, units: [] }, staff);
    const voter: Actor = await makeActor(`${org}.bithu`, "STANDING_COMMITTEE", upper);
    const inspector = await makeActor(`${org}.ubkt`, "INSPECTION_COMMITTEE", upper);
    for (const statement of FILLING) await client.query(statement, [at.orgId, org, voter.userId]);
    const { rows } = await client.query<Pick<Place, "meeting" | "target" | "directive">>(THINGS, [at.orgId]);
    const [things] = rows;
    if (!things) throw new Error("the organisation is empty");
    const cookies = { cookie: await cookieOfActor(voter), inspector: await cookieOfActor(inspector) };
    return { ...cookies, roles: ROLES, at: { ...at, ...things } };
  } finally {
    await client.end();
  }
}

const THINGS = `SELECT m.id AS meeting, t.id AS target, d.id AS directive FROM btv_meetings m
  JOIN targets t ON t.org_id = m.org_id JOIN directives d ON d.org_id = m.org_id WHERE m.org_id = $1`;

const UNITS = `WITH made AS (
    INSERT INTO units (org_id, parent_id, kind, code, name, sector, opened_on)
    SELECT $1, $2, 'base_union', 'R' || lpad(n::text, 4, '0'), 'Đoàn Sở ' || n, 'agency', '2018-01-01'
    FROM generate_series(1, $3::int) n RETURNING org_id, id, name, opened_on)
  INSERT INTO unit_names (org_id, unit_id, from_day, name) SELECT org_id, id, opened_on, name FROM made`;

const ofUnits =
  "FROM units u WHERE u.org_id = $1::uuid AND u.kind = 'base_union' AND $2::text <> '' AND $3::uuid IS NOT NULL";

/** A case of each unit's member, with what only its procedure knows. */
const caseIn = (procedure: string, state: string, table: string, columns: string, values: string) =>
  `WITH made AS (
    INSERT INTO member_cases (org_id, unit_id, member_id, person_name, procedure, entry, state, charter_version,
      opened_on, created_by_id, created_by)
    SELECT u.org_id, u.id, m.id, m.full_name, '${procedure}', 'stepwise', '${state}', 'XII', '2026-03-01', $3::uuid,
      'Bí thư' FROM units u JOIN members m ON m.org_id = u.org_id AND m.unit_id = u.id
    WHERE u.org_id = $1::uuid AND u.kind = 'base_union' AND $2::text <> '' RETURNING org_id, id)
  INSERT INTO ${table} (org_id, case_id, ${columns}) SELECT org_id, id, ${values} FROM made`;

const MEMBER_OF_UNIT = "(SELECT m.id FROM members m WHERE m.org_id = u.org_id AND m.unit_id = u.id LIMIT 1)";

const FILLING = [
  `WITH made AS (INSERT INTO users (username, name) SELECT $2 || '.' || lower(u.code), 'Bí thư ' || u.code ${ofUnits}
      RETURNING id, username)
    INSERT INTO role_assignments (org_id, user_id, role, unit_id, from_day)
    SELECT u.org_id, m.id, 'UNIT_SECRETARY', u.id, '2018-01-01'
    FROM made m JOIN units u ON u.org_id = $1::uuid AND m.username = $2 || '.' || lower(u.code)`,
  `INSERT INTO members (org_id, unit_id, full_name, given_name, search_key, name_key, birth_date, gender, source)
    SELECT u.org_id, u.id, 'Vũ Thị Lan', 'Lan', 'vu thi lan', 'lan vu thi', '2000-02-01', 'female', 'form' ${ofUnits}`,
  caseIn(
    "transfer",
    "requested",
    "transfers",
    "direction, kind, outside_name, birth_date, gender",
    "'out', 'permanent', 'Đoàn xã', '2000-02-01', 'female'",
  ),
  caseIn("graduation", "asked", "graduations", "birth_date", "'2000-02-01'"),
  caseIn("admission", "applied", "admissions", "birth_date, gender", "'2000-02-01', 'female'"),
  caseIn("discipline", "opened", "discipline_cases", "about, proposed_form", "'Vụ việc', 'reprimand'"),
  caseIn("outstanding_member", "chosen", "outstanding_cases", "merits", "'Gương mẫu'"),
  caseIn(
    "removal_from_roll",
    "opened",
    "removal_cases",
    "lapse, first_month, last_month, decider",
    "'fee', '2026-01-01', '2026-03-01', 'upper_level'",
  ),
  caseIn(
    "activity_deferral",
    "requested",
    "deferral_cases",
    "from_day, to_day, reason",
    "'2026-03-01', '2026-06-01', 'Đi học'",
  ),
  caseIn(
    "residence_attachment",
    "introduced",
    "residence_cases",
    "host_name, resident_since",
    "'Đoàn phường', '2020-01-01'",
  ),
  caseIn(
    "reward",
    "submitted",
    "reward_proposals",
    "level, form, content, is_collective",
    "'base', 'certificate', 'Thành tích', false",
  ),
  `INSERT INTO rewards (org_id, unit_id, decision_number, decided_on, level, form, content, is_collective,
      created_by_id, created_by)
    SELECT u.org_id, u.id, '1-QĐ', '2026-03-01', 'base', 'certificate', 'Thành tích', true, $3::uuid, 'Bí thư' ${ofUnits}`,
  `WITH made AS (
      INSERT INTO rating_sheets (org_id, unit_id, year, state, approved_on, approval_number)
      SELECT u.org_id, u.id, y.year, 'approved', '2026-03-01', '2-QĐ'
      FROM units u CROSS JOIN (VALUES (2025), (2026)) y (year)
      WHERE u.org_id = $1::uuid AND u.kind = 'base_union' AND $2::text <> '' AND $3::uuid IS NOT NULL
      RETURNING org_id, id, unit_id, year)
    INSERT INTO member_ratings (org_id, sheet_id, member_id, year, rating)
    SELECT u.org_id, s.id, ${MEMBER_OF_UNIT}, s.year, 'good' FROM made s JOIN units u ON u.id = s.unit_id`,
  `WITH made AS (
      INSERT INTO training_programs (org_id, unit_id, year, groups)
      SELECT u.org_id, u.id, y.year, '[]'
      FROM units u CROSS JOIN (VALUES (2025), (2026)) y (year)
      WHERE u.org_id = $1::uuid AND u.kind = 'base_union' AND $2::text <> '' AND $3::uuid IS NOT NULL
      RETURNING org_id, id, unit_id, year)
    INSERT INTO training_records (org_id, program_id, member_id, year, registered_on)
    SELECT u.org_id, p.id, ${MEMBER_OF_UNIT}, p.year, '2026-03-01' FROM made p JOIN units u ON u.id = p.unit_id`,
  `INSERT INTO organisation_rating_sheets (org_id, unit_id, level, year) SELECT u.org_id, u.id, 'unit', 2026 ${ofUnits}`,
  `WITH made AS (
      INSERT INTO committee_acts (org_id, unit_id, kind, state, held_on, document_number, term_from, term_to,
        decision_number, decision_on, created_by_id, created_by, created_at)
      SELECT u.org_id, u.id, 'congress', 'approved', '2024-03-01', '1-BB', '2024-03-01', '2029-03-01', '3-QĐ',
        '2024-03-20', $3::uuid, 'Bí thư', now() ${ofUnits} RETURNING org_id, id)
    INSERT INTO committee_seats (org_id, act_id, name, post, position)
    SELECT org_id, id, 'Vũ Thị Lan', 'secretary', 0 FROM made`,
  `INSERT INTO branch_meetings (org_id, unit_id, day, kind, state, created_by_id, created_by)
    SELECT u.org_id, u.id, '2026-03-01', 'regular', 'held', $3::uuid, 'Bí thư' ${ofUnits}`,
  `INSERT INTO activities (org_id, unit_id, title, starts_on, kind, created_by_id, created_by)
    SELECT u.org_id, u.id, 'Ra quân', '2026-03-26', 'volunteering', $3::uuid, 'Bí thư' ${ofUnits}`,
  `INSERT INTO youth_projects (org_id, unit_id, kind, level, name, planned_from, created_by_id, created_by)
    SELECT u.org_id, u.id, 'youth_project', 'base', 'Đường hoa', '2026-03-01', $3::uuid, 'Bí thư' ${ofUnits}`,
  `INSERT INTO advising_records (org_id, unit_id, kind, title, partner, day, created_by_id, created_by)
    SELECT u.org_id, u.id, 'coordination', 'Chương trình', 'Công đoàn', '2026-03-01', $3::uuid, 'Bí thư' ${ofUnits}`,
  `WITH made AS (INSERT INTO youth_headcounts (org_id, unit_id, year) SELECT u.org_id, u.id, 2026 ${ofUnits}
      RETURNING org_id, id, unit_id)
    INSERT INTO youth_headcount_lines (org_id, headcount_id, place_id, members_male, members_female, youth_male,
      youth_female, counted_on, saved_by)
    SELECT org_id, id, unit_id, 1, 1, 1, 1, '2026-03-01', 'Bí thư' FROM made`,
  `WITH made AS (INSERT INTO dossier_stores (org_id, unit_id, place, keeper, created_by_id, created_by)
      SELECT u.org_id, u.id, 'Tủ số 2', 'Văn thư', $3::uuid, 'Bí thư' ${ofUnits} RETURNING org_id, id)
    INSERT INTO dossier_inspections (org_id, store_id, number, inspected_on, inspector, dossiers, state, by_id, by)
    SELECT org_id, id, 1, '2026-03-01', 'BCH', 9, 'in_order', $3::uuid, 'Bí thư' FROM made`,
  `INSERT INTO member_care (org_id, unit_id, title, day, kind, beneficiary, people, created_by_id, created_by)
    SELECT u.org_id, u.id, 'Thăm hỏi', '2026-03-01', 'illness_visit', 'members', 1, $3::uuid, 'Bí thư' ${ofUnits}`,
  `INSERT INTO youth_situation_notes (org_id, unit_id, month, channel, is_quiet, forwarded_on, created_by_id, created_by)
    SELECT u.org_id, u.id, '2026-03-01', 'talk', true, '2026-03-20', $3::uuid, 'Bí thư' ${ofUnits}`,
  `INSERT INTO hardship_cases (org_id, unit_id, member_id, reason, opened_on, created_by_id, created_by)
    SELECT u.org_id, u.id, (SELECT m.id FROM members m WHERE m.unit_id = u.id LIMIT 1), 'illness', '2026-03-01',
      $3::uuid, 'Bí thư' ${ofUnits}`,
  `INSERT INTO organisation_discipline_cases (org_id, unit_id, entry, state, about, proposed_form, decider, charter_version,
      opened_on, created_by_id, created_by, created_at)
    SELECT u.org_id, u.id, 'stepwise', 'opened', 'Vụ việc', 'reprimand', 'upper', 'XII', '2026-03-01', $3::uuid, 'Bí thư', now()
    ${ofUnits}`,
  `WITH made AS (
      INSERT INTO directives (org_id, doc_number, issued_on, doc_abstract, created_by_id, created_by)
      SELECT $1::uuid, '1-KH', '2026-02-01', 'Kế hoạch', $3::uuid, $2::text RETURNING org_id, id)
    INSERT INTO directive_recipients (org_id, directive_id, unit_id)
    SELECT m.org_id, m.id, u.id FROM made m JOIN units u ON u.org_id = m.org_id AND u.kind = 'base_union'`,
  `INSERT INTO annual_programs (org_id, unit_id, year, number, issued_on, created_by_id, created_by)
    SELECT u.org_id, u.id, 2026, '01-CTr/ĐTN', '2026-01-20', $3::uuid, 'Bí thư' ${ofUnits}`,
  `INSERT INTO program_items (org_id, program_id, title, due_on, created_by_id, created_by)
    SELECT p.org_id, p.id, 'Ra quân', '2026-03-26', $3::uuid, 'Bí thư' FROM annual_programs p
    WHERE p.org_id = $1::uuid AND $2::text <> ''`,
  `INSERT INTO targets (org_id, year, name, measure, value, created_by_id, created_by)
    SELECT $1::uuid, 2026, 'Cây xanh', 'cây', 1000, $3::uuid, 'Văn phòng' WHERE $2::text <> ''`,
  `INSERT INTO target_allocations (org_id, target_id, unit_id, value) SELECT u.org_id, t.id, u.id, 5
    FROM units u JOIN targets t ON t.org_id = u.org_id
    WHERE u.org_id = $1::uuid AND u.kind = 'base_union' AND $2::text <> '' AND $3::uuid IS NOT NULL`,
  ...["REGISTERED", "ASSESSING", "SUBMITTED", "APPRAISED"].map(
    (state) => `UPDATE assessments SET state = '${state}', round = 1, opened_at = now()
      WHERE org_id = $1::uuid AND $2::text <> '' AND $3::uuid IS NOT NULL`,
  ),
  `INSERT INTO btv_meetings (org_id, cycle_id, number, held_on, place, chair_id, chair_name, minute_taker_id,
      minute_taker_name, voting, created_by)
    SELECT c.org_id, c.id, 1, '2026-12-01', 'Phòng họp', $3::uuid, 'Bí thư', $3::uuid, 'Bí thư', 'open', 'Bí thư'
    FROM cycles c WHERE c.org_id = $1::uuid AND $2::text <> ''`,
  `INSERT INTO btv_attendances (org_id, meeting_id, member_id, name, is_present)
    SELECT m.org_id, m.id, $3::uuid, 'Bí thư', true FROM btv_meetings m WHERE m.org_id = $1::uuid AND $2::text <> ''`,
  `INSERT INTO btv_meeting_units (org_id, meeting_id, assessment_id, round)
    SELECT a.org_id, m.id, a.id, 1 FROM assessments a JOIN btv_meetings m ON m.org_id = a.org_id
    WHERE a.org_id = $1::uuid AND $2::text <> '' AND $3::uuid IS NOT NULL`,
  `INSERT INTO btv_votes (org_id, meeting_id, assessment_id, voter_id, choice, round, entered_by_id, entered_by, cast_at)
    SELECT u.org_id, u.meeting_id, u.assessment_id, $3::uuid, 'in_favour', 1, $3::uuid, 'Bí thư', now()
    FROM btv_meeting_units u WHERE u.org_id = $1::uuid AND $2::text <> ''`,
];
