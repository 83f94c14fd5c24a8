-- Two rows that turn out to be one person may have more lines together than a section takes of one: all of them stay. How
-- many may be typed is for the section's form to say.
ALTER TABLE "dossier_relations" DROP CONSTRAINT "dossier_relations_number",
  ADD CONSTRAINT "dossier_relations_number" CHECK (number >= 1);
ALTER TABLE "dossier_studies" DROP CONSTRAINT "dossier_studies_number",
  ADD CONSTRAINT "dossier_studies_number" CHECK (number >= 1);
ALTER TABLE "dossier_posts" DROP CONSTRAINT "dossier_posts_number",
  ADD CONSTRAINT "dossier_posts_number" CHECK (number >= 1);
ALTER TABLE "dossier_journeys" DROP CONSTRAINT "dossier_journeys_number",
  ADD CONSTRAINT "dossier_journeys_number" CHECK (number >= 1);
