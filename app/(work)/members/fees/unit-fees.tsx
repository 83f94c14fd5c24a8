import { BranchQuarter } from "@/components/fees/quarter-cell";
import { QuarterTable } from "@/components/fees/quarter-table";
import { RemittancePanel } from "@/components/fees/remittance-panel";
import { UnitSharePanel } from "@/components/fees/unit-share-panel";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { can } from "@/lib/access/can";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { unitFees } from "@/lib/fees/units/queries";
import { today } from "@/lib/platform/clock";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { openQuarters } from "./periods";

type UnitFeesViewProps = { actor: Actor; place: CurrentPlace; year: number };

/** The branches of a unit, quarter by quarter, and what the unit keeps and sends up. */
export async function UnitFeesView({ actor, place, year }: UnitFeesViewProps) {
  const at = { orgId: place.org.id, unitId: place.unit.id };
  const fees = await orStop(await unitFees(actor, at, year));
  const day = await today();
  const mayOpen = can.readMemberFees(actor, at).allowed;
  return (
    <>
      <PageHead
        title={`Đoàn phí năm ${year}`}
        note={`${fees.unit.name} · ${fees.branches.length} chi đoàn`}
        actions={<PrintButton />}
      />
      <MemberTabs place={place} current="/members/fees" />
      <Panel title="Thu đoàn phí">
        {fees.branches.length > 0 ? (
          <QuarterTable
            label="Đoàn phí theo chi đoàn"
            what="Chi đoàn"
            lines={fees.branches.map(({ place: branch, isUnit, quarters }) => ({
              ...{ key: branch.id, name: isUnit ? `${branch.name} (không thuộc chi đoàn)` : branch.name },
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
      <UnitSharePanel
        fees={fees}
        statementHref={(quarter) => placeHref(place, "/members/fees/statement", { quarter })}
      />
      <RemittancePanel
        title="Trích nộp lên cấp trên"
        unitId={fees.unit.id}
        branchId={null}
        periods={openQuarters(fees, day)}
        remittances={fees.remittances.filter(({ branchId }) => branchId === null)}
        mayKeep={fees.mayKeep}
        day={day}
      />
    </>
  );
}
