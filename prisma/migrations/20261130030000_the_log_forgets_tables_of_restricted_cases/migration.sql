-- Of cases that few read the log says nothing, of a whole table of them neither.
UPDATE "audit_events" SET "detail" = "detail" - 'kind'
WHERE "type" = 'members.bulk_changed' AND "detail"->>'kind' IN ('discipline', 'outstanding_member');
