import { holdMembersOf } from "@/lib/cases/holding-members";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { type Refusal, refusedAt } from "@/lib/platform/result";

/** Of the members of cases $2 every decision that stands. */
const decisionsStatement = {
  name: "discipline_decisions",
  text: `SELECT c.id, c.member_id AS "memberId", c.person_name AS "personName", s.doc_number AS number,
      (CASE WHEN s.act = 'record' THEN c.opened_on ELSE s.day END)::text AS day
    FROM member_cases c JOIN member_case_steps s ON s.org_id = c.org_id AND s.case_id = c.id
    WHERE c.org_id = $1::uuid AND c.procedure = 'discipline' AND c.outcome IS DISTINCT FROM 'withdrawn'
      AND s.act IN ('record', 'decide_at_branch', 'decide_above') AND s.doc_number <> ''
      AND NOT EXISTS (SELECT FROM member_case_steps b
        WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)
      AND c.member_id IN (SELECT o.member_id FROM member_cases o WHERE o.org_id = $1::uuid AND o.id = ANY($2::uuid[]))`,
};

type Decision = { number: string; day: PlainDate };
type Decided = Decision & { id: string; memberId: string; personName: string };

/** Whether two decisions are one and the same paper, however its number is written. */
export function sameDecision(one: Decision, other: Decision): boolean {
  return fold(one.number) === fold(other.number) && one.day === other.day;
}

/** Of cases just written those whose member another one disciplines by the same decision; none is added meanwhile. */
export async function decidedTwice(db: Writer, orgId: string, ids: readonly string[]): Promise<Decided[]> {
  await holdMembersOf(db, orgId, ids);
  const decided = await rowsWithin<Decided>(db, decisionsStatement, [orgId, [...ids]]);
  return decided.filter(
    (mine) =>
      ids.includes(mine.id) &&
      decided.some(
        (other) => other.id !== mine.id && other.memberId === mine.memberId && sameDecision(other, mine),
      ),
  );
}

export const twiceWords = (personName: string) =>
  `${personName} đã được ghi kỷ luật theo quyết định cùng số, cùng ngày. Mở hồ sơ đó nếu cần sửa.`;

/** One decision disciplines a member once. */
export async function refuseTwice(db: Writer, orgId: string, id: string): Promise<Refusal | null> {
  const [twice] = await decidedTwice(db, orgId, [id]);
  return twice ? refusedAt("docNumber", twiceWords(twice.personName), "conflict") : null;
}
