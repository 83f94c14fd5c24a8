import { fold } from "@/lib/platform/fold";
import { withClient } from "@/scripts/database/connection";

type Place = { orgId: string; unitId: string; branchId: string };

/**
 * So many members of a branch, or those of these names, in one statement: where a test asks for the number, not for how they
 * came. Who has no name yet has a code with his number.
 */
export async function manyMembers(
  { adminUrl }: { adminUrl: string },
  { orgId, unitId, branchId }: Place,
  people: number | readonly string[],
): Promise<void> {
  const numbered = (n: number) => ({ name: `Nguyễn Văn Số ${n}`, given: "Số", code: `ĐV${n}` });
  const rows =
    typeof people === "number"
      ? Array.from({ length: people }, (_, at) => numbered(at + 1))
      : people.map((name) => ({ name, given: name.split(" ").at(-1) ?? name, code: null }));
  const lines = JSON.stringify(rows.map((row) => ({ ...row, key: fold(row.name) })));
  await withClient(adminUrl, (client) =>
    client.query(
      `INSERT INTO members (org_id, unit_id, branch_id, code, full_name, given_name, search_key, name_key, birth_date, gender)
      SELECT $1, $2, $3, code, name, given, key, key, '2000-01-01', 'male'
      FROM jsonb_to_recordset($4) AS person(name text, given text, code text, key text)`,
      [orgId, unitId, branchId, lines],
    ),
  );
}
