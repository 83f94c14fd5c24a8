CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('SYSTEM_ADMIN', 'UPPER_SECRETARY', 'STANDING_COMMITTEE', 'UPPER_STAFF', 'INSPECTION_COMMITTEE', 'UNIT_SECRETARY', 'UNIT_COMMITTEE', 'BRANCH_SECRETARY', 'OBSERVER');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('invitation', 'reset');

-- CreateEnum
CREATE TYPE "CriteriaMode" AS ENUM ('PASS_FAIL', 'POINTS');

-- CreateEnum
CREATE TYPE "CycleState" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "AssessmentState" AS ENUM ('NOT_REGISTERED', 'REGISTERED', 'ASSESSING', 'SUBMITTED', 'RETURNED', 'APPRAISED', 'RECOGNISED', 'NOT_RECOGNISED', 'NOT_PARTICIPATING');

-- CreateEnum
CREATE TYPE "Claim" AS ENUM ('met', 'not_met', 'nil');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('met', 'not_met', 'supplement');

-- CreateEnum
CREATE TYPE "VoteChoice" AS ENUM ('in_favour', 'against', 'abstain');

-- CreateEnum
CREATE TYPE "DecisionResult" AS ENUM ('RECOGNISED', 'NOT_RECOGNISED');

-- CreateEnum
CREATE TYPE "FileClass" AS ENUM ('open', 'restricted');

-- CreateEnum
CREATE TYPE "ScanState" AS ENUM ('clean', 'refused');

-- CreateEnum
CREATE TYPE "Gender" AS ENUM ('male', 'female');

-- CreateEnum
CREATE TYPE "MemberStatus" AS ENUM ('active', 'moved', 'graduated', 'removed');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('ready', 'running', 'confirmed', 'undone', 'failed');

-- CreateEnum
CREATE TYPE "ImportChangeKind" AS ENUM ('created', 'updated', 'left');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('upper_org', 'base_union', 'base_branch', 'branch');

-- CreateEnum
CREATE TYPE "Sector" AS ENUM ('agency', 'school', 'enterprise', 'armed_forces', 'residential');

-- CreateEnum
CREATE TYPE "PeriodKind" AS ENUM ('calendar_year', 'school_year');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "username" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "address" TEXT,
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "digest" TEXT NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "user_id" UUID NOT NULL,
    "made_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unit_id" UUID,
    "sees_sensitive" BOOLEAN NOT NULL DEFAULT false,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "given_by_id" UUID,
    "needs_second" BOOLEAN NOT NULL DEFAULT false,
    "seconded_by_id" UUID,
    "seconded_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "role_assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criteria_sets" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "set_version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "guideline_number" TEXT NOT NULL,
    "guideline_issued_on" DATE NOT NULL,
    "guideline_issuer" TEXT NOT NULL,
    "unit_kinds" "UnitKind"[],
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER NOT NULL,
    "mode" "CriteriaMode" NOT NULL DEFAULT 'PASS_FAIL',
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "criteria_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criteria_groups" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "short_title" TEXT NOT NULL,

    CONSTRAINT "criteria_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "criteria_items" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "guidance" TEXT NOT NULL,
    "evidence_expected" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "result_phrase" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "check_key" TEXT,
    "threshold" INTEGER,

    CONSTRAINT "criteria_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cycles" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "set_id" UUID NOT NULL,
    "cut_off" DATE NOT NULL,
    "registration_due" DATE NOT NULL,
    "self_assessment_due" DATE NOT NULL,
    "appraisal_due" DATE NOT NULL,
    "decision_due" DATE NOT NULL,
    "vote_percent" INTEGER NOT NULL DEFAULT 50,
    "state" "CycleState" NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cycles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" "AssessmentState" NOT NULL DEFAULT 'NOT_REGISTERED',
    "round" INTEGER NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_items" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "criteria_item_id" UUID NOT NULL,
    "claim" "Claim",
    "explanation" TEXT NOT NULL DEFAULT '',
    "is_returned" BOOLEAN NOT NULL DEFAULT false,
    "updated_by_id" UUID,
    "updated_by" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_item_evidence" (
    "org_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "assessment_item_evidence_pkey" PRIMARY KEY ("org_id","item_id","evidence_id")
);

-- CreateTable
CREATE TABLE "assessment_transitions" (
    "id" BIGSERIAL NOT NULL,
    "org_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "from_state" "AssessmentState" NOT NULL,
    "to_state" "AssessmentState" NOT NULL,
    "reason" TEXT,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_transitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_submissions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "frozen" JSONB NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_by" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_submissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appraisal_verdicts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "criteria_item_id" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "kept_from" INTEGER,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appraisal_verdicts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appraisal_returns" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "due_date" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appraisal_returns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appraisal_return_items" (
    "org_id" UUID NOT NULL,
    "return_id" UUID NOT NULL,
    "criteria_item_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "appraisal_return_items_pkey" PRIMARY KEY ("org_id","return_id","criteria_item_id")
);

-- CreateTable
CREATE TABLE "btv_votes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "voter_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "choice" "VoteChoice" NOT NULL,
    "cast_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "btv_votes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recognition_decisions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_title" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recognition_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_units" (
    "org_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "result" "DecisionResult" NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "decision_units_pkey" PRIMARY KEY ("org_id","decision_id","assessment_id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "content" JSONB,
    "author_name" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_photos" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "caption" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "report_photos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "org_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "type" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "address" TEXT,
    "unit_id" UUID,
    "subject_id" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_values" (
    "event_id" BIGINT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_values_pkey" PRIMARY KEY ("event_id")
);

-- CreateTable
CREATE TABLE "audit_refusals" (
    "id" BIGSERIAL NOT NULL,
    "org_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "operation" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "address" TEXT,
    "subject_id" TEXT,

    CONSTRAINT "audit_refusals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "caption" TEXT NOT NULL DEFAULT '',
    "search_key" TEXT NOT NULL DEFAULT '',
    "fact_date" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_revisions" (
    "org_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "preview_sha256" TEXT,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "file_class" "FileClass" NOT NULL DEFAULT 'open',
    "scan_state" "ScanState" NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evidence_revisions_pkey" PRIMARY KEY ("org_id","evidence_id","number")
);

-- CreateTable
CREATE TABLE "activities" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "title" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "place" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "occasion" TEXT,
    "content" TEXT NOT NULL DEFAULT '',
    "participants" INTEGER,
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_partners" (
    "org_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "activity_partners_pkey" PRIMARY KEY ("org_id","activity_id","name")
);

-- CreateTable
CREATE TABLE "activity_evidence" (
    "org_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "activity_evidence_pkey" PRIMARY KEY ("org_id","activity_id","evidence_id")
);

-- CreateTable
CREATE TABLE "members" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "code" TEXT,
    "full_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "birth_date" TEXT NOT NULL,
    "gender" "Gender" NOT NULL,
    "status" "MemberStatus" NOT NULL DEFAULT 'active',
    "status_since" DATE,
    "native_place" TEXT,
    "permanent_address" TEXT,
    "general_education" TEXT,
    "qualification" TEXT,
    "political_theory" TEXT,
    "computer_skill" TEXT,
    "foreign_language" TEXT,
    "joined_on" TEXT,
    "admission_resolution" TEXT,
    "card_number" TEXT,
    "occupation" TEXT,
    "member_kind" TEXT,
    "position" TEXT,
    "association" TEXT,
    "honorary" BOOLEAN NOT NULL DEFAULT false,
    "email" TEXT,
    "phone" TEXT,
    "source" TEXT NOT NULL DEFAULT 'form',
    "legal_basis" TEXT NOT NULL DEFAULT 'dieu-le-doan',
    "notice_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_sensitive" (
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "ethnicity" TEXT,
    "religion" TEXT,
    "party_joined_on" TEXT,
    "id_number_sealed" TEXT,
    "id_number_digest" TEXT,
    "id_issued_on" TEXT,
    "id_issued_place" TEXT,

    CONSTRAINT "member_sensitive_pkey" PRIMARY KEY ("org_id","member_id")
);

-- CreateTable
CREATE TABLE "roster_snapshots" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "member_count" INTEGER NOT NULL,
    "counts" JSONB NOT NULL,
    "confirmed_on" DATE NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by_id" UUID NOT NULL,
    "confirmed_by" TEXT NOT NULL,

    CONSTRAINT "roster_snapshots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_snapshot_members" (
    "org_id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "code" TEXT,
    "full_name" TEXT NOT NULL,
    "birth_date" TEXT NOT NULL,
    "gender" "Gender" NOT NULL,
    "branch_id" UUID,
    "branch_name" TEXT,
    "position" TEXT,

    CONSTRAINT "roster_snapshot_members_pkey" PRIMARY KEY ("org_id","snapshot_id","member_id")
);

-- CreateTable
CREATE TABLE "member_imports" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "state" "ImportState" NOT NULL,
    "file_name" TEXT NOT NULL,
    "sheet_name" TEXT NOT NULL,
    "is_complete" BOOLEAN NOT NULL,
    "mapping" JSONB NOT NULL,
    "branches" JSONB NOT NULL DEFAULT '{}',
    "choices" JSONB NOT NULL DEFAULT '{}',
    "absent" JSONB NOT NULL DEFAULT '{}',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "sheet_sealed" BYTEA,
    "result_sealed" BYTEA,
    "progress_done" INTEGER NOT NULL DEFAULT 0,
    "progress_total" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_import_changes" (
    "org_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "ImportChangeKind" NOT NULL,
    "sheet_row" INTEGER,
    "version_after" INTEGER NOT NULL,
    "before_sealed" BYTEA,

    CONSTRAINT "member_import_changes_pkey" PRIMARY KEY ("org_id","import_id","member_id")
);

-- CreateTable
CREATE TABLE "import_mappings" (
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_mappings_pkey" PRIMARY KEY ("org_id","unit_id","fingerprint")
);

-- CreateTable
CREATE TABLE "installation_clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "today" DATE,

    CONSTRAINT "installation_clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "stored_files" (
    "org_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("org_id","sha256")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_profiles" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "parent_name" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "issuer_code" TEXT NOT NULL DEFAULT 'ĐTN',

    CONSTRAINT "organisation_profiles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "on_behalf_of" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "signers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" "UnitKind" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sector" "Sector",
    "period_kind" "PeriodKind" NOT NULL DEFAULT 'calendar_year',
    "party_committee" TEXT,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_names" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "unit_names_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_username_key" ON "users"("username");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_links_digest_key" ON "one_time_links"("digest");

-- CreateIndex
CREATE INDEX "one_time_links_user_id_idx" ON "one_time_links"("user_id");

-- CreateIndex
CREATE INDEX "role_assignments_user_id_idx" ON "role_assignments"("user_id");

-- CreateIndex
CREATE INDEX "role_assignments_org_id_unit_id_idx" ON "role_assignments"("org_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_sets_org_id_id_key" ON "criteria_sets"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_sets_org_id_code_set_version_key" ON "criteria_sets"("org_id", "code", "set_version");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_groups_org_id_id_key" ON "criteria_groups"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_groups_org_id_set_id_number_key" ON "criteria_groups"("org_id", "set_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_items_org_id_id_key" ON "criteria_items"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "criteria_items_org_id_set_id_code_key" ON "criteria_items"("org_id", "set_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "cycles_org_id_id_key" ON "cycles"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "cycles_org_id_year_key" ON "cycles"("org_id", "year");

-- CreateIndex
CREATE INDEX "assessments_org_id_unit_id_idx" ON "assessments"("org_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessments_org_id_id_key" ON "assessments"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assessments_org_id_cycle_id_unit_id_key" ON "assessments"("org_id", "cycle_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_items_org_id_id_key" ON "assessment_items"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_items_org_id_assessment_id_criteria_item_id_key" ON "assessment_items"("org_id", "assessment_id", "criteria_item_id");

-- CreateIndex
CREATE INDEX "assessment_item_evidence_org_id_evidence_id_idx" ON "assessment_item_evidence"("org_id", "evidence_id");

-- CreateIndex
CREATE INDEX "assessment_transitions_org_id_assessment_id_idx" ON "assessment_transitions"("org_id", "assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_submissions_org_id_id_key" ON "assessment_submissions"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_submissions_org_id_assessment_id_round_key" ON "assessment_submissions"("org_id", "assessment_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "appraisal_verdicts_org_id_submission_id_criteria_item_id_key" ON "appraisal_verdicts"("org_id", "submission_id", "criteria_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "appraisal_returns_org_id_id_key" ON "appraisal_returns"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "btv_votes_org_id_assessment_id_voter_id_round_key" ON "btv_votes"("org_id", "assessment_id", "voter_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "recognition_decisions_org_id_id_key" ON "recognition_decisions"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recognition_decisions_org_id_cycle_id_number_key" ON "recognition_decisions"("org_id", "cycle_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "decision_units_org_id_assessment_id_key" ON "decision_units"("org_id", "assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "reports_org_id_id_key" ON "reports"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reports_org_id_cycle_id_key" ON "reports"("org_id", "cycle_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_photos_org_id_id_key" ON "report_photos"("org_id", "id");

-- CreateIndex
CREATE INDEX "audit_events_org_id_id_idx" ON "audit_events"("org_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_events_subject_id_id_idx" ON "audit_events"("subject_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_refusals_org_id_id_idx" ON "audit_refusals"("org_id", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_refusals_actor_id_at_idx" ON "audit_refusals"("actor_id", "at");

-- CreateIndex
CREATE INDEX "evidence_org_id_unit_id_fact_date_idx" ON "evidence"("org_id", "unit_id", "fact_date" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "evidence_org_id_id_key" ON "evidence"("org_id", "id");

-- CreateIndex
CREATE INDEX "evidence_revisions_org_id_sha256_idx" ON "evidence_revisions"("org_id", "sha256");

-- CreateIndex
CREATE INDEX "activities_org_id_unit_id_starts_on_idx" ON "activities"("org_id", "unit_id", "starts_on" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "activities_org_id_id_key" ON "activities"("org_id", "id");

-- CreateIndex
CREATE INDEX "activity_evidence_org_id_evidence_id_idx" ON "activity_evidence"("org_id", "evidence_id");

-- CreateIndex
CREATE INDEX "members_org_id_unit_id_name_key_birth_date_idx" ON "members"("org_id", "unit_id", "name_key", "birth_date");

-- CreateIndex
CREATE INDEX "members_org_id_code_idx" ON "members"("org_id", "code");

-- CreateIndex
CREATE INDEX "members_org_id_card_number_idx" ON "members"("org_id", "card_number");

-- CreateIndex
CREATE UNIQUE INDEX "members_org_id_id_key" ON "members"("org_id", "id");

-- CreateIndex
CREATE INDEX "member_sensitive_org_id_id_number_digest_idx" ON "member_sensitive"("org_id", "id_number_digest");

-- CreateIndex
CREATE UNIQUE INDEX "roster_snapshots_org_id_id_key" ON "roster_snapshots"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "roster_snapshots_org_id_unit_id_year_quarter_revision_key" ON "roster_snapshots"("org_id", "unit_id", "year", "quarter", "revision");

-- CreateIndex
CREATE INDEX "member_imports_org_id_unit_id_created_at_idx" ON "member_imports"("org_id", "unit_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "member_imports_org_id_id_key" ON "member_imports"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_code_key" ON "organisations"("code");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_profiles_org_id_id_key" ON "organisation_profiles"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_profiles_org_id_from_day_key" ON "organisation_profiles"("org_id", "from_day");

-- CreateIndex
CREATE UNIQUE INDEX "signers_org_id_id_key" ON "signers"("org_id", "id");

-- CreateIndex
CREATE INDEX "units_org_id_parent_id_idx" ON "units"("org_id", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "units_org_id_id_key" ON "units"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "units_org_id_code_key" ON "units"("org_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "unit_names_org_id_unit_id_from_day_key" ON "unit_names"("org_id", "unit_id", "from_day");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_seconded_by_id_fkey" FOREIGN KEY ("seconded_by_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria_sets" ADD CONSTRAINT "criteria_sets_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria_groups" ADD CONSTRAINT "criteria_groups_org_id_set_id_fkey" FOREIGN KEY ("org_id", "set_id") REFERENCES "criteria_sets"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria_items" ADD CONSTRAINT "criteria_items_org_id_set_id_fkey" FOREIGN KEY ("org_id", "set_id") REFERENCES "criteria_sets"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criteria_items" ADD CONSTRAINT "criteria_items_org_id_group_id_fkey" FOREIGN KEY ("org_id", "group_id") REFERENCES "criteria_groups"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_org_id_set_id_fkey" FOREIGN KEY ("org_id", "set_id") REFERENCES "criteria_sets"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_org_id_cycle_id_fkey" FOREIGN KEY ("org_id", "cycle_id") REFERENCES "cycles"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_items" ADD CONSTRAINT "assessment_items_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_items" ADD CONSTRAINT "assessment_items_org_id_criteria_item_id_fkey" FOREIGN KEY ("org_id", "criteria_item_id") REFERENCES "criteria_items"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_item_evidence" ADD CONSTRAINT "assessment_item_evidence_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "assessment_items"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_item_evidence" ADD CONSTRAINT "assessment_item_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_transitions" ADD CONSTRAINT "assessment_transitions_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_submissions" ADD CONSTRAINT "assessment_submissions_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_verdicts" ADD CONSTRAINT "appraisal_verdicts_org_id_submission_id_fkey" FOREIGN KEY ("org_id", "submission_id") REFERENCES "assessment_submissions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_verdicts" ADD CONSTRAINT "appraisal_verdicts_org_id_criteria_item_id_fkey" FOREIGN KEY ("org_id", "criteria_item_id") REFERENCES "criteria_items"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_returns" ADD CONSTRAINT "appraisal_returns_org_id_submission_id_fkey" FOREIGN KEY ("org_id", "submission_id") REFERENCES "assessment_submissions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_return_items" ADD CONSTRAINT "appraisal_return_items_org_id_return_id_fkey" FOREIGN KEY ("org_id", "return_id") REFERENCES "appraisal_returns"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appraisal_return_items" ADD CONSTRAINT "appraisal_return_items_org_id_criteria_item_id_fkey" FOREIGN KEY ("org_id", "criteria_item_id") REFERENCES "criteria_items"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "btv_votes" ADD CONSTRAINT "btv_votes_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "btv_votes" ADD CONSTRAINT "btv_votes_voter_id_fkey" FOREIGN KEY ("voter_id") REFERENCES "users"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recognition_decisions" ADD CONSTRAINT "recognition_decisions_org_id_cycle_id_fkey" FOREIGN KEY ("org_id", "cycle_id") REFERENCES "cycles"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_units" ADD CONSTRAINT "decision_units_org_id_decision_id_fkey" FOREIGN KEY ("org_id", "decision_id") REFERENCES "recognition_decisions"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_units" ADD CONSTRAINT "decision_units_org_id_assessment_id_fkey" FOREIGN KEY ("org_id", "assessment_id") REFERENCES "assessments"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_org_id_cycle_id_fkey" FOREIGN KEY ("org_id", "cycle_id") REFERENCES "cycles"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_photos" ADD CONSTRAINT "report_photos_org_id_report_id_fkey" FOREIGN KEY ("org_id", "report_id") REFERENCES "reports"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_photos" ADD CONSTRAINT "report_photos_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_photos" ADD CONSTRAINT "report_photos_org_id_sha256_fkey" FOREIGN KEY ("org_id", "sha256") REFERENCES "stored_files"("org_id", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_values" ADD CONSTRAINT "audit_values_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_events"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_revisions" ADD CONSTRAINT "evidence_revisions_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_revisions" ADD CONSTRAINT "evidence_revisions_org_id_sha256_fkey" FOREIGN KEY ("org_id", "sha256") REFERENCES "stored_files"("org_id", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activities" ADD CONSTRAINT "activities_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_partners" ADD CONSTRAINT "activity_partners_org_id_activity_id_fkey" FOREIGN KEY ("org_id", "activity_id") REFERENCES "activities"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_evidence" ADD CONSTRAINT "activity_evidence_org_id_activity_id_fkey" FOREIGN KEY ("org_id", "activity_id") REFERENCES "activities"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_evidence" ADD CONSTRAINT "activity_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_sensitive" ADD CONSTRAINT "member_sensitive_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_snapshots" ADD CONSTRAINT "roster_snapshots_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_snapshot_members" ADD CONSTRAINT "roster_snapshot_members_org_id_snapshot_id_fkey" FOREIGN KEY ("org_id", "snapshot_id") REFERENCES "roster_snapshots"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_snapshot_members" ADD CONSTRAINT "roster_snapshot_members_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_imports" ADD CONSTRAINT "member_imports_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_import_changes" ADD CONSTRAINT "member_import_changes_org_id_import_id_fkey" FOREIGN KEY ("org_id", "import_id") REFERENCES "member_imports"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_profiles" ADD CONSTRAINT "organisation_profiles_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signers" ADD CONSTRAINT "signers_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_org_id_parent_id_fkey" FOREIGN KEY ("org_id", "parent_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_names" ADD CONSTRAINT "unit_names_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- Vietnamese order of names.
ALTER TABLE "members" ALTER COLUMN "given_name" TYPE text COLLATE "vi-x-icu";
ALTER TABLE "members" ALTER COLUMN "full_name" TYPE text COLLATE "vi-x-icu";
ALTER TABLE "units" ALTER COLUMN "name" TYPE text COLLATE "vi-x-icu";
ALTER TABLE "users" ALTER COLUMN "name" TYPE text COLLATE "vi-x-icu";

-- The roster in its order, of a unit and of a branch, and its counts by status; search by parts of folded words.
CREATE INDEX "members_roster_idx" ON "members" ("unit_id", "given_name", "full_name", "id") INCLUDE ("status");
CREATE INDEX "members_branch_roster_idx" ON "members" ("branch_id", "given_name", "full_name", "id") INCLUDE ("status");
CREATE INDEX "members_org_roster_idx" ON "members" ("org_id", "given_name", "full_name", "id");
CREATE INDEX "members_search_idx" ON "members" USING gin ("unit_id", "search_key" gin_trgm_ops);
CREATE INDEX "audit_events_unit_idx" ON "audit_events" ("org_id", "unit_id", "id" DESC);

-- What must hold, whoever writes.
CREATE UNIQUE INDEX "units_one_root" ON "units" ("org_id") WHERE "kind" = 'upper_org';
ALTER TABLE "installation_clock" ADD CONSTRAINT "installation_clock_one_row" CHECK ("id" = 1);
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_code_form" CHECK ("code" ~ '^[a-z0-9][a-z0-9-]{0,30}$');
ALTER TABLE "units" ADD CONSTRAINT "units_code_form" CHECK ("code" ~ '^[A-Z0-9][A-Z0-9.-]{0,30}$');
ALTER TABLE "units" ADD CONSTRAINT "units_root_has_no_parent" CHECK (("kind" = 'upper_org') = ("parent_id" IS NULL));
ALTER TABLE "users" ADD CONSTRAINT "users_username_form" CHECK ("username" ~ '^[a-z0-9][a-z0-9._-]{1,60}$');
ALTER TABLE "members" ADD CONSTRAINT "members_birth_date_form" CHECK ("birth_date" ~ '^\d{4}(-\d{2}-\d{2})?$');
ALTER TABLE "roster_snapshots" ADD CONSTRAINT "roster_snapshots_quarter" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "activities" ADD CONSTRAINT "activities_participants" CHECK ("participants" >= 0);
ALTER TABLE "activities" ADD CONSTRAINT "activities_days" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_vote_percent" CHECK ("vote_percent" BETWEEN 1 AND 99);
ALTER TABLE "recognition_decisions" ADD CONSTRAINT "recognition_decisions_number" CHECK ("number" <> '');
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_unit" CHECK (("role" = 'SYSTEM_ADMIN') = ("unit_id" IS NULL) AND ("unit_id" IS NULL) = ("org_id" IS NULL));
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_days" CHECK ("to_day" >= "from_day");
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_no_overlap" EXCLUDE USING gist (
  "user_id" WITH =, "role" WITH =, COALESCE("unit_id", '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
  daterange("from_day", "to_day", '[]') WITH &&
) WHERE ("ended_at" IS NULL);
