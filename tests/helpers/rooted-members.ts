import { type FreshDatabase, sql } from "./database";

/** What hangs on one member, as numbers that say which parents: small, so that two members meet under one key. */
export type Planted = Record<string, number[]>;

const BY = "'00000000-0000-4000-8000-000000000000', 'Người thử'";

/** Some members say the same, some another thing. */
const OWN = "get_byte(uuid_send($3::uuid), 15) % 2";

/** A link of the member; one alone is not withdrawn. */
const LINK = `INSERT INTO member_links (org_id, unit_id, member_id, digest, made_by_id, made_by, expires_at, withdrawn_at,
      message_sealed, wished_at)
    SELECT $1, $2, $3, gen_random_uuid()::text, ${BY}, timestamptz '2027-03-01',`;

/** How a row of a root is made: $1 organisation, $2 unit, $3 member, $4 which parent. */
const PLANTS: Record<string, string> = {
  "activity_participants.member_id": `INSERT INTO activity_participants (org_id, activity_id, member_id)
    SELECT $1, id, $3 FROM activities WHERE unit_id = $2 AND title = $4::text`,
  "admissions.introducer_member_id": `WITH c AS (INSERT INTO member_cases (org_id, unit_id, person_name, procedure, entry, state,
      charter_version, opened_on, created_by_id, created_by) VALUES ($1, $2, 'Người vào Đoàn ' || $4, 'admission',
      'stepwise', 'applied', '2022', '2026-03-01', ${BY}) RETURNING id)
    INSERT INTO admissions (case_id, org_id, birth_date, gender, introducer_kind, introducer_member_id)
    SELECT id, $1, '2008', 'male', 'member', $3 FROM c`,
  "branch_meeting_attendance.member_id": `INSERT INTO branch_meeting_attendance (org_id, meeting_id, member_id, mark)
    SELECT $1, id, $3, CASE get_byte(uuid_send($3::uuid), 15) % 2 WHEN 0 THEN 'present' ELSE 'absent' END::"AttendanceMark"
    FROM branch_meetings WHERE unit_id = $2 AND place = $4::text`,
  "committee_seats.member_id": `INSERT INTO committee_seats (org_id, act_id, member_id, name, post, position)
    SELECT $1, id, $3, 'Ai đó', 'member', 1 FROM committee_acts WHERE unit_id = $2 AND document_number = $4::text`,
  "dossier_files.member_id": `WITH f AS (INSERT INTO stored_files (org_id, sha256, size, media_type)
      VALUES ($1, repeat($4, 64), 1, 'image/png') ON CONFLICT DO NOTHING)
    INSERT INTO dossier_files (org_id, member_id, kind, sha256, media_type, size, file_name, uploaded_by_id, uploaded_by,
      uploaded_at) SELECT $1, $3, 'other', repeat($4, 64), 'image/png', 1, 'Bằng.png', ${BY}, '2026-03-01'
      WHERE $2::uuid IS NOT NULL`,
  "dossier_health_and_party.member_id": `INSERT INTO dossier_health_and_party (org_id, member_id, number, health, party_official_on, party_cell)
    SELECT $1, $3, n, 'Tốt', '2025', 'Chi bộ' FROM generate_series(1, 1 + 0 * $4::int) AS n
    WHERE $2::uuid IS NOT NULL ON CONFLICT DO NOTHING`,
  "dossier_identities.member_id": `INSERT INTO dossier_identities (org_id, member_id, number, birth_name, other_name, family_background, present_address)
    SELECT $1, $3, n, 'Tên cũ', '', 'Nông dân', '' FROM generate_series(1, 1 + 0 * $4::int) AS n
    WHERE $2::uuid IS NOT NULL ON CONFLICT DO NOTHING`,
  "dossier_journeys.member_id": `INSERT INTO dossier_journeys (org_id, member_id, number, since, until, country, reason)
    SELECT $1, $3, n, '2023', '', 'Nước ' || n || ${OWN}, '' FROM generate_series(1, 1 + $4::int) AS n
    WHERE $2::uuid IS NOT NULL ON CONFLICT DO NOTHING`,
  "dossier_losses.member_id": `INSERT INTO dossier_losses (org_id, member_id, number, lost_on, remade_on, basis, note)
    SELECT $1, $3, n, '2023', '', '', 'Lần ' || n || ${OWN} FROM generate_series(1, 1 + $4::int) AS n
    WHERE $2::uuid IS NOT NULL ON CONFLICT DO NOTHING`,
  "dossier_posts.member_id": `INSERT INTO dossier_posts (org_id, member_id, number, side, post, place, since, until, decision)
    SELECT $1, $3, n, 'union', 'Việc ' || n || ${OWN}, '', '', '', '' FROM generate_series(1, 1 + $4::int) AS n
    WHERE $2::uuid IS NOT NULL ON CONFLICT DO NOTHING`,
  "dossier_relations.member_id": `INSERT INTO dossier_relations (org_id, member_id, number, relation, name, birth_year, occupation, residence)
    SELECT $1, $3, n, 'other', 'Người thân ' || n || ${OWN}, '', '', '' FROM generate_series(1, 1 + $4::int) AS n
    WHERE $2::uuid IS NOT NULL ON CONFLICT DO NOTHING`,
  "dossier_sections.member_id": `INSERT INTO dossier_sections (org_id, member_id, section, saved_by, saved_at)
    SELECT $1, $3, (ARRAY['identity', 'family', 'study', 'post'])[1 + $4::int], 'Người thử', '2026-03-01'
    WHERE $2::uuid IS NOT NULL`,
  "dossier_studies.member_id": `INSERT INTO dossier_studies (org_id, member_id, number, since, until, school, course, kind, result)
    SELECT $1, $3, n, '2020', '', 'Trường ' || n || ${OWN}, '', '', '' FROM generate_series(1, 1 + $4::int) AS n
    WHERE $2::uuid IS NOT NULL ON CONFLICT DO NOTHING`,
  "fee_class_changes.member_id": `INSERT INTO fee_class_changes (org_id, member_id, from_month, fee_class, set_by)
    SELECT $1, $3, '2025-0' || (1 + $4::int), 'salaried', 'Người thử' WHERE $2::uuid IS NOT NULL`,
  "fee_collection_lines.member_id": `WITH c AS (INSERT INTO fee_collections (org_id, unit_id, collected_on, recorded_by)
      VALUES ($1, $2, '2025-01-02', 'Người thử') RETURNING id)
    INSERT INTO fee_collection_lines (org_id, collection_id, member_id, month, amount)
    SELECT $1, id, $3, '2025-0' || (1 + $4::int), 1000 FROM c`,
  "fee_exemptions.member_id": `INSERT INTO fee_exemptions (org_id, unit_id, member_id, from_month, months, decision_number,
      decided_on, reason, granted_by, withdrawn_on, withdrawn_by)
    SELECT $1, $2, $3, '2025-0' || (1 + $4::int), 6, '1-NQ', '2025-01-02', 'Ốm', 'Người thử', '2025-01-03', 'Người thử'`,
  "fee_payments.member_id": `INSERT INTO fee_payments (org_id, unit_id, member_id, month, amount, saved_by)
    SELECT $1, $2, $3, '2025-0' || (1 + $4::int), 1000 * (1 + get_byte(uuid_send($3::uuid), 15) % 4), 'Người thử'`,
  "hardship_cases.member_id": `INSERT INTO hardship_cases (org_id, unit_id, member_id, reason, opened_on, ended_on, end_reason,
      created_by_id, created_by)
    SELECT $1, $2, $3, 'other', '2025-01-02', '2025-02-03', 'Hết ' || $4, ${BY}`,
  "member_care_persons.member_id": `INSERT INTO member_care_persons (org_id, care_id, member_id)
    SELECT $1, id, $3 FROM member_care WHERE unit_id = $2 AND title = $4::text`,
  "member_cases.member_id": `INSERT INTO member_cases (org_id, unit_id, member_id, person_name, procedure, entry, state,
      charter_version, opened_on, closed_on, outcome, created_by_id, created_by)
    SELECT $1, $2, $3, 'Ai đó', CASE WHEN $4 = '0' THEN 'admission' ELSE 'graduation' END, 'recorded', 'done', '2022',
      '2025-03-01', '2025-03-26', 'done', ${BY}`,
  "member_consents.member_id": `WITH k AS (${LINK} timestamptz '2026-03-02', NULL::bytea, NULL::timestamptz RETURNING id)
    INSERT INTO member_consents (org_id, member_id, link_id, purpose, text_version, is_given, at)
    SELECT $1, $3, id, 'contact' || $4, 1, true, '2026-03-01' FROM k`,
  "member_corrections.member_id": `WITH k AS (${LINK} timestamptz '2026-03-02', NULL::bytea, NULL::timestamptz RETURNING id)
    INSERT INTO member_corrections (org_id, member_id, link_id, fields, values_sealed, sent_at, state)
    SELECT $1, $3, id, '{phone}', CASE WHEN $4 = '0' THEN '\\x01ff'::bytea END, '2026-03-01',
      CASE WHEN $4 = '0' THEN 'waiting' ELSE 'settled' END::"MemberCorrectionState" FROM k`,
  "member_links.member_id": `${LINK} CASE WHEN $4 <> '0' THEN timestamptz '2026-03-02' END, '\\x01ff'::bytea,
      timestamptz '2026-03-01'`,
  "member_ratings.member_id": `INSERT INTO member_ratings (org_id, sheet_id, member_id, year, rating, comment)
    SELECT $1, id, $3, year, 'good', 'Năm ' || year FROM rating_sheets
    WHERE unit_id = $2 AND (year - 2020)::text = $4 AND (state = 'approved') = (get_byte(uuid_send($3::uuid), 15) % 2 = 0)`,
  "members.merged_into_id": `INSERT INTO members (org_id, unit_id, full_name, given_name, search_key, name_key, birth_date,
      gender, status, merged_into_id)
    SELECT $1, $2, 'Dòng cũ ' || $4, 'cũ', 'dong cu', 'dong cu', '1999', 'male', 'merged', $3`,
  "reward_members.member_id": `INSERT INTO reward_members (org_id, reward_id, member_id)
    SELECT $1, id, $3 FROM rewards WHERE unit_id = $2 AND content = $4::text`,
  "reward_proposal_members.member_id": `INSERT INTO reward_proposal_members (org_id, case_id, member_id)
    SELECT $1, p.case_id, $3 FROM reward_proposals p JOIN member_cases c ON c.id = p.case_id
    WHERE c.unit_id = $2 AND p.content = $4::text`,
  "roster_snapshot_members.member_id": `INSERT INTO roster_snapshot_members (org_id, snapshot_id, member_id, full_name,
      birth_date, gender) SELECT $1, id, $3, 'Như lúc chốt', '2000', 'female' FROM roster_snapshots
    WHERE unit_id = $2 AND quarter::text = $4`,
  "sheet_proposals.member_id": `INSERT INTO sheet_proposals (org_id, unit_id, import_id, member_id, kind, about, words_sealed,
      since, dismissed_at, dismissed_by)
    SELECT $1, $2, id, $3, (ARRAY['newcomer', 'reward', 'discipline', 'removal'])[1 + $4::int], $4, '\\x01ff', '2026-03-01',
      CASE WHEN put.aside THEN timestamptz '2026-03-02' END, CASE WHEN put.aside THEN 'Người thử' END
    FROM member_imports, (SELECT get_byte(uuid_send($3::uuid), 15) % 2 = 0 AS aside) AS put WHERE unit_id = $2`,
  "training_records.member_id": `INSERT INTO training_records (org_id, program_id, member_id, year, state, registered_on,
      self_marks)
    SELECT $1, id, $3, year, 'registered', '2025-01-05', '{5,4}' FROM training_programs
    WHERE unit_id = $2 AND (year - 2020)::text = $4`,
};

export const PLANTED_ROOTS = Object.keys(PLANTS);

/** Parents of the rows, numbered from 0 (quarters from 1). */
export async function makeParents(database: FreshDatabase, orgId: string, unitId: string): Promise<void> {
  const each = "generate_series(0, 3) AS n";
  const statements = [
    `INSERT INTO activities (org_id, unit_id, title, starts_on, kind, created_by_id, created_by)
      SELECT $1, $2, n::text, '2026-03-01', 'other', ${BY} FROM ${each}`,
    `INSERT INTO member_care (org_id, unit_id, title, day, kind, beneficiary, people, created_by_id, created_by)
      SELECT $1, $2, n::text, '2026-03-01', 'other', 'members', 1, ${BY} FROM ${each}`,
    `INSERT INTO branch_meetings (org_id, unit_id, day, place, kind, state, agenda, created_by_id, created_by)
      SELECT $1, $2, '2026-03-01', n::text, 'regular', 'held', '{}', ${BY} FROM ${each}`,
    `INSERT INTO committee_acts (org_id, unit_id, kind, state, held_on, document_number, term_from, term_to, created_by_id,
      created_by, created_at)
      SELECT $1, $2, 'congress', 'held', '2026-03-01', n::text, '2026-03-01', '2028-03-01', ${BY}, '2026-03-01' FROM ${each}`,
    `INSERT INTO rewards (org_id, unit_id, decision_number, decided_on, level, form, content, is_collective, created_by_id,
      created_by) SELECT $1, $2, n::text, '2026-03-01', 'base', 'merit', n::text, false, ${BY} FROM ${each}`,
    `WITH c AS (INSERT INTO member_cases (org_id, unit_id, person_name, procedure, entry, state, charter_version,
        opened_on, created_by_id, created_by)
        SELECT $1, $2, n::text, 'reward', 'stepwise', 'proposed', '2022', '2026-03-01', ${BY} FROM ${each}
        RETURNING id, person_name)
      INSERT INTO reward_proposals (org_id, case_id, level, form, content, is_collective)
        SELECT $1, id, 'base', 'merit', person_name, false FROM c`,
    `INSERT INTO rating_sheets (org_id, unit_id, year, state, approved_on, approval_number)
      SELECT $1, $2, 2020 + n, 'approved', '2026-03-01', '1-QĐ' FROM ${each}`,
    `INSERT INTO rating_sheets (org_id, unit_id, branch_id, year)
      SELECT $1, $2, (SELECT id FROM units WHERE parent_id = $2 LIMIT 1), 2020 + n FROM ${each}`,
    `INSERT INTO training_programs (org_id, unit_id, year, groups) SELECT $1, $2, 2020 + n, '[]' FROM ${each}`,
    `INSERT INTO roster_snapshots (org_id, unit_id, year, quarter, member_count, counts, confirmed_on, confirmed_by_id,
      confirmed_by) SELECT $1, $2, 2025, n + 1, 0, '{}', '2026-03-01', ${BY} FROM generate_series(0, 3) AS n`,
    `INSERT INTO member_imports (org_id, unit_id, state, file_name, sheet_name, is_complete, mapping,
        review_year, created_by_id, expires_at)
      VALUES ($1, $2, 'confirmed', 'Danh sách.xlsx', 'Sheet1', true, '{}', 2026,
        '00000000-0000-4000-8000-000000000000', '2027-03-01')`,
  ];
  await sql(database, statements.map((statement) => written(statement, [orgId, unitId])).join(";\n"));
}

/** Several statements go at once only with their values written out. */
const written = (statement: string, values: readonly string[]) =>
  statement.replace(/\$(\d)/g, (_, n) => `'${values[Number(n) - 1]}'`);

type Whom = { orgId: string; unitId: string; memberId: string };

/** Hangs rows on a member, by whatever makes them: a test of roots needs every table, not every command. */
export async function plant(
  database: FreshDatabase,
  { orgId, unitId, memberId }: Whom,
  planted: Planted,
): Promise<void> {
  const rows = Object.entries(planted).flatMap(([root, parents]) =>
    [...new Set(parents)].map((n) => written(PLANTS[root] ?? "", [orgId, unitId, memberId, String(n)])),
  );
  if (rows.length > 0) await sql(database, rows.join(";\n"));
}
