-- With a space before it the first word of a name begins as every other does, so that a word of one or two letters is
-- looked for once and not twice.
DROP INDEX "members_search_idx";
CREATE INDEX "members_search_idx" ON "members" USING gin ("unit_id", (' ' || "search_key") gin_trgm_ops);
