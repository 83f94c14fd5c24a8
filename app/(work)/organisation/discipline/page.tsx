import type { Metadata } from "next";
import { DisciplineCounts } from "@/components/discipline/discipline-counts";
import { PageHead } from "@/components/frame/page-head";
import { MeasureTable } from "@/components/organisation-discipline/measure-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { pageActor } from "@/lib/access/current";
import { orStop } from "@/lib/access/page";
import { refusal } from "@/lib/access/refusals";
import { bodiesToDiscipline } from "@/lib/organisation-discipline/bodies";
import {
  organisationDisciplineCounts,
  organisationDisciplineOfYear,
} from "@/lib/organisation-discipline/queries";
import { today } from "@/lib/platform/clock";
import { done } from "@/lib/platform/result";
import { calendarPlace, placeHref, type SearchParams } from "@/lib/units/current";
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
  const place = await orStop(await calendarPlace(actor, await searchParams));
  const at = await orStop(recordsAt(actor, place));
  const here = { ...at, unitId: at.unitId ?? "" };
  await orStop(refusal(can.lookAtOrganisationDiscipline(actor, here)) ?? done(null));
  const day = await today();
  const { year } = place;
  const title = `Kỷ luật tổ chức năm ${year}`;
  const crumbs = [
    { href: placeHref(place, "/organisation"), label: "Công tác tổ chức" },
    { label: "Kỷ luật tổ chức" },
  ];
  if (!can.readOrganisationDiscipline(actor, here).allowed) {
    const counts = await organisationDisciplineCounts(actor, { ...at, year }).then(orStop);
    return (
      <>
        <PageHead
          {...{ title, crumbs }}
          note={
            <YearNote place={place} path={PATH}>
              Cấp trên chỉ xem số lượng
            </YearNote>
          }
        />
        <Panel>
          <DisciplineCounts
            counts={counts}
            hint="Có chi đoàn, đơn vị bị xem xét kỷ luật thì hiện số ở đây."
          />
        </Panel>
      </>
    );
  }
  const [{ items, isCut }, bodies] = await Promise.all([
    organisationDisciplineOfYear(actor, { ...at, year }).then(orStop),
    bodiesToDiscipline(actor, place, at),
  ]);
  const open = items.filter(({ closedOn }) => closedOn === null).length;
  return (
    <>
      <PageHead
        {...{ title, crumbs }}
        note={
          <YearNote place={place} path={PATH}>
            {isCut
              ? `Hơn ${items.length} hồ sơ, chọn đơn vị để xem hết`
              : `${items.length} hồ sơ · ${open} đang làm`}
          </YearNote>
        }
        actions={
          <>
            <PrintButton />
            {bodies.length > 0 && (
              <>
                <ButtonLink href={placeHref(place, `${PATH}/record`)}>Ghi kết quả</ButtonLink>
                <ButtonLink variant="primary" icon="plus" href={placeHref(place, `${PATH}/new`)}>
                  Mở hồ sơ kỷ luật tổ chức
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <Panel>
        {items.length > 0 ? (
          <MeasureTable items={items} today={day} hrefOf={({ id }) => placeHref(place, `${PATH}/${id}`)} />
        ) : (
          <EmptyState title={`Năm ${year} chưa có hồ sơ nào`}>
            Chi đoàn, đơn vị bị xem xét kỷ luật thì mở hồ sơ; đã có quyết định thì ghi kết quả.
          </EmptyState>
        )}
      </Panel>
    </>
  );
}
