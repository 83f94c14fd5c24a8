-- What held for everybody while these were constants; who sets a year from now on says them all.
CREATE TYPE "ExcusedRule" AS ENUM ('left_out', 'absent', 'present');

ALTER TABLE "rating_settings" ADD COLUMN "attendance_completed" INTEGER NOT NULL DEFAULT 50,
ADD COLUMN "attendance_excellent" INTEGER NOT NULL DEFAULT 90,
ADD COLUMN "attendance_good" INTEGER NOT NULL DEFAULT 80,
ADD COLUMN "excused" "ExcusedRule" NOT NULL DEFAULT 'left_out',
ADD COLUMN "training_completed" INTEGER NOT NULL DEFAULT 50,
ADD COLUMN "training_excellent" INTEGER NOT NULL DEFAULT 90,
ADD COLUMN "training_good" INTEGER NOT NULL DEFAULT 70;

ALTER TABLE "rating_settings" ALTER COLUMN "attendance_completed" DROP DEFAULT,
ALTER COLUMN "attendance_excellent" DROP DEFAULT,
ALTER COLUMN "attendance_good" DROP DEFAULT,
ALTER COLUMN "excused" DROP DEFAULT,
ALTER COLUMN "training_completed" DROP DEFAULT,
ALTER COLUMN "training_excellent" DROP DEFAULT,
ALTER COLUMN "training_good" DROP DEFAULT,
ADD CONSTRAINT "rating_settings_attendance_falls" CHECK (100 >= attendance_excellent
  AND attendance_excellent > attendance_good AND attendance_good > attendance_completed AND attendance_completed > 0),
ADD CONSTRAINT "rating_settings_training_falls" CHECK (100 >= training_excellent
  AND training_excellent > training_good AND training_good > training_completed AND training_completed > 0);
