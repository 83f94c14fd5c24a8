import type { Metadata } from "next";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { branchOfPage } from "@/lib/ratings/address";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { BranchYear } from "./branch-year";
import { UnitYear } from "./unit-year";
import { UnitsYear } from "./units-year";

export const metadata: Metadata = { title: "Sinh hoạt chi đoàn" };

/** Units for the upper level, branches × months for a unit, the meetings for a branch. */
export default async function MeetingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const branch = await orStop(branchOfPage(place, params));
  const year = place.year ?? yearOf(await today());
  const view = { actor, place, year };
  if (place.unit.kind === "upper_org") return <UnitsYear {...view} />;
  return branch ? <BranchYear {...view} at={{ ...branch, year }} /> : <UnitYear {...view} />;
}
