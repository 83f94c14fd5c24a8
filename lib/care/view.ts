import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { type PlainDate, yearOf } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import { type CurrentPlace, currentPlace, type SearchParams } from "@/lib/units/current";
import { recordsAt } from "@/lib/units/record-place";
import type { BookAt } from "./types";

export type BookPage = {
  place: CurrentPlace;
  at: BookAt;
  year: number;
  day: PlainDate;
  mayWrite: boolean;
  isRemoved: boolean;
};

/** The place and year of a book's page, for whoever reads there. */
export async function bookPage(actor: Actor, params: SearchParams): Promise<Result<BookPage>> {
  const place = await currentPlace(actor, params);
  if (!place.ok) return place;
  const found = recordsAt(actor, place.value);
  if (!found.ok) return found;
  const { orgId, unitId, branchId } = found.value;
  const day = await today();
  const year = place.value.year ?? yearOf(day);
  const mayWrite = unitId !== null && can.keepCare(actor, { orgId, unitId, branchId }).allowed;
  const isRemoved = mayWrite && params.removed === "1";
  return done({ place: place.value, at: { ...found.value, year }, year, day, mayWrite, isRemoved });
}
