import { PasteSeenDialog } from "@/components/cases/paste-seen";
import { CollectionFields } from "@/components/fees/collection-fields";
import { CollectionPanel } from "@/components/fees/collection-panel";
import { FeeGrid } from "@/components/fees/fee-grid";
import { RemittancePanel } from "@/components/fees/remittance-panel";
import { PageHead } from "@/components/frame/page-head";
import { MemberTabs } from "@/components/members/member-tabs";
import { RestrictedPaperField } from "@/components/proofs/restricted-paper-field";
import { placeOf } from "@/components/ratings/branch-year-fields";
import { CountStrip } from "@/components/ui/count-strip";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { PrintButton } from "@/components/ui/print-button";
import { YearNote } from "@/components/units/year-links";
import { can } from "@/lib/access/can";
import { orStop } from "@/lib/access/page";
import type { Actor } from "@/lib/access/types";
import { pasteFeesAction } from "@/lib/fees/actions";
import { moneyWords } from "@/lib/fees/messages";
import { feeBoard } from "@/lib/fees/queries";
import { payersNow, tally } from "@/lib/fees/rules";
import { sumOf } from "@/lib/fees/shares";
import type { FeeBoard } from "@/lib/fees/types";
import { unitFees } from "@/lib/fees/units/queries";
import { quarterOf } from "@/lib/members/quarter-dates";
import { today } from "@/lib/platform/clock";
import { type CalendarPlace, placeHref } from "@/lib/units/current";
import { openMonths } from "./periods";
import { UnitQuarters } from "./unit-quarters";

type BranchFeesProps = {
  actor: Actor;
  place: CalendarPlace;
  at: { unit: string; branch: string | null; year: number };
};

/** One branch's grid with what it sends up; a grassroots branch sends its quarters as a unit. */
export async function BranchFees({ actor, place, at }: BranchFeesProps) {
  const board = await orStop(await feeBoard(actor, at));
  const day = await today();
  const { rows, branch, unit, may } = board;
  const hrefs = Object.fromEntries(
    rows.map(({ memberId }) => [memberId, placeHref(place, `/members/fees/${memberId}`)]),
  );
  const { quarter } = quarterOf(day);
  const lies = { orgId: place.org.id, unitId: unit.id, branchId: branch?.id ?? null };
  const part = { unit: unit.code, org: place.org.code, branch: branch?.id };
  const mayBring = can.readRestricted(actor, lies).allowed;
  const papers = can.seeSensitive(actor, lies).allowed && (
    <RestrictedPaperField place={part} of="receipt" dayField="collectedOn" mayBring={mayBring} />
  );
  const address = place.branch ? {} : { branch: at.branch };
  return (
    <>
      <PageHead
        title={`Đoàn phí năm ${place.year}`}
        note={
          <YearNote place={place} path="/members/fees" more={address}>
            {`${[branch?.name, unit.name].filter(Boolean).join(" · ")} · ${payersNow(board)} đoàn viên phải đóng`}
          </YearNote>
        }
        crumbs={
          place.branch
            ? undefined
            : [
                { href: placeHref(place, "/members/fees"), label: "Đoàn phí" },
                { label: (branch ?? unit).name },
              ]
        }
        actions={
          <>
            {may.keep && rows.length > 0 && (
              <PasteSeenDialog
                kind="fee"
                action={pasteFeesAction}
                unitId={unit.id}
                branchId={branch?.id ?? null}
                before={
                  <>
                    <input type="hidden" name="year" value={board.year} />
                    <CollectionFields papers={papers} />
                  </>
                }
                hint="Chép cả dòng tên cột: Họ và tên hay Mã định danh, thêm Ngày sinh nếu trùng tên, rồi Tháng 1 đến Tháng 12. Đóng đủ ghi “x” hoặc 1, đóng khác mức ghi số tiền. Ô trống giữ nguyên. Tháng đã ghi mà chưa có chứng từ: ghi ngày thu, số chứng từ rồi dán lại tháng đó."
              />
            )}
            <PrintButton />
          </>
        }
      />
      <MemberTabs place={place} current="/members/fees" />
      <Totals board={board} />
      <Panel padded={rows.length > 0}>
        {rows.length === 0 ? (
          <EmptyState title="Chi đoàn chưa có đoàn viên nào">
            Thêm hoặc nhập danh sách đoàn viên, rồi ghi đoàn phí ở đây.
          </EmptyState>
        ) : (
          <FeeGrid
            key={placeOf(board)}
            board={board}
            quarter={quarter}
            hrefs={hrefs}
            account={actor.userId ?? ""}
            papers={papers}
          />
        )}
      </Panel>
      <CollectionPanel collections={board.collections} query={placeHref(place, "")} />
      {branch ? (
        <RemittancePanel
          title="Trích nộp lên đơn vị"
          unitId={unit.id}
          branchId={branch.id}
          periods={openMonths(board)}
          remittances={board.remittances}
          mayKeep={may.keep}
          day={day}
          query={placeHref(place, "")}
        />
      ) : (
        <OwnQuarters actor={actor} place={place} />
      )}
    </>
  );
}

function Totals({ board: { rows, months } }: { board: FeeBoard }) {
  const { due, collected, owed } = tally(rows.map(({ cells }) => cells));
  const toSend = sumOf(months.map((month) => month.toSend));
  return (
    <CountStrip
      money
      counts={[
        { label: "Phải thu đến nay", value: moneyWords(due) },
        { label: "Đã thu", value: moneyWords(collected) },
        { label: "Còn phải thu", value: moneyWords(owed), ...(owed > 0 ? { tone: "bad" as const } : {}) },
        { label: "Giữ lại", value: moneyWords(collected - toSend) },
        { label: "Phải trích nộp", value: moneyWords(toSend) },
      ]}
    />
  );
}

async function OwnQuarters({ actor, place }: Omit<BranchFeesProps, "at">) {
  const at = { orgId: place.org.id, unitId: place.unit.id };
  return <UnitQuarters place={place} fees={await orStop(await unitFees(actor, at, place.year))} />;
}
