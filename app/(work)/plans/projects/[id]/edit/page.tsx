import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { ProjectForm } from "@/components/projects/project-form";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { yearOf } from "@/lib/platform/dates";
import { notFound } from "@/lib/platform/result";
import { findOwn } from "@/lib/projects/own";
import { acceptsChanges } from "@/lib/projects/rules";
import { proofChoices } from "@/lib/proofs/queries";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Sửa công trình, phần việc" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function EditProjectPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const project = await orStop(await findOwn(actor, (await params).id));
  if (project.deletedAt || !acceptsChanges(project.state)) await orStop(notFound());
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { orgId, unit, branch } = project;
  const [branches, proofs] = await Promise.all([
    branchChoices(actor, { orgId, unitId: unit.id, branchId: null }),
    proofChoices(actor, { orgId, unitId: unit.id }, yearOf(project.plannedFrom)),
  ]);
  return (
    <>
      <PageHead
        title="Sửa công trình, phần việc"
        note={(branch ?? unit).name}
        crumbs={[
          { href: placeHref(place, "/plans/projects"), label: "Công trình, phần việc" },
          { href: placeHref(place, `/plans/projects/${project.id}`), label: project.name },
          { label: "Sửa" },
        ]}
      />
      <ProjectForm
        unit={unit}
        org={place.org.code}
        branches={branches}
        ownBranch={place.level === "branch" ? branch : null}
        project={project}
        proofs={proofs}
        query={placeHref(place, "")}
      />
    </>
  );
}
