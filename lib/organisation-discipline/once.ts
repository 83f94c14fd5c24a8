import { type Decided, decidedTwice } from "@/lib/discipline/measures/same-decision";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { type Refusal, refusedAt } from "@/lib/platform/result";

const bodyOf = (alias: string) => `coalesce(${alias}.branch_id, ${alias}.unit_id)`;
const BODIES = `(SELECT ${bodyOf("o")} FROM organisation_discipline_cases o
  WHERE o.org_id = $1::uuid AND o.id = ANY($2::uuid[]))`;

const holdStatement = {
  name: "organisation_discipline_hold_bodies",
  text: `SELECT FROM units u WHERE u.org_id = $1::uuid AND u.id IN ${BODIES} ORDER BY u.id FOR NO KEY UPDATE OF u`,
};

/** Every decision that stands against the organisations of cases $2. */
const decidedStatement = {
  name: "organisation_discipline_decided",
  text: `SELECT c.id AS "caseId", ${bodyOf("c")} AS against, s.doc_number AS number,
      (CASE WHEN s.act = 'record' THEN c.opened_on ELSE s.day END)::text AS day
    FROM organisation_discipline_cases c JOIN organisation_discipline_steps s ON s.org_id = c.org_id AND s.case_id = c.id
    WHERE c.org_id = $1::uuid AND c.outcome IS DISTINCT FROM 'withdrawn'
      AND s.act IN ('record', 'decide') AND s.doc_number <> ''
      AND NOT EXISTS (SELECT FROM organisation_discipline_steps b
        WHERE b.org_id = s.org_id AND b.case_id = s.case_id AND b.takes_back = s.number)
      AND ${bodyOf("c")} IN ${BODIES}`,
};

/**
 * One decision disciplines an organisation once: of cases just written those whose organisation another one disciplines
 * by the same; none is added meanwhile.
 */
export async function recordedTwice(db: Writer, orgId: string, ids: readonly string[]): Promise<Set<string>> {
  await rowsWithin(db, holdStatement, [orgId, [...ids]]);
  return decidedTwice(ids, await rowsWithin<Decided>(db, decidedStatement, [orgId, [...ids]]));
}

/** The same of one case, at the field of its form or step. */
export async function refuseTwice(db: Writer, orgId: string, id: string): Promise<Refusal | null> {
  const twice = await recordedTwice(db, orgId, [id]);
  return twice.has(id) ? refusedAt("docNumber", RECORDED_TWICE, "conflict") : null;
}

export const RECORDED_TWICE =
  "Tổ chức này đã được ghi kỷ luật theo quyết định cùng số, cùng ngày. Mở hồ sơ đó nếu cần sửa.";
