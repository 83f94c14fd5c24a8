import type { Metadata } from "next";
import type { ReactNode } from "react";
import { NilPanel } from "@/components/cases/nil-panel";
import { NoCases } from "@/components/cases/no-cases";
import { DisciplineCounts } from "@/components/discipline/discipline-counts";
import { PageHead } from "@/components/frame/page-head";
import { PastBulkChanges } from "@/components/members/bulk/past-bulk-changes";
import { MeasureFilters } from "@/components/organisation-discipline/measure-filters";
import { MeasureTable } from "@/components/organisation-discipline/measure-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { nilYear } from "@/lib/cases/nil/queries";
import { bodiesToDiscipline, disciplinedBodies } from "@/lib/organisation-discipline/bodies";
import {
  type OrganisationDisciplineList,
  organisationDisciplineCounts,
  organisationDisciplineOfYear,
} from "@/lib/organisation-discipline/queries";
import { measureFilterSchema } from "@/lib/organisation-discipline/schema";
import { pastTables } from "@/lib/pasted-tables/queries";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { type CurrentPlace, placeHref, type SearchParams } from "@/lib/units/current";
import { type OwnYearPlace, ownYearPlace } from "@/lib/units/own-year-place";
import { recordsAt } from "@/lib/units/record-place";

export const metadata: Metadata = { title: "Kỷ luật tổ chức" };

const PATH = "/organisation/discipline";

/** The cases for those who may read them, how many there are for the upper level; to others it is not there. */
export default async function OrganisationDisciplinePage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await pageActor();
  const params = await searchParams;
  const place = await orStop(await ownYearPlace(actor, params));
  const at = await orStop(recordsAt(actor, place));
  const here = { ...at, unitId: at.unitId ?? "" };
  await orStop(refusal(can.lookAtOrganisationDiscipline(actor, here)) ?? done(null));
  const { year, periodKind: kind } = place;
  if (!can.readOrganisationDiscipline(actor, here).allowed) {
    const counts = await organisationDisciplineCounts(actor, { ...at, year, kind }).then(orStop);
    return (
      <>
        <ListHead place={place} note="Cấp trên chỉ xem số lượng" />
        <Panel>
          <DisciplineCounts
            counts={counts}
            hint="Có chi đoàn, đơn vị bị xem xét kỷ luật thì hiện số ở đây."
          />
        </Panel>
      </>
    );
  }
  const filter = measureFilterSchema.parse(params);
  const isFiltered = Object.values(filter).some(Boolean);
  const [list, bodies, disciplined, tables, nil] = await Promise.all([
    organisationDisciplineOfYear(actor, { ...at, year, kind }, filter).then(orStop),
    bodiesToDiscipline(actor, place, at),
    disciplinedBodies(actor, at),
    at.unitId ? pastTables(actor, here, "organisation_discipline") : [],
    at.unitId && !at.branchId ? nilYear(actor, { ...here, year }, ["organisation_discipline"]) : null,
  ]);
  return (
    <>
      <ListHead
        place={place}
        note={noteOf(list)}
        actions={
          <>
            <PrintButton />
            {bodies.length > 0 && <NewCaseLinks place={place} />}
          </>
        }
      />
      <MeasureFilters place={place} filter={filter} isFiltered={isFiltered} bodies={disciplined} />
      <Panel>
        {list.items.length > 0 ? (
          <MeasureTable
            items={list.items}
            today={await today()}
            hrefOf={({ id }) => placeHref(place, `${PATH}/${id}`)}
          />
        ) : (
          <NoCases isFiltered={isFiltered} period={place.period.label}>
            Chi đoàn, đơn vị bị xem xét kỷ luật thì mở hồ sơ; đã có quyết định thì ghi kết quả; không có thì
            đơn vị xác nhận không phát sinh.
          </NoCases>
        )}
      </Panel>
      {nil && <NilPanel unitId={here.unitId} nil={nil} maySign={can.signNil(actor, here).allowed} />}
      {bodies.length > 0 && tables.length > 0 && <PastBulkChanges title="Các bảng đã dán" past={tables} />}
    </>
  );
}

type ListHeadProps = { place: OwnYearPlace; note: string; actions?: ReactNode };

function ListHead({ place, note, actions }: ListHeadProps) {
  return (
    <PageHead
      title={`Kỷ luật tổ chức ${place.period.label}`}
      crumbs={[
        { href: placeHref(place, "/organisation"), label: "Công tác tổ chức" },
        { label: "Kỷ luật tổ chức" },
      ]}
      note={
        <YearNote place={place} path={PATH} kind={place.periodKind}>
          {note}
        </YearNote>
      }
      actions={actions}
    />
  );
}

function NewCaseLinks({ place }: { place: CurrentPlace }) {
  return (
    <>
      <ButtonLink href={placeHref(place, `${PATH}/record`)}>Ghi kết quả</ButtonLink>
      <ButtonLink variant="primary" icon="plus" href={placeHref(place, `${PATH}/new`)}>
        Mở hồ sơ kỷ luật tổ chức
      </ButtonLink>
    </>
  );
}

function noteOf({ items, isCut }: OrganisationDisciplineList): string {
  if (isCut) return `Hơn ${items.length} hồ sơ, lọc bớt để xem hết`;
  const open = items.filter(({ closedOn }) => closedOn === null).length;
  return `${items.length} hồ sơ · ${open} đang làm`;
}
