/** Of a case `c`, for whoever reads either side: a transfer is seen by both. $1 to $4 reach. */
export const CASE_REACHED = `c.org_id = $1 AND ($2 OR c.unit_id = ANY($3::uuid[]) OR c.branch_id = ANY($4::uuid[])
  OR c.other_unit_id = ANY($3::uuid[]) OR c.other_branch_id = ANY($4::uuid[]))`;
