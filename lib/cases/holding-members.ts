import { rowsWithin, type Writer } from "@/lib/platform/database/database";

const holdStatement = {
  name: "case_hold_members",
  text: `SELECT FROM members m WHERE m.org_id = $1::uuid
      AND m.id IN (SELECT c.member_id FROM member_cases c WHERE c.org_id = $1::uuid AND c.id = ANY($2::uuid[]))
    ORDER BY m.id FOR NO KEY UPDATE OF m`,
};

/**
 * Holds the members of these cases to the end of the transaction: whoever writes another case of one of them and does the
 * same waits, so that what is read of their cases after this stays true. New rows that name a member do not wait.
 */
export async function holdMembersOf(db: Writer, orgId: string, caseIds: readonly string[]): Promise<void> {
  await rowsWithin(db, holdStatement, [orgId, [...caseIds]]);
}
