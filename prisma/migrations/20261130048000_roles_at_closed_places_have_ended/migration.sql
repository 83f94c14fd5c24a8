-- Closing a unit or branch ends the roles held there, of a unit's branches too; where it was closed before that, they run on.
UPDATE "role_assignments" r SET "ended_at" = now(), "version" = r."version" + 1
FROM "units" u LEFT JOIN "units" p ON p."org_id" = u."org_id" AND p."id" = u."parent_id"
WHERE u."org_id" = r."org_id" AND u."id" = r."unit_id" AND (u."closed_on" IS NOT NULL OR p."closed_on" IS NOT NULL)
  AND r."ended_at" IS NULL AND (r."to_day" IS NULL OR r."to_day" >= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
