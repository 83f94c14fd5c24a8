-- The words as they are beside the letters: a search of a whole bloc asks for them first.
DROP INDEX "members_search_idx";
CREATE INDEX "members_search_idx" ON "members" USING gin
  ("unit_id", (' ' || "search_key") gin_trgm_ops, (string_to_array("search_key", ' ')));
