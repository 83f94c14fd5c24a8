import { UnitTable } from "@/components/branch-meetings/unit-table";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { meetingsOfUnits } from "@/lib/branch-meetings/queries";
import { type CalendarPlace, placeHref } from "@/lib/units/current";

type UnitsYearProps = { actor: Actor; place: CalendarPlace };

/** Every unit of the organisation. */
export async function UnitsYear({ actor, place }: UnitsYearProps) {
  const units = await orStop(await meetingsOfUnits(actor, place.org.id, place.year));
  return (
    <>
      <PageHead
        title={`Sinh hoạt chi đoàn năm ${place.year}`}
        note={
          <YearNote place={place} path="/members/meetings">
            {place.unit.name}
          </YearNote>
        }
        actions={<PrintButton />}
      />
      <MemberTabs place={place} current="/members/meetings" />
      <Panel>
        {units.length > 0 ? (
          <UnitTable units={units} hrefOf={(unit) => placeHref(place, "/members/meetings", { unit })} />
        ) : (
          <EmptyState title="Chưa có đơn vị nào">Thêm đơn vị ở trang Đơn vị.</EmptyState>
        )}
      </Panel>
    </>
  );
}
