-- Who joined or arrived after the day of registering the training has so many days from then.
ALTER TABLE "rating_settings" ADD COLUMN "register_days" INTEGER NOT NULL DEFAULT 30;
ALTER TABLE "rating_settings" ALTER COLUMN "register_days" DROP DEFAULT;
