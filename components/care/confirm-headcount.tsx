import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmHeadcountAction } from "@/lib/care/actions";
import { sumOf } from "@/lib/care/headcount/rules";
import type { HeadcountTable } from "@/lib/care/headcount/types";
import { formatDate } from "@/lib/platform/dates";

/** The secretary's word for the whole table; whoever changes it later opens it again. */
export function ConfirmHeadcount({ table, mayConfirm }: { table: HeadcountTable; mayConfirm: boolean }) {
  const { unit, year, period, confirmedOn, confirmedBy, version, lines } = table;
  if (confirmedOn)
    return (
      <Notice kind="success" title={`${confirmedBy} xác nhận ngày ${formatDate(confirmedOn)}`}>
        Sửa số nào thì cần Bí thư đơn vị xác nhận lại.
      </Notice>
    );
  const missing = lines.filter(({ saved }) => saved === null).length;
  if (missing > 0)
    return (
      <Notice title={`Đã lưu ${lines.length - missing}/${lines.length} dòng`}>
        Lưu đủ các dòng rồi Bí thư đơn vị xác nhận cả bảng.
      </Notice>
    );
  if (!mayConfirm) return <Notice>Bảng đã đủ, chờ Bí thư đơn vị xác nhận.</Notice>;
  const { membersMale, membersFemale, youthMale, youthFemale } = sumOf(
    lines.flatMap(({ saved }) => saved ?? []),
  );
  return (
    <ActionForm action={confirmHeadcountAction}>
      <input type="hidden" name="unit" value={unit.id} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={version} />
      <Notice
        title={`Cả đơn vị: ${membersMale + membersFemale} đoàn viên, ${youthMale + youthFemale} thanh niên chưa vào Đoàn`}
        actions={
          <SubmitButton variant="secondary" pendingLabel="Đang xác nhận…">
            {`Xác nhận bảng ${period.label}`}
          </SubmitButton>
        }
      >
        Ghi tên bạn và ngày hôm nay vào bảng.
      </Notice>
    </ActionForm>
  );
}
