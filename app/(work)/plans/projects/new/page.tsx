import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { ProjectForm } from "@/components/projects/project-form";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { done } from "@/lib/platform/result";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi công trình, phần việc" };

export default async function NewProjectPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.editRecords(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const branches = await branchChoices(actor, at);
  return (
    <>
      <PageHead
        title="Ghi công trình, phần việc"
        note={(place.branch ?? place.unit).name}
        crumbs={[
          { href: placeHref(place, "/plans/projects"), label: "Công trình, phần việc" },
          { label: "Ghi mới" },
        ]}
      />
      <ProjectForm
        unit={place.unit}
        org={place.org.code}
        branches={branches}
        ownBranch={place.branch}
        query={placeHref(place, "")}
      />
    </>
  );
}
