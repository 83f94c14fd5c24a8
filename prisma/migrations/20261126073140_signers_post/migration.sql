-- AlterTable
ALTER TABLE "assessment_submissions" ADD COLUMN     "submitted_as" TEXT NOT NULL DEFAULT 'BÍ THƯ';

-- AlterTable
ALTER TABLE "registrations" ADD COLUMN     "registered_as" TEXT NOT NULL DEFAULT 'BÍ THƯ';

-- AlterTable
ALTER TABLE "role_assignments" ADD COLUMN     "is_deputy" BOOLEAN NOT NULL DEFAULT false;

-- Only a secretary's role has deputies.
ALTER TABLE "role_assignments" ADD CONSTRAINT "role_assignments_deputy_of_secretary"
  CHECK (NOT "is_deputy" OR "role" IN ('UNIT_SECRETARY', 'UPPER_SECRETARY'));
