-- A number or a day of signing that was mistyped is taken back and recorded anew. The signing stays as history and ends;
-- the figure that it bore was never that paper's, and is free again for whichever paper bears it.
ALTER TABLE "paper_signings" ADD COLUMN "mistaken" BOOLEAN NOT NULL DEFAULT false;

CREATE FUNCTION "signing_stays_mistaken"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.mistaken THEN
    RAISE EXCEPTION 'a signing taken back stays so' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "paper_signings_mistaken_stay" BEFORE UPDATE ON "paper_signings"
  FOR EACH ROW EXECUTE FUNCTION "signing_stays_mistaken"();

-- What stood outside the rule before (recorded twice when there was none) stays outside of it.
DO $$
DECLARE apart TEXT;
BEGIN
  SELECT ' AND ' || pg_get_expr(i.indpred, i.indrelid) INTO apart FROM pg_index i
    WHERE i.indexrelid = '"paper_signings_figure_once"'::regclass AND i.indpred IS NOT NULL;
  DROP INDEX "paper_signings_figure_once";
  EXECUTE 'CREATE UNIQUE INDEX "paper_signings_figure_once" ON "paper_signings"
    (org_id, issuer_id, number_year, split_part(number, ''/'', 1)) WHERE NOT mistaken' || COALESCE(apart, '');
END $$;
