import { holdMembersOf } from "@/lib/cases/holding-members";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { type Refusal, refused } from "@/lib/platform/result";

const twiceStatement = {
  name: "discipline_decided_twice",
  text: `WITH decided AS (
      SELECT c.id, c.member_id, c.person_name, lower(s.doc_number) AS number,
        CASE WHEN s.act = 'record' THEN c.opened_on ELSE s.day END AS day
      FROM member_cases c JOIN member_case_steps s ON s.org_id = c.org_id AND s.case_id = c.id
      WHERE c.org_id = $1::uuid AND c.procedure = 'discipline' AND c.outcome IS DISTINCT FROM 'withdrawn'
        AND s.act IN ('record', 'decide_at_branch', 'decide_above') AND s.doc_number <> ''
        AND NOT EXISTS (SELECT FROM member_case_steps b
          WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)
        AND c.member_id IN (SELECT o.member_id FROM member_cases o WHERE o.org_id = $1::uuid AND o.id = ANY($2::uuid[]))
    )
    SELECT mine.person_name AS "personName" FROM decided mine JOIN decided other ON other.member_id = mine.member_id
      AND other.id <> mine.id AND other.number = mine.number AND other.day = mine.day
    WHERE mine.id = ANY($2::uuid[]) LIMIT 1`,
};

/** One decision disciplines a member once: those just written ($2) against all others, of which none is added meanwhile. */
export async function refuseTwice(
  db: Writer,
  orgId: string,
  ids: readonly string[],
): Promise<Refusal | null> {
  await holdMembersOf(db, orgId, ids);
  const [twice] = await rowsWithin<{ personName: string }>(db, twiceStatement, [orgId, [...ids]]);
  if (!twice) return null;
  return refused(
    "conflict",
    `${twice.personName} đã được ghi kỷ luật theo quyết định cùng số, cùng ngày. Mở hồ sơ đó nếu cần sửa.`,
  );
}
