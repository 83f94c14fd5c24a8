import { ActionBar } from "@/components/frame/action-bar";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmQuarterAction } from "@/lib/members/actions";
import { type Quarter, quarterName } from "@/lib/members/quarter-dates";
import type { QuarterList } from "@/lib/members/snapshots/types";
import { formatDate } from "@/lib/platform/dates";

type ConfirmQuarterProps = {
  unitId: string;
  place: string;
  year: number;
  quarter: Quarter;
  list: QuarterList;
  mayConfirm: boolean;
  /** Its last day has passed. */
  isLate: boolean;
};

/** Freezes what the page shows: the button says how many, and the command refuses where that is no longer true. */
export function ConfirmQuarter({
  unitId,
  place,
  year,
  quarter,
  list: { total, drawnUp },
  mayConfirm,
  isLate,
}: ConfirmQuarterProps) {
  const name = quarterName(quarter);
  if (!mayConfirm) return <Notice>Bí thư, Phó Bí thư đơn vị chốt danh sách quý.</Notice>;
  return (
    <ActionForm action={confirmQuarterAction}>
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="quarter" value={quarter} />
      <input type="hidden" name="members" value={total} />
      <ActionBar
        actions={<SubmitButton pendingLabel="Đang chốt…">{`Chốt ${name}: ${total} đoàn viên`}</SubmitButton>}
      >
        {`${isLate ? "Đã quá hạn chốt. " : ""}${drawnUp ? `Lập theo ngày vào Đoàn và ngày rời đi, tính đến ${formatDate(drawnUp)}. ` : ""}Chốt một lần: danh sách ${name} năm ${year} được giữ nguyên, kèm tên bạn và ngày hôm nay.`}
      </ActionBar>
    </ActionForm>
  );
}
