import type { PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CurrentPlace, SearchParams } from "@/lib/units/current";
import { unitYearOf } from "@/lib/units/periods";
import { unitYearUnderWay, type YearsKept } from "@/lib/units/rules";
import type { PeriodKind } from "@/lib/units/types";

/** The branch that a page is about: of its secretary, of the address, or the grassroots branch itself; null = all of them. */
export function branchOfPage(
  { unit, branch }: CurrentPlace,
  { branch: named }: SearchParams,
): Result<{ unit: string; branch: string | null } | null> {
  if (unit.kind === "upper_org") return named === undefined ? done(null) : notFound();
  if (branch) return done({ unit: unit.id, branch: branch.id });
  if (named !== undefined)
    return typeof named === "string" && isId(named) ? done({ unit: unit.id, branch: named }) : notFound();
  return done(unit.kind === "base_branch" ? { unit: unit.id, branch: null } : null);
}

/** Schools open their next year in September, before the calendar does. */
function lastYear(today: PlainDate): number {
  return unitYearOf("school_year", today);
}

/** Of pages that follow the unit's own year. */
export async function unitYears(today: PlainDate, kind: () => Promise<PeriodKind>): Promise<YearsKept> {
  return { usual: unitYearOf(await kind(), today), last: lastYear(today) };
}

/** Members are rated in the first weeks of the next year too; a school rates them before its year ends. */
export async function reviewYears(today: PlainDate, kind: () => Promise<PeriodKind>): Promise<YearsKept> {
  return { usual: unitYearUnderWay(await kind(), today), last: lastYear(today) };
}
