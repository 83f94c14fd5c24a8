import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmQuarterAction } from "@/lib/members/actions";
import { type Quarter, quarterName } from "@/lib/members/quarter-dates";
import type { QuarterList } from "@/lib/members/snapshots/types";

type ConfirmQuarterProps = {
  unitId: string;
  place: string;
  year: number;
  quarter: Quarter;
  list: QuarterList;
  mayConfirm: boolean;
};

/** Freezes what the page shows: the button says how many, and the command refuses where that is no longer true. */
export function ConfirmQuarter({
  unitId,
  place,
  year,
  quarter,
  list: { total },
  mayConfirm,
}: ConfirmQuarterProps) {
  if (!mayConfirm) return <Notice>Bí thư, Phó Bí thư đơn vị chốt danh sách quý.</Notice>;
  return (
    <ActionForm action={confirmQuarterAction}>
      <input type="hidden" name="unit" value={unitId} />
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="quarter" value={quarter} />
      <input type="hidden" name="members" value={total} />
      <p>{`Chốt một lần: danh sách ${quarterName(quarter)} năm ${year} được giữ nguyên với ${total} đoàn viên, tên bạn và ngày hôm nay.`}</p>
      <SubmitButton pendingLabel="Đang chốt…">{`Chốt ${quarterName(quarter)}: ${total} đoàn viên`}</SubmitButton>
    </ActionForm>
  );
}
