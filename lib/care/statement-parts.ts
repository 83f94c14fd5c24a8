/** $1 organisation, $2 all of it, $3 units, $4 branches: what every statement over a book begins with. */
export const reached = (table: string) =>
  `${table}.org_id = $1 AND ($2 OR ${table}.unit_id = ANY($3::uuid[]) OR ${table}.branch_id = ANY($4::uuid[]))`;

const refOf = (table: string, column: string) =>
  `(SELECT jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name) FROM units u
    WHERE u.org_id = ${table}.org_id AND u.id = ${table}.${column})`;

/** The unit and the branch of a record. */
export const placeColumns = (table: string) =>
  `${refOf(table, "unit_id")} AS unit, ${refOf(table, "branch_id")} AS branch`;

/** Who made a record, and how it stands for writers. */
export const keptColumns = (table: string) =>
  `${table}.org_id AS "orgId", ${table}.version, ${table}.created_by AS "createdBy", ${table}.created_at AS "createdAt",
    ${table}.deleted_at AS "deletedAt"`;

/** $5 unit, $6 branch, $7 the removed ones. */
export const shown = (table: string) => `${reached(table)}
    AND ($5::uuid IS NULL OR ${table}.unit_id = $5) AND ($6::uuid IS NULL OR ${table}.branch_id = $6)
    AND (${table}.deleted_at IS NOT NULL) = $7`;
