import { ASKED_SPANS, type AskedSpan, askedValues, inOrder } from "@/lib/members/asked-spans";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { HELD } from "@/lib/ratings/attendance/counted";

type Attended = { at: number; day: PlainDate; as: "present" | "excused" | "activity" };

const attendedStatement = {
  name: "removal_attended",
  text: `SELECT a.at::int AS at, came.day, came."as" FROM ${ASKED_SPANS} CROSS JOIN LATERAL (
    SELECT g.day, p.mark::text AS "as" FROM branch_meeting_attendance p
      JOIN branch_meetings g ON g.org_id = p.org_id AND g.id = p.meeting_id AND ${HELD}
      WHERE p.org_id = $1::uuid AND p.member_id = a.member_id AND p.mark IN ('present', 'excused')
        AND g.day BETWEEN a.from_day AND a.to_day
    UNION ALL SELECT t.starts_on, 'activity' FROM activity_participants p
      JOIN activities t ON t.org_id = p.org_id AND t.id = p.activity_id AND t.deleted_at IS NULL
      WHERE p.org_id = $1::uuid AND p.member_id = a.member_id AND t.starts_on BETWEEN a.from_day AND a.to_day
    ORDER BY 1 LIMIT 1) came`,
};

const WORDS: Record<Attended["as"], string> = {
  present: "có mặt trong buổi sinh hoạt",
  excused: "vắng có lý do ở buổi sinh hoạt",
  activity: "tham gia hoạt động",
};

/** The first time between two days that members took part, or were away with a reason, in words; null where never. */
export async function attendedWithin(scope: Scope, spans: readonly AskedSpan[]): Promise<(string | null)[]> {
  const found = await rows<Attended>(scope, attendedStatement, ({ orgId }) => askedValues(orgId, spans));
  return inOrder(spans, found).map((one) => one && `${WORDS[one.as]} ngày ${formatDate(one.day)}`);
}
