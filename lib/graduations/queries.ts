import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { caseDetail } from "@/lib/cases/queries";
import { reachValues } from "@/lib/evidence/queries";
import { reader, rows } from "@/lib/platform/database/database";
import { addDays, makeDate, type PlainDate, yearOf } from "@/lib/platform/dates";
import { fold } from "@/lib/platform/fold";
import { done, notFound, type Result } from "@/lib/platform/result";
import { ASKED_AT, bornBy } from "./age";
import { agedStatement, readGraduationStatement } from "./statements";
import type { AgedPerson, GraduationDetail, GraduationFacts } from "./types";

/** A page that nobody could read any more; a bloc with more looks at one unit. */
const MOST = 3000;

type At = { orgId: string; unitId: string | null; branchId: string | null };

type Aged = { most?: number | null; from?: PlainDate | undefined; since?: PlainDate; isUntold?: boolean };

/**
 * Who has reached the age or will by a day, the oldest first, with whoever graduated `since` a day (else in
 * the calendar year); all of them, or those
 * who reach it on the day `from` or later. `isUntold`: also who left earlier without a ceremony told.
 */
export async function agedPeople(
  actor: Actor,
  at: At,
  to: PlainDate,
  { most = null, from, since = makeDate(yearOf(to), 1, 1), isUntold = false }: Aged = {},
): Promise<Result<AgedPerson[]>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const after = from ? bornBy(ASKED_AT, addDays(from, -1)) : null;
  const values = [at.unitId, at.branchId, bornBy(ASKED_AT, to), since, most, after, isUntold];
  return done(await rows<AgedPerson>(scope, agedStatement, () => [...reachValues(scope), ...values]));
}

/**
 * Of whom something may be told. The list of a year's last quarter is brought, and its leavers answered, in the next year or
 * later; whose ceremony was told is known for another year, so that a second one is refused by name.
 */
export function recordablePeople(actor: Actor, at: At, to: PlainDate): Promise<Result<AgedPerson[]>> {
  return agedPeople(actor, at, to, { since: makeDate(yearOf(to) - 1, 1, 1), isUntold: true });
}

/** Members of a place who are named in some way, by full name or code, and are too young to be told of. */
export async function tooYoung(
  actor: Actor,
  { orgId, unitId, branchId }: At & { unitId: string },
  words: readonly string[],
  on: PlainDate,
): Promise<{ id: string; fullName: string; code: string | null; birthDate: string }[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const named = words.filter((word) => word !== "");
  return reader(scope).member.findMany({
    where: {
      unitId,
      ...(branchId ? { branchId } : {}),
      status: "active",
      birthDate: { gt: bornBy(ASKED_AT, on) },
      OR: [{ nameKey: { in: named.map(fold) } }, { code: { in: named } }],
    },
    select: { id: true, fullName: true, code: true, birthDate: true },
    take: MOST,
  });
}

export type AgedList = { people: AgedPerson[]; isCut: boolean };

/** As `agedPeople` for a page, which may show all units: the oldest of them. */
export async function agedList(
  actor: Actor,
  at: At,
  to: PlainDate,
  within: Pick<Aged, "from" | "since"> = {},
): Promise<Result<AgedList>> {
  const found = await agedPeople(actor, at, to, { most: MOST + 1, ...within });
  if (!found.ok) return found;
  return done({ people: found.value.slice(0, MOST), isCut: found.value.length > MOST });
}

export async function graduationDetail(actor: Actor, id: string): Promise<Result<GraduationDetail>> {
  const found = await caseDetail(actor, id, "graduation");
  if (!found.ok) return found;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const values = scope && [...reachValues(scope), id];
    const [facts] = values ? await rows<GraduationFacts>(scope, readGraduationStatement, () => values) : [];
    if (facts) return done({ ...found.value, ...facts });
  }
  return notFound();
}
