import type { Metadata } from "next";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { chosenMembers } from "@/lib/members/bulk-changes/chosen";
import { branchOfPage, reviewYears } from "@/lib/ratings/address";
import { calendarPlace, type SearchParams } from "@/lib/units/current";
import { BranchRatings } from "./branch-ratings";
import { RatingStandings } from "./rating-standings";

export const metadata: Metadata = { title: "Nhận xét, xếp loại" };

/** Units for the upper level, branches for a unit, the grid for a branch. */
export default async function RatingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await calendarPlace(actor, params, reviewYears));
  const branch = await orStop(branchOfPage(place, params));
  const chosen = branch && (await chosenMembers(actor, place, params));
  const view = { actor, place };
  return branch ? (
    <BranchRatings
      {...view}
      at={{ ...branch, year: place.year }}
      chosen={(chosen ?? []).map(({ id }) => id)}
    />
  ) : (
    <RatingStandings {...view} />
  );
}
