import { BranchQuarter } from "@/components/fees/quarter-cell";
import { QuarterTable } from "@/components/fees/quarter-table";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { unitFees } from "@/lib/fees/units/queries";
import { type CalendarPlace, placeHref } from "@/lib/units/current";
import { UnitQuarters } from "./unit-quarters";

type UnitFeesViewProps = { actor: Actor; place: CalendarPlace };

/** The branches of a unit, quarter by quarter, and what the unit keeps and sends up. */
export async function UnitFeesView({ actor, place }: UnitFeesViewProps) {
  const at = { orgId: place.org.id, unitId: place.unit.id };
  const fees = await orStop(await unitFees(actor, at, place.year));
  const mayOpen = can.readMemberFees(actor, at).allowed;
  return (
    <>
      <PageHead
        title={`Đoàn phí năm ${place.year}`}
        note={
          <YearNote place={place} path="/members/fees">
            {`${fees.unit.name} · ${fees.branches.length} chi đoàn`}
          </YearNote>
        }
        actions={<PrintButton />}
      />
      <MemberTabs place={place} current="/members/fees" />
      <Panel title="Thu đoàn phí">
        {fees.branches.length > 0 ? (
          <QuarterTable
            label="Đoàn phí theo chi đoàn"
            what="Chi đoàn"
            lines={fees.branches.map(({ place: branch, isUnit, quarters }) => ({
              key: branch.id,
              name: isUnit ? `${branch.name} (không thuộc chi đoàn)` : branch.name,
              href: mayOpen && !isUnit ? placeHref(place, "/members/fees", { branch: branch.id }) : undefined,
              quarters: quarters.map((line) => <BranchQuarter key={branch.id} line={line} isUnit={isUnit} />),
            }))}
          />
        ) : (
          <EmptyState title="Đơn vị chưa có chi đoàn nào">
            Thêm chi đoàn ở trang Đơn vị, rồi ghi đoàn phí từng chi đoàn.
          </EmptyState>
        )}
      </Panel>
      <UnitQuarters place={place} fees={fees} />
    </>
  );
}
