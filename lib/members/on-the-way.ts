import { holdOpenCases } from "@/lib/members/open-cases";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { type Refusal, refused } from "@/lib/platform/result";

/** In the transaction's order with whoever opens a transfer of one of them, which holds the member too. */
const holdStatement = {
  name: "member_hold_leaving",
  text: `SELECT FROM members m WHERE m.org_id = $1::uuid AND m.id = ANY($2::uuid[]) ORDER BY m.id FOR NO KEY UPDATE`,
};

const leavingStatement = {
  name: "member_leaving_on_the_way",
  text: `SELECT c.person_name AS "personName", c.state = 'hosted' AS "isAway" FROM member_cases c
    JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id AND m.status = 'active'
    WHERE c.org_id = $1::uuid AND c.member_id = ANY($2::uuid[]) AND c.procedure = 'transfer' AND c.closed_on IS NULL
    ORDER BY c.person_name, c.id`,
};

/**
 * Nobody leaves the list in another way while a transfer is open: the unit on its other side sees that case as well, and
 * it alone leads from one roster to the next. So whoever comes of age, is struck off or expelled, or is marked as having
 * left, by hand or by a list, has it ended first.
 */
export async function refuseOnTheWay(
  db: Writer,
  orgId: string,
  members: readonly (string | null)[],
): Promise<Refusal | null> {
  if (members.length === 0) return null;
  await rowsWithin(db, holdStatement, [orgId, members]);
  const found = await rowsWithin<Leaver>(db, leavingStatement, [orgId, members]);
  const namesOf = (away: boolean) =>
    found
      .filter(({ isAway }) => isAway === away)
      .map(({ personName }) => personName)
      .join(", ");
  const [underWay, away] = [namesOf(false), namesOf(true)];
  const words = [underWay && `${underWay} ${UNDER_WAY}`, away && `${away} ${AWAY}`].filter(Boolean);
  return words.length > 0 ? refused("conflict", words.join(" ")) : null;
}

type Leaver = { personName: string; isAway: boolean };

const UNDER_WAY =
  "đang có hồ sơ chuyển sinh hoạt chưa xong nên chưa rời danh sách cách khác được. Rút hồ sơ đó ở trang Chuyển sinh hoạt đoàn, hoặc chờ nơi đến tiếp nhận, rồi làm lại.";
const AWAY =
  "đang sinh hoạt tạm thời nơi khác. Ghi đã trở về ở hồ sơ đó, trang Chuyển sinh hoạt đoàn, rồi làm lại.";

/** $1 organisation, $2 unit: whose transfer out of its roster, or inside it, is open. */
export const onTheWayStatement = {
  name: "member_on_the_way",
  text: `SELECT m.id, c.state = 'hosted' AS "isAway" FROM member_cases c
    JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id AND m.status = 'active'
    WHERE c.org_id = $1::uuid AND c.unit_id = $2::uuid AND c.procedure = 'transfer' AND c.closed_on IS NULL
    ORDER BY m.id`,
};

/**
 * Which of these of a unit are on the way: the case alone leads on, so nothing that is taken back puts them out of
 * activity or into another branch. They are held until that is written, what goes along with them first.
 */
export async function stayingOnTheWay(
  db: Writer,
  { orgId, unitId }: { orgId: string; unitId: string },
  members: readonly string[],
): Promise<Set<string>> {
  if (members.length === 0) return new Set();
  await holdOpenCases(db, orgId, members);
  await rowsWithin(db, holdStatement, [orgId, members]);
  const asked = new Set(members);
  const found = await rowsWithin<{ id: string }>(db, onTheWayStatement, [orgId, unitId]);
  return new Set(found.flatMap(({ id }) => (asked.has(id) ? [id] : [])));
}

/** The same rule for a list that lacks such a person, or says that he or she left. */
export function keptOnTheWay({ isAway }: Pick<Leaver, "isAway">): string {
  return isAway
    ? "Đang sinh hoạt tạm thời nơi khác nên vẫn ở trong danh sách."
    : "Đang có hồ sơ chuyển sinh hoạt chưa xong nên giữ lại: hồ sơ đó ghi nơi đến đã tiếp nhận thì tự rời danh sách. Rời đi cách khác thì rút hồ sơ đó rồi tải tệp lên lại.";
}
