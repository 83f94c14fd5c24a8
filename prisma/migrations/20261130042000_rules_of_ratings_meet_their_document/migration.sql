-- A document's rule holds from its first year on unless the organisation wrote that year: what was set for earlier years
-- went on over it until now, and goes on as a rule of its own.
INSERT INTO "rating_settings"
SELECT kept.*
FROM (VALUES (2019), (2023)) document (from_year)
CROSS JOIN LATERAL (
  SELECT DISTINCT ON (org_id) * FROM "rating_settings" s
  WHERE s.from_year < document.from_year
  ORDER BY s.org_id, s.from_year DESC
) own
CROSS JOIN LATERAL jsonb_populate_record(
  NULL::"rating_settings", to_jsonb(own) || jsonb_build_object('from_year', document.from_year, 'version', 1)
) kept
ON CONFLICT DO NOTHING;
