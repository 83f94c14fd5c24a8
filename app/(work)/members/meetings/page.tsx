import type { Metadata } from "next";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { branchOfPage, unitYears } from "@/lib/ratings/address";
import { calendarPlace, type SearchParams } from "@/lib/units/current";
import { BranchYear } from "./branch-year";
import { UnitYear } from "./unit-year";
import { UnitsYear } from "./units-year";

export const metadata: Metadata = { title: "Sinh hoạt chi đoàn" };

/** Units for the upper level, branches × months for a unit, the meetings for a branch. */
export default async function MeetingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await calendarPlace(actor, params, unitYears));
  const branch = await orStop(branchOfPage(place, params));
  const view = { actor, place };
  if (place.unit.kind === "upper_org") return <UnitsYear {...view} />;
  return branch ? <BranchYear {...view} at={{ ...branch, year: place.year }} /> : <UnitYear {...view} />;
}
