const FROM_PRODUCT = `
    SELECT m.id, m.unit_id, u.code, u.name, b.code, b.name, m.code, m.full_name, m.given_name, m.search_key,
      m.birth_date, m.gender, m.status, m.status_since, m.native_place, m.permanent_address, m.general_education,
      m.qualification, m.political_theory, m.computer_skill, m.foreign_language, m.joined_on,
      m.admission_resolution, m.card_number, m.occupation, m.member_kind, m.position, m.association, m.honorary,
      m.email, m.phone, m.version
    FROM members m JOIN units u ON u.id = m.unit_id LEFT JOIN units b ON b.id = m.branch_id`;

/**
 * Tables, indexes and statements of the bare server. They are the measure: they stay as they are, whatever the
 * product's own become.
 */
export const BARE_TABLES = `
  CREATE SCHEMA bare;
  CREATE TABLE bare.members (
    id uuid PRIMARY KEY, unit_id uuid NOT NULL, unit_code text NOT NULL, unit_name text NOT NULL,
    branch_code text, branch_name text, code text,
    full_name text COLLATE "vi-x-icu" NOT NULL, given_name text COLLATE "vi-x-icu" NOT NULL,
    search_key text NOT NULL, birth_date text NOT NULL, gender text NOT NULL, status text NOT NULL,
    status_since date, native_place text, permanent_address text, general_education text, qualification text,
    political_theory text, computer_skill text, foreign_language text, joined_on text, admission_resolution text,
    card_number text, occupation text, member_kind text, position text, association text, honorary boolean,
    email text, phone text, version int NOT NULL);
  CREATE TABLE bare.log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), type text NOT NULL,
    member_id uuid NOT NULL, before jsonb, after jsonb);
  INSERT INTO bare.members ${FROM_PRODUCT};
  CREATE INDEX ON bare.members (unit_id, given_name, full_name, id) INCLUDE (code, birth_date, gender, unit_code,
    unit_name, branch_code, branch_name, position, status, version);
  CREATE INDEX ON bare.members USING gin (search_key gin_trgm_ops);
  CREATE INDEX ON bare.log (member_id, id);`;

const LINE = `id, code, full_name AS "fullName", birth_date AS "birthDate", gender, unit_code AS "unitCode",
  unit_name AS "unitName", branch_code AS "branchCode", branch_name AS "branchName", position, status, version`;

const WHOLE = `id, unit_id, unit_code, unit_name, branch_code, branch_name, code, full_name, birth_date, gender,
  status, status_since, native_place, permanent_address, general_education, qualification, political_theory,
  computer_skill, foreign_language, joined_on, admission_resolution, card_number, occupation, member_kind, position,
  association, honorary, email, phone, version`;

/** 50 of a unit in their order, with the exact count. */
export const ROSTER = {
  name: "roster",
  text: `SELECT ${LINE}, (SELECT count(*)::int FROM bare.members WHERE unit_id = $1) AS total
    FROM bare.members WHERE unit_id = $1 ORDER BY given_name, full_name, id LIMIT 50`,
};

/** 50 of all whose name or code holds both words, with the exact count. */
export const SEARCH = {
  name: "search",
  text: `SELECT ${LINE}, count(*) OVER ()::int AS total FROM bare.members
    WHERE search_key LIKE $1 AND search_key LIKE $2 ORDER BY given_name, full_name, id LIMIT 50`,
};

export const READ = { name: "read", text: `SELECT ${WHOLE} FROM bare.members WHERE id = $1` };

/** Saves where the version still stands, with its line in the log. */
export const LOGGED_SAVE = {
  name: "save",
  text: `WITH changed AS (
      UPDATE bare.members SET phone = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING ${WHOLE}
    ), logged AS (
      INSERT INTO bare.log (type, member_id, after) SELECT 'member.updated', id, $4::jsonb FROM changed
    ) SELECT * FROM changed`,
};

/** The people of an import as rows of the bare table. */
export const CONFIRMED = `${FROM_PRODUCT} WHERE m.source = 'import'`;

/** One statement for so many rows. */
export function insertOf(rows: unknown[][]): [text: string, values: unknown[]] {
  let taken = 0;
  const lines = rows.map((row) => `(${row.map(() => `$${++taken}`).join(",")})`);
  return [`INSERT INTO bare.members VALUES ${lines.join(",")}`, rows.flat()];
}
