import { rowsWithin, type Writer } from "@/lib/platform/database/database";

/**
 * SQL: the open cases of these members that go along with them, held. Whoever moves a member holds them before the row, of
 * which the database takes them along (`open_cases_go_along`): a step holds its case first and the member after, and whoever
 * held them the other way round would wait for it as it waits for them. No others: an acceptance holds its transfer first
 * and these after.
 */
export const openCasesHeld = (orgId: string, members: string) => `SELECT c.id FROM member_cases c
    WHERE c.org_id = ${orgId}::uuid AND c.member_id IN (${members}) AND c.closed_on IS NULL AND goes_along(c.procedure)
    ORDER BY c.id FOR NO KEY UPDATE`;

const holdStatement = {
  name: "member_hold_open_cases",
  text: openCasesHeld("$1", "SELECT unnest($2::uuid[])"),
};

/** Waits for whoever takes a step in an open case that goes along with these members, before their rows are written. */
export async function holdOpenCases(
  db: Writer,
  orgId: string,
  members: readonly (string | null)[],
): Promise<void> {
  await rowsWithin(db, holdStatement, [orgId, members]);
}

const holdAllStatement = {
  name: "member_hold_cases",
  text: `SELECT c.id FROM member_cases c WHERE c.org_id = $1::uuid AND c.member_id = ANY($2::uuid[])
    ORDER BY c.procedure <> 'transfer', c.id FOR UPDATE`,
};

/**
 * The same of all cases of these members, the closed ones too, which change rows where two are made one, or two again.
 * Transfers first: a step of one holds it before the member's others.
 */
export async function holdAllCases(db: Writer, orgId: string, members: readonly string[]): Promise<void> {
  await rowsWithin(db, holdAllStatement, [orgId, members]);
}
