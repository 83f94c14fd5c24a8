import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { TrainingStandings } from "@/components/training/training-standings";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { trainingOfUnits } from "@/lib/training/queries";
import { type CalendarPlace, placeHref } from "@/lib/units/current";

type TrainingOfUnitsProps = { actor: Actor; place: CalendarPlace };

/** Every unit of the organisation, step by step. */
export async function TrainingOfUnits({ actor, place }: TrainingOfUnitsProps) {
  const units = await orStop(await trainingOfUnits(actor, place.org.id, place.year));
  return (
    <>
      <PageHead
        title={`Chương trình rèn luyện năm ${place.year}`}
        note={
          <YearNote place={place} path="/members/training">
            {place.unit.name}
          </YearNote>
        }
        actions={<PrintButton />}
      />
      <MemberTabs place={place} current="/members/training" />
      <Panel>
        {units.length > 0 ? (
          <TrainingStandings
            label="Rèn luyện theo đơn vị"
            what="Đơn vị"
            standings={units}
            today={await today()}
            hrefOf={({ code }) => placeHref(place, "/members/training", { unit: code, of: place.year })}
          />
        ) : (
          <EmptyState title="Chưa có đơn vị nào">Thêm đơn vị ở trang Đơn vị.</EmptyState>
        )}
      </Panel>
    </>
  );
}
