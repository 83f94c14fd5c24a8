import { holdMembersOf } from "@/lib/cases/holding-members";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { type Refusal, refusedAt } from "@/lib/platform/result";
import { type Decided, decidedTwice } from "./measures/same-decision";

/** Every decision that stands against the members of cases $2. */
const decidedStatement = {
  name: "discipline_decided",
  text: `SELECT c.id AS "caseId", c.member_id AS against, s.doc_number AS number,
      (CASE WHEN s.act = 'record' THEN c.opened_on ELSE s.day END)::text AS day
    FROM member_cases c JOIN member_case_steps s ON s.org_id = c.org_id AND s.case_id = c.id
    WHERE c.org_id = $1::uuid AND c.procedure = 'discipline' AND c.outcome IS DISTINCT FROM 'withdrawn'
      AND s.act IN ('record', 'decide_at_branch', 'decide_above') AND s.doc_number <> ''
      AND NOT EXISTS (SELECT FROM member_case_steps b
        WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)
      AND c.member_id IN (SELECT o.member_id FROM member_cases o WHERE o.org_id = $1::uuid AND o.id = ANY($2::uuid[]))`,
};

/**
 * One decision disciplines a member once: of cases just written those whose member another one disciplines by the same;
 * none is added meanwhile.
 */
export async function recordedTwice(db: Writer, orgId: string, ids: readonly string[]): Promise<Set<string>> {
  await holdMembersOf(db, orgId, ids);
  return decidedTwice(ids, await rowsWithin<Decided>(db, decidedStatement, [orgId, [...ids]]));
}

/** The same of one case, at the field of its form or step. */
export async function refuseTwice(
  db: Writer,
  orgId: string,
  { id, personName }: { id: string; personName: string },
): Promise<Refusal | null> {
  const twice = await recordedTwice(db, orgId, [id]);
  return twice.has(id) ? refusedAt("docNumber", twiceWords(personName), "conflict") : null;
}

export const twiceWords = (name: string) =>
  `${name} đã được ghi kỷ luật theo quyết định cùng số, cùng ngày. Mở hồ sơ đó nếu cần sửa.`;
