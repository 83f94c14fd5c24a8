import { BodyTable } from "@/components/committees/body-table";
import { OrganisationNav } from "@/components/committees/organisation-nav";
import { PageHead } from "@/components/frame/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { bodiesBelow } from "@/lib/committees/queries";
import { today } from "@/lib/platform/clock";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { DisciplineLink } from "./discipline-link";

/** Where the committees of all units stand. */
export async function UnitCommittees({ actor, place }: { actor: Actor; place: CurrentPlace }) {
  const bodies = await orStop(await bodiesBelow(actor, { orgId: place.org.id, unitId: null }));
  const waiting = bodies.filter(({ standing }) => standing.waiting > 0).length;
  return (
    <>
      <PageHead
        title="Đại hội, Ban Chấp hành"
        note={`${place.unit.name} · ${waiting > 0 ? `${waiting} đơn vị chờ chuẩn y` : "không việc nào chờ chuẩn y"}`}
        actions={
          <>
            <DisciplineLink actor={actor} place={place} />
            <PrintButton />
          </>
        }
      />
      <OrganisationNav place={place} current="/organisation" />
      <Panel>
        {bodies.length > 0 ? (
          <BodyTable
            label="Ban Chấp hành các đơn vị"
            what="Đơn vị"
            bodies={bodies}
            today={await today()}
            hrefOf={({ code }) => placeHref(place, "/organisation", { unit: code })}
          />
        ) : (
          <EmptyState title="Chưa có đơn vị nào">Thêm đơn vị ở trang Đơn vị.</EmptyState>
        )}
      </Panel>
    </>
  );
}
