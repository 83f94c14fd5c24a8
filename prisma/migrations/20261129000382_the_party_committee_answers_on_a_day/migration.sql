-- Where the party committee had to be asked, it answered on a day, before the branch voted. Opinions that were told without
-- a day stay as they are.
ALTER TABLE "admissions" ADD COLUMN "party_asked_on" DATE,
  ADD CONSTRAINT "admissions_party_opinion" CHECK (party_asked_on IS NULL OR party_note <> '');
