-- A member's changes of status, of which the log has few beside all else that it says of a member.
CREATE INDEX "audit_events_status_idx" ON "audit_events" ("subject_id", "id") WHERE "type" = 'member.status_changed';
