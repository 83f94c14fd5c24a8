import type { Root } from "@/lib/members/root";
import { ROOTS } from "@/lib/members/roots";
import type { Statement } from "@/lib/platform/database/database";

export type MovingRoot = Extract<Root, { rule: "moves" }>;

export const MOVING = ROOTS.filter((root): root is MovingRoot => root.rule === "moves");

/** `table.column`, by which what was moved is found again. */
export const rootName = ({ table, column }: Pick<Root, "table" | "column">) => `${table}.${column}`;

/** Which rows `l` of the one merged are meant at all. */
const moving = (root: Root) => (root.rule === "moves" && root.which ? `AND ${root.which}` : "");

/** Both rows under one key, of the member kept ($2) and the one merged ($3). */
const both = (root: Root, same: string) => {
  const { table, column } = root;
  return `${table} k JOIN ${table} l ON l.org_id = k.org_id AND (${same})
    WHERE k.org_id = $1::uuid AND k.${column} = $2::uuid AND l.${column} = $3::uuid ${moving(root)}`;
};

/** How many rows of each root the one merged has, and how many stand under a key with one of the kept one's. */
export const countRoots: Statement = {
  name: "duplicate_count_roots",
  text: `SELECT json_build_array(${ROOTS.map((root) => {
    const standing = root.rule === "moves" ? root.standing : [];
    const counts = standing.map(({ same }) => `(SELECT count(*) FROM ${both(root, same)})::int`);
    return `json_build_object('total', (SELECT count(*) FROM ${root.table} l
      WHERE l.org_id = $1::uuid AND l.${root.column} = $3::uuid ${moving(root)})::int, 'both', ARRAY[${counts.join(", ")}]::int[])`;
  }).join(",\n    ")}) AS counts`,
};

const named = (what: string, { table, column }: Root) => `duplicate_${what}_${table}_${column}`.slice(0, 63);

/** Nobody else changes these rows until the merge is over. */
export function lockRoot(root: MovingRoot): Statement {
  const { table, column } = root;
  return {
    name: named("lock", root),
    text: `SELECT FROM ${table} WHERE org_id = $1::uuid AND ${column} = ANY(ARRAY[$2, $3]::uuid[]) FOR UPDATE`,
  };
}

/** Takes away the one of two rows that gives way; answers it whole. */
export function putAside(root: MovingRoot, same: string, better = "false"): Statement {
  return {
    name: named("aside", root),
    text: `DELETE FROM ${root.table} r USING (
        SELECT CASE WHEN ${better} THEN k.ctid ELSE l.ctid END AS place FROM ${both(root, same)}
      ) gives_way WHERE r.ctid = gives_way.place RETURNING to_jsonb(r)::text AS row`,
  };
}

/** In what is remembered of a moved row, what no column is called. */
const NUMBER_BEFORE = "number before";

/** Moves what the one merged ($3) has to the one kept ($2), but what stays with the old row; answers it as it stands then. */
export function moveRoot(root: MovingRoot): Statement {
  const { table, column, standing, isNumbered } = root;
  const staying = standing.filter(({ outcome }) => outcome === "stays");
  const stays = staying.map(
    ({ same }) => `AND NOT EXISTS (SELECT FROM ${table} k
      WHERE k.org_id = l.org_id AND k.${column} = $2::uuid AND (${same}))`,
  );
  return {
    name: named("move", root),
    text: isNumbered
      ? `UPDATE ${table} l SET ${column} = $2::uuid, number = l.number + own.most
      FROM (SELECT coalesce(max(k.number), 0) AS most FROM ${table} k
        WHERE k.org_id = $1::uuid AND k.${column} = $2::uuid) own
      WHERE l.org_id = $1::uuid AND l.${column} = $3::uuid
      RETURNING (to_jsonb(l) || jsonb_build_object('${NUMBER_BEFORE}', l.number - own.most))::text AS row`
      : `UPDATE ${table} l SET ${column} = $2::uuid WHERE l.org_id = $1::uuid AND l.${column} = $3::uuid
      ${moving(root)} ${stays.join(" ")} RETURNING to_jsonb(l)::text AS row`,
  };
}

/**
 * SQL: the row `r` still stands in every column as `k`, which was remembered, says. Columns that an upgrade has added since
 * say nothing of a change, nor do those that it has written anew.
 */
const untouched = ({ rewritten = "'{}'" }: MovingRoot) =>
  `to_jsonb(r) || (k - '${NUMBER_BEFORE}' - (${rewritten})::text[]) = to_jsonb(r)`;

/** The rows ($3) that still stand exactly as the merge left them, to be locked and counted. */
export function untouchedRows(root: MovingRoot): Statement {
  const { table, column } = root;
  return {
    name: named("untouched", root),
    text: `SELECT FROM ${table} r WHERE r.org_id = $1::uuid AND r.${column} = $2::uuid
      AND EXISTS (SELECT FROM jsonb_array_elements($3::jsonb) k WHERE ${untouched(root)}) FOR UPDATE`,
  };
}

/** Gives the moved rows ($4) of the one kept ($2) back to the one merged ($3). */
export function moveBack(root: MovingRoot): Statement {
  const { table, column, isNumbered } = root;
  const number = isNumbered ? `, number = coalesce((k ->> '${NUMBER_BEFORE}')::int, r.number)` : "";
  return {
    name: named("back", root),
    text: `UPDATE ${table} r SET ${column} = $3::uuid${number} FROM jsonb_array_elements($4::jsonb) k
      WHERE r.org_id = $1::uuid AND r.${column} = $2::uuid AND ${untouched(root)}`,
  };
}

/** Lays rows that were put aside back where they were. */
export function layBack(root: MovingRoot): Statement {
  return {
    name: named("lay", root),
    text: `INSERT INTO ${root.table} SELECT (jsonb_populate_record(NULL::${root.table}, kept)).*
      FROM jsonb_array_elements($1::jsonb) AS kept`,
  };
}
