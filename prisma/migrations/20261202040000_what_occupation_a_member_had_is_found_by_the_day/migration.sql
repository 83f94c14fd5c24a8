-- A member's changes of occupation, by which the fees of the months before them stay as they were.
CREATE INDEX "audit_events_occupation_changes_idx" ON "audit_events" ("subject_id", "at")
  WHERE "type" IN ('member.updated', 'member.merged') AND "detail" -> 'fields' ? 'occupation';
