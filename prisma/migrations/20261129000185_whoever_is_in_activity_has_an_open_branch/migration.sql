-- Nobody comes into activity in a unit or branch that is closed, whichever way leads there: a form, a sheet, a case, an undo.
-- The units are held, so that nobody closes them in between.
CREATE FUNCTION "refuse_closed_home"("org" uuid, "homes" uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE closed integer;
BEGIN
  SELECT count(held.closed_on) INTO closed
    FROM (SELECT u.closed_on FROM units u WHERE u.org_id = org AND u.id = ANY(homes) FOR SHARE) held;
  IF closed > 0 THEN
    RAISE EXCEPTION 'a member in activity needs an open unit and branch'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'members_in_open_units';
  END IF;
END $$;

CREATE FUNCTION "members_come_into_open_units"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_closed_home(h.org_id, h.homes) FROM (
    SELECT n.org_id, array_agg(DISTINCT n.unit_id) || array_agg(DISTINCT n.branch_id) AS homes
    FROM new_members n WHERE n.status = 'active' GROUP BY n.org_id) h;
  RETURN NULL;
END $$;
CREATE TRIGGER "members_come_into_open_units" AFTER INSERT ON "members"
  REFERENCING NEW TABLE AS new_members FOR EACH STATEMENT EXECUTE FUNCTION "members_come_into_open_units"();

CREATE FUNCTION "members_return_into_open_units"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_closed_home(NEW.org_id, ARRAY[NEW.unit_id, NEW.branch_id]);
  RETURN NULL;
END $$;
-- Whoever stands there already is told by the list of the branch, and may be corrected.
CREATE TRIGGER "members_return_into_open_units" AFTER UPDATE ON "members" FOR EACH ROW
  WHEN (NEW.status = 'active'
    AND (OLD.status, OLD.unit_id, OLD.branch_id) IS DISTINCT FROM (NEW.status, NEW.unit_id, NEW.branch_id))
  EXECUTE FUNCTION "members_return_into_open_units"();
