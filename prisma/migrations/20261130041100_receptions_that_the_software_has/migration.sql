-- The unit that receives somebody from another one types its own part; it had no mark until now.
ALTER TABLE "transfers" ADD COLUMN     "reception_typed_by" TEXT,
ADD COLUMN     "reception_typed_on" DATE,
ADD COLUMN     "reception_was_typed" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "transfers" ADD CONSTRAINT "transfers_reception_typed_check"
    CHECK (("reception_typed_on" IS NULL) = ("reception_typed_by" IS NULL));

-- What was received in a year that is over has long been typed, though nobody could say so here.
UPDATE "transfers" t SET "reception_typed_on" = received."day", "reception_typed_by" = ''
    FROM (SELECT c."org_id", c."id", COALESCE((SELECT max(s."day") FROM "member_case_steps" s
            WHERE s."org_id" = c."org_id" AND s."case_id" = c."id" AND s."act" = 'accept'), c."opened_on") AS "day"
        FROM "member_cases" c WHERE c."state" IN ('hosted', 'settled', 'returned')) received
    WHERE t."org_id" = received."org_id" AND t."case_id" = received."id" AND t."direction" = 'within'
        AND received."day" < date_trunc('year', now() AT TIME ZONE 'Asia/Ho_Chi_Minh');
