/** SQL: the check of the item `ci` as the checks read it. */
export const CHECK_OF_ITEM = `CASE WHEN ci.check_key IS NULL THEN NULL ELSE json_build_object('key', ci.check_key,
  'threshold', ci.threshold, 'exclusions', ci.exclusions) END`;
