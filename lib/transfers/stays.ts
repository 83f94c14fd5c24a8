import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { ARRIVED_ON, STAY_UNTIL } from "./statements";

/** SQL: the member `m` takes part elsewhere for a time, and was not said to be back. */
export const IS_AWAY_FOR_A_TIME = `EXISTS (SELECT FROM member_cases c
      JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.kind = 'temporary' AND t.direction <> 'in'
      WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.procedure = 'transfer' AND c.closed_on IS NULL
        AND c.state = 'hosted')`;

/** SQL: its last day elsewhere; of whom nobody said that the person came back, the day by which it was meant. */
const LAST_DAY = `CASE c.state WHEN 'returned' THEN c.closed_on - 1 ELSE ${STAY_UNTIL} END`;

const stayStatement = {
  name: "transfer_stay_within",
  text: `SELECT max(${LAST_DAY}) AS until
    FROM member_cases c JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    WHERE c.org_id = $1::uuid AND c.member_id = $2::uuid AND t.kind = 'temporary' AND t.direction <> 'in'
      AND c.state IN ('hosted', 'returned')
      AND (${ARRIVED_ON}) <= $4::date AND ${LAST_DAY} >= greatest((${ARRIVED_ON}), $3::date)`,
};

/** Until when a member takes part elsewhere for a time, at some time between two days; null where nowhere else. */
export async function stayWithin(
  scope: Scope,
  memberId: string,
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<PlainDate | null> {
  const [found] = await rows<{ until: PlainDate | null }>(scope, stayStatement, ({ orgId }) => [
    orgId,
    memberId,
    from,
    to,
  ]);
  return found?.until ?? null;
}
