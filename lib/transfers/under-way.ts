import type { Procedure } from "@/lib/cases/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { type Refusal, refused } from "@/lib/platform/result";

/** Whoever goes on with one of them meanwhile waits for the move, as the move waits for whoever began. */
const underWayStatement = {
  name: "transfer_under_way",
  text: `SELECT c.person_name AS "personName", o.procedure, o.state
    FROM member_cases c
    JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.kind = 'permanent' AND t.direction <> 'in'
    JOIN member_cases o ON o.org_id = c.org_id AND o.member_id = c.member_id AND o.id <> c.id AND o.closed_on IS NULL
    WHERE c.id = ANY($1::uuid[]) ORDER BY o.id FOR NO KEY UPDATE OF o`,
};

type UnderWay = { personName: string; procedure: Procedure; state: string };

/** What the member's own place finishes before it lets go. */
const HOLDS_UP: readonly Procedure[] = ["admission", "removal_from_roll", "discipline"];

/** A measure that was announced runs on by itself and is ended where it was decided. */
const IN_FORCE = ["announced", "appealed", "appeal_answered"];

/**
 * Nobody is let go whose admission, removal or disciplinary matter is under way: it goes on by what the place knows and
 * has voted. All else goes along by itself (`open_cases_go_along` in the database). Which of them it is stands in the
 * case for those who read it: few may know of a disciplinary matter, and one left unnamed beside named ones is told.
 */
export async function refuseUnderWay(db: Writer, transfers: readonly string[]): Promise<Refusal | null> {
  const found = await rowsWithin<UnderWay>(db, underWayStatement, [transfers]);
  const held = found.filter(
    ({ procedure, state }) => HOLDS_UP.includes(procedure) && !IN_FORCE.includes(state),
  );
  if (held.length === 0) return null;
  const names = [...new Set(held.map(({ personName }) => personName))].join(", ");
  return refused(
    "conflict",
    `${names} đang có hồ sơ khác chưa xong (kết nạp, xóa tên hoặc kỷ luật). Nơi đang sinh hoạt làm xong hoặc rút hồ sơ đó trước khi chuyển.`,
  );
}
