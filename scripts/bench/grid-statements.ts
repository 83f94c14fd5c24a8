/** Whose people are rated together: those of a branch, or of a unit who are in none of its branches. */
export type Grid = { people: number; unit: string; branch: string | null };

/** So many are in a unit's own list, and only while they are rated: of the fill everybody is in a branch. */
export const FEW = 20;
const FEW_SOURCE = "bench-grid";

/** $1: the unit. Whoever a cut-off run leaves goes with all who are not of the fill. */
export const FEW_ADDED = `
  INSERT INTO members (org_id, unit_id, full_name, given_name, search_key, name_key, birth_date, gender, joined_on, source)
  SELECT org_id, unit_id, full_name, given_name, name_key, name_key, birth_date, gender, joined_on, '${FEW_SOURCE}'
  FROM members WHERE unit_id = $1 AND source = 'bench' ORDER BY id LIMIT ${FEW}`;

export const FEW_TAKEN_OUT = `DELETE FROM members WHERE source = '${FEW_SOURCE}'`;

/** Nobody of the fill is rated: every rating is of a round. */
export const RATINGS_TAKEN_OUT = "TRUNCATE member_ratings, rating_sheet_evidence, rating_sheets";

/** $1: a unit. Its grids, and how many people each has. */
export const GRIDS = `
  SELECT unit_id AS unit, branch_id AS branch, count(*)::int AS people FROM members WHERE unit_id = $1
  GROUP BY unit_id, branch_id ORDER BY branch_id`;
