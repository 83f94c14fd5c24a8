import { readScope, structureScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { CASE_REACHED } from "@/lib/evidence/case-reach";
import { reachValues } from "@/lib/evidence/queries";
import { TAKES_UP } from "@/lib/members/placed";
import { reader, rows } from "@/lib/platform/database/database";
import { toDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused } from "@/lib/platform/result";
import { periodKindOf } from "@/lib/units/period-kind";
import { type Period, unitYear, unitYearOf } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { comesToNothing } from "../rules";
import type { CaseOutcome, Procedure } from "../types";

export type NilReturn = {
  id: string;
  procedure: Procedure;
  note: string;
  signedOn: PlainDate;
  signedBy: string;
  version: number;
};

/** The standing words of a unit that a procedure had no case in a year. */
export async function nilReturnsOf(
  actor: Actor,
  { orgId, unitId, year }: { orgId: string; unitId: string; year: number },
): Promise<NilReturn[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const found = await reader(scope).nilReturn.findMany({
    where: { unitId, year, withdrawnOn: null },
    select: { id: true, procedure: true, note: true, signedOn: true, signedBy: true, version: true },
    orderBy: { signedOn: "asc" },
  });
  return found.map((row) => ({
    ...row,
    procedure: row.procedure as Procedure,
    signedOn: toDay(row.signedOn),
  }));
}

/**
 * Who is asked about a period: $5 the unit, $6 and $7 its first and last day, $8 the procedures. One that is still open
 * has arisen since it was opened. Whom another unit takes up has arisen there: the unit that let the person go had its
 * own case of the leaving. A reward that was recorded has no case.
 */
const arisenStatement = {
  name: "case_arisen",
  text: `SELECT c.procedure, c.outcome FROM member_cases c
      WHERE ${CASE_REACHED} AND (c.unit_id = $5 OR (c.other_unit_id = $5 AND NOT EXISTS (SELECT FROM transfers t
          WHERE t.org_id = c.org_id AND t.case_id = c.id AND ${TAKES_UP})))
        AND c.opened_on <= $7::date AND (c.closed_on IS NULL OR c.closed_on >= $6::date)
        AND c.procedure = ANY($8::text[])
    UNION SELECT 'reward', 'done' FROM rewards r
      WHERE r.org_id = $1 AND ($2 OR r.unit_id = ANY($3::uuid[])) AND r.unit_id = $5 AND r.deleted_at IS NULL
        AND r.decided_on BETWEEN $6::date AND $7::date AND 'reward' = ANY($8::text[])`,
};

type Arisen = { procedure: Procedure; outcome: CaseOutcome | null };

/** Which of the procedures asked about had something in a period: of these nobody says that nothing arose. */
export async function arisenIn(
  actor: Actor,
  { orgId, unitId }: Pick<Place, "orgId" | "unitId">,
  { from, to }: Period,
  asked: readonly Procedure[],
): Promise<Set<Procedure>> {
  const scope = readScope(actor, orgId);
  if (!scope) return new Set();
  const values = () => [...reachValues(scope), unitId, from, to, [...asked]];
  const found = await rows<Arisen>(scope, arisenStatement, values);
  return new Set(
    found.filter((one) => !comesToNothing(one.procedure, one.outcome)).map(({ procedure }) => procedure),
  );
}

/** A unit's year in its own words, the procedures without a case in it, and the signed words about it. */
export type NilYear = { year: number; label: string; silent: Procedure[]; signed: NilReturn[] };

export async function nilYear(
  actor: Actor,
  at: { orgId: string; unitId: string; year: number },
  asked: readonly Procedure[],
): Promise<NilYear> {
  const { year } = at;
  const period = unitYear(await periodKindOf(actor, at), year);
  const [arisen, signed] = await Promise.all([arisenIn(actor, at, period, asked), nilReturnsOf(actor, at)]);
  return {
    ...{ year, label: period.label },
    silent: asked.filter((procedure) => !arisen.has(procedure)),
    signed: signed.filter(({ procedure }) => asked.includes(procedure)),
  };
}

/** A day on which a case stands, or all from one to another. */
export type Standing = PlainDate | { from: PlainDate; to: PlainDate };

/**
 * A case cannot stand in a year of which the unit's word says that there was none: whoever files it, gives it another
 * day, takes it a step on or brings it to life again asks first. `stands`: from when to when the cases stand by that.
 */
export async function signedNil(
  actor: Actor,
  { orgId, unitId }: Pick<Place, "orgId" | "unitId">,
  procedure: Procedure,
  stands: readonly Standing[],
): Promise<Refusal | null> {
  const scope = structureScope(actor, orgId);
  if (!scope) return null;
  const kind = await periodKindOf(actor, { orgId, unitId });
  const signed = await reader(scope).nilReturn.findFirst({
    where: { unitId, procedure, year: { in: yearsOf(stands, kind) }, withdrawnOn: null },
    select: { year: true, signedBy: true },
  });
  return (
    signed &&
    refused(
      "conflict",
      `${signed.signedBy} đã xác nhận ${unitYear(kind, signed.year).label} không phát sinh. Bí thư đơn vị rút xác nhận đó trước khi ghi hồ sơ.`,
    )
  );
}

function yearsOf(stands: readonly Standing[], kind: PeriodKind): number[] {
  const years = stands.flatMap((at) => {
    if (typeof at === "string") return unitYearOf(kind, at);
    const first = unitYearOf(kind, at.from);
    return Array.from({ length: Math.max(0, unitYearOf(kind, at.to) - first + 1) }, (_, n) => first + n);
  });
  return [...new Set(years)];
}
