-- Which empty fields of the member's row an arrival filled.
ALTER TABLE "transfers" ADD COLUMN     "filled" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Who was taken up after another unit had let the person go arrived where it was told, and left the other side. What had
-- been typed as the place of origin was not kept; the unit that was left is.
UPDATE "member_cases" c SET "unit_id" = c."other_unit_id", "branch_id" = c."other_branch_id",
  "other_unit_id" = c."unit_id", "other_branch_id" = c."branch_id"
FROM "transfers" t
WHERE t."org_id" = c."org_id" AND t."case_id" = c."id" AND t."direction" = 'within' AND c."entry" = 'recorded';
UPDATE "transfers" t SET "direction" = 'in', "outside_name" = u."name"
FROM "member_cases" c JOIN "units" u ON u."org_id" = c."org_id" AND u."id" = c."other_unit_id"
WHERE t."org_id" = c."org_id" AND t."case_id" = c."id" AND t."direction" = 'within' AND c."entry" = 'recorded';
