import { rowsWithin, type Writer } from "@/lib/platform/database/database";

/**
 * SQL: the open cases of these members, held. Whoever moves a member holds them before the row, of which the database takes
 * them along (`open_cases_go_along`): a step holds its case first and the member after, and whoever held them the other way
 * round would wait for it as it waits for them.
 */
export const openCasesHeld = (orgId: string, members: string) => `SELECT c.id FROM member_cases c
    WHERE c.org_id = ${orgId}::uuid AND c.member_id IN (${members}) AND c.closed_on IS NULL
    ORDER BY c.id FOR NO KEY UPDATE`;

const holdStatement = {
  name: "member_hold_open_cases",
  text: openCasesHeld("$1", "SELECT unnest($2::uuid[])"),
};

/** Waits for whoever takes a step in an open case of these members, before their rows are written. */
export async function holdOpenCases(
  db: Writer,
  orgId: string,
  members: readonly (string | null)[],
): Promise<void> {
  await rowsWithin(db, holdStatement, [orgId, members]);
}
