import { heldSince, inForce } from "@/lib/access/roles-in-force";
import type { NamedMember } from "@/lib/decisions/types";
import { rows } from "@/lib/platform/database/database";
import { dayOfSql } from "@/lib/platform/database/day-sql";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import type { SeatHolder } from "./types";

const seatsStatement = {
  name: "seats_of_meetings",
  text: `SELECT u.id, u.name, bool_or(r.role = 'UPPER_SECRETARY' AND NOT r.is_deputy) AS leads,
      bool_or(r.role IN ('STANDING_COMMITTEE', 'UPPER_SECRETARY')) AS "mayChair"
    FROM role_assignments r JOIN users u ON u.id = r.user_id AND u.disabled_at IS NULL
    WHERE r.org_id = $1 AND r.role IN ('STANDING_COMMITTEE', 'UPPER_SECRETARY', 'UPPER_STAFF')
      AND ${inForce}
    GROUP BY u.id, u.name ORDER BY u.name, u.id LIMIT 200`,
};

/** Who may chair meetings, take their minutes and sit in them. */
export async function seatsOf(scope: Scope): Promise<SeatHolder[]> {
  return rows<SeatHolder>(scope, seatsStatement, ({ orgId }) => [orgId]);
}

const rollStatement = {
  name: "roll_of_meeting",
  text: `SELECT u.id AS "memberId", u.name FROM users u
    WHERE EXISTS (SELECT 1 FROM role_assignments r
      WHERE r.user_id = u.id AND r.org_id = $1 AND r.role = 'STANDING_COMMITTEE'
        AND ((u.disabled_at IS NULL AND ${inForce}) OR (r.from_day <= $2::date AND ${heldSince("$2::date")}
          AND (u.disabled_at IS NULL OR ${dayOfSql("u.disabled_at")} >= $2::date))))
    ORDER BY u.name, u.id LIMIT 200`,
};

/** Whom the roll of a meeting names: the committee of its day, whoever has left it since, and of today. */
export async function rollOf(scope: Scope, heldOn: PlainDate): Promise<NamedMember[]> {
  return rows<NamedMember>(scope, rollStatement, ({ orgId }) => [orgId, heldOn]);
}
