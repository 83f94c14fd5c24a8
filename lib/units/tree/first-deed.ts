import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";

/** $1 organisation, $2 unit, $3 its first day as it stands, $4 the day before which one is looked for. */
const statement = {
  name: "unit_first_deed",
  text: `SELECT what, day FROM (
      SELECT 'đổi tên từ' AS what, from_day AS day FROM unit_names
        WHERE org_id = $1 AND unit_id = $2 AND from_day > $3::date
      UNION ALL SELECT 'có chi đoàn hoạt động từ', opened_on FROM units WHERE org_id = $1 AND parent_id = $2
      UNION ALL SELECT 'ở trong năm đánh giá chốt số liệu', c.cut_off
        FROM assessments a JOIN cycles c ON c.org_id = a.org_id AND c.id = a.cycle_id
        WHERE a.org_id = $1 AND a.unit_id = $2 AND a.state <> 'NOT_PARTICIPATING'
      UNION ALL SELECT 'chốt danh sách quý hết ngày', (make_date(year, quarter * 3, 1) + interval '1 month - 1 day')::date
        FROM roster_snapshots WHERE org_id = $1 AND unit_id = $2
      UNION ALL SELECT 'có hoạt động ngày', starts_on FROM activities
        WHERE org_id = $1 AND $2 IN (unit_id, branch_id) AND deleted_at IS NULL
      UNION ALL SELECT 'sinh hoạt ngày', day FROM branch_meetings
        WHERE org_id = $1 AND $2 IN (unit_id, branch_id) AND state IN ('held', 'closed')
      UNION ALL SELECT 'kiện toàn ngày', held_on FROM committee_acts
        WHERE org_id = $1 AND $2 IN (unit_id, branch_id) AND state <> 'withdrawn'
      UNION ALL SELECT 'có thủ tục đoàn viên ngày', opened_on FROM member_cases
        WHERE org_id = $1 AND $2 IN (unit_id, branch_id) AND outcome IS DISTINCT FROM 'withdrawn'
    ) deeds WHERE day < $4::date ORDER BY day LIMIT 1`,
};

/** The first thing that was recorded of a unit before a day; null: nothing was. */
export async function deedBefore(
  scope: Scope,
  unit: { id: string; openedOn: PlainDate },
  day: PlainDate,
): Promise<{ what: string; day: PlainDate } | null> {
  const values = () => [scope.orgId, unit.id, unit.openedOn, day];
  const [deed] = await rows<{ what: string; day: PlainDate }>(scope, statement, values);
  return deed ?? null;
}
