-- What is under way of a member goes on where the member is: whatever moves the row (a step, a table, a form, a sheet, an
-- undo, a merge) takes these cases along, and what is opened again stands with the member at once. The other procedures are
-- finished where they were begun (lib/transfers/under-way.ts).
CREATE FUNCTION "goes_along"("procedure" text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT procedure IN ('graduation', 'activity_deferral', 'residence_attachment', 'outstanding_member')
$$;

CREATE FUNCTION "open_cases_go_along"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE member_cases c SET unit_id = NEW.unit_id, branch_id = NEW.branch_id
    WHERE c.org_id = NEW.org_id AND c.member_id = NEW.id AND c.closed_on IS NULL AND goes_along(c.procedure);
  RETURN NULL;
END $$;
CREATE TRIGGER "open_cases_go_along" AFTER UPDATE ON "members" FOR EACH ROW
  WHEN ((OLD.unit_id, OLD.branch_id) IS DISTINCT FROM (NEW.unit_id, NEW.branch_id))
  EXECUTE FUNCTION "open_cases_go_along"();

CREATE FUNCTION "open_case_stands_with_its_member"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT m.unit_id, m.branch_id INTO STRICT NEW.unit_id, NEW.branch_id
    FROM members m WHERE m.org_id = NEW.org_id AND m.id = NEW.member_id;
  RETURN NEW;
END $$;
CREATE TRIGGER "open_case_stands_with_its_member" BEFORE INSERT OR UPDATE OF "closed_on", "member_id" ON "member_cases"
  FOR EACH ROW WHEN (NEW.closed_on IS NULL AND NEW.member_id IS NOT NULL AND goes_along(NEW.procedure))
  EXECUTE FUNCTION "open_case_stands_with_its_member"();

-- What was left behind so far.
UPDATE "member_cases" c SET "unit_id" = m."unit_id", "branch_id" = m."branch_id"
  FROM "members" m
  WHERE m."org_id" = c."org_id" AND m."id" = c."member_id" AND c."closed_on" IS NULL AND goes_along(c."procedure")
    AND (c."unit_id", c."branch_id") IS DISTINCT FROM (m."unit_id", m."branch_id");
