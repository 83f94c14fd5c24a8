-- CreateTable
CREATE TABLE "dossier_inspection_withdrawals" (
    "org_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawn_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dossier_inspection_withdrawals_pkey" PRIMARY KEY ("org_id","store_id","number")
);

-- AddForeignKey
ALTER TABLE "dossier_inspection_withdrawals" ADD CONSTRAINT "dossier_inspection_withdrawals_told_fkey" FOREIGN KEY ("org_id", "store_id", "number") REFERENCES "dossier_inspections"("org_id", "store_id", "number") ON DELETE NO ACTION ON UPDATE CASCADE;
ALTER TABLE "dossier_inspection_withdrawals" ADD CONSTRAINT "dossier_inspection_withdrawals_reason" CHECK ("reason" <> '');
