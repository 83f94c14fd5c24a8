-- The paper Sổ of a member was lost, and when it was made anew by which paper. As every section of the Sổ: lines of text.
CREATE TABLE "dossier_losses" (
    "org_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "lost_on" TEXT NOT NULL,
    "remade_on" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "dossier_losses_pkey" PRIMARY KEY ("org_id","member_id","number")
);

ALTER TABLE "dossier_losses" ADD CONSTRAINT "dossier_losses_org_id_member_id_fkey" FOREIGN KEY ("org_id", "member_id") REFERENCES "members"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "dossier_sections" DROP CONSTRAINT "dossier_sections_section",
  ADD CONSTRAINT "dossier_sections_section"
    CHECK (section IN ('identity', 'family', 'study', 'post', 'health_and_party', 'abroad', 'lost_book'));
