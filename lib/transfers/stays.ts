import { ASKED_SPANS, type AskedSpan, askedValues, inOrder } from "@/lib/members/asked-spans";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { ARRIVED_ON, STAY_UNTIL } from "./statements";

/** SQL: since when the member `m` takes part elsewhere for a time; nothing of whom nobody has there, or who was said to be back. */
export const AWAY_SINCE = `(SELECT ${ARRIVED_ON} FROM member_cases c
      JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id AND t.kind = 'temporary' AND t.direction <> 'in'
      WHERE c.org_id = m.org_id AND c.member_id = m.id AND c.procedure = 'transfer' AND c.closed_on IS NULL
        AND c.state = 'hosted')`;

/** SQL: its last day elsewhere; of whom nobody said that the person came back, the day by which it was meant. */
const LAST_DAY = `CASE c.state WHEN 'returned' THEN c.closed_on - 1 ELSE ${STAY_UNTIL} END`;

const WITH_TRANSFER = "JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id";

/** SQL: by the case `c` with its `t` somebody of the roster takes part elsewhere for a time, or did so. */
const IS_STAY =
  "c.procedure = 'transfer' AND t.kind = 'temporary' AND t.direction <> 'in' AND c.state IN ('hosted', 'returned')";
const onDay = (day: string) => `${day} BETWEEN (${ARRIVED_ON}) AND ${LAST_DAY}`;

/** SQL: the name of a branch and its unit. */
export const placeName = (branch: string, unit: string) =>
  `concat_ws(', ', (SELECT b.name FROM units b WHERE b.org_id = c.org_id AND b.id = ${branch}),
      (SELECT u.name FROM units u WHERE u.org_id = c.org_id AND u.id = ${unit}))`;

/**
 * SQL: where the member `m`, who is in the list of a branch, takes part for a time on a day; null of whom does so at home,
 * which by now may be the branch that was the host.
 */
export const awayOn = (
  day: string,
  { unit, branch }: Pick<Host, "unit" | "branch">,
) => `(SELECT CASE t.direction WHEN 'out' THEN concat_ws(', ', t.outside_name, nullif(t.outside_place, ''))
      ELSE ${placeName("c.other_branch_id", "c.other_unit_id")} END
    FROM member_cases c ${WITH_TRANSFER}
    WHERE c.org_id = m.org_id AND c.member_id = m.id AND ${IS_STAY} AND ${onDay(day)}
      AND (t.direction = 'out' OR c.other_unit_id IS DISTINCT FROM ${unit} OR c.other_branch_id IS DISTINCT FROM ${branch})
    LIMIT 1)`;

/** SQL: all days on which the member `m` takes part elsewhere for a time, as one multirange. */
export const AWAY_DAYS = `(SELECT range_agg(daterange((${ARRIVED_ON}), ${LAST_DAY}, '[]'))
    FROM member_cases c ${WITH_TRANSFER}
    WHERE c.org_id = m.org_id AND c.member_id = m.id AND ${IS_STAY} AND (${ARRIVED_ON}) <= ${LAST_DAY})`;

type Host = { org: string; unit: string; branch: string; day: string };

/** SQL: the members of other rosters who take part in a branch for a time on a day, each with `home`. */
export const guestsOn = ({ org, unit, branch, day }: Host) =>
  `SELECT m.*, ${placeName("c.branch_id", "c.unit_id")} AS home FROM member_cases c ${WITH_TRANSFER}
      JOIN members m ON m.org_id = c.org_id AND m.id = c.member_id
    WHERE c.org_id = ${org} AND c.other_unit_id = ${unit} AND c.other_branch_id IS NOT DISTINCT FROM ${branch}
      AND ${IS_STAY} AND ${onDay(day)}`;

const stayStatement = {
  name: "transfer_stay_within",
  text: `SELECT a.at::int AS at, max(${LAST_DAY}) AS until
    FROM ${ASKED_SPANS} JOIN member_cases c ON c.org_id = $1::uuid AND c.member_id = a.member_id
      JOIN transfers t ON t.org_id = c.org_id AND t.case_id = c.id
    WHERE t.kind = 'temporary' AND t.direction <> 'in' AND c.state IN ('hosted', 'returned')
      AND (${ARRIVED_ON}) <= a.to_day AND ${LAST_DAY} >= greatest((${ARRIVED_ON}), a.from_day)
    GROUP BY a.at`,
};

/** Until when members take part elsewhere for a time, at some time between two days; null where nowhere else. */
export async function stayWithin(scope: Scope, spans: readonly AskedSpan[]): Promise<(PlainDate | null)[]> {
  const found = await rows<{ at: number; until: PlainDate }>(scope, stayStatement, ({ orgId }) =>
    askedValues(orgId, spans),
  );
  return inOrder(spans, found).map((one) => one?.until ?? null);
}
