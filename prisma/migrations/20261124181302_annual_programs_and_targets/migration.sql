-- CreateEnum
CREATE TYPE "ProgramState" AS ENUM ('draft', 'approved');

-- CreateEnum
CREATE TYPE "ProgramItemState" AS ENUM ('todo', 'doing', 'done', 'dropped');

-- CreateTable
CREATE TABLE "annual_programs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "issued_on" DATE,
    "signer" TEXT NOT NULL DEFAULT '',
    "state" "ProgramState" NOT NULL DEFAULT 'draft',
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "annual_programs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_resolutions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "issued_on" DATE,
    "title" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL,

    CONSTRAINT "program_resolutions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_transitions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "to_state" "ProgramState" NOT NULL,
    "held_on" DATE,
    "present" INTEGER,
    "in_favour" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "program_transitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_evidence" (
    "org_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "program_evidence_pkey" PRIMARY KEY ("org_id","program_id","evidence_id")
);

-- CreateTable
CREATE TABLE "program_items" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "owner" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE,
    "due_on" DATE NOT NULL,
    "state" "ProgramItemState" NOT NULL DEFAULT 'todo',
    "done_on" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "result" TEXT NOT NULL DEFAULT '',
    "target_id" UUID,
    "carried_from_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "program_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "program_item_evidence" (
    "org_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "program_item_evidence_pkey" PRIMARY KEY ("org_id","item_id","evidence_id")
);

-- CreateTable
CREATE TABLE "plan_settings" (
    "org_id" UUID NOT NULL,
    "program_due" TEXT NOT NULL,
    "program_due_school" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_settings_pkey" PRIMARY KEY ("org_id")
);

-- CreateTable
CREATE TABLE "targets" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "value" DECIMAL(14,2) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "targets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_allocations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "value" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "target_allocations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_progress" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "allocation_id" UUID NOT NULL,
    "fact_on" DATE NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "target_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_progress_evidence" (
    "org_id" UUID NOT NULL,
    "progress_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "target_progress_evidence_pkey" PRIMARY KEY ("org_id","progress_id","evidence_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "annual_programs_org_id_id_key" ON "annual_programs"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "annual_programs_org_id_unit_id_year_key" ON "annual_programs"("org_id", "unit_id", "year");

-- CreateIndex
CREATE INDEX "program_resolutions_org_id_program_id_idx" ON "program_resolutions"("org_id", "program_id");

-- CreateIndex
CREATE UNIQUE INDEX "program_resolutions_org_id_id_key" ON "program_resolutions"("org_id", "id");

-- CreateIndex
CREATE INDEX "program_transitions_org_id_program_id_at_idx" ON "program_transitions"("org_id", "program_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "program_transitions_org_id_id_key" ON "program_transitions"("org_id", "id");

-- CreateIndex
CREATE INDEX "program_evidence_org_id_evidence_id_idx" ON "program_evidence"("org_id", "evidence_id");

-- CreateIndex
CREATE INDEX "program_items_org_id_program_id_due_on_idx" ON "program_items"("org_id", "program_id", "due_on");

-- CreateIndex
CREATE INDEX "program_items_org_id_carried_from_id_idx" ON "program_items"("org_id", "carried_from_id");

-- CreateIndex
CREATE UNIQUE INDEX "program_items_org_id_id_key" ON "program_items"("org_id", "id");

-- CreateIndex
CREATE INDEX "program_item_evidence_org_id_evidence_id_idx" ON "program_item_evidence"("org_id", "evidence_id");

-- CreateIndex
CREATE INDEX "targets_org_id_year_idx" ON "targets"("org_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "targets_org_id_id_key" ON "targets"("org_id", "id");

-- CreateIndex
CREATE INDEX "target_allocations_org_id_unit_id_idx" ON "target_allocations"("org_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "target_allocations_org_id_id_key" ON "target_allocations"("org_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "target_allocations_org_id_target_id_unit_id_key" ON "target_allocations"("org_id", "target_id", "unit_id");

-- CreateIndex
CREATE INDEX "target_progress_org_id_allocation_id_fact_on_idx" ON "target_progress"("org_id", "allocation_id", "fact_on");

-- CreateIndex
CREATE UNIQUE INDEX "target_progress_org_id_id_key" ON "target_progress"("org_id", "id");

-- CreateIndex
CREATE INDEX "target_progress_evidence_org_id_evidence_id_idx" ON "target_progress_evidence"("org_id", "evidence_id");

-- AddForeignKey
ALTER TABLE "annual_programs" ADD CONSTRAINT "annual_programs_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_resolutions" ADD CONSTRAINT "program_resolutions_org_id_program_id_fkey" FOREIGN KEY ("org_id", "program_id") REFERENCES "annual_programs"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_transitions" ADD CONSTRAINT "program_transitions_org_id_program_id_fkey" FOREIGN KEY ("org_id", "program_id") REFERENCES "annual_programs"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_evidence" ADD CONSTRAINT "program_evidence_org_id_program_id_fkey" FOREIGN KEY ("org_id", "program_id") REFERENCES "annual_programs"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_evidence" ADD CONSTRAINT "program_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_items" ADD CONSTRAINT "program_items_org_id_program_id_fkey" FOREIGN KEY ("org_id", "program_id") REFERENCES "annual_programs"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_items" ADD CONSTRAINT "program_items_org_id_target_id_fkey" FOREIGN KEY ("org_id", "target_id") REFERENCES "targets"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_items" ADD CONSTRAINT "program_items_org_id_carried_from_id_fkey" FOREIGN KEY ("org_id", "carried_from_id") REFERENCES "program_items"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_item_evidence" ADD CONSTRAINT "program_item_evidence_org_id_item_id_fkey" FOREIGN KEY ("org_id", "item_id") REFERENCES "program_items"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_item_evidence" ADD CONSTRAINT "program_item_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_settings" ADD CONSTRAINT "plan_settings_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_allocations" ADD CONSTRAINT "target_allocations_org_id_target_id_fkey" FOREIGN KEY ("org_id", "target_id") REFERENCES "targets"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_allocations" ADD CONSTRAINT "target_allocations_org_id_unit_id_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_progress" ADD CONSTRAINT "target_progress_org_id_allocation_id_fkey" FOREIGN KEY ("org_id", "allocation_id") REFERENCES "target_allocations"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_progress_evidence" ADD CONSTRAINT "target_progress_evidence_org_id_progress_id_fkey" FOREIGN KEY ("org_id", "progress_id") REFERENCES "target_progress"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_progress_evidence" ADD CONSTRAINT "target_progress_evidence_org_id_evidence_id_fkey" FOREIGN KEY ("org_id", "evidence_id") REFERENCES "evidence"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema can't say.
CREATE UNIQUE INDEX "program_items_carried_once" ON "program_items" ("org_id", "carried_from_id") WHERE "deleted_at" IS NULL;
CREATE UNIQUE INDEX "targets_one_name" ON "targets" ("org_id", "year", "name") WHERE "deleted_at" IS NULL;
ALTER TABLE "annual_programs" ADD CONSTRAINT "annual_programs_approved_is_issued" CHECK ("state" = 'draft' OR ("issued_on" IS NOT NULL AND "number" <> ''));
ALTER TABLE "program_transitions" ADD CONSTRAINT "program_transitions_votes" CHECK ("in_favour" >= 0 AND "in_favour" <= "present");
ALTER TABLE "program_transitions" ADD CONSTRAINT "program_transitions_words" CHECK (("to_state" = 'approved') = ("held_on" IS NOT NULL AND "present" IS NOT NULL AND "in_favour" IS NOT NULL) AND ("to_state" = 'draft') = ("reason" <> ''));
ALTER TABLE "program_items" ADD CONSTRAINT "program_items_days" CHECK ("due_on" >= "starts_on");
ALTER TABLE "program_items" ADD CONSTRAINT "program_items_done" CHECK (("state" = 'done') = ("done_on" IS NOT NULL));
ALTER TABLE "program_items" ADD CONSTRAINT "program_items_dropped" CHECK (("state" = 'dropped') = ("reason" <> ''));
ALTER TABLE "plan_settings" ADD CONSTRAINT "plan_settings_days" CHECK ("program_due" ~ '^\d{2}-\d{2}$' AND "program_due_school" ~ '^\d{2}-\d{2}$');
ALTER TABLE "targets" ADD CONSTRAINT "targets_value" CHECK ("value" > 0);
ALTER TABLE "target_allocations" ADD CONSTRAINT "target_allocations_value" CHECK ("value" >= 0);
ALTER TABLE "target_progress" ADD CONSTRAINT "target_progress_amount" CHECK ("amount" > 0);
