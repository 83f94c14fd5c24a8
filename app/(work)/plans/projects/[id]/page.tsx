import type { Metadata } from "next";
import { EvidenceViewer } from "@/components/evidence/evidence-viewer";
import { PageHead } from "@/components/frame/page-head";
import { RemovedNotice, RemoveRecord } from "@/components/plans/record-removal";
import { ProjectFacts } from "@/components/projects/project-facts";
import { ProjectStateBadges } from "@/components/projects/project-state";
import { ProjectSteps } from "@/components/projects/project-steps";
import { StepActions } from "@/components/projects/step-actions";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { today } from "@/lib/platform/clock";
import { formatMoment } from "@/lib/platform/dates";
import { removeProjectAction, restoreProjectAction } from "@/lib/projects/actions";
import { projectDetail } from "@/lib/projects/queries";
import { acceptsChanges, openActs } from "@/lib/projects/rules";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";

export const metadata: Metadata = { title: "Công trình, phần việc" };

type PageProps = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

export default async function ProjectPage({ params, searchParams }: PageProps) {
  const actor = await pageActor();
  const project = await orStop(await projectDetail(actor, (await params).id));
  const place = await orStop(await currentPlace(actor, await searchParams));
  const { id, name, kind, state, unit, branch, version, evidence, mayEdit, deletedAt, approvedOn } = project;
  const mayChange = mayEdit && !deletedAt && acceptsChanges(state);
  const acts = deletedAt ? [] : openActs(project, { keeps: mayEdit, reviews: project.mayReview });
  const editHref = placeHref(place, `/plans/projects/${id}/edit`);
  const noun = kind === "youth_task" ? "phần việc" : "công trình";
  return (
    <>
      <PageHead
        title={name}
        note={
          <>
            {(branch ?? unit).name} · <ProjectStateBadges project={project} />
          </>
        }
        crumbs={[
          { href: placeHref(place, "/plans/projects"), label: "Công trình, phần việc" },
          { label: unit.code },
        ]}
        actions={
          <>
            <PrintButton />
            {mayChange && approvedOn === null && (
              <RemoveRecord
                action={removeProjectAction}
                id={id}
                version={version}
                noun={noun}
                photos={evidence.length}
              />
            )}
            {mayChange && (
              <ButtonLink icon="pencil" href={editHref}>
                {`Sửa ${noun}`}
              </ButtonLink>
            )}
          </>
        }
      />
      {deletedAt && <RemovedNotice action={restoreProjectAction} id={id} deletedAt={deletedAt} />}
      {acts.length > 0 && (
        <StepActions
          id={id}
          version={version}
          acts={acts}
          day={await today()}
          warnsEarly={kind === "youth_project" && approvedOn === null}
        />
      )}
      <div className="split">
        <div className="stack">
          <Panel
            title="Nội dung"
            padded
            foot={
              <small>
                {project.createdBy} ghi lúc {formatMoment(project.createdAt)}
              </small>
            }
          >
            <ProjectFacts project={project} />
          </Panel>
          <Panel title="Ảnh, tệp minh chứng" aside={<span>{evidence.length} tệp</span>} padded>
            {evidence.length > 0 ? (
              <EvidenceViewer evidence={evidence} query={placeHref(place, "")} />
            ) : (
              <EmptyState
                title="Chưa có ảnh, tệp nào"
                action={
                  mayChange && (
                    <ButtonLink icon="camera" href={editHref}>
                      Thêm ảnh trước và sau khi làm
                    </ButtonLink>
                  )
                }
              />
            )}
          </Panel>
        </div>
        <Panel title="Các bước">
          <ProjectSteps steps={project.steps} />
        </Panel>
      </div>
    </>
  );
}
