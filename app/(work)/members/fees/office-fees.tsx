import { ShareState, UnitQuarter } from "@/components/fees/quarter-cell";
import { QuarterTable } from "@/components/fees/quarter-table";
import { RemittancePanel } from "@/components/fees/remittance-panel";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { CountStrip } from "@/components/ui/count-strip";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { moneyWords } from "@/lib/fees/messages";
import { sumOf } from "@/lib/fees/shares";
import { officeFees } from "@/lib/fees/units/office";
import { feesOfUnits } from "@/lib/fees/units/queries";
import { today } from "@/lib/platform/clock";
import { formatDate } from "@/lib/platform/dates";
import { type CalendarPlace, placeHref } from "@/lib/units/current";

type OfficeFeesProps = { actor: Actor; place: CalendarPlace };

/** All units, quarter by quarter: sums alone. */
export async function OfficeFees({ actor, place }: OfficeFeesProps) {
  const units = await orStop(await feesOfUnits(actor, place.org.id, place.year));
  const quarters = units.flatMap((unit) => unit.quarters);
  const toSend = sumOf(quarters.map((quarter) => quarter.toSend));
  const owed = sumOf(quarters.map((quarter) => Math.max(0, quarter.toSend - quarter.sent)));
  return (
    <>
      <PageHead
        title={`Đoàn phí năm ${place.year}`}
        note={
          <YearNote place={place} path="/members/fees">
            {`${place.unit.name} · ${units.length} đơn vị`}
          </YearNote>
        }
        actions={<PrintButton />}
      />
      <MemberTabs place={place} current="/members/fees" />
      <CountStrip
        money
        counts={[
          {
            label: "Các đơn vị đã thu",
            value: moneyWords(sumOf(quarters.map(({ collected }) => collected))),
          },
          { label: "Phải trích nộp lên", value: moneyWords(toSend) },
          { label: "Đã nộp", value: moneyWords(sumOf(quarters.map(({ sent }) => sent))) },
          { label: "Còn phải nộp", value: moneyWords(owed), ...(owed > 0 ? { tone: "wait" as const } : {}) },
        ]}
      />
      <Panel>
        {units.length > 0 ? (
          <QuarterTable
            label="Đoàn phí theo đơn vị"
            what="Đơn vị"
            lines={units.map(({ unit, quarters: each }) => ({
              key: unit.id,
              name: unit.name,
              href: placeHref(place, "/members/fees", { unit: unit.code }),
              quarters: each.map((quarter) => <UnitQuarter key={unit.id} quarter={quarter} />),
            }))}
          />
        ) : (
          <EmptyState title="Chưa có đơn vị nào">Thêm đơn vị ở trang Đơn vị.</EmptyState>
        )}
      </Panel>
      <OfficeShare actor={actor} place={place} />
    </>
  );
}

/** What the organisation keeps and sends on to the level above it, with its receipts. */
async function OfficeShare({ actor, place }: OfficeFeesProps) {
  const { year } = place;
  const own = { orgId: place.org.id, unitId: place.unit.id };
  const { share, since, until, unitId, remittances, mayKeep } = await orStop(
    await officeFees(actor, own, year),
  );
  const day = await today();
  const hasBegun = `${year}` <= day.slice(0, 4);
  return (
    <>
      <Panel
        title={`Phần của ${place.unit.name}`}
        aside={
          <span>
            <ShareState share={share} />
          </span>
        }
        padded
      >
        <p>
          {`Các đơn vị nộp lên từ ${formatDate(since)} đến ${formatDate(until)}: ${moneyWords(share.received)}; giữ lại ${moneyWords(share.kept)}, trích nộp cấp trên ${moneyWords(share.toSend)}. Đơn vị nộp sau ngày ấy thì tính vào năm sau.`}
        </p>
      </Panel>
      <RemittancePanel
        title="Cấp mình trích nộp lên cấp trên"
        unitId={unitId}
        branchId={null}
        periods={hasBegun ? [{ period: `${year}`, owed: share.toSend - share.sent }] : []}
        remittances={remittances}
        mayKeep={mayKeep}
        day={day}
        query={placeHref(place, "")}
      />
    </>
  );
}
