import { EXPELLED } from "@/lib/members/expelled";
import { memberJson, sensitiveJson } from "@/lib/members/json";
import { refusesUse } from "@/lib/members/refused-use";
import type { Member, SensitiveValues } from "@/lib/members/types";
import { today } from "@/lib/platform/clock";
import { rowsOfPlace, type Statement } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { daysUnderWay } from "@/lib/units/year-days";
import type { RosterKey } from "./cursor";
import { ageConditions, conditionsOf, type RosterFilter } from "./filter";
import { givenNameOf } from "./names";
import type { RosterPlace } from "./place";
import { type YearMarks, yearMarksJson } from "./year-marks";

/** `marks` only where they were asked for. */
export type WholeMember = {
  member: Member;
  refusesContact: boolean;
  sensitive: SensitiveValues | null;
  isExpelled?: boolean;
  marks?: YearMarks;
};

type Asked = { most: number; sensitive: boolean; marksOn?: PlainDate; after?: RosterKey };

/** Everybody whom the filter leaves, up to `most`, in the roster's order; sensitive fields only where asked for. */
export async function everyMember(
  place: RosterPlace,
  filter: RosterFilter,
  asked: Asked,
): Promise<WholeMember[]> {
  const { statement, values } = await everyStatement(place, filter, asked);
  return rowsOfPlace<WholeMember>(statement, values);
}

const AT_ONCE = 500;

/** The same people a few hundred at a time, each statement going on behind the last person of the one before. */
export async function* membersInPieces(
  place: RosterPlace,
  filter: RosterFilter,
  { most, ...asked }: Omit<Asked, "after">,
): AsyncGenerator<WholeMember[]> {
  let after: RosterKey | undefined;
  for (let left = most; left > 0; left -= AT_ONCE) {
    const some = await everyMember(place, filter, { ...asked, most: Math.min(left, AT_ONCE), after });
    const last = some.at(-1)?.member;
    if (!last) return;
    yield some;
    if (some.length < AT_ONCE) return;
    after = [givenNameOf(last.fullName), last.fullName, last.id];
  }
}

/** How many people the filter leaves, counted up to `most`. */
export async function countMembers(place: RosterPlace, filter: RosterFilter, most: number): Promise<number> {
  const { where, sign, values } = await conditions(place, filter);
  const text = `SELECT count(*)::int AS count FROM
    (SELECT FROM members m WHERE ${where} LIMIT $${values.length + 1}::int) AS counted`;
  const statement = { name: `roster_count_${sign}`, text };
  const [row] = await rowsOfPlace<{ count: number }>(statement, [...values, most]);
  return row?.count ?? 0;
}

async function everyStatement(
  place: RosterPlace,
  filter: RosterFilter,
  { most, sensitive, marksOn, after }: Asked,
): Promise<{ statement: Statement; values: unknown[] }> {
  const { where, sign, values } = await conditions(place, filter);
  const value = (given: unknown) => `$${values.push(given)}`;
  const behind = after
    ? `AND (m.given_name, m.full_name, m.id) > (${value(after[0])}, ${value(after[1])}, ${value(after[2])}::uuid)`
    : "";
  const marks = marksOn ? `, ${yearMarksJson(values.length + 1)} AS marks` : "";
  if (marksOn) values.push(...daysUnderWay(marksOn));
  const text = `SELECT ${memberJson} AS member, ${refusesUse("contact")} AS "refusesContact",
      ${sensitive ? `${sensitiveJson} AS sensitive, ${EXPELLED} AS "isExpelled"` : "NULL::json AS sensitive"}
      ${marks}
    FROM members m LEFT JOIN member_sensitive s ON s.org_id = m.org_id AND s.member_id = m.id
    WHERE ${where} ${behind} ORDER BY m.given_name, m.full_name, m.id LIMIT ${value(most)}::int`;
  return {
    statement: {
      name: `roster_every_${sign}${sensitive ? "_s" : ""}${after ? "_a" : ""}${marksOn ? "_m" : ""}`,
      text,
    },
    values,
  };
}

async function conditions({ part, scope }: RosterPlace, filter: RosterFilter) {
  const values: unknown[] = [];
  const all = [...conditionsOf(part, scope.orgId, filter), ...ageConditions(filter.age, await today())];
  const where = all.map(({ sql }) => sql((given) => `$${values.push(given)}`)).join(" AND ");
  return { where, sign: all.map(({ sign }) => sign).join(""), values };
}
