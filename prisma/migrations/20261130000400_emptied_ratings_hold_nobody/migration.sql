-- A row that says nothing kept whoever had moved out of the new place's grid; a sheet that was proposed or approved stays
-- as it was.
DELETE FROM "member_ratings" r USING "rating_sheets" s
WHERE s."org_id" = r."org_id" AND s."id" = r."sheet_id" AND s."state" = 'draft'
  AND r."rating" IS NULL AND r."not_rated" IS NULL AND r."comment" = '';
