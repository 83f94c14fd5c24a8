import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { ProjectForm } from "@/components/projects/project-form";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { proofChoices } from "@/lib/proofs/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Ghi công trình, phần việc" };

export default async function NewProjectPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const place = await orStop(await currentPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  await orStop(refusal(can.editRecords(actor, { ...at, unitId: place.unit.id })) ?? done(null));
  const [branches, proofs] = await Promise.all([
    branchChoices(actor, at),
    proofChoices(actor, { orgId: at.orgId, unitId: place.unit.id }, place.year ?? yearOf(await today())),
  ]);
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
        proofs={proofs}
        query={placeHref(place, "")}
      />
    </>
  );
}
