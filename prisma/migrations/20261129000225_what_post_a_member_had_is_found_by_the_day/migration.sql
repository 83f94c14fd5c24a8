-- A member's changes of post, of which the log has few beside all else that it says of a member.
CREATE INDEX "audit_events_post_changes_idx" ON "audit_events" ("subject_id", "at")
  WHERE "type" IN ('member.updated', 'member.merged') AND "detail" -> 'fields' ? 'position';
