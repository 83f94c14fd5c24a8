import { holdKeys } from "@/lib/members/elsewhere";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { type Refusal, refused } from "@/lib/platform/result";

/** $1 organisation, $2 case. */
const arrivalStatement = {
  name: "transfer_arrival",
  text: `SELECT m.id, m.code, m.card_number AS "cardNumber", m.name_key AS "nameKey"
    FROM member_cases c JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id
    WHERE c.org_id = $1::uuid AND c.id = $2::uuid`,
};

/** $1 organisation, $2 unit, $3 who arrives: another row there of that name with the day of birth or a number, unless two codes tell two people. */
const alikeStatement = {
  name: "transfer_arrival_alike",
  text: `SELECT n.full_name AS "fullName" FROM members m
    JOIN members n ON n.org_id = m.org_id AND n.unit_id = $2::uuid AND n.id <> m.id AND n.status = 'active'
      AND n.name_key = m.name_key AND (n.birth_date = m.birth_date OR n.code = m.code OR n.card_number = m.card_number)
      AND (n.code IS NULL OR m.code IS NULL OR n.code = m.code)
    WHERE m.org_id = $1::uuid AND m.id = $3::uuid LIMIT 1`,
};

type Arrival = { id: string; code: string | null; cardNumber: string | null; nameKey: string };

/**
 * Nobody is taken in, with the row that goes along, beside another row of the same person. Whoever adds one meanwhile
 * waits; new ones are refused while the case is open (`waits` in lib/members/elsewhere.ts).
 */
export async function refuseBesideAlike(
  db: Writer,
  { orgId, unitId }: { orgId: string; unitId: string },
  caseId: string,
): Promise<Refusal | null> {
  const [who] = await rowsWithin<Arrival>(db, arrivalStatement, [orgId, caseId]);
  if (!who) return null;
  await holdKeys(db, orgId, [who.code, who.cardNumber, who.nameKey]);
  const [alike] = await rowsWithin<{ fullName: string }>(db, alikeStatement, [orgId, unitId, who.id]);
  return alike ? refused("conflict", besideAlike(alike.fullName)) : null;
}

function besideAlike(fullName: string): string {
  return `Danh sách đơn vị đã có ${fullName} cùng họ tên và ngày sinh, mã định danh hoặc số thẻ. Nếu là người này thì dòng ấy thừa: hoàn tác lần nhập đã thêm nó, hoặc đổi tình trạng của nó thành Chuyển đi (đánh dấu sửa chỗ ghi nhầm) rồi tiếp nhận, sau đó gộp hai dòng ở trang Người trùng. Nếu là hai người, ghi mã định danh của cả hai (đơn vị cũ ghi cho người đang đến) rồi tiếp nhận.`;
}
