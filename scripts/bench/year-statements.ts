import type { CriterionItem } from "@/lib/criteria/types";

/** Organisations beside that of the members: their units carry a year, with all that its facts are counted from. */
export const YEAR = 2026;
export const YEAR_BLOCS = [
  { code: "it", units: 11 },
  { code: "nhieu", units: 1000 },
] as const;
export type YearBloc = (typeof YEAR_BLOCS)[number];

const ITEMS = 25;

/** The shipped items, and as many of them once more without a check as make up the number. */
export function yearItems(
  shipped: readonly (Pick<CriterionItem, "title" | "period" | "check"> & { group: number })[],
) {
  const more = shipped.slice(0, ITEMS - shipped.length).map((item) => ({ ...item, check: null }));
  return [...shipped, ...more].map(({ title, group, period, check }, at) => ({
    n: at + 1,
    code: `${group}.${at + 1}`,
    title,
    group_number: group,
    period,
    check_key: check?.key ?? null,
    threshold: check?.threshold ?? null,
  }));
}

const id = (code: string, text: string) => `md5('${code}' || ${text})::uuid`;

/** $1: `yearItems`. */
export function yearStatements(bloc: YearBloc): string[] {
  const { code, units } = bloc;
  const own = (text: string) => id(code, text);
  const org = own("'org'");
  const ofUnits = `FROM units u WHERE u.org_id = ${org} AND u.kind = 'base_union'`;
  const who = `${own("'staff'")}, 'Văn phòng'`;
  return [
    `INSERT INTO organisations (id, code) VALUES (${org}, '${code}')`,
    `INSERT INTO organisation_profiles (org_id, from_day, name, short_name, parent_name, place)
      VALUES (${org}, '2018-01-01', 'Đoàn Khối các cơ quan tỉnh', 'Đoàn Khối', 'Tỉnh đoàn Sông Lam', 'Sông Lam')`,
    `INSERT INTO units (id, org_id, kind, code, name, opened_on)
      VALUES (${own("'root'")}, ${org}, 'upper_org', 'KHOI', 'Đoàn Khối các cơ quan tỉnh', '2018-01-01')`,
    `INSERT INTO units (id, org_id, parent_id, kind, code, name, sector, opened_on)
      SELECT ${own("'unit' || n")}, ${org}, ${own("'root'")}, 'base_union', 'DV' || lpad(n::text, 4, '0'),
        'Đoàn Sở Nông nghiệp và Môi trường số ' || n, 'agency', '2018-01-01' FROM generate_series(1, ${units}) n`,
    `INSERT INTO unit_names (org_id, unit_id, from_day, name)
      SELECT org_id, id, opened_on, name FROM units WHERE org_id = ${org}`,
    `INSERT INTO users (id, username, name) VALUES (${own("'staff'")}, 'vanphong.${code}', 'Người đo')`,
    `INSERT INTO role_assignments (org_id, user_id, role, unit_id, from_day)
      VALUES (${org}, ${own("'staff'")}, 'UPPER_STAFF', ${own("'root'")}, '2018-01-01')`,
    `INSERT INTO sessions (id, user_id, ends_at) VALUES (${own("'session'")}, ${own("'staff'")}, '2999-01-01')`,
    `INSERT INTO criteria_sets (id, org_id, code, title, guideline_number, guideline_issued_on, guideline_issuer,
        unit_kinds, from_year, to_year, published_at)
      VALUES (${own("'set'")}, ${org}, 'bench', 'Bộ tiêu chí', '1-HD', '2023-05-24', 'Trung ương Đoàn',
        '{base_union}', 2023, 2027, now())`,
    `INSERT INTO criteria_groups (id, org_id, set_id, number, title, short_title)
      SELECT ${own("'group' || g")}, ${org}, ${own("'set'")}, g, 'Nhóm ' || g, 'Nhóm ' || g FROM generate_series(1, 3) g`,
    `INSERT INTO criteria_items (id, org_id, set_id, group_id, code, sort_order, title, statement, guidance,
        evidence_expected, legal_basis, result_phrase, period, check_key, threshold)
      SELECT ${own("'item' || i.n")}, ${org}, ${own("'set'")}, ${own("'group' || i.group_number")}, i.code, i.n, i.title,
        '', '', '', '', i.title, i.period, i.check_key, i.threshold
      FROM jsonb_to_recordset($1::jsonb)
        AS i(n int, code text, title text, group_number int, period text, check_key text, threshold int)`,
    `INSERT INTO cycles (id, org_id, year, set_id, cut_off, registration_due, self_assessment_due, appraisal_due,
        decision_due)
      VALUES (${own("'cycle'")}, ${org}, ${YEAR}, ${own("'set'")}, '${YEAR}-11-30', '${YEAR - 1}-11-10',
        '${YEAR}-11-30', '${YEAR}-12-10', '${YEAR}-12-20')`,
    `INSERT INTO assessments (id, org_id, cycle_id, unit_id, state)
      SELECT ${own("'year' || n")}, ${org}, ${own("'cycle'")}, ${own("'unit' || n")},
        (ARRAY['ASSESSING', 'SUBMITTED', 'ASSESSING', 'NOT_REGISTERED', 'SUBMITTED'])[1 + n % 5]::"AssessmentState"
      FROM generate_series(1, ${units}) n`,
    `INSERT INTO assessment_items (org_id, assessment_id, criteria_item_id, claim, explanation)
      SELECT ${org}, ${own("'year' || n")}, ${own("'item' || i")},
        (ARRAY['met', 'met', 'met', 'met', 'not_met', 'nil', NULL])[1 + ('x' || left(md5(n || '.' || i), 6))::bit(24)::int % 7]::"Claim", 'Đã làm'
      FROM generate_series(1, ${units}) n, generate_series(1, ${ITEMS}) i`,
    `INSERT INTO roster_snapshots (org_id, unit_id, year, quarter, member_count, counts, confirmed_on, confirmed_by_id,
        confirmed_by)
      SELECT u.org_id, u.id, ${YEAR}, q, 40, '{}', make_date(${YEAR}, q * 3, 20), ${who}
      FROM units u, generate_series(1, 3) q WHERE u.org_id = ${org} AND u.kind = 'base_union'`,
    `INSERT INTO activities (org_id, unit_id, title, starts_on, kind, participants, created_by_id, created_by)
      SELECT u.org_id, u.id, 'Ra quân tháng ' || m, make_date(${YEAR}, m, 26), 'volunteering', 20, ${who}
      FROM units u, generate_series(1, 12) m WHERE u.org_id = ${org} AND u.kind = 'base_union'`,
    `INSERT INTO youth_projects (org_id, unit_id, kind, level, name, planned_from, created_by_id, created_by)
      SELECT u.org_id, u.id, 'youth_project', 'base', 'Đường hoa', '${YEAR}-03-01', ${who} ${ofUnits}`,
    `INSERT INTO advising_records (org_id, unit_id, kind, title, partner, day, created_by_id, created_by)
      SELECT u.org_id, u.id, 'coordination', 'Chương trình', 'Công đoàn', '${YEAR}-03-01', ${who} ${ofUnits}`,
    `INSERT INTO annual_programs (org_id, unit_id, year, number, issued_on, created_by_id, created_by)
      SELECT u.org_id, u.id, ${YEAR}, '01-CTr/ĐTN', '${YEAR}-01-20', ${who} ${ofUnits}`,
    `INSERT INTO program_items (org_id, program_id, title, due_on, created_by_id, created_by)
      SELECT p.org_id, p.id, 'Việc quý ' || q, make_date(${YEAR}, q * 3, 26), ${who}
      FROM annual_programs p, generate_series(1, 4) q WHERE p.org_id = ${org}`,
    `INSERT INTO targets (id, org_id, year, name, measure, value, created_by_id, created_by)
      VALUES (${own("'target'")}, ${org}, ${YEAR}, 'Cây xanh', 'cây', ${5 * units}, ${who})`,
    `INSERT INTO target_allocations (org_id, target_id, unit_id, value)
      SELECT u.org_id, ${own("'target'")}, u.id, 5 ${ofUnits}`,
  ];
}

/** Who looks at a bloc of a year, and how many units it has. */
export const yearOrigin = ({ code }: YearBloc) => `
  SELECT ${id(code, "'session'")} AS session,
    (SELECT count(*)::int FROM units u WHERE u.org_id = ${id(code, "'org'")} AND u.kind = 'base_union') AS units`;
