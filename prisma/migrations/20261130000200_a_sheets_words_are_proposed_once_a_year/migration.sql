-- A reward or a measure in the same words is another one in a sheet of another year: what was proposed is of its sheet's year.
UPDATE "sheet_proposals" p SET "about" = p."about" || ':' || i."review_year"
FROM "member_imports" i
WHERE i."org_id" = p."org_id" AND i."id" = p."import_id" AND p."kind" IN ('reward', 'discipline');
