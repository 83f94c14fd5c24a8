import { memberJson, sensitiveJson } from "@/lib/members/json";
import type { Member, SensitiveValues } from "@/lib/members/types";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { conditionsOf, type RosterFilter } from "./filter";
import type { RosterPlace } from "./place";

export type WholeMember = { member: Member; sensitive: SensitiveValues | null };

/** Everybody whom the filter leaves, up to `most` + 1, in the roster's order; sensitive fields only where asked for. */
export async function everyMember(
  place: RosterPlace,
  filter: RosterFilter,
  most: number,
  withSensitive: boolean,
): Promise<WholeMember[]> {
  const values: unknown[] = [];
  const value = (given: unknown) => `$${values.push(given)}`;
  const conditions = conditionsOf(place.part, place.scope.orgId, filter, await today());
  const where = conditions.map((condition) => condition.sql(value)).join(" AND ");
  const sensitive = withSensitive ? sensitiveJson : "NULL::json";
  const text = `SELECT ${memberJson} AS member, ${sensitive} AS sensitive
    FROM members m LEFT JOIN member_sensitive s ON s.org_id = m.org_id AND s.member_id = m.id
    WHERE ${where} ORDER BY m.given_name, m.full_name, m.id LIMIT ${value(most + 1)}::int`;
  const name = `roster_every_${conditions.map(({ sign }) => sign).join("")}${withSensitive ? "_s" : ""}`;
  return rows<WholeMember>(place.scope, { name, text }, () => values);
}
