-- Roles at closed places that an earlier step ended left no line in the log; whatever people end writes its own as it ends.
INSERT INTO "audit_events" ("org_id", "at", "type", "actor_name", "unit_id", "subject_id", "detail")
SELECT r."org_id", r."ended_at", 'role.ended', 'Hệ thống', r."unit_id", r."user_id"::text,
  jsonb_build_object('role', r."role", 'lastDay', (r."ended_at" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
    'reason', 'nơi giữ vai trò đã đóng từ trước')
FROM "role_assignments" r
JOIN "units" u ON u."org_id" = r."org_id" AND u."id" = r."unit_id"
LEFT JOIN "units" p ON p."org_id" = u."org_id" AND p."id" = u."parent_id"
WHERE (u."closed_on" IS NOT NULL OR p."closed_on" IS NOT NULL) AND r."ended_at" IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM "audit_events" e
    WHERE e."org_id" = r."org_id" AND e."type" = 'role.ended' AND e."subject_id" = r."user_id"::text
      AND e."unit_id" = r."unit_id" AND e."detail"->>'role' = r."role"::text
      AND e."recorded_at" BETWEEN r."ended_at" - interval '1 minute' AND r."ended_at" + interval '1 minute');
