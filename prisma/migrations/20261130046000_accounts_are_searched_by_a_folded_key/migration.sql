ALTER TABLE "users" ADD COLUMN     "search_key" TEXT NOT NULL DEFAULT '';
-- Of the accounts that are there, as the program folds from now on what it writes.
UPDATE "users" SET "search_key" = trim(regexp_replace(lower(translate(
  regexp_replace(normalize("name", NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')), '[\s\u00a0]+', ' ', 'g')) || ' ' || "username";
