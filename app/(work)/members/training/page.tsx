import type { Metadata } from "next";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { branchOfPage } from "@/lib/ratings/address";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { BranchTraining } from "./branch-training";
import { TrainingOfUnit } from "./training-of-unit";
import { TrainingOfUnits } from "./training-of-units";

export const metadata: Metadata = { title: "Rèn luyện đoàn viên" };

/** Units for the upper level, branches and the contents for a unit, marks for a branch. */
export default async function TrainingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const branch = await orStop(branchOfPage(place, params));
  const year = place.year ?? yearOf(await today());
  const view = { actor, place, year };
  if (place.unit.kind === "upper_org") return <TrainingOfUnits {...view} />;
  if (!branch) return <TrainingOfUnit {...view} />;
  return (
    <BranchTraining {...view} at={{ ...branch, year }} kind={params.marks === "self" ? "self" : "branch"} />
  );
}
