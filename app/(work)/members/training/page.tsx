import type { Metadata } from "next";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { branchOfPage, reviewYears } from "@/lib/ratings/address";
import { calendarPlace, type SearchParams } from "@/lib/units/current";
import { BranchTraining } from "./branch-training";
import { TrainingOfUnit } from "./training-of-unit";
import { TrainingOfUnits } from "./training-of-units";

export const metadata: Metadata = { title: "Rèn luyện đoàn viên" };

/** Units for the upper level, branches and the contents for a unit, marks for a branch. */
export default async function TrainingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await calendarPlace(actor, params, reviewYears));
  const branch = await orStop(branchOfPage(place, params));
  const view = { actor, place };
  if (place.unit.kind === "upper_org") return <TrainingOfUnits {...view} />;
  if (!branch) return <TrainingOfUnit {...view} />;
  return (
    <BranchTraining
      {...view}
      at={{ ...branch, year: place.year }}
      kind={params.marks === "self" ? "self" : "branch"}
    />
  );
}
