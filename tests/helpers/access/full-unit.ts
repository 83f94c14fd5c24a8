import { withClient } from "../../../scripts/database/connection";
import { makeActor, makeBloc } from "../bloc";
import { unitOf } from "../members";
import { cookieOfActor } from "../requests";
import { openYear } from "../year";

/** Pages by their names with the address, and the cookie of whoever looks at them. */
type FullPages = [name: string, path: string, cookie: string][];

/** Pages over lists of one unit, one account and one organisation, each with so many rows and all that they point to. */
export async function fullPages(ownerUrl: string, rows: number): Promise<FullPages> {
  const bloc = await makeBloc(`day-${rows}-${Date.now().toString(36)}`, 1, 0);
  const { orgId, rootId, code } = bloc;
  const { id: unitId, code: unitCode } = unitOf(bloc);
  const head = await makeActor(`${code}.bithu.khoi`, "UPPER_SECRETARY", { orgId, unitId: rootId });
  const secretary = await makeActor(`${code}.bithu`, "UNIT_SECRETARY", { orgId, unitId });
  const [own, above] = [await cookieOfActor(secretary), await cookieOfActor(head)];
  await openYear(bloc, head);
  const values = [orgId, unitId, secretary.userId, head.userId, code, rows];
  const member = await withClient(ownerUrl, async (client) => {
    for (const statement of FILLING) await client.query(`WITH ${AT} ${statement}`, values);
    const { rows: found } = await client.query<{ id: string }>(FIRST_MEMBER, [unitId]);
    return found[0]?.id;
  });
  const inYear = `?unit=${unitCode}&year=2026`;
  return [
    ["/account", "/account", own],
    ["/plans", `/plans${inYear}`, own],
    ["/evidence", `/evidence${inYear}`, own],
    ["/assessment", `/assessment${inYear}`, own],
    ["/members/[id]", `/members/${member}`, own],
    ["/members/import", "/members/import", own],
    ["/accounts/[id]", `/accounts/${secretary.userId}`, above],
    ["/units/[id]", `/units/${unitId}`, above],
    ["/settings", "/settings", above],
  ];
}

/** What every statement is told, by name: it takes all of the values, whichever it needs. */
const AT = `at AS (SELECT $1::uuid AS org, $2::uuid AS unit, $3::uuid AS secretary, $4::uuid AS head, $5::text AS code,
    generate_series(1, $6::int) AS n)`;

const FIRST_MEMBER = "SELECT id FROM members WHERE unit_id = $1 ORDER BY code LIMIT 1";

/** The one whom every row of a member's page is about. */
const THE_MEMBER =
  "JOIN LATERAL (SELECT id FROM members WHERE unit_id = at.unit ORDER BY code LIMIT 1) m ON true";

const FILLING = [
  `, made AS (INSERT INTO units (org_id, parent_id, kind, code, name, opened_on)
      SELECT org, unit, 'branch', 'CD' || n, 'Chi đoàn ' || n, '2018-01-01' FROM at RETURNING org_id, id, name)
    INSERT INTO unit_names (org_id, unit_id, from_day, name) SELECT org_id, id, '2018-01-01', name FROM made`,
  `INSERT INTO unit_names (org_id, unit_id, from_day, name)
    SELECT org, unit, '2019-01-01'::date + n, 'Đoàn Sở số ' || n FROM at`,
  `, made AS (INSERT INTO users (username, name) SELECT code || '.bch' || n, 'Ủy viên ' || n FROM at RETURNING id)
    INSERT INTO role_assignments (org_id, user_id, role, unit_id, from_day, given_by_id)
    SELECT DISTINCT org, made.id, 'UNIT_COMMITTEE'::"Role", unit, '2018-01-01'::date, head FROM made, at`,
  `INSERT INTO role_assignments (org_id, user_id, role, unit_id, from_day, to_day, given_by_id)
    SELECT DISTINCT org, secretary, 'BRANCH_SECRETARY'::"Role", u.id, f.from_day, f.to_day, head
    FROM at JOIN units u ON u.parent_id = at.unit
    CROSS JOIN (VALUES ('2018-01-01'::date, '2018-12-31'::date), ('2019-01-01', '2098-12-31'), ('2099-01-01', NULL))
      f (from_day, to_day)`,
  `INSERT INTO sessions (id, user_id, ends_at, address, user_agent)
    SELECT gen_random_uuid(), secretary, now() + interval '1 day', '192.0.2.' || n, 'Firefox' FROM at`,
  `INSERT INTO member_imports (org_id, unit_id, branch_id, state, file_name, sheet_name, is_complete, mapping, review_year,
      created_by_id, confirmed_at, expires_at)
    SELECT org, at.unit, u.id, (ARRAY['ready', 'confirmed', 'undone', 'failed'])[1 + n % 4]::"ImportState",
      'danh-sach-' || n || '.xlsx', 'Danh sách', true, '{}', 2026, secretary, now(), now() + interval '1 day'
    FROM at JOIN units u ON u.parent_id = at.unit AND u.code = 'CD' || n`,
  `INSERT INTO members (org_id, unit_id, branch_id, code, full_name, given_name, search_key, name_key, birth_date, gender,
      source)
    SELECT org, at.unit, u.id, 'DV' || lpad(n::text, 3, '0'), 'Vũ Thị Lan ' || n, 'Lan', 'vu thi lan', 'lan vu thi',
      '2000-02-01', 'female', 'form' FROM at JOIN units u ON u.parent_id = at.unit AND u.code = 'CD' || n`,
  `, file AS (INSERT INTO stored_files (org_id, sha256, size, media_type)
      SELECT DISTINCT org, repeat('a', 64), 9, 'application/pdf' FROM at RETURNING org_id, sha256),
    proof AS (INSERT INTO evidence (org_id, unit_id, branch_id, caption, fact_date, created_by_id, created_by)
      SELECT org, at.unit, u.id, 'Ảnh ' || n, '2026-03-01'::date + n % 28, secretary, 'Bí thư'
      FROM at JOIN units u ON u.parent_id = at.unit AND u.code = 'CD' || n RETURNING org_id, id)
    INSERT INTO evidence_revisions (org_id, evidence_id, number, sha256, media_type, size, file_name, scan_state,
      uploaded_by_id)
    SELECT DISTINCT proof.org_id, proof.id, 1, file.sha256, 'application/pdf', 9, 'anh.pdf', 'clean'::"ScanState",
      secretary FROM proof, file, at`,
  `, made AS (INSERT INTO activities (org_id, unit_id, branch_id, title, starts_on, kind, created_by_id, created_by)
      SELECT org, at.unit, u.id, 'Ra quân ' || n, '2026-03-01'::date + n % 28, 'volunteering', secretary, 'Bí thư'
      FROM at JOIN units u ON u.parent_id = at.unit AND u.code = 'CD' || n RETURNING org_id, id, branch_id),
    partner AS (INSERT INTO activity_partners (org_id, activity_id, name) SELECT org_id, id, 'Công an xã' FROM made),
    taken AS (INSERT INTO activity_participants (org_id, activity_id, member_id)
      SELECT DISTINCT made.org_id, made.id, m.id FROM at ${THE_MEMBER} JOIN made ON made.org_id = at.org)
    INSERT INTO activity_evidence (org_id, activity_id, evidence_id)
    SELECT made.org_id, made.id, e.id FROM made JOIN evidence e ON e.branch_id = made.branch_id`,
  `, made AS (INSERT INTO rewards (org_id, unit_id, decision_number, decided_on, level, form, content, is_collective,
      created_by_id, created_by)
      SELECT org, at.unit, n || '-QĐ', '2020-01-01'::date + n, 'base', 'certificate', 'Thành tích', false, secretary,
        'Bí thư' FROM at RETURNING org_id, id)
    INSERT INTO reward_members (org_id, reward_id, member_id)
    SELECT DISTINCT made.org_id, made.id, m.id FROM at ${THE_MEMBER} JOIN made ON made.org_id = at.org`,
  `UPDATE assessments a SET state = 'REGISTERED' FROM at WHERE a.org_id = at.org`,
  `UPDATE assessments a SET state = 'ASSESSING' FROM at WHERE a.org_id = at.org`,
  `INSERT INTO assessment_item_evidence (org_id, item_id, evidence_id)
    SELECT DISTINCT i.org_id, i.id, e.id FROM at JOIN assessment_items i ON i.org_id = at.org
    JOIN evidence e ON e.unit_id = at.unit`,
  `INSERT INTO organisation_profiles (org_id, from_day, name, short_name, parent_name, place)
    SELECT org, '2019-01-01'::date + n, 'Đoàn Khối ' || n, 'Đoàn Khối', 'Tỉnh đoàn', 'Sông Lam' FROM at`,
  `INSERT INTO signers (org_id, name, title, on_behalf_of, from_day)
    SELECT org, 'Người ký ' || n, 'BÍ THƯ', 'TM. BAN THƯỜNG VỤ', '2018-01-01' FROM at`,
  `INSERT INTO fee_rates (org_id, from_month, unsalaried, salaried, sent_parts, of_parts, branch_days,
      unit_days, office_by)
    SELECT org, 1970 + n || '-01', 2000, 5000, 1, 3, 10, 15, '12-30' FROM at`,
  `INSERT INTO rating_settings (org_id, guidance, from_year, excellent_percent, training_excellent, training_good,
      training_completed, attendance_excellent, attendance_good, attendance_completed, excused, register_by, register_by_school,
      evaluate_by, evaluate_by_school, propose_by, propose_by_school, approve_by, approve_by_school, organisation_by,
      organisation_by_school, register_days, months_to_be_rated, months_ill)
    SELECT org, 'Hướng dẫn ' || n, 2000 + n, 20, 90, 70, 50, 90, 80, 70, 'left_out', '03-31', '10-31', '12-15', '08-31',
      '12-15', '08-31', '12-31', '09-15', '12-31', '09-30', 30, 6, 3 FROM at`,
];
