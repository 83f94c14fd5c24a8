import type { AuditEvent } from "@/lib/audit/types";
import { leftBy } from "@/lib/members/placed";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";

type Within = { db: Writer; record: (event: AuditEvent) => void };
type Ended = { id: string; orgId: string; unitId: string; year: number };

const endLeftStatement = {
  name: "hardship_end_left",
  text: `UPDATE hardship_cases h SET ended_on = GREATEST(h.opened_on, c.closed_on), end_reason = 'Chuyển sinh hoạt.',
      ended_by_case_id = c.id, version = h.version + 1
    FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    WHERE c.id = ANY($1::uuid[]) AND t.direction <> 'inside'
      AND h.org_id = c.org_id AND h.member_id = c.member_id AND h.unit_id = ${leftBy("unit")}
      AND h.ended_on IS NULL AND h.deleted_at IS NULL
    RETURNING h.id, h.org_id AS "orgId", h.unit_id AS "unitId", extract(year FROM h.ended_on)::int AS year`,
};

/** Nobody is followed by a unit that these transfers led the member out of: what it knew goes nowhere with the move. */
export async function endLeft({ db, record }: Within, transfers: readonly string[]): Promise<void> {
  for (const { id, year, ...at } of await rowsWithin<Ended>(db, endLeftStatement, [transfers]))
    record({ type: "hardship.ended", ...at, subjectId: id, detail: { year } });
}

const followAgainStatement = {
  name: "hardship_follow_again",
  text: `UPDATE hardship_cases h SET ended_on = NULL, end_reason = '', ended_by_case_id = NULL, version = h.version + 1
    FROM member_cases c WHERE c.id = ANY($1::uuid[]) AND h.org_id = c.org_id AND h.ended_by_case_id = c.id
    RETURNING h.id, h.org_id AS "orgId", h.unit_id AS "unitId"`,
};

/** Undoes `endLeft` of transfers that are taken back. */
export async function followAgain({ db, record }: Within, transfers: readonly string[]): Promise<void> {
  for (const { id, ...at } of await rowsWithin<Ended>(db, followAgainStatement, [transfers]))
    record({ type: "hardship.reopened", ...at, subjectId: id });
}

const followedThereStatement = {
  name: "hardship_followed_there",
  text: `SELECT c.id FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id AND m.unit_id <> ${leftBy("unit")}
    JOIN hardship_cases h ON h.org_id = m.org_id AND h.member_id = m.id AND h.unit_id = m.unit_id
    WHERE c.id = ANY($1::uuid[]) AND h.ended_on IS NULL AND h.deleted_at IS NULL`,
};

/** Of these transfers those whose member the unit that they led to follows by now: taken back, it would follow nobody of its own. */
export async function followedThere(db: Writer, transfers: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rowsWithin<{ id: string }>(db, followedThereStatement, [transfers]);
  return new Set(found.map(({ id }) => id));
}
