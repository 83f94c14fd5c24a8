import { isSystemAdmin } from "@/lib/access/holding";
import { ADMIN_READS_NO_RECORDS } from "@/lib/access/messages";
import { structureScope } from "@/lib/access/scopes";
import type { Actor, Role, UnitKind } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { reader } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, forbidden, notFound, type Result } from "@/lib/platform/result";
import { periodKindOf } from "./period-kind";
import { spotsOf } from "./place/queries";
import { isOwnUnit, spotOf, spotQuery } from "./place/rules";
import type { Level, OrganisationRef, Spot } from "./place/types";
import {
  type CalendarYears,
  calendarYears,
  defaultYear,
  isCalendarYear,
  type YearsKept,
  yearsByDay,
} from "./rules";
import type { PeriodKind, UnitRef } from "./types";

export type SearchParams = Record<string, string | string[] | undefined>;

/** What a signed-in page works on, read from its address. */
export type CurrentPlace = {
  org: OrganisationRef;
  level: Exclude<Level, "system">;
  /** The upper organisation itself unless the address names one of its units; a unit's people: their unit. */
  unit: UnitRef & { kind: UnitKind };
  /** The branch whose secretary looks at the page, or the one that the address names. */
  branch: UnitRef | null;
  /** The roles through which the page is seen. */
  roles: Role[];
  /** null: the organisation has opened no year yet. */
  year: number | null;
  years: number[];
  /** What links to other pages carry so that they show the same organisation, unit and year. */
  query: Record<string, string>;
};

/**
 * The organisation, unit and year of a page: `?org=`, `?unit=` (codes) and `?year=`, by default the first role and
 * the year under way. Unknown or foreign ones are not found; a mere administrator, who knows every unit but reads no
 * records, is refused.
 */
export async function currentPlace(actor: Actor, params: SearchParams): Promise<Result<CurrentPlace>> {
  const spots = (await spotsOf(actor)).filter(({ level }) => level !== "system");
  if (spots.length === 0 && isSystemAdmin(actor)) return forbidden(ADMIN_READS_NO_RECORDS);
  const wish = { org: one(params.org), unit: one(params.unit), year: one(params.year) };
  const spot = spotOf(spots, wish);
  if (!spot || spot.level === "system") return notFound();
  const year = wish.year === undefined ? defaultYear(spot.org, await today()) : yearNamed(wish.year, spot);
  if (year === undefined) return notFound();
  const { org, level, roles } = spot;
  const query = {
    ...spotQuery(spots, spot, wish.year === undefined ? null : year),
    ...(isCalendarYear(params.of) ? { of: params.of } : {}),
  };
  const base = { org, level, roles, year, years: org.years, unit: spot.unit, branch: spot.branch, query };
  if (wish.unit === undefined || isOwnUnit(spot, wish.unit)) return done(base);
  const named = await unitNamed(actor, spot, wish.unit);
  return named ? done({ ...base, ...named, query: { ...query, unit: wish.unit } }) : notFound();
}

export type CalendarPlace = CurrentPlace & CalendarYears;

/** The years that a page keeps on a day, which may depend on how its unit counts them. */
export type YearsOfPage = (day: PlainDate, kind: () => Promise<PeriodKind>) => YearsKept | Promise<YearsKept>;

/**
 * The same for a page of the members' records, which any calendar year has (`?of=`), opened for assessment or not: by
 * default that of today.
 */
export async function calendarPlace(
  actor: Actor,
  params: SearchParams,
  keptOn: YearsOfPage = yearsByDay,
): Promise<Result<CalendarPlace>> {
  const place = await currentPlace(actor, params);
  if (!place.ok) return place;
  const day = await today();
  const at = { orgId: place.value.org.id, unitId: place.value.unit.id };
  const kept = await keptOn(day, () => periodKindOf(actor, at));
  const years = calendarYears(params, place.value.year, day, kept);
  return years.ok ? done({ ...place.value, ...years.value }) : years;
}

/** The organisation of a page about structure, where administrators see every organisation; null while there is none. */
export async function structurePlace(
  actor: Actor,
  params: SearchParams,
): Promise<
  Result<{ org: OrganisationRef | null; organisations: OrganisationRef[]; query: Record<string, string> }>
> {
  const spots = await spotsOf(actor);
  const organisations = [...new Map(spots.map(({ org }) => [org.id, org])).values()];
  const code = one(params.org);
  const spot = spotOf(spots, { org: code });
  if (!spot && (code !== undefined || !isSystemAdmin(actor))) return notFound();
  const query: Record<string, string> =
    spot && spot.org.id !== spots[0]?.org.id ? { org: spot.org.code } : {};
  return done({ org: spot?.org ?? null, organisations, query });
}

/** An address with the place's organisation, unit and year; `more` adds or (null) takes away. */
export function placeHref(
  place: { query: Record<string, string> },
  path: string,
  more: Record<string, string | number | null | undefined> = {},
): string {
  const query = new URLSearchParams(place.query);
  for (const [name, value] of Object.entries(more)) {
    if (value === null || value === undefined || value === "") query.delete(name);
    else query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** A parameter that must stand once; a form sends "Tất cả" as one that is empty. */
function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? "" : value || undefined;
}

function yearNamed(text: string, { org }: Spot): number | undefined {
  return org.years.find((year) => String(year) === text);
}

async function unitNamed(
  actor: Actor,
  { org }: Spot,
  code: string,
): Promise<Pick<CurrentPlace, "unit" | "branch"> | null> {
  const scope = structureScope(actor, org.id);
  if (!scope) return null;
  const card = { id: true, code: true, name: true, kind: true } as const;
  const found = await reader(scope).unit.findFirst({
    where: { code },
    select: { ...card, parent: { select: card } },
  });
  if (!found) return null;
  const { parent, kind, ...ref } = found;
  return kind === "branch" && parent
    ? { unit: parent, branch: ref }
    : { unit: { ...ref, kind }, branch: null };
}
