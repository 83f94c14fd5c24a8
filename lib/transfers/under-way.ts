import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { type Refusal, refused } from "@/lib/platform/result";

/** What the member's own place finishes before it lets go; a measure that was announced runs on by itself and is ended there. */
const underWayStatement = {
  name: "transfer_under_way",
  text: `SELECT DISTINCT c.person_name AS "personName", o.procedure
    FROM member_cases c
    JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.kind = 'permanent' AND t.direction <> 'in'
    JOIN member_cases o ON o.org_id = c.org_id AND o.member_id = c.member_id AND o.closed_on IS NULL
      AND (o.procedure IN ('admission', 'removal_from_roll')
        OR (o.procedure = 'discipline' AND o.state NOT IN ('announced', 'appealed', 'appeal_answered')))
    WHERE c.id = ANY($1::uuid[]) ORDER BY 1, 2`,
};

/** Few may read a disciplinary matter, so that it is not named. */
const WORDS = {
  admission: "kết nạp chưa trao thẻ",
  removal_from_roll: "xóa tên chưa xong",
  discipline: "chưa xong",
};

/**
 * Nobody is let go whose admission, removal or disciplinary matter is under way: it goes on by what the place knows and
 * has voted. All else goes along by itself (`open_cases_go_along` in the database).
 */
export async function refuseUnderWay(db: Writer, transfers: readonly string[]): Promise<Refusal | null> {
  type Found = { personName: string; procedure: keyof typeof WORDS };
  const found = await rowsWithin<Found>(db, underWayStatement, [transfers]);
  if (found.length === 0) return null;
  const told = found.map(({ personName, procedure }) => `${personName} đang có hồ sơ ${WORDS[procedure]}`);
  return refused(
    "conflict",
    `${told.join("; ")}. Nơi đang sinh hoạt làm xong hoặc rút hồ sơ đó trước khi chuyển.`,
  );
}
