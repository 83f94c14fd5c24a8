import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { type Refusal, refused } from "@/lib/platform/result";
import { holdMembersOf } from "./holding-members";
import { conflictsAt } from "./pasted/lines";
import type { PastedRow } from "./pasted/table";

/** Of cases $2 those that stand and whose member has another one of the procedure under way, with where that one is. */
const underWayStatement = {
  name: "case_others_under_way",
  text: `SELECT c.id, c.person_name AS "personName", o.state FROM member_cases c
    JOIN member_cases o ON o.org_id = c.org_id AND o.member_id = c.member_id AND o.procedure = c.procedure
      AND o.id <> c.id AND o.closed_on IS NULL
    WHERE c.org_id = $1::uuid AND c.id = ANY($2::uuid[]) AND c.outcome IS DISTINCT FROM 'withdrawn'`,
};

type Other = { id: string; personName: string; state: string };

/** Of cases just written or opened again which have others of the procedure under way beside them; none is added meanwhile. */
export async function othersUnderWay(
  db: Writer,
  orgId: string,
  ids: readonly string[],
): Promise<readonly Other[]> {
  if (ids.length === 0) return [];
  await holdMembersOf(db, orgId, ids);
  return rowsWithin<Other>(db, underWayStatement, [orgId, [...ids]]);
}

/** A case just written, recorded or begun; `say` names a cell where it is a line of a table. */
export type Written = { id: string; say?: PastedRow<string>["say"] | undefined };

/**
 * Where a person has one case of a procedure at a time: what is done elsewhere is no second one beside it either. `words`
 * name the person and what to do with the other.
 */
export async function refuseSecond(
  db: Writer,
  orgId: string,
  written: readonly Written[],
  words: (personName: string, state: string) => string,
): Promise<Refusal | null> {
  const others = await othersUnderWay(
    db,
    orgId,
    written.map(({ id }) => id),
  );
  const wrong = written.flatMap(({ id, say }) => {
    const other = others.find((each) => each.id === id);
    if (!other) return [];
    const message = words(other.personName, other.state);
    // A table names the person in the column of the names, a form in its field.
    return [say ? { message, say: (_: string, told: string) => say("fullName", told) } : { message }];
  });
  return conflictsAt("member", wrong);
}

/** Where a second one is possible: the form asks, with a box “Vẫn ghi”, which sends `confirmed`. */
export function askedSecond(path: string, words: readonly string[]): Refusal | null {
  if (words.length === 0) return null;
  return refused("conflict", "Xem lại trước khi ghi; nếu vẫn đúng, chọn “Vẫn ghi” rồi bấm lại.", {
    fields: words.map((message) => ({ path, message })),
    isDoubted: true,
  });
}
