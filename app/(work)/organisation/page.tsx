import type { Metadata } from "next";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { bodyOfPage } from "@/lib/committees/address";
import { currentPlace, type SearchParams } from "@/lib/units/current";
import { BodyCommittee } from "./body-committee";
import { UnitCommittees } from "./unit-committees";

export const metadata: Metadata = { title: "Đại hội, Ban Chấp hành" };

/** Every unit for the upper level, else one body's committee and those of its branches. */
export default async function OrganisationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(bodyOfPage(place, params));
  return at ? (
    <BodyCommittee actor={actor} place={place} at={at} />
  ) : (
    <UnitCommittees actor={actor} place={place} />
  );
}
