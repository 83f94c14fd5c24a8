-- CreateEnum
CREATE TYPE "MemberCorrectionState" AS ENUM ('waiting', 'settled', 'replaced');

-- CreateTable
CREATE TABLE "member_links" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "branch_id" UUID,
    "digest" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "device_digest" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "wish" "GraduationWish",
    "message_sealed" BYTEA,
    "wished_at" TIMESTAMPTZ(3),
    "wish_seen_at" TIMESTAMPTZ(3),
    "wish_seen_by" TEXT,

    CONSTRAINT "member_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_corrections" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "fields" TEXT[],
    "values_sealed" BYTEA,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "MemberCorrectionState" NOT NULL DEFAULT 'waiting',
    "accepted" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_consents" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "text_version" INTEGER NOT NULL,
    "is_given" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_consents_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "member_links_digest_key" ON "member_links"("digest");

-- CreateIndex
CREATE INDEX "member_links_org_id_member_id_made_at_idx" ON "member_links"("org_id", "member_id", "made_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "member_links_org_id_id_key" ON "member_links"("org_id", "id");

-- CreateIndex
CREATE INDEX "member_corrections_org_id_member_id_sent_at_idx" ON "member_corrections"("org_id", "member_id", "sent_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "member_corrections_org_id_id_key" ON "member_corrections"("org_id", "id");

-- CreateIndex
CREATE INDEX "member_consents_org_id_member_id_purpose_at_idx" ON "member_consents"("org_id", "member_id", "purpose", "at" DESC);

-- AddForeignKey
ALTER TABLE "member_links" ADD CONSTRAINT "member_links_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_links" ADD CONSTRAINT "member_links_unit_fkey" FOREIGN KEY ("org_id", "unit_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_links" ADD CONSTRAINT "member_links_branch_fkey" FOREIGN KEY ("org_id", "branch_id") REFERENCES "units"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_corrections" ADD CONSTRAINT "member_corrections_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_corrections" ADD CONSTRAINT "member_corrections_org_id_link_id_fkey" FOREIGN KEY ("org_id", "link_id") REFERENCES "member_links"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_consents" ADD CONSTRAINT "member_consents_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_consents" ADD CONSTRAINT "member_consents_org_id_link_id_fkey" FOREIGN KEY ("org_id", "link_id") REFERENCES "member_links"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What the schema cannot say.
CREATE UNIQUE INDEX "member_links_standing_key" ON "member_links" ("org_id", "member_id") WHERE "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "member_corrections_waiting_key" ON "member_corrections" ("org_id", "member_id")
  WHERE "state" = 'waiting';
ALTER TABLE "member_links" ADD CONSTRAINT "member_links_opened_check"
  CHECK (("opened_at" IS NULL) = ("device_digest" IS NULL));
ALTER TABLE "member_links" ADD CONSTRAINT "member_links_wished_check"
  CHECK ("wished_at" IS NOT NULL OR ("wish" IS NULL AND "message_sealed" IS NULL));
ALTER TABLE "member_corrections" ADD CONSTRAINT "member_corrections_values_check"
  CHECK (("state" = 'waiting') = ("values_sealed" IS NOT NULL));

-- What a person sent is for the unit that asked: nobody settles or reads it once the row is merged, moved out or removed.
CREATE FUNCTION member_answers_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE member_corrections SET state = 'replaced', values_sealed = NULL, version = version + 1
    WHERE org_id = NEW.org_id AND member_id = NEW.id AND state = 'waiting';
  UPDATE member_links SET message_sealed = NULL
    WHERE org_id = NEW.org_id AND member_id = NEW.id AND message_sealed IS NOT NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER member_answers_end AFTER UPDATE OF status, unit_id ON members FOR EACH ROW
  WHEN (NEW.unit_id <> OLD.unit_id OR (OLD.status = 'active' AND NEW.status <> 'active'))
  EXECUTE FUNCTION member_answers_end();
