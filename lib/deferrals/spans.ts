import { holdMembersOf } from "@/lib/cases/holding-members";
import { ASKED_SPANS, type AskedSpan, askedValues, inOrder } from "@/lib/members/asked-spans";
import { rows, rowsWithin, type Writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";
import { DECIDED, LAST_DAY } from "./in-force";
import type { DeferralState } from "./types";

const withinStatement = {
  name: "deferral_within",
  text: `SELECT a.at::int AS at, max(${LAST_DAY}) AS until
    FROM ${ASKED_SPANS} JOIN member_cases c ON c.org_id = $1::uuid AND c.member_id = a.member_id
      JOIN deferral_cases d ON d.org_id = c.org_id AND d.case_id = c.id
    WHERE ${DECIDED} AND d.from_day <= a.to_day AND ${LAST_DAY} >= greatest(d.from_day, a.from_day)
    GROUP BY a.at`,
};

/** Until when the activities of members are deferred by what runs at some time between two days; null where nothing does. */
export async function deferredWithin(
  scope: Scope,
  spans: readonly AskedSpan[],
): Promise<(PlainDate | null)[]> {
  const found = await rows<{ at: number; until: PlainDate }>(scope, withinStatement, ({ orgId }) =>
    askedValues(orgId, spans),
  );
  return inOrder(spans, found).map((one) => one?.until ?? null);
}

/** One that was asked for stands too: it may be decided any day. Where an extension runs again, so does what it extends. */
const overlapStatement = {
  name: "deferral_overlap",
  text: `WITH RECURSIVE written AS (
      SELECT unnest($2::uuid[]) AS id
      UNION
      SELECT d.extends_id FROM written JOIN deferral_cases d ON d.org_id = $1::uuid AND d.case_id = written.id
      WHERE d.extends_id IS NOT NULL
    ), spans AS (
      SELECT c.id, c.member_id, c.person_name, c.state, d.from_day, ${LAST_DAY} AS last_day
      FROM member_cases c JOIN deferral_cases d ON d.org_id = c.org_id AND d.case_id = c.id
      WHERE c.org_id = $1::uuid AND (c.state = 'asked' OR ${DECIDED}) AND d.from_day <= ${LAST_DAY}
        AND c.member_id IN (SELECT o.member_id FROM member_cases o WHERE o.org_id = $1::uuid AND o.id = ANY($2::uuid[]))
    )
    SELECT mine.person_name AS "personName", other.state, other.from_day AS "from", other.last_day AS "to"
    FROM spans mine JOIN spans other ON other.member_id = mine.member_id AND other.id <> mine.id
      AND other.from_day <= mine.last_day AND mine.from_day <= other.last_day
    WHERE mine.id IN (SELECT id FROM written) LIMIT 1`,
};

type Overlap = { personName: string; state: DeferralState; from: PlainDate; to: PlainDate };

function overlapWords({ personName, state, from, to }: Overlap): string {
  const span = `từ ${formatDate(from)} đến ${formatDate(to)}`;
  if (state === "asked")
    return `${personName} có đơn xin hoãn ${span} chưa được quyết định, trùng với thời gian này. Mở đơn đó để ghi quyết định, hoặc rút đơn đó trước.`;
  const instead = state === "deferred" ? "Sửa lại ngày, hoặc gia hạn lần hoãn đó." : "Sửa lại ngày.";
  return `${personName} đã có lần hoãn ${span}, trùng với thời gian này. ${instead}`;
}

/** No two deferrals of one member run at one time: those just written ($2) against all others, of which none is added meanwhile. */
export async function refuseOverlap(
  db: Writer,
  orgId: string,
  ids: readonly string[],
): Promise<Refusal | null> {
  await holdMembersOf(db, orgId, ids);
  const [overlap] = await rowsWithin<Overlap>(db, overlapStatement, [orgId, [...ids]]);
  return overlap ? refused("conflict", overlapWords(overlap)) : null;
}
