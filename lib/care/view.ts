import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import type { SearchParams, YearsOfPage } from "@/lib/units/current";
import { type OwnYearPlace, ownYearPlace } from "@/lib/units/own-year-place";
import { branchChoices, recordsAt } from "@/lib/units/record-place";
import type { UnitRef } from "@/lib/units/types";
import type { BookAt, Kept } from "./types";

export type BookPage = {
  place: OwnYearPlace;
  at: BookAt;
  year: number;
  day: PlainDate;
  mayWrite: boolean;
  isRemoved: boolean;
};

/** The place and year of a book's page, for whoever reads there. */
export async function bookPage(
  actor: Actor,
  params: SearchParams,
  keptOn?: YearsOfPage,
): Promise<Result<BookPage>> {
  const place = await ownYearPlace(actor, params, keptOn);
  if (!place.ok) return place;
  const found = recordsAt(actor, place.value);
  if (!found.ok) return found;
  const { orgId, unitId, branchId } = found.value;
  const day = await today();
  const { year, periodKind: kind } = place.value;
  const mayWrite = unitId !== null && can.keepCare(actor, { orgId, unitId, branchId }).allowed;
  const isRemoved = mayWrite && params.removed === "1";
  return done({ place: place.value, at: { ...found.value, year, kind }, year, day, mayWrite, isRemoved });
}

export type FormPage = {
  place: OwnYearPlace;
  unitAt: { orgId: string; unitId: string };
  year: number;
  day: PlainDate;
  branches: UnitRef[];
};

/** The page of a new record, for who may keep it there. */
export async function newRecordPage(actor: Actor, params: SearchParams): Promise<Result<FormPage>> {
  const page = await bookPage(actor, params);
  if (!page.ok) return page;
  const { place, at, year, day } = page.value;
  const unitAt = { orgId: at.orgId, unitId: place.unit.id };
  const no = refusal(can.keepCare(actor, { ...unitAt, branchId: at.branchId }));
  return no ?? done({ place, unitAt, year, day, branches: await branchChoices(actor, at) });
}

/** The page on which a record is corrected; whoever keeps only a branch files under it alone. */
export async function changeRecordPage(
  actor: Actor,
  { orgId, unit, branch }: Pick<Kept, "orgId" | "unit" | "branch">,
  params: SearchParams,
): Promise<Result<FormPage & { ownBranch: UnitRef | null }>> {
  const place = await ownYearPlace(actor, params);
  if (!place.ok) return place;
  const unitAt = { orgId, unitId: unit.id };
  const keepsUnit = can.keepCare(actor, unitAt).allowed;
  const day = await today();
  const { year } = place.value;
  const at = { ...unitAt, branchId: keepsUnit ? null : (branch?.id ?? null) };
  const branches = await branchChoices(actor, at);
  return done({ place: place.value, unitAt, year, day, branches, ownBranch: keepsUnit ? null : branch });
}
