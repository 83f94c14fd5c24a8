import type { Metadata } from "next";
import { PageHead } from "@/components/frame/page-head";
import { PlanTabs } from "@/components/plans/plan-tabs";
import { ProjectFilters } from "@/components/projects/project-filters";
import { ProjectTable } from "@/components/projects/project-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { today } from "@/lib/platform/clock";
import { yearOf } from "@/lib/platform/dates";
import { projectsOfYear } from "@/lib/projects/queries";
import { isStartedEarly } from "@/lib/projects/rules";
import { projectFilterSchema } from "@/lib/projects/schema";
import type { ProjectListItem } from "@/lib/projects/types";
import { currentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { branchChoices, recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Công trình, phần việc thanh niên" };

export default async function ProjectsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await currentPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const year = place.year ?? yearOf(await today());
  const filter = projectFilterSchema.parse(params);
  const shown = { ...filter, branch: at.branchId ?? filter.branch };
  const [list, branches] = await Promise.all([
    projectsOfYear(actor, { ...at, year }, shown).then(orStop),
    branchChoices(actor, at),
  ]);
  const mayWrite = at.unitId !== null && can.editRecords(actor, { ...at, unitId: at.unitId }).allowed;
  const create = placeHref(place, "/plans/projects/new");
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHead
        title={filter.removed ? "Công trình, phần việc đã xóa" : `Công trình, phần việc năm ${year}`}
        note={noteOf(list.items, list.isCut)}
        actions={
          <>
            <PrintButton />
            {mayWrite && (
              <ButtonLink variant="primary" icon="plus" href={create}>
                Ghi công trình, phần việc
              </ButtonLink>
            )}
          </>
        }
      />
      <PlanTabs place={place} current="/plans/projects" />
      <ProjectFilters
        filter={filter}
        branches={at.branchId ? [] : branches}
        query={place.query}
        showRemoved={mayWrite}
      />
      <Panel>
        {list.items.length > 0 ? (
          <ProjectTable
            projects={list.items}
            showUnit={at.unitId === null}
            hrefOf={(id) => placeHref(place, `/plans/projects/${id}`)}
          />
        ) : (
          <EmptyState
            title={
              isFiltered
                ? "Không có công trình, phần việc nào khớp"
                : `Chưa có công trình, phần việc nào trong năm ${year}`
            }
            action={
              mayWrite &&
              !isFiltered && (
                <ButtonLink href={create} icon="plus">
                  Ghi công trình, phần việc đầu tiên
                </ButtonLink>
              )
            }
          >
            {isFiltered
              ? "Bỏ bớt điều kiện lọc để xem thêm."
              : "Công trình gửi kế hoạch để cấp trên duyệt, làm xong thì nghiệm thu và công nhận."}
          </EmptyState>
        )}
      </Panel>
    </>
  );
}

function noteOf(projects: ProjectListItem[], isCut: boolean): string {
  const done = projects.filter(({ finishedOn }) => finishedOn).length;
  const early = projects.filter(isStartedEarly).length;
  return [
    isCut
      ? `Hơn ${projects.length} công trình, phần việc, lọc bớt để xem hết`
      : `${projects.length} công trình, phần việc`,
    `${done} đã hoàn thành`,
    early > 0 && `${early} khởi công trước khi duyệt`,
  ]
    .filter(Boolean)
    .join(" · ");
}
