-- Since when the national software has a rating too, and who said so; a rating that is changed must be typed there anew.
ALTER TABLE "member_ratings" ADD COLUMN "typed_on" DATE, ADD COLUMN "typed_by" TEXT;
