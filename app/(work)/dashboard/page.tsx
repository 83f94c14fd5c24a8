import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { blocDashboard } from "@/lib/dashboard/bloc-queries";
import { branchDashboard, unitDashboard } from "@/lib/dashboard/queries";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { homeOf } from "@/lib/units/place/rules";
import { BlocFirstPage } from "./bloc-first-page";
import { BranchFirstPage } from "./branch-first-page";
import { UnitFirstPage } from "./unit-first-page";

export const metadata: Metadata = { title: "Việc cần làm" };

/** The first page after sign-in: of the upper level, a unit or a branch, as the place says. */
export default async function DashboardPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const home = homeOf(actor);
  if (home !== "/dashboard") redirect(home);
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const { org, unit, branch, year } = place;
  const at = { orgId: org.id, unitId: unit.id, year };
  if (branch) {
    const shown = await orStop(await branchDashboard(actor, { ...at, branchId: branch.id }));
    return <BranchFirstPage place={place} branch={branch} shown={shown} />;
  }
  if (unit.kind === "upper_org")
    return (
      <BlocFirstPage
        place={place}
        shown={await orStop(await blocDashboard(actor, org.id, year))}
        part={params.part}
      />
    );
  return <UnitFirstPage place={place} shown={await orStop(await unitDashboard(actor, at))} />;
}
