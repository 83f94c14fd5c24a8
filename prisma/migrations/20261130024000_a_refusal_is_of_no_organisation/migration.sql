-- It was never written; its index goes with it.
ALTER TABLE "audit_refusals" DROP COLUMN "org_id";
