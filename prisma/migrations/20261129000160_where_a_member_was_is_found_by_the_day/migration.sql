-- A member's changes of branch, of which the log has few beside all else that it says of a member.
CREATE INDEX "audit_events_branch_moves_idx" ON "audit_events" ("subject_id", "at")
  WHERE "type" = 'member.updated' AND "detail" -> 'fields' ? 'branch';
