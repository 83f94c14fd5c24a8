-- A project whose plan is approved, or that has begun, may be given up; it may never have been started.
ALTER TYPE "ProjectState" ADD VALUE 'abandoned';
-- As texts: the transaction that adds a value may not use it yet.
ALTER TABLE "youth_projects" DROP CONSTRAINT "youth_projects_started";
ALTER TABLE "youth_projects" ADD CONSTRAINT "youth_projects_started" CHECK ("state"::text IN ('draft', 'plan_submitted', 'plan_approved', 'abandoned') OR "started_on" IS NOT NULL);
ALTER TABLE "youth_projects" DROP CONSTRAINT "youth_projects_task";
ALTER TABLE "youth_projects" ADD CONSTRAINT "youth_projects_task" CHECK ("kind" = 'youth_project' OR ("state"::text IN ('draft', 'started', 'finished', 'inspected', 'abandoned') AND "approved_on" IS NULL));
