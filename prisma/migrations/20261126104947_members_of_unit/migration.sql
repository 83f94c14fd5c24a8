-- CreateIndex
CREATE INDEX "members_unit_id_status_idx" ON "members"("unit_id", "status");
