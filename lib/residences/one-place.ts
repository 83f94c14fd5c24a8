import { holdMembersOf } from "@/lib/cases/holding-members";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";
import type { ResidenceState } from "./types";

/** One that is asked for stands too. On the day on which one ends another may begin. */
const secondStatement = {
  name: "residence_second",
  text: `WITH spans AS (
      SELECT c.id, c.member_id, c.person_name, c.state, r.host_name, c.opened_on, coalesce(c.closed_on, 'infinity') AS until
      FROM member_cases c JOIN residence_cases r ON r.org_id = c.org_id AND r.case_id = c.id
      WHERE c.org_id = $1::uuid AND c.state IN ('asked', 'introduced', 'ended')
        AND c.member_id IN (SELECT o.member_id FROM member_cases o WHERE o.org_id = $1::uuid AND o.id = ANY($2::uuid[]))
    )
    SELECT mine.person_name AS "personName", other.host_name AS "hostName", other.state, other.opened_on AS "from"
    FROM spans mine JOIN spans other ON other.member_id = mine.member_id AND other.id <> mine.id
      AND other.opened_on < mine.until AND mine.opened_on < other.until
    WHERE mine.id = ANY($2::uuid[]) LIMIT 1`,
};

type Second = {
  personName: string;
  hostName: string;
  state: Extract<ResidenceState, "asked" | "introduced" | "ended">;
  from: PlainDate;
};

/** What stands of the other one, and what to do with it. */
const WORDS: Record<Second["state"], (second: Second) => string> = {
  asked: ({ personName, hostName, from }) =>
    `${personName} có đề nghị sinh hoạt nơi cư trú ở ${hostName} ngày ${formatDate(from)} chưa được giới thiệu. Bí thư đơn vị ghi giới thiệu ở đề nghị đó; hoặc rút đề nghị đó trước.`,
  introduced: (second) => `${introducedWords(second)} Ghi thôi sinh hoạt ở đó, hoặc sửa lại ngày.`,
  ended: (second) => `${introducedWords(second)} Lần đó đã thôi; sửa lại ngày.`,
};

function introducedWords({ personName, hostName, from }: Second): string {
  return `${personName} đã được giới thiệu sinh hoạt nơi cư trú ở ${hostName} từ ${formatDate(from)}, trùng với thời gian này.`;
}

/** Nobody takes part at two places of residence at one time: those just written against all others, of which none is added meanwhile. */
export async function refuseSecondPlace(
  db: Writer,
  orgId: string,
  ids: readonly string[],
): Promise<Refusal | null> {
  await holdMembersOf(db, orgId, ids);
  const [second] = await rowsWithin<Second>(db, secondStatement, [orgId, [...ids]]);
  return second ? refused("conflict", WORDS[second.state](second)) : null;
}
