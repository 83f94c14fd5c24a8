-- Roles at closed places that an earlier step ended left no line in the log: they ended as it was taken. Whatever people end
-- writes its own as it ends.
INSERT INTO "audit_events" ("org_id", "at", "type", "actor_name", "unit_id", "subject_id", "detail")
SELECT r."org_id", r."ended_at", 'role.ended', 'Hệ thống', r."unit_id", r."user_id"::text,
  jsonb_build_object('role', r."role", 'lastDay', (r."ended_at" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date,
    'reason', 'nơi giữ vai trò đã đóng từ trước')
FROM "role_assignments" r
JOIN "units" u ON u."org_id" = r."org_id" AND u."id" = r."unit_id"
LEFT JOIN "units" p ON p."org_id" = u."org_id" AND p."id" = u."parent_id"
JOIN "_prisma_migrations" m ON m."migration_name" = '20261130048000_roles_at_closed_places_have_ended'
WHERE (u."closed_on" IS NOT NULL OR p."closed_on" IS NOT NULL)
  AND r."ended_at" BETWEEN m."started_at"::timestamptz(3) AND m."finished_at"::timestamptz(3);
