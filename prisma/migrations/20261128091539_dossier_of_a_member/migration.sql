-- CreateTable
CREATE TABLE "dossier_sections" (
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dossier_sections_pkey" PRIMARY KEY ("org_id","member_id","section")
);

-- CreateTable
CREATE TABLE "dossier_identities" (
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "birth_name" TEXT NOT NULL,
    "other_name" TEXT NOT NULL,
    "family_background" TEXT NOT NULL,
    "present_address" TEXT NOT NULL,

    CONSTRAINT "dossier_identities_pkey" PRIMARY KEY ("org_id","member_id","number")
);

-- CreateTable
CREATE TABLE "dossier_relations" (
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "birth_year" TEXT NOT NULL,
    "occupation" TEXT NOT NULL,
    "residence" TEXT NOT NULL,

    CONSTRAINT "dossier_relations_pkey" PRIMARY KEY ("org_id","member_id","number")
);

-- CreateTable
CREATE TABLE "dossier_studies" (
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "school" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "result" TEXT NOT NULL,

    CONSTRAINT "dossier_studies_pkey" PRIMARY KEY ("org_id","member_id","number")
);

-- CreateTable
CREATE TABLE "dossier_posts" (
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "decision" TEXT NOT NULL,

    CONSTRAINT "dossier_posts_pkey" PRIMARY KEY ("org_id","member_id","number")
);

-- CreateTable
CREATE TABLE "dossier_health_and_party" (
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "health" TEXT NOT NULL,
    "party_official_on" TEXT NOT NULL,
    "party_cell" TEXT NOT NULL,

    CONSTRAINT "dossier_health_and_party_pkey" PRIMARY KEY ("org_id","member_id","number")
);

-- CreateTable
CREATE TABLE "dossier_journeys" (
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "dossier_journeys_pkey" PRIMARY KEY ("org_id","member_id","number")
);

-- CreateTable
CREATE TABLE "dossier_files" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_by" TEXT,
    "removed_at" TIMESTAMPTZ(3),
    "removed_reason" TEXT,

    CONSTRAINT "dossier_files_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dossier_files_org_id_member_id_idx" ON "dossier_files"("org_id", "member_id");

-- CreateIndex
CREATE INDEX "dossier_files_org_id_sha256_idx" ON "dossier_files"("org_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_files_org_id_id_key" ON "dossier_files"("org_id", "id");

-- AddForeignKey
ALTER TABLE "dossier_sections" ADD CONSTRAINT "dossier_sections_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_identities" ADD CONSTRAINT "dossier_identities_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_relations" ADD CONSTRAINT "dossier_relations_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_studies" ADD CONSTRAINT "dossier_studies_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_posts" ADD CONSTRAINT "dossier_posts_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_health_and_party" ADD CONSTRAINT "dossier_health_and_party_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_journeys" ADD CONSTRAINT "dossier_journeys_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_files" ADD CONSTRAINT "dossier_files_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_files" ADD CONSTRAINT "dossier_files_org_id_sha256_fkey" FOREIGN KEY ("org_id", "sha256") REFERENCES "stored_files"("org_id", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;

-- By hand: what the schema cannot say.
ALTER TABLE "dossier_sections" ADD CONSTRAINT "dossier_sections_version" CHECK (version > 0),
  ADD CONSTRAINT "dossier_sections_section" CHECK (section IN ('identity', 'family', 'study', 'post', 'health_and_party', 'abroad'));
ALTER TABLE "dossier_identities" ADD CONSTRAINT "dossier_identities_one" CHECK (number = 1);
ALTER TABLE "dossier_health_and_party" ADD CONSTRAINT "dossier_health_and_party_one" CHECK (number = 1);
ALTER TABLE "dossier_relations" ADD CONSTRAINT "dossier_relations_number" CHECK (number BETWEEN 1 AND 30);
ALTER TABLE "dossier_studies" ADD CONSTRAINT "dossier_studies_number" CHECK (number BETWEEN 1 AND 30);
ALTER TABLE "dossier_posts" ADD CONSTRAINT "dossier_posts_number" CHECK (number BETWEEN 1 AND 40);
ALTER TABLE "dossier_journeys" ADD CONSTRAINT "dossier_journeys_number" CHECK (number BETWEEN 1 AND 20);
ALTER TABLE "dossier_files" ADD CONSTRAINT "dossier_files_removed_whole"
  CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_reason IS NULL));
