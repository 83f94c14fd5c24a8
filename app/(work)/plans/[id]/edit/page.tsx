import type { Metadata } from "next";
import { ActivityForm } from "@/components/activities/activity-form";
import { PageHead } from "@/components/frame/page-head";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { findOwn } from "@/lib/activities/own";
import { yearOf } from "@/lib/platform/dates";
import { notFound } from "@/lib/platform/result";
import { proofChoices } from "@/lib/proofs/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Sửa hoạt động" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function EditActivityPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const activity = await orStop(await findOwn(actor, (await params).id));
  if (activity.deletedAt) await orStop(notFound());
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { orgId, unit, branch } = activity;
  const isBranchSecretary = place.level === "branch";
  const [branches, proofs] = await Promise.all([
    branchChoices(actor, { orgId, unitId: unit.id, branchId: null }),
    proofChoices(actor, { orgId, unitId: unit.id }, yearOf(activity.startsOn)),
  ]);
  return (
    <>
      <PageHead
        title="Sửa hoạt động"
        note={(branch ?? unit).name}
        crumbs={[
          { href: placeHref(place, "/plans"), label: "Hoạt động" },
          { href: placeHref(place, `/plans/${activity.id}`), label: activity.title },
          { label: "Sửa" },
        ]}
      />
      <ActivityForm
        unit={unit}
        org={place.org.code}
        branches={branches}
        ownBranch={isBranchSecretary ? branch : null}
        activity={activity}
        proofs={proofs}
        query={placeHref(place, "")}
      />
    </>
  );
}
