/**
 * $1 organisation, $2 unit, $3 branch, $4 the day, $5 the number, $6 who records: the receipt of that number, with its row held
 * so that nobody takes it away in the meantime, or a new one.
 */
export const openCollectionStatement = {
  name: "fee_collection_open",
  text: `INSERT INTO fee_collections (org_id, unit_id, branch_id, collected_on, doc_number, recorded_by)
    VALUES ($1, $2, $3, $4::date, $5, $6)
    ON CONFLICT (org_id, unit_id, branch_id, collected_on, doc_number) WHERE doc_number <> ''
      DO UPDATE SET doc_number = excluded.doc_number
    RETURNING id`,
};

/**
 * What receipts of the branch ($2 unit, $3 branch) took of months that are written. $4 the one that is told, if any; $5 as
 * JSON of each person's month what it comes to and how much of that the told one takes, or the lines to be put back. What
 * receipts took is never more than the month: of a sum that is lowered the told one gives way first, then the newest.
 * Answers what they had taken before.
 */
export const takeMonthsStatement = {
  name: "fee_collection_take",
  text: `WITH given AS (
      SELECT * FROM json_to_recordset($5::json) AS g(person uuid, month text, amount int, taken int, lines json)
    ), rows AS (
      SELECT person, month, amount, lines, person AS member_id FROM given
      UNION ALL
      SELECT g.person, g.month, g.amount, g.lines, k.id FROM given g
      JOIN members k ON k.org_id = $1 AND k.merged_into_id = g.person
    ), before AS MATERIALIZED (
      SELECT r.person, r.month, r.amount, r.lines IS NOT NULL AS is_back, l.member_id, l.collection_id, l.amount AS took
      FROM rows r JOIN fee_collection_lines l ON l.org_id = $1 AND l.member_id = r.member_id AND l.month = r.month
      JOIN fee_collections c ON c.org_id = $1 AND c.id = l.collection_id AND c.unit_id = $2
        AND c.branch_id IS NOT DISTINCT FROM $3::uuid
    ), stood AS (
      SELECT person, month, amount, collection_id, took FROM before WHERE NOT is_back
      UNION ALL
      SELECT g.person, g.month, NULL, b.collection, b.amount FROM given g
      CROSS JOIN LATERAL json_to_recordset(g.lines) AS b(collection uuid, amount int)
      UNION ALL
      SELECT person, month, amount, $4::uuid, taken FROM given WHERE taken > 0 AND $4::uuid IS NOT NULL
    ), told AS (
      SELECT s.person, s.month, s.collection_id, c.collected_on, c.doc_number, max(s.amount) AS amount, sum(s.took)::int AS took
      FROM stood s JOIN fee_collections c ON c.org_id = $1 AND c.id = s.collection_id
      GROUP BY s.person, s.month, s.collection_id, c.collected_on, c.doc_number
    ), kept AS (
      SELECT person, month, collection_id, LEAST(took, GREATEST(0, COALESCE(amount, 2147483647) - COALESCE(sum(took) OVER (
        PARTITION BY person, month
        ORDER BY collection_id IS NOT DISTINCT FROM $4::uuid, collected_on, doc_number, collection_id
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)))::int AS amount
      FROM told
    ), gone AS (
      DELETE FROM fee_collection_lines l USING before b
      WHERE l.org_id = $1 AND l.collection_id = b.collection_id AND l.member_id = b.member_id AND l.month = b.month
        AND NOT EXISTS (SELECT FROM kept k WHERE k.collection_id = l.collection_id AND k.person = l.member_id
          AND k.month = l.month AND k.amount > 0)
    ), written AS (
      INSERT INTO fee_collection_lines (org_id, collection_id, member_id, month, amount)
      SELECT $1, collection_id, person, month, amount FROM kept WHERE amount > 0
      ON CONFLICT (org_id, collection_id, member_id, month) DO UPDATE SET amount = excluded.amount
    )
    SELECT person, month, json_agg(json_build_object('collection', collection_id, 'amount', took)) AS lines
    FROM before GROUP BY person, month`,
};

/** $2 receipts of which nobody else adds or takes anything until these are written: held before it is seen what they took. */
export const holdCollectionsStatement = {
  name: "fee_collection_hold",
  text: `SELECT FROM fee_collections WHERE org_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`,
};

/** $2 receipts: those that have taken nothing, with their papers. */
export const emptyCollectionsStatement = {
  name: "fee_collection_empty",
  text: `SELECT c.id, ARRAY(SELECT e.evidence_id::text FROM fee_collection_evidence e
      WHERE e.org_id = $1 AND e.collection_id = c.id) AS papers
    FROM fee_collections c WHERE c.org_id = $1 AND c.id = ANY($2::uuid[])
      AND NOT EXISTS (SELECT FROM fee_collection_lines l WHERE l.org_id = $1 AND l.collection_id = c.id)`,
};
