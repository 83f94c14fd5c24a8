import { RATINGS_TAKEN_OUT } from "./grid-statements";

/** How many of each; members are spread evenly, over units and within one over its branches. */
export type Size = { units: number; members: number };

export const HUNDRED_THOUSAND: Size = { units: 100, members: 100_000 };
/** Ten times as many units, each as large. */
export const MILLION: Size = { units: 1000, members: 1_000_000 };
export const BRANCHES = 5;

/** A digest in the shape of an id (RFC 9562, version 8): the product refuses a form that names a unit by any other. */
const id = (text: string) => `overlay(overlay(md5(${text}) placing '8' from 13) placing '8' from 17)::uuid`;
const ORG = id("'org'");
/** As the product makes them: who was entered later has the greater one. */
const memberId = (n: string) => `('01900000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const unitCode = (n: string) => `'DV' || lpad((${n})::text, 4, '0')`;

/** $1: `[{ full_name, given_name, search_key, name_key, gender }]`. Equal on every machine. */
export const fillStatements = ({ units, members }: Size): string[] => [
  `INSERT INTO organisations (id, code) VALUES (${ORG}, 'khoi')`,
  `INSERT INTO organisation_profiles (org_id, from_day, name, short_name, parent_name, place)
    VALUES (${ORG}, '2018-01-01', 'Đoàn Khối các cơ quan tỉnh', 'Đoàn Khối', 'Tỉnh đoàn Sông Lam', 'Sông Lam')`,
  `INSERT INTO units (id, org_id, kind, code, name, opened_on)
    VALUES (${id("'root'")}, ${ORG}, 'upper_org', 'KHOI', 'Đoàn Khối các cơ quan tỉnh', '2018-01-01')`,
  `INSERT INTO units (id, org_id, parent_id, kind, code, name, sector, opened_on)
    SELECT ${id("'unit' || n")}, ${ORG}, ${id("'root'")}, 'base_union', ${unitCode("n")}, 'Đoàn cơ quan số ' || n,
      'agency', '2018-01-01'
    FROM generate_series(1, ${units}) n`,
  `INSERT INTO units (id, org_id, parent_id, kind, code, name, opened_on)
    SELECT ${id("'branch' || n || '.' || b")}, ${ORG}, ${id("'unit' || n")}, 'branch', ${unitCode("n")} || '-CD' || b,
      'Chi đoàn ' || b, '2018-01-01'
    FROM generate_series(1, ${units}) n, generate_series(1, ${BRANCHES}) b`,
  `INSERT INTO unit_names (org_id, unit_id, from_day, name) SELECT org_id, id, opened_on, name FROM units`,
  `INSERT INTO users (id, username, name)
    SELECT ${id("'user' || n")}, CASE n WHEN 0 THEN 'vanphong.khoi' ELSE 'bithu.dv' || lpad(n::text, 4, '0') END,
      'Người đo ' || n
    FROM generate_series(0, ${units}) n`,
  `INSERT INTO role_assignments (org_id, user_id, role, unit_id, from_day)
    SELECT ${ORG}, ${id("'user' || n")}, (CASE n WHEN 0 THEN 'UPPER_STAFF' ELSE 'UNIT_SECRETARY' END)::"Role",
      CASE n WHEN 0 THEN ${id("'root'")} ELSE ${id("'unit' || n")} END, '2018-01-01'
    FROM generate_series(0, ${units}) n`,
  `INSERT INTO sessions (id, user_id, ends_at)
    SELECT ${id("'session' || n")}, ${id("'user' || n")}, '2999-01-01' FROM generate_series(0, ${units}) n`,
  `WITH person AS (
      SELECT row_number() OVER () - 1 AS k, p.* FROM jsonb_to_recordset($1::jsonb)
        AS p(full_name text, given_name text, search_key text, name_key text, gender "Gender")
    ), line AS (
      SELECT n, 1 + n / ${members / units} AS unit, 1 + n % ${BRANCHES} AS branch, lpad(n::text, 10, '0') AS code
      FROM generate_series(0, ${members - 1}) n
    )
    INSERT INTO members (id, org_id, unit_id, branch_id, code, full_name, given_name, search_key, name_key, birth_date,
      gender, native_place, permanent_address, general_education, qualification, joined_on, card_number, occupation,
      position, email, phone, source)
    SELECT ${memberId("n")}, ${ORG}, ${id("'unit' || unit")}, ${id("'branch' || unit || '.' || branch")}, code,
      p.full_name, p.given_name, p.search_key || ' ' || code, p.name_key,
      to_char(date '1990-01-01' + (n::bigint * 7919 % 6500)::int, 'YYYY-MM-DD'), p.gender, 'Xã số ' || n % 97,
      'Thôn ' || n % 11 || ', xã số ' || n % 97, '12/12', 'Đại học', 2010 + n % 15 || '-03-26', 'T' || code,
      'Công chức', CASE WHEN n % 200 < ${BRANCHES} THEN 'Bí thư' END, 'dv' || n || '@coquan.example.vn',
      '09' || lpad(n::text, 8, '0'), 'bench'
    FROM line JOIN person p ON p.k = n * 31 % (SELECT count(*) FROM person)
    ORDER BY n`,
  `INSERT INTO member_sensitive (org_id, member_id, ethnicity, religion)
    SELECT org_id, id, 'Kinh', 'Không' FROM members`,
];

/** What an earlier run left. */
export const CLEANING_STATEMENTS = [
  RATINGS_TAKEN_OUT,
  "TRUNCATE audit_events, audit_values, bare.log, member_import_changes, member_imports, sheet_proposals",
  "DELETE FROM member_sensitive s USING members m WHERE m.id = s.member_id AND m.source <> 'bench'",
  "DELETE FROM members WHERE source <> 'bench'",
];

/** What the cases address: units with their secretaries' sessions, and a sample of members of each. */
export const whoAndWhat = ({ units, members }: Size) => `
  SELECT u.id, u.code, ${id("'session' || n")} AS session,
    ARRAY(SELECT ${memberId(`(n - 1) * ${members / units} + k * 97`)}::text FROM generate_series(0, 9) k) AS members
  FROM generate_series(1, ${units}) n JOIN units u ON u.id = ${id("'unit' || n")} ORDER BY n`;

export const STAFF_SESSION = `SELECT ${id("'session0'")} AS session`;
