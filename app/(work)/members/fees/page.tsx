import type { Metadata } from "next";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { branchOfPage } from "@/lib/ratings/address";
import { calendarPlace, type SearchParams } from "@/lib/units/current";
import { BranchFees } from "./branch-fees";
import { OfficeFees } from "./office-fees";
import { UnitFeesView } from "./unit-fees";

export const metadata: Metadata = { title: "Đoàn phí" };

/** Units for the upper level, branches for a unit, the grid for a branch. */
export default async function FeesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await calendarPlace(actor, params));
  const branch = await orStop(branchOfPage(place, params));
  const view = { actor, place };
  if (place.unit.kind === "upper_org") return <OfficeFees {...view} />;
  const named = branch && { orgId: place.org.id, unitId: branch.unit, branchId: branch.branch };
  const grid = named && can.readMemberFees(actor, named);
  // Whoever may not know who paid sees the unit's sums.
  const isClosed = grid !== null && !grid.allowed && grid.as === "forbidden";
  return branch && !isClosed ? (
    <BranchFees {...view} at={{ ...branch, year: place.year }} />
  ) : (
    <UnitFeesView {...view} />
  );
}
