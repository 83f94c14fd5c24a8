-- What was recorded at once is one step, as with the other procedures. Who grew out had the number kept as that of the
-- certificate; of a decision to stay it was not kept, so it stays empty.
INSERT INTO "member_case_steps" ("org_id", "case_id", "number", "act", "from_state", "to_state", "day", "doc_number", "by_id", "by", "at")
SELECT c."org_id", c."id", 1, 'record', c."state", c."state", c."opened_on", g."certificate", c."created_by_id", c."created_by", c."created_at"
FROM "member_cases" c JOIN "graduations" g ON g."org_id" = c."org_id" AND g."case_id" = c."id"
WHERE c."entry" = 'recorded' AND c."outcome" = 'done'
  AND NOT EXISTS (SELECT FROM "member_case_steps" s WHERE s."org_id" = c."org_id" AND s."case_id" = c."id");
