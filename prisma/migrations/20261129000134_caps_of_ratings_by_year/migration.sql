-- A later rule does not wipe the one that held for the years before it.
ALTER TABLE "rating_settings" DROP CONSTRAINT "rating_settings_pkey",
ADD CONSTRAINT "rating_settings_pkey" PRIMARY KEY ("org_id", "from_year");
