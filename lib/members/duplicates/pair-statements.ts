import { memberJson } from "@/lib/members/json";
import { HAS_LEFT, IS_SAME_PERSON } from "@/lib/members/placed";

/** More rows than this under one key are a filler ("0", "chưa có"), not one person. */
const MOST_ALIKE = 20;

export const PAIRS_AT_ONCE = 25;

/**
 * CTE `pair`: who of the unit $2 of the organisation $1 may be the same person, by folded name and birth date, code,
 * card, and where $3 allows it the digest of the ID number; without those whom somebody told apart.
 */
const pairCtes = `own AS MATERIALIZED (
    SELECT m.id, m.name_key, m.birth_date, upper(m.code) AS code, upper(m.card_number) AS card_number, s.id_number_digest
    FROM members m LEFT JOIN member_sensitive s ON $3::boolean AND s.org_id = m.org_id AND s.member_id = m.id
    WHERE m.org_id = $1::uuid AND m.unit_id = $2::uuid AND m.status <> 'merged'
  ), ground AS (
    SELECT 'name' AS ground, name_key || ' ' || birth_date AS key, id FROM own
    UNION ALL SELECT 'code', code, id FROM own WHERE code <> ''
    UNION ALL SELECT 'card', card_number, id FROM own WHERE card_number <> ''
    UNION ALL SELECT 'id_number', id_number_digest, id FROM own WHERE id_number_digest IS NOT NULL
  ), alike AS (
    SELECT ground, array_agg(id ORDER BY id) AS ids FROM ground
    GROUP BY ground, key HAVING count(*) BETWEEN 2 AND ${MOST_ALIKE}
  ), pair AS (
    SELECT a.id AS first_id, b.id AS second_id, array_agg(DISTINCT ground) AS grounds
    FROM alike CROSS JOIN LATERAL unnest(ids) AS a(id) CROSS JOIN LATERAL unnest(ids) AS b(id)
    WHERE a.id < b.id AND NOT EXISTS (SELECT FROM member_distinctions d
      WHERE d.org_id = $1::uuid AND d.first_id = a.id AND d.second_id = b.id)
    GROUP BY 1, 2
  )`;

const person = (
  id: string,
) => `(SELECT json_build_object('id', m.id, 'fullName', m.full_name, 'birthDate', m.birth_date,
    'code', m.code, 'status', m.status, 'version', m.version, 'branch', (SELECT json_build_object('id', u.id, 'code',
      u.code, 'name', u.name) FROM units u WHERE u.org_id = m.org_id AND u.id = m.branch_id))
    FROM members m WHERE m.org_id = $1::uuid AND m.id = ${id})`;

/** A page of a unit's pairs: those with the most in common first; $4 how many were shown before. */
export const pairsStatement = {
  name: "duplicate_pairs",
  text: `WITH ${pairCtes}, page AS (
      SELECT * FROM pair ORDER BY cardinality(grounds) DESC, first_id, second_id
      LIMIT ${PAIRS_AT_ONCE} OFFSET $4::int
    )
    SELECT (SELECT count(*) FROM pair)::int AS total, COALESCE((SELECT json_agg(json_build_object(
      'grounds', grounds, 'first', ${person("first_id")}, 'second', ${person("second_id")})
      ORDER BY cardinality(grounds) DESC, first_id, second_id) FROM page), '[]') AS pairs`,
};

/** More pairs than these, or own members, nobody works through at once. */
const MOST_BETWEEN = 500;

/** CTEs `ground`, what each member in activity can be known by, and `shared`, what members of several units have alike. */
const betweenCtes = `own AS MATERIALIZED (
    SELECT m.id, m.unit_id, m.name_key || ' ' || m.birth_date AS name, upper(NULLIF(m.code, '')) AS code,
      upper(NULLIF(m.card_number, '')) AS card, s.id_number_digest AS digest
    FROM members m LEFT JOIN member_sensitive s ON s.org_id = m.org_id AND s.member_id = m.id
    WHERE m.org_id = $1::uuid AND m.status = 'active'
  ), ground AS MATERIALIZED (
    SELECT 'name' AS ground, name AS key, id, unit_id FROM own UNION ALL SELECT 'code', code, id, unit_id FROM own
    UNION ALL SELECT 'card', card, id, unit_id FROM own UNION ALL SELECT 'id_number', digest, id, unit_id FROM own
  ), shared AS (
    SELECT ground, key FROM ground WHERE key IS NOT NULL GROUP BY ground, key
    HAVING count(DISTINCT unit_id) > 1 AND count(*) <= ${MOST_ALIKE}
  )`;

/** How many people of one unit of the organisation look like one of another. */
export const betweenUnitsStatement = {
  name: "duplicate_between_units",
  text: `WITH ${betweenCtes} SELECT ground, count(*)::int AS groups FROM shared GROUP BY ground`,
};

const personBetween = (
  id: string,
) => `(SELECT json_build_object('id', m.id, 'fullName', m.full_name, 'birthDate', m.birth_date,
    'unit', u.name, 'branch', (SELECT b.name FROM units b WHERE b.org_id = m.org_id AND b.id = m.branch_id))
    FROM members m JOIN units u ON u.org_id = m.org_id AND u.id = m.unit_id
    WHERE m.org_id = $1::uuid AND m.id = ${id})`;

/** Who they are: pairs of two units, those with the most in common first. What they have alike is named, not told. */
export const betweenPairsStatement = {
  name: "duplicate_between_pairs",
  text: `WITH ${betweenCtes}, pair AS (
      SELECT a.id AS first_id, b.id AS second_id, array_agg(DISTINCT ground) AS grounds
      FROM shared JOIN ground a USING (ground, key) JOIN ground b USING (ground, key)
      WHERE a.unit_id < b.unit_id GROUP BY 1, 2
    ), most AS (
      SELECT * FROM pair ORDER BY cardinality(grounds) DESC, first_id, second_id LIMIT ${MOST_BETWEEN}
    )
    SELECT (SELECT count(*) FROM pair)::int AS total, COALESCE((SELECT json_agg(json_build_object(
      'grounds', grounds, 'first', ${personBetween("first_id")}, 'second', ${personBetween("second_id")})
      ORDER BY cardinality(grounds) DESC, first_id, second_id) FROM most), '[]') AS pairs`,
};

/** The units in whose lists a code or a card stands; by the index, which keeps letters as they were written. */
const unitsSharing = (ground: "code" | "card", column: string) => `SELECT k.ground, k.key, found.units
    FROM spelled k CROSS JOIN LATERAL (SELECT count(*) AS alike, array_agg(DISTINCT unit_id) AS units FROM (
      SELECT m.unit_id FROM members m WHERE m.org_id = $1::uuid AND m.status = 'active'
        AND m.${column} = ANY(k.spellings) LIMIT ${MOST_ALIKE + 1}) members) found
    WHERE k.ground = '${ground}' AND found.alike <= ${MOST_ALIKE}`;

/** Own members of the unit $2 whose code or card a member of another unit has: a row for each such unit. */
export const sharedCodesStatement = {
  name: "duplicate_shared_codes",
  text: `WITH own AS MATERIALIZED (
      SELECT id, full_name, given_name, birth_date, NULLIF(code, '') AS code, NULLIF(card_number, '') AS card
      FROM members WHERE org_id = $1::uuid AND unit_id = $2::uuid AND status = 'active'
    ), held AS (
      SELECT 'code' AS ground, upper(code) AS key, code AS spelling, id FROM own WHERE code IS NOT NULL
      UNION ALL SELECT 'card', upper(card), card, id FROM own WHERE card IS NOT NULL
    ), spelled AS (
      SELECT ground, key, array_agg(DISTINCT spelling) || key || lower(key) AS spellings FROM held GROUP BY 1, 2
    ), shared AS (${unitsSharing("code", "code")} UNION ALL ${unitsSharing("card", "card_number")})
    SELECT own.id, own.full_name AS "fullName", own.birth_date AS "birthDate", u.name AS unit,
      array_agg(DISTINCT ground ORDER BY ground DESC) AS grounds
    FROM shared JOIN held USING (ground, key) JOIN own USING (id)
      JOIN units u ON u.org_id = $1::uuid AND u.id = ANY(shared.units) AND u.id <> $2::uuid
    GROUP BY own.id, own.full_name, own.given_name, own.birth_date, u.id, u.name
    ORDER BY own.given_name COLLATE "vi-x-icu", own.full_name, own.id, u.name LIMIT ${MOST_BETWEEN}`,
};

const ID_NUMBERS = `EXISTS (SELECT FROM member_sensitive a JOIN member_sensitive b USING (org_id, id_number_digest)
      WHERE a.org_id = m.org_id AND a.member_id = n.id AND b.member_id = m.id)`;

/**
 * SQL: who of the unit $2 (`n`) may be somebody whom another unit has let go (`m`): of one name, and the same person as at
 * an arrival or by the ID number.
 */
const LET_GO_PAIR = `members n JOIN members m ON m.org_id = n.org_id AND m.unit_id <> n.unit_id AND m.name_key = n.name_key
      AND ((${IS_SAME_PERSON}) OR ${ID_NUMBERS}) AND ${HAS_LEFT}
    WHERE n.org_id = $1::uuid AND n.unit_id = $2::uuid AND n.status = 'active'`;

/** Those pairs but whom somebody told apart; of the other row its unit alone. */
export const letGoPairsStatement = {
  name: "duplicate_let_go_pairs",
  text: `SELECT ${person("n.id")} AS first, m.id AS "otherId",
      (SELECT u.name FROM units u WHERE u.org_id = m.org_id AND u.id = m.unit_id) AS unit,
      array_remove(ARRAY[CASE WHEN m.birth_date = n.birth_date THEN 'name' END, CASE WHEN m.code = n.code THEN 'code' END,
        CASE WHEN m.card_number = n.card_number THEN 'card' END, CASE WHEN ${ID_NUMBERS} THEN 'id_number' END], NULL) AS grounds
    FROM ${LET_GO_PAIR}
      AND NOT EXISTS (SELECT FROM member_distinctions d WHERE d.org_id = $1::uuid
        AND d.first_id = LEAST(n.id, m.id) AND d.second_id = GREATEST(n.id, m.id))
    ORDER BY n.given_name COLLATE "vi-x-icu", n.full_name, n.id, m.id LIMIT ${MOST_BETWEEN}`,
};

/** The row $4 where it is such a one of the own member $3. */
export const letGoRowStatement = {
  name: "duplicate_let_go_row",
  text: `SELECT m.unit_id AS "unitId", ${memberJson} AS member FROM ${LET_GO_PAIR}
    AND n.id = $3::uuid AND m.id = $4::uuid`,
};

export const pastMergesStatement = {
  name: "duplicate_past_merges",
  text: `SELECT g.id, g.kept_id AS "keptId", m.full_name AS "fullName", m.code, g.created_at AS at, g.created_by AS by,
      g.undone_at AS "undoneAt", g.undone_by AS "undoneBy",
      g.undone_at IS NULL AND g.undo_sealed IS NOT NULL AND g.expires_at > $3 AS "mayUndo"
    FROM member_merges g JOIN members m ON m.org_id = g.org_id AND m.id = g.kept_id
    WHERE g.org_id = $1::uuid AND g.unit_id = $2::uuid ORDER BY g.created_at DESC LIMIT 20`,
};

/** What undoing needs lies for some days only, and what the merged one had sent by the own link as long. */
export const wipeMerges = {
  name: "duplicate_wipe",
  text: `WITH wiped AS (
      UPDATE member_merges SET undo_sealed = NULL
      WHERE org_id = $1::uuid AND undo_sealed IS NOT NULL AND (expires_at < $2 OR undone_at IS NOT NULL)
      RETURNING org_id, merged_id, undone_at
    ), over AS (SELECT org_id, merged_id FROM wiped WHERE undone_at IS NULL
    ), unread AS (
      UPDATE member_links l SET message_sealed = NULL FROM over
      WHERE l.org_id = over.org_id AND l.member_id = over.merged_id AND l.message_sealed IS NOT NULL
    )
    UPDATE member_corrections c SET state = 'replaced', values_sealed = NULL, version = c.version + 1 FROM over
    WHERE c.org_id = over.org_id AND c.member_id = over.merged_id AND c.state = 'waiting'`,
};
