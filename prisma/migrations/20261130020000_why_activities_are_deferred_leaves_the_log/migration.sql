-- Why activities are deferred may tell of health: of a correction the log keeps the span alone.
UPDATE "audit_values" v SET
  "before" = jsonb_set(v."before", '{note}', to_jsonb(split_part(v."before"->>'note', ': ', 1))),
  "after" = jsonb_set(v."after", '{note}', to_jsonb(split_part(v."after"->>'note', ': ', 1)))
FROM "audit_events" e
WHERE e."id" = v."event_id" AND e."type" = 'case.changed' AND e."detail"->>'procedure' = 'activity_deferral'
  AND v."before" ? 'note' AND v."after" ? 'note';
