import { RemittancePanel } from "@/components/fees/remittance-panel";
import { UnitSharePanel } from "@/components/fees/unit-share-panel";
import type { UnitFees } from "@/lib/fees/types";
import { today } from "@/lib/platform/clock";
import { type CurrentPlace, placeHref } from "@/lib/units/current";
import { openQuarters } from "./periods";

/** What a unit keeps and sends up, quarter by quarter, with its receipts. */
export async function UnitQuarters({ place, fees }: { place: CurrentPlace; fees: UnitFees }) {
  const day = await today();
  return (
    <>
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
        query={placeHref(place, "")}
      />
    </>
  );
}
