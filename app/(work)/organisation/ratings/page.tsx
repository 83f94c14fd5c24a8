import type { Metadata } from "next";
import { z } from "zod";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { SHEET_LEVELS } from "@/lib/organisation-ratings/types";
import { today } from "@/lib/platform/clock";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { yearUnderWay } from "@/lib/units/rules";
import { UnitRatings } from "./unit-ratings";
import { UnitsRatings } from "./units-ratings";

export const metadata: Metadata = { title: "Xếp loại tổ chức, cán bộ" };

const levelOfPage = z.enum(SHEET_LEVELS).catch("unit");

/** Every unit for the upper level; of one unit itself or its branches. */
export default async function OrganisationRatingsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  // A year's work is rated while it is wound up, also where the next one is open already.
  const year = (params.year === undefined ? null : place.year) ?? yearUnderWay(await today());
  const view = { actor, place: { ...place, year }, year };
  if (place.unit.kind === "upper_org") return <UnitsRatings {...view} />;
  const level = place.unit.kind === "base_branch" ? "unit" : levelOfPage.parse(params.level);
  return <UnitRatings {...view} level={level} />;
}
