-- CreateTable
CREATE TABLE "member_term_settings" (
    "org_id" UUID NOT NULL,
    "transfer_days" INTEGER NOT NULL,
    "outstanding_days" INTEGER NOT NULL,
    "outstanding_long_days" INTEGER NOT NULL,
    "link_days" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_term_settings_pkey" PRIMARY KEY ("org_id")
);

-- AddForeignKey
ALTER TABLE "member_term_settings" ADD CONSTRAINT "member_term_settings_org_id_fkey" FOREIGN KEY ("org_id") REFERENCES "organisations"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "member_term_settings" ADD CONSTRAINT "member_term_settings_days" CHECK (
    "transfer_days" BETWEEN 1 AND 366 AND "outstanding_days" BETWEEN 1 AND 366
    AND "outstanding_long_days" BETWEEN 1 AND 366 AND "link_days" BETWEEN 1 AND 31
);
