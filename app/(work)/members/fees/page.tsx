import type { Metadata } from "next";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { branchOfPage } from "@/lib/ratings/address";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { BranchFees } from "./branch-fees";
import { OfficeFees } from "./office-fees";
import { UnitFeesView } from "./unit-fees";

export const metadata: Metadata = { title: "Đoàn phí" };

/** Units for the upper level, branches for a unit, the grid for a branch. */
export default async function FeesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const branch = await orStop(branchOfPage(place, params));
  const year = place.year ?? yearOf(await today());
  const view = { actor, place, year };
  if (place.unit.kind === "upper_org") return <OfficeFees {...view} />;
  // Of a grassroots branch the office above sees the unit's sums.
  const isOpen = can.readMemberFees(actor, { orgId: place.org.id, unitId: place.unit.id }).allowed;
  const showsGrid = branch !== null && (branch.branch !== null || isOpen);
  return showsGrid ? <BranchFees {...view} at={{ ...branch, year }} /> : <UnitFeesView {...view} />;
}
