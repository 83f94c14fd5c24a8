import { readScope, structureScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { CASE_REACHED } from "@/lib/evidence/case-reach";
import { reachValues } from "@/lib/evidence/queries";
import { TAKES_UP } from "@/lib/members/placed";
import { reader, rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";
import { periodKindOf } from "@/lib/units/period-kind";
import { calendarYear, type Period, schoolYear, unitYear, unitYearOf } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { comesToNothing } from "../rules";
import type { CaseOutcome, NilSubject } from "../types";

export type NilReturn = {
  id: string;
  procedure: NilSubject;
  note: string;
  signedOn: PlainDate;
  signedBy: string;
  version: number;
};

/**
 * A unit's year ($5 the unit, $6 the year, $7 to $10 the days of a calendar and of a school year): what arose in it of the
 * procedures $11, and the standing words. One that is still open has arisen since it was opened. Whom another unit takes
 * up has arisen there: the unit that let the person go had its own case of the leaving. A reward that was recorded, an act
 * of a committee and a measure against an organisation are no members' cases.
 */
const nilYearStatement = {
  name: "case_nil_year",
  text: `WITH own AS (
      SELECT u.period_kind AS kind, CASE WHEN u.period_kind = 'school_year' THEN $9::date ELSE $7::date END AS first_day,
        CASE WHEN u.period_kind = 'school_year' THEN $10::date ELSE $8::date END AS last_day
      FROM units u WHERE u.org_id = $1 AND u.id = $5
    ), arisen AS (
      SELECT c.procedure, c.outcome::text, c.state FROM own, member_cases c
      WHERE (${CASE_REACHED}) AND (c.unit_id = $5 OR (c.other_unit_id = $5 AND NOT EXISTS (SELECT FROM transfers t
          WHERE t.org_id = c.org_id AND t.case_id = c.id AND ${TAKES_UP})))
        AND c.opened_on <= own.last_day AND (c.closed_on IS NULL OR c.closed_on >= own.first_day)
        AND c.procedure = ANY($11::text[])
      UNION SELECT 'reward', 'done', '' FROM own, rewards r
      WHERE r.org_id = $1 AND ($2 OR r.unit_id = ANY($3::uuid[])) AND r.unit_id = $5 AND r.deleted_at IS NULL
        AND r.decided_on BETWEEN own.first_day AND own.last_day AND 'reward' = ANY($11::text[])
      UNION SELECT 'committee', 'done', '' FROM own, committee_acts a
      WHERE a.org_id = $1 AND ($2 OR a.unit_id = ANY($3::uuid[])) AND a.unit_id = $5 AND a.state <> 'withdrawn'
        AND a.held_on BETWEEN own.first_day AND own.last_day AND 'committee' = ANY($11::text[])
      UNION SELECT 'organisation_discipline', d.outcome::text, '' FROM own, organisation_discipline_cases d
      WHERE d.org_id = $1 AND ($2 OR d.unit_id = ANY($3::uuid[])) AND d.unit_id = $5 AND d.opened_on <= own.last_day
        AND (d.closed_on IS NULL OR d.closed_on >= own.first_day) AND 'organisation_discipline' = ANY($11::text[])
    )
    SELECT own.kind, COALESCE((SELECT jsonb_agg(a) FROM arisen a), '[]') AS arisen,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'procedure', n.procedure, 'note', n.note,
          'signedOn', n.signed_on, 'signedBy', n.signed_by, 'version', n.version) ORDER BY n.signed_on)
        FROM nil_returns n WHERE n.org_id = $1 AND ($2 OR n.unit_id = ANY($3::uuid[])) AND n.unit_id = $5 AND n.year = $6
          AND n.withdrawn_on IS NULL AND n.procedure = ANY($11::text[])), '[]') AS signed
    FROM own`,
};

type YearRow = {
  kind: PeriodKind;
  arisen: { procedure: NilSubject; outcome: CaseOutcome | null; state: string }[];
  signed: NilReturn[];
};

/** A unit's year in its own words, the procedures without a case in it, and the signed words about it. */
export type NilYear = Pick<Period, "from" | "label"> & {
  year: number;
  silent: NilSubject[];
  signed: NilReturn[];
};

/** Of the procedures asked about; to whoever does not reach the unit none has arisen and nothing is signed. */
export async function nilYear(
  actor: Actor,
  { orgId, unitId, year }: { orgId: string; unitId: string; year: number },
  asked: readonly NilSubject[],
): Promise<NilYear> {
  const scope = readScope(actor, orgId);
  const [calendar, school] = [calendarYear(year), schoolYear(year)];
  const days = [calendar.from, calendar.to, school.from, school.to];
  const values = (within: Scope) => [...reachValues(within), unitId, year, ...days, [...asked]];
  const [found] = scope ? await rows<YearRow>(scope, nilYearStatement, () => values(scope)) : [];
  const { kind = "calendar_year", arisen = [], signed = [] } = found ?? {};
  const { from, label } = unitYear(kind, year);
  const had = arisen
    .filter(({ procedure, ...ended }) => !comesToNothing(procedure, ended))
    .map(({ procedure }) => procedure);
  return { year, from, label, signed, silent: asked.filter((procedure) => !had.includes(procedure)) };
}

/** A day on which a case stands, or all from one to another. */
export type Standing = PlainDate | { from: PlainDate; to: PlainDate };

/**
 * A case cannot stand in a year of which the unit's word says that there was none: whoever files it, gives it another
 * day, takes it a step on or brings it to life again asks first. `stands`: from when to when the cases stand by that.
 */
export async function signedNil(
  actor: Actor,
  place: UnitAt,
  procedure: NilSubject,
  stands: readonly Standing[],
): Promise<Refusal | null> {
  const [no = null] = await signedNils(actor, place, procedure, [stands]);
  return no;
}

type UnitAt = Pick<Place, "orgId" | "unitId">;

/** The same of several cases of a unit, asked at once; answers for each of them. */
export async function signedNils(
  actor: Actor,
  { orgId, unitId }: UnitAt,
  procedure: NilSubject,
  cases: readonly (readonly Standing[])[],
): Promise<(Refusal | null)[]> {
  const scope = structureScope(actor, orgId);
  if (!scope || cases.length === 0) return cases.map(() => null);
  const kind = await periodKindOf(actor, { orgId, unitId });
  const signed = await reader(scope).nilReturn.findMany({
    where: { unitId, procedure, year: { in: yearsOf(cases.flat(), kind) }, withdrawnOn: null },
    orderBy: { year: "asc" },
    select: { year: true, signedBy: true },
  });
  return cases.map((stands) => {
    const years = yearsOf(stands, kind);
    const word = signed.find(({ year }) => years.includes(year));
    return word ? saidOf(kind, word) : null;
  });
}

function saidOf(kind: PeriodKind, { year, signedBy }: { year: number; signedBy: string }): Refusal {
  return refused(
    "conflict",
    `${signedBy} đã xác nhận ${unitYear(kind, year).label} không phát sinh. Bí thư đơn vị rút xác nhận đó trước khi ghi hồ sơ.`,
  );
}

/** The years, as the unit counts them, in which cases stand. */
export async function standingYears(
  actor: Actor,
  place: UnitAt,
  stands: readonly Standing[],
): Promise<number[]> {
  return yearsOf(stands, await periodKindOf(actor, place));
}

function yearsOf(stands: readonly Standing[], kind: PeriodKind): number[] {
  const years = stands.flatMap((at) => {
    if (typeof at === "string") return unitYearOf(kind, at);
    const first = unitYearOf(kind, at.from);
    return Array.from({ length: Math.max(0, unitYearOf(kind, at.to) - first + 1) }, (_, n) => first + n);
  });
  return [...new Set(years)];
}
