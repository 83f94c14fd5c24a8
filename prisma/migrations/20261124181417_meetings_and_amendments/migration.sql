-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('recognition', 'correction', 'revocation');

-- CreateEnum
CREATE TYPE "VotingMode" AS ENUM ('open', 'secret');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('preparing', 'closed');

-- CreateEnum
CREATE TYPE "MeetingOutcome" AS ENUM ('recognise', 'not_recognise', 'returned', 'moved');

-- DropForeignKey
ALTER TABLE "btv_votes" DROP CONSTRAINT "btv_votes_org_id_assessment_id_fkey";

-- DropIndex
DROP INDEX "btv_votes_org_id_assessment_id_voter_id_round_key";

-- DropIndex
DROP INDEX "decision_units_org_id_assessment_id_key";

-- AlterTable: filled below, then demanded.
ALTER TABLE "btv_votes" ADD COLUMN     "entered_by" TEXT,
ADD COLUMN     "entered_by_id" UUID,
ADD COLUMN     "meeting_id" UUID;

-- AlterTable
ALTER TABLE "recognition_decisions" ADD COLUMN     "kind" "DecisionKind" NOT NULL DEFAULT 'recognition',
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sequence" SERIAL NOT NULL,
ADD COLUMN     "target_id" UUID;

-- CreateTable
CREATE TABLE "decision_reasons" (
    "org_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "decision_reasons_pkey" PRIMARY KEY ("org_id","decision_id","assessment_id","code")
);

-- CreateTable
CREATE TABLE "decision_scans" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_scans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_settings" (
    "org_id" UUID NOT NULL,
    "quorum_percent" INTEGER NOT NULL DEFAULT 50,
    "tie_chair_decides" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_settings_pkey" PRIMARY KEY ("org_id")
);

-- CreateTable
CREATE TABLE "btv_meetings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "held_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "chair_id" UUID,
    "chair_name" TEXT NOT NULL,
    "minute_taker_id" UUID,
    "minute_taker_name" TEXT NOT NULL,
    "voting" "VotingMode" NOT NULL,
    "state" "MeetingState" NOT NULL DEFAULT 'preparing',
    "quorum_percent" INTEGER,
    "tie_chair_decides" BOOLEAN,
    "discussion" TEXT NOT NULL DEFAULT '',
    "conclusion" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_by" TEXT NOT NULL,
    "closed_by" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "btv_meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "btv_attendances" (
    "org_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "is_present" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "btv_attendances_pkey" PRIMARY KEY ("org_id","meeting_id","member_id")
);

-- CreateTable
CREATE TABLE "btv_meeting_units" (
    "org_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "in_favour" INTEGER,
    "against" INTEGER,
    "invalid" INTEGER,
    "counted_by" TEXT,
    "counted_at" TIMESTAMPTZ(3),
    "recused" JSONB,
    "outcome" "MeetingOutcome",
    "sentence" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "btv_meeting_units_pkey" PRIMARY KEY ("org_id","meeting_id","assessment_id")
);

-- CreateIndex
CREATE INDEX "decision_scans_org_id_decision_id_idx" ON "decision_scans"("org_id", "decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_scans_org_id_id_key" ON "decision_scans"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "btv_meetings_org_id_id_key" ON "btv_meetings"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "btv_meetings_org_id_cycle_id_number_key" ON "btv_meetings"("org_id", "cycle_id", "number");

-- CreateIndex
CREATE INDEX "btv_meeting_units_org_id_assessment_id_idx" ON "btv_meeting_units"("org_id", "assessment_id");

-- CreateIndex
CREATE INDEX "decision_units_org_id_assessment_id_idx" ON "decision_units"("org_id", "assessment_id");

-- AddForeignKey
ALTER TABLE "recognition_decisions" ADD CONSTRAINT "recognition_decisions_org_id_target_id_fkey" FOREIGN KEY ("org_id", "target_id") REFERENCES "recognition_decisions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_reasons" ADD CONSTRAINT "decision_reasons_org_id_decision_id_assessment_id_fkey" FOREIGN KEY ("org_id", "decision_id", "assessment_id") REFERENCES "decision_units"("org_id", "decision_id", "assessment_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_scans" ADD CONSTRAINT "decision_scans_org_id_decision_id_fkey" FOREIGN KEY ("org_id", "decision_id") REFERENCES "recognition_decisions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_scans" ADD CONSTRAINT "decision_scans_org_id_sha256_fkey" FOREIGN KEY ("org_id", "sha256") REFERENCES "stored_files"("org_id", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_settings" ADD CONSTRAINT "meeting_settings_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "btv_meetings" ADD CONSTRAINT "btv_meetings_org_id_cycle_id_fkey" FOREIGN KEY ("org_id", "cycle_id") REFERENCES "cycles"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "btv_attendances" ADD CONSTRAINT "btv_attendances_org_id_meeting_id_fkey" FOREIGN KEY ("org_id", "meeting_id") REFERENCES "btv_meetings"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "btv_attendances" ADD CONSTRAINT "btv_attendances_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "btv_meeting_units" ADD CONSTRAINT "btv_meeting_units_org_id_meeting_id_fkey" FOREIGN KEY ("org_id", "meeting_id") REFERENCES "btv_meetings"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "btv_meeting_units" ADD CONSTRAINT "btv_meeting_units_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;


-- Votes that were cast before meetings were kept: one meeting for what each year has decided, one for what it has
-- not, and one for each earlier round. Chair and minute-taker are unknown.
CREATE TEMPORARY TABLE earlier_votes AS
  SELECT v.id, v.org_id, a.cycle_id, v.assessment_id, v.round, v.voter_id, v.cast_at, a.state,
    dense_rank() OVER (PARTITION BY a.org_id, a.cycle_id
      ORDER BY a.round - v.round DESC, a.state NOT IN ('RECOGNISED', 'NOT_RECOGNISED'))::int AS number,
    a.round > v.round OR a.state IN ('RECOGNISED', 'NOT_RECOGNISED') AS is_over,
    a.round > v.round AS is_earlier
  FROM "btv_votes" v JOIN "assessments" a ON a.org_id = v.org_id AND a.id = v.assessment_id;

INSERT INTO "btv_meetings" ("org_id", "cycle_id", "number", "held_on", "place", "chair_name", "minute_taker_name",
    "voting", "state", "quorum_percent", "tie_chair_decides", "created_by", "closed_by", "closed_at")
  SELECT e.org_id, e.cycle_id, e.number, (max(e.cast_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, '', '', '',
    'open', CASE WHEN bool_and(e.is_over) THEN 'closed'::"MeetingState" ELSE 'preparing' END,
    CASE WHEN bool_and(e.is_over) THEN 50 END, CASE WHEN bool_and(e.is_over) THEN false END, '',
    CASE WHEN bool_and(e.is_over) THEN '' END, CASE WHEN bool_and(e.is_over) THEN max(e.cast_at) END
  FROM earlier_votes e GROUP BY e.org_id, e.cycle_id, e.number;

INSERT INTO "btv_attendances" ("org_id", "meeting_id", "member_id", "name", "is_present")
  SELECT DISTINCT m.org_id, m.id, e.voter_id, u.name, true
  FROM earlier_votes e JOIN "users" u ON u.id = e.voter_id
  JOIN "btv_meetings" m ON m.org_id = e.org_id AND m.cycle_id = e.cycle_id AND m.number = e.number;

INSERT INTO "btv_meeting_units" ("org_id", "meeting_id", "assessment_id", "round", "outcome", "recused")
  SELECT DISTINCT m.org_id, m.id, e.assessment_id, e.round,
    CASE WHEN e.is_earlier THEN 'moved'::"MeetingOutcome" WHEN e.state = 'RECOGNISED' THEN 'recognise'
      WHEN e.state = 'NOT_RECOGNISED' THEN 'not_recognise' END, '[]'::jsonb
  FROM earlier_votes e
  JOIN "btv_meetings" m ON m.org_id = e.org_id AND m.cycle_id = e.cycle_id AND m.number = e.number;

UPDATE "btv_votes" v SET "meeting_id" = m.id, "entered_by_id" = v.voter_id, "entered_by" = u.name
  FROM earlier_votes e
  JOIN "btv_meetings" m ON m.org_id = e.org_id AND m.cycle_id = e.cycle_id AND m.number = e.number
  JOIN "users" u ON u.id = e.voter_id
  WHERE e.id = v.id;
DROP TABLE earlier_votes;

ALTER TABLE "btv_votes" ALTER COLUMN "meeting_id" SET NOT NULL, ALTER COLUMN "entered_by" SET NOT NULL,
  ALTER COLUMN "entered_by_id" SET NOT NULL;
-- CreateIndex
CREATE UNIQUE INDEX "btv_votes_org_id_meeting_id_assessment_id_voter_id_key" ON "btv_votes"("org_id", "meeting_id", "assessment_id", "voter_id");
ALTER TABLE "btv_votes" ADD CONSTRAINT "btv_votes_org_id_meeting_id_assessment_id_fkey" FOREIGN KEY ("org_id", "meeting_id", "assessment_id") REFERENCES "btv_meeting_units"("org_id", "meeting_id", "assessment_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Reasons become rows, so that next year's plan finds them by item.
INSERT INTO "decision_reasons" ("org_id", "decision_id", "assessment_id", "code", "title", "reason", "sort_order")
  SELECT du.org_id, du.decision_id, du.assessment_id, r.value ->> 'code', r.value ->> 'title', r.value ->> 'reason', r.at
  FROM "decision_units" du, jsonb_array_elements(du.reasons) WITH ORDINALITY AS r (value, at);
ALTER TABLE "decision_units" DROP COLUMN "reasons";

ALTER TABLE "meeting_settings" ADD CONSTRAINT "meeting_settings_quorum" CHECK ("quorum_percent" BETWEEN 0 AND 99);
ALTER TABLE "btv_meetings" ADD CONSTRAINT "btv_meetings_closed" CHECK (("state" = 'closed') = ("closed_at" IS NOT NULL));
ALTER TABLE "btv_meeting_units" ADD CONSTRAINT "btv_meeting_units_count" CHECK (
  "in_favour" >= 0 AND "against" >= 0 AND "invalid" >= 0 AND num_nulls("in_favour", "against", "invalid", "counted_at") IN (0, 4));
ALTER TABLE "recognition_decisions" ADD CONSTRAINT "recognition_decisions_amends" CHECK (
  ("kind" = 'recognition') = ("target_id" IS NULL) AND ("kind" = 'recognition' OR "reason" <> ''));

-- What holds for a unit's year: the last decision that names it.
CREATE VIEW "decided_units" AS
  SELECT DISTINCT ON (du.org_id, du.assessment_id) du.org_id, du.assessment_id, du.decision_id, du.result,
    d.kind, d.number, d.signed_on, d.recorded_at, d.reason,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('code', r.code, 'title', r.title, 'reason', r.reason)
        ORDER BY r.sort_order)
      FROM "decision_reasons" r
      WHERE r.org_id = du.org_id AND r.decision_id = du.decision_id AND r.assessment_id = du.assessment_id), '[]') AS reasons
  FROM "decision_units" du
  JOIN "recognition_decisions" d ON d.org_id = du.org_id AND d.id = du.decision_id
  ORDER BY du.org_id, du.assessment_id, d.sequence DESC;

-- From here on: what no program may break, whichever statement it sends.

-- A decision's list is complete when it is recorded: nothing joins it afterwards.
CREATE FUNCTION "decision_is_complete"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM recognition_decisions d
    WHERE d.org_id = NEW.org_id AND d.id = NEW.decision_id AND d.xmin = pg_current_xact_id()::xid;
  IF NOT FOUND THEN RAISE EXCEPTION 'a recorded decision takes no more rows' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "decision_units_complete" BEFORE INSERT ON "decision_units"
  FOR EACH ROW EXECUTE FUNCTION "decision_is_complete"();
CREATE TRIGGER "decision_reasons_complete" BEFORE INSERT ON "decision_reasons"
  FOR EACH ROW EXECUTE FUNCTION "decision_is_complete"();

-- A result is what the last decision says, and comes and changes with one alone.
CREATE FUNCTION "result_follows_decision"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state IN ('RECOGNISED', 'NOT_RECOGNISED') THEN
      RAISE EXCEPTION 'a decided year stays' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.state IN ('RECOGNISED', 'NOT_RECOGNISED') AND (
      NEW.state NOT IN ('RECOGNISED', 'NOT_RECOGNISED')
      OR (NEW.id, NEW.org_id, NEW.cycle_id, NEW.unit_id, NEW.round)
        IS DISTINCT FROM (OLD.id, OLD.org_id, OLD.cycle_id, OLD.unit_id, OLD.round)) THEN
    RAISE EXCEPTION 'a decided year changes by a new decision alone' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state NOT IN ('RECOGNISED', 'NOT_RECOGNISED') THEN RETURN NEW; END IF;
  SELECT du.result::text AS result, du.kind::text AS kind INTO last FROM decided_units du
    WHERE du.org_id = NEW.org_id AND du.assessment_id = NEW.id;
  IF TG_OP = 'INSERT' OR last.result IS DISTINCT FROM NEW.state::text
      OR (OLD.state NOT IN ('APPRAISED', 'RECOGNISED', 'NOT_RECOGNISED'))
      OR (OLD.state = 'APPRAISED') <> (last.kind = 'recognition') AND OLD.state <> NEW.state THEN
    RAISE EXCEPTION 'a result comes from a recorded decision alone' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "assessments_result" BEFORE INSERT OR UPDATE OR DELETE ON "assessments"
  FOR EACH ROW EXECUTE FUNCTION "result_follows_decision"();

CREATE FUNCTION "decision_is_carried_out"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM assessments a JOIN decided_units du ON du.org_id = a.org_id AND du.assessment_id = a.id
    WHERE a.org_id = NEW.org_id AND a.id = NEW.assessment_id AND a.state::text = du.result::text;
  IF NOT FOUND THEN RAISE EXCEPTION 'a decision gives its units their results' USING ERRCODE = 'check_violation'; END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "decision_units_carried_out" AFTER INSERT ON "decision_units"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "decision_is_carried_out"();

-- A closed meeting stands with all that lies under it.
CREATE FUNCTION "meeting_stays_closed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'closed' THEN
    RAISE EXCEPTION 'a closed meeting stays as it is' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "btv_meetings_closed_stay" BEFORE UPDATE OR DELETE ON "btv_meetings"
  FOR EACH ROW EXECUTE FUNCTION "meeting_stays_closed"();

CREATE FUNCTION "meeting_is_open"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE was "MeetingState"; now_in "MeetingState";
BEGIN
  IF TG_OP <> 'INSERT' THEN
    SELECT state INTO was FROM btv_meetings WHERE org_id = OLD.org_id AND id = OLD.meeting_id FOR SHARE;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    SELECT state INTO now_in FROM btv_meetings WHERE org_id = NEW.org_id AND id = NEW.meeting_id FOR SHARE;
  END IF;
  IF was = 'closed' OR now_in = 'closed' THEN
    RAISE EXCEPTION 'the meeting is closed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "btv_attendances_open" BEFORE INSERT OR UPDATE OR DELETE ON "btv_attendances"
  FOR EACH ROW EXECUTE FUNCTION "meeting_is_open"();
CREATE TRIGGER "btv_meeting_units_open" BEFORE INSERT OR UPDATE OR DELETE ON "btv_meeting_units"
  FOR EACH ROW EXECUTE FUNCTION "meeting_is_open"();
CREATE TRIGGER "btv_votes_open" BEFORE INSERT OR UPDATE OR DELETE ON "btv_votes"
  FOR EACH ROW EXECUTE FUNCTION "meeting_is_open"();
