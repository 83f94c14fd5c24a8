import { withClient } from "@/scripts/database/connection";

type Place = { orgId: string; unitId: string; branchId: string };

/** So many members of a branch, in one statement: where a test asks for the number, not for how they came. */
export async function manyMembers(
  { adminUrl }: { adminUrl: string },
  { orgId, unitId, branchId }: Place,
  count: number,
): Promise<void> {
  await withClient(adminUrl, (client) =>
    client.query(
      `INSERT INTO members (org_id, unit_id, branch_id, code, full_name, given_name, search_key, name_key, birth_date, gender)
      SELECT $1, $2, $3, 'ĐV' || n, 'Nguyễn Văn Số ' || n, 'Số', 'nguyen van so ' || n, 'nguyen van so ' || n, '2000-01-01', 'male'
      FROM generate_series(1, $4::int) n`,
      [orgId, unitId, branchId, count],
    ),
  );
}
