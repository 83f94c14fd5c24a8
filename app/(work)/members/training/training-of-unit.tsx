import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { UnplacedMembers } from "@/components/members/unplaced-members";
import { ProgramPanel } from "@/components/training/program-panel";
import { TrainingStandings } from "@/components/training/training-standings";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { unitTraining } from "@/lib/training/queries";
import { type CalendarPlace, placeHref } from "@/lib/units/current";
import { periodKindOf } from "@/lib/units/period-kind";
import { unitYear } from "@/lib/units/periods";

type TrainingOfUnitProps = { actor: Actor; place: CalendarPlace };

/** A unit's contents of the year, and how far its branches have come. */
export async function TrainingOfUnit({ actor, place }: TrainingOfUnitProps) {
  const at = { orgId: place.org.id, unitId: place.unit.id };
  const { branches, unplaced, program, mayEdit } = await orStop(await unitTraining(actor, at, place.year));
  const kind = await periodKindOf(actor, at);
  const mayPlace = branches.length > 0 && can.editRoster(actor, at).allowed;
  return (
    <>
      <PageHead
        title={`Chương trình rèn luyện ${unitYear(kind, place.year).label}`}
        note={
          <YearNote place={place} path="/members/training" kind={kind}>
            {place.unit.name}
          </YearNote>
        }
        actions={<PrintButton />}
      />
      <MemberTabs place={place} current="/members/training" />
      {unplaced > 0 && <UnplacedMembers count={unplaced} place={place} mayPlace={mayPlace} />}
      <Panel>
        {branches.length > 0 ? (
          <TrainingStandings
            label="Rèn luyện theo chi đoàn"
            what="Chi đoàn"
            standings={branches}
            today={await today()}
            hrefOf={({ id }) => placeHref(place, "/members/training", { branch: id })}
          />
        ) : (
          <EmptyState title="Đơn vị chưa có chi đoàn nào">
            Thêm chi đoàn ở trang Đơn vị, rồi đăng ký rèn luyện cho từng chi đoàn.
          </EmptyState>
        )}
      </Panel>
      <ProgramPanel program={program} mayEdit={mayEdit} unitId={at.unitId} year={place.year} />
    </>
  );
}
