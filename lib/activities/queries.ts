import { can } from "@/lib/access/can";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { evidenceByIds, reachValues } from "@/lib/evidence/queries";
import { rows } from "@/lib/platform/database/database";
import { daysInMonth, makeDate, type PlainDate } from "@/lib/platform/dates";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { whole } from "@/lib/platform/whole";
import type { ActivityFilter } from "./schema";
import {
  calendarStatement,
  countActivitiesStatement,
  listActivitiesStatement,
  readActivityStatement,
} from "./statements";
import type { ActivityDetail, ActivityListItem, CalendarActivity } from "./types";

const PAGE = 50;

export type MonthCount = { month: string; count: number; participants: number | null };
export type ActivityPage = {
  items: ActivityListItem[];
  /** Every month of the year that has any, under the filters but the month's. */
  months: MonthCount[];
  nextCursor: string | null;
};

/** The activities of a year, newest first. `unitId` null = every unit within reach. */
export async function activitiesOfYear(
  actor: Actor,
  at: { orgId: string; unitId: string | null; year: number },
  filter: ActivityFilter,
): Promise<Result<ActivityPage>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const [day = null, id = null] = filter.cursor?.split("_") ?? [];
  const valuesIn = (from: PlainDate, to: PlainDate) => [
    ...reachValues(scope),
    at.unitId,
    filter.branch ?? null,
    filter.kind ?? null,
    filter.occasion ?? null,
    from,
    to,
    filter.removed === "1",
  ];
  const shown = [...valuesIn(...daysOf(at.year, filter.month)), day, id, PAGE + 1];
  const [found, months] = await Promise.all([
    rows<ActivityListItem>(scope, listActivitiesStatement, () => shown),
    rows<MonthCount>(scope, countActivitiesStatement, () => valuesIn(...daysOf(at.year))),
  ]);
  const items = found.slice(0, PAGE);
  const last = items.at(-1);
  const nextCursor = found.length > PAGE && last ? `${last.startsOn}_${last.id}` : null;
  return done({ items, months, nextCursor });
}

/** A book that nobody could hold any more. */
const MOST_IN_BOOK = 500;

/** The activities of a unit or a branch between two days, the latest first. */
export async function activitiesBetween(
  actor: Actor,
  { orgId, unitId, branchId }: { orgId: string; unitId: string; branchId: string | null },
  { from, to }: { from: PlainDate; to: PlainDate },
): Promise<Result<readonly ActivityListItem[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const found = await rows<ActivityListItem>(scope, listActivitiesStatement, () => [
    ...reachValues(scope),
    unitId,
    branchId,
    null,
    null,
    from,
    to,
    false,
    null,
    null,
    MOST_IN_BOOK + 1,
  ]);
  return whole(found, MOST_IN_BOOK);
}

/** A page that nobody could read any more; a bloc with more looks at one unit or kind. */
const MOST_IN_CALENDAR = 1000;

/** The activities that a month's calendar shows, under the same filters as the list. */
export async function activitiesOfMonth(
  actor: Actor,
  at: { orgId: string; unitId: string | null; year: number },
  { branch, kind, occasion }: ActivityFilter,
  month: string,
): Promise<Result<{ items: CalendarActivity[]; isCut: boolean }>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const values = [at.unitId, branch ?? null, kind ?? null, occasion ?? null, ...daysOf(at.year, month)];
  const found = await rows<CalendarActivity>(scope, calendarStatement, () => [
    ...reachValues(scope),
    ...values,
    MOST_IN_CALENDAR + 1,
  ]);
  return done({ items: found.slice(0, MOST_IN_CALENDAR), isCut: found.length > MOST_IN_CALENDAR });
}

function daysOf(year: number, month?: string): [PlainDate, PlainDate] {
  if (!month) return [makeDate(year, 1, 1), makeDate(year, 12, 31)];
  const m = Number(month);
  return [makeDate(year, m, 1), makeDate(year, m, daysInMonth(year, m))];
}

type ReadRow = Omit<ActivityDetail, "evidence" | "mayEdit"> & { evidenceIds: string[] };

/** One activity with its pictures and files. Removed ones only for who may take them back. */
export async function activityDetail(actor: Actor, id: string): Promise<Result<ActivityDetail>> {
  const row = isId(id) ? await findRow(actor, id) : null;
  if (!row) return notFound();
  const { evidenceIds, ...activity } = row;
  const mayEdit = can.editRecords(actor, placeOfActivity(row)).allowed;
  if (row.deletedAt && !mayEdit) return notFound();
  return done({ ...activity, mayEdit, evidence: await evidenceByIds(actor, row.orgId, evidenceIds) });
}

async function findRow(actor: Actor, id: string): Promise<ReadRow | null> {
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const values = scope && [...reachValues(scope), id];
    const [row] = values ? await rows<ReadRow>(scope, readActivityStatement, () => values) : [];
    if (row) return row;
  }
  return null;
}

export function placeOfActivity({ orgId, unit, branch }: Pick<ActivityDetail, "orgId" | "unit" | "branch">) {
  return { orgId, unitId: unit.id, branchId: branch?.id ?? null };
}
