import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { findBody } from "@/lib/committees/bodies";
import { today } from "@/lib/platform/clock";
import type { Scope } from "@/lib/platform/database/scope";
import { earlier, type PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { type Period, unitYear } from "@/lib/units/periods";
import type { PeriodKind, UnitRef } from "@/lib/units/types";
import { sheetSchema } from "./schema";
import type { SheetLevel } from "./types";

/** A sheet's place: whose, which year, and the day whose committee is rated. */
export type RatedPlace = {
  scope: Scope;
  place: { orgId: string; unitId: string };
  unit: UnitRef;
  level: SheetLevel;
  year: number;
  periodKind: PeriodKind;
  period: Period;
  until: PlainDate;
  may: { keep: boolean; decide: boolean };
};

/** Finds it for whoever reads it; a grassroots branch has no branches to rate. */
export async function ratedPlace(actor: Actor, input: unknown): Promise<Result<RatedPlace>> {
  const named = parse(sheetSchema, input);
  if (!named.ok) return named;
  const { unit: unitId, level, year } = named.value;
  const body = await findBody(actor, { unit: unitId, branch: null });
  if (!body.ok) return body;
  const { scope, kind, periodKind, unit } = body.value;
  const place = { orgId: body.value.place.orgId, unitId };
  const no = refusal(can.readOrganisationRatings(actor, place));
  if (no) return no;
  if (level === "branches" && kind === "base_branch") return notFound();
  const period = unitYear(periodKind, year);
  const until = earlier(period.to, await today());
  const decide = level === "branches" ? can.decideBranchRatings : can.decideUnitRatings;
  const may = {
    keep: can.keepOrganisationRatings(actor, place).allowed,
    decide: decide(actor, place).allowed,
  };
  return done({ scope, place, unit, level, year, periodKind, period, until, may });
}
