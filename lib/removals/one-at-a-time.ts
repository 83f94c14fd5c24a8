import { holdMembersOf } from "@/lib/cases/holding-members";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { type Refusal, refused } from "@/lib/platform/result";

const secondStatement = {
  name: "removal_second_open",
  text: `SELECT c.person_name AS "personName" FROM member_cases c
    JOIN member_cases o ON o.org_id = c.org_id AND o.member_id = c.member_id AND o.procedure = c.procedure
      AND o.id <> c.id AND o.closed_on IS NULL
    WHERE c.org_id = $1::uuid AND c.id = $2::uuid AND c.closed_on IS NULL LIMIT 1`,
};

/** Of one person one removal is under way: the one just opened or opened again ($2) is no second. */
export async function refuseSecond(db: Writer, orgId: string, id: string): Promise<Refusal | null> {
  await holdMembersOf(db, orgId, [id]);
  const [second] = await rowsWithin<{ personName: string }>(db, secondStatement, [orgId, id]);
  if (!second) return null;
  return refused(
    "conflict",
    `${second.personName} đang có đề nghị xóa tên chưa xong. Làm xong hoặc rút đề nghị đó trước.`,
  );
}
