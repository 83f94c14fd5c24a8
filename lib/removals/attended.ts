import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { HELD } from "@/lib/ratings/attendance/counted";

type Attended = { day: PlainDate; as: "present" | "excused" | "activity" };

const attendedStatement = {
  name: "removal_attended",
  text: `SELECT g.day, a.mark::text AS "as" FROM branch_meeting_attendance a
      JOIN branch_meetings g ON g.org_id = a.org_id AND g.id = a.meeting_id AND ${HELD}
      WHERE a.org_id = $1::uuid AND a.member_id = $2::uuid AND a.mark IN ('present', 'excused')
        AND g.day BETWEEN $3::date AND $4::date
    UNION ALL SELECT t.starts_on, 'activity' FROM activity_participants p
      JOIN activities t ON t.org_id = p.org_id AND t.id = p.activity_id AND t.deleted_at IS NULL
      WHERE p.org_id = $1::uuid AND p.member_id = $2::uuid AND t.starts_on BETWEEN $3::date AND $4::date
    ORDER BY 1 LIMIT 1`,
};

const WORDS: Record<Attended["as"], string> = {
  present: "có mặt trong buổi sinh hoạt",
  excused: "vắng có lý do ở buổi sinh hoạt",
  activity: "tham gia hoạt động",
};

/** The first time between two days that a member took part, or was away with a reason, in words; null where never. */
export async function attendedWithin(
  scope: Scope,
  memberId: string,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<string | null> {
  const [found] = await rows<Attended>(scope, attendedStatement, () => [scope.orgId, memberId, from, to]);
  return found ? `${WORDS[found.as]} ngày ${formatDate(found.day)}` : null;
}
