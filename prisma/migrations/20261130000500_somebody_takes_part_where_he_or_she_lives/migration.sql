-- Whom the own unit introduces to the organisation at the place of residence (01-HD/BTC, 26/10/2015); a case like the others.
CREATE TABLE "residence_cases" (
    "org_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "host_name" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "resident_since" DATE NOT NULL,

    CONSTRAINT "residence_cases_pkey" PRIMARY KEY ("org_id","case_id")
);

ALTER TABLE "residence_cases" ADD CONSTRAINT "residence_cases_org_id_case_id_fkey" FOREIGN KEY ("org_id", "case_id") REFERENCES "member_cases"("org_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

ALTER TABLE "residence_cases" ADD CONSTRAINT "residence_cases_host" CHECK ("host_name" <> '');
