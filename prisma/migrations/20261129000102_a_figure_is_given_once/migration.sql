-- A figure is given once per issuer, type and year of its day (`58-QĐ`), whatever code of the issuer follows it: also
-- where the code changes during the year, or an advisory body stands behind it. What was recorded twice before stays, and
-- stands outside the rule.
DROP INDEX "paper_signings_number_once";
DROP INDEX "recognition_decisions_org_id_cycle_id_number_key";
DROP INDEX "report_editions_org_id_number_year_number_key";

-- CreateIndex
CREATE INDEX "recognition_decisions_org_id_cycle_id_idx" ON "recognition_decisions"("org_id", "cycle_id");

CREATE FUNCTION "figure_once"(index_name TEXT, table_name TEXT, keys TEXT) RETURNS void LANGUAGE plpgsql AS $$
DECLARE twice UUID[]; apart TEXT := '';
BEGIN
  EXECUTE format('SELECT array_agg(id) FROM (SELECT id, number, row_number() OVER (PARTITION BY org_id, %s,
    split_part(number, ''/'', 1) ORDER BY recorded_at, id) AS nth FROM %I) r WHERE nth > 1 AND number IS NOT NULL',
    keys, table_name) INTO twice;
  IF twice IS NOT NULL THEN apart := format(' WHERE id <> ALL (%L::uuid[])', twice); END IF;
  EXECUTE format('CREATE UNIQUE INDEX %I ON %I (org_id, %s, split_part(number, ''/'', 1))%s',
    index_name, table_name, keys, apart);
END $$;

SELECT "figure_once"('paper_signings_figure_once', 'paper_signings', 'issuer_id, number_year');
SELECT "figure_once"('recognition_decisions_figure_once', 'recognition_decisions', '(extract(year FROM signed_on))');
SELECT "figure_once"('report_editions_figure_once', 'report_editions', 'number_year');

DROP FUNCTION "figure_once";
