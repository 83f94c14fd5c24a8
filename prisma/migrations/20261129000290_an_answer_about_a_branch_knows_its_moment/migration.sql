-- What a unit said of a sheet's branches, each with the moment of the answer: of earlier ones the last known.
UPDATE "import_mappings" m SET "branches" = (
    SELECT jsonb_object_agg(b.key, jsonb_build_object('branch', b.value, 'at', m."updated_at"))
    FROM jsonb_each(m."branches") b)
    WHERE m."branches" <> '{}';
