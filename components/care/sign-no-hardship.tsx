import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { signNoHardshipAction } from "@/lib/care/actions";
import type { HardshipCounts } from "@/lib/care/hardship/types";
import { formatDate } from "@/lib/platform/dates";
import { unitYear } from "@/lib/units/periods";

type SignNoHardshipProps = { counts: HardshipCounts; year: number; maySign: boolean };

/** Where nobody is listed: the secretary's word that the year was reviewed. */
export function SignNoHardship({ counts, year, maySign }: SignNoHardshipProps) {
  const { unit, calendar, cases, signedOn, signedBy } = counts;
  const { label } = unitYear(calendar, year);
  if (cases > 0) return null;
  if (signedOn)
    return (
      <Notice kind="success" title={`Đã rà soát ${label}: không có trường hợp nào`}>
        {`${signedBy} ký ngày ${formatDate(signedOn)}.`}
      </Notice>
    );
  if (!maySign) return null;
  return (
    <ActionForm action={signNoHardshipAction}>
      <input type="hidden" name="unit" value={unit.id} />
      <input type="hidden" name="year" value={year} />
      <Notice
        title="Năm nay rà soát không có ai?"
        actions={
          <SubmitButton variant="secondary" pendingLabel="Đang ký…">
            {`Ký rà soát ${label}: không có trường hợp nào`}
          </SubmitButton>
        }
      >
        Tiêu chí 1.5 khi đó là “không phát sinh”.
      </Notice>
    </ActionForm>
  );
}
