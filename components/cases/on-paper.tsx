import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { CheckField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/platform/dates";
import { markOnPaperAction } from "@/lib/software-lists/actions";
import type { RecordedCase } from "@/lib/software-lists/types";

type OnPaperProps = {
  procedure: string;
  at: { unitId: string; branchId: string | null };
  recorded: readonly RecordedCase[];
};

/** Which of the recorded results were done on paper alone: these must still be typed into the national software. */
export function OnPaper({ procedure, at, recorded }: OnPaperProps) {
  if (recorded.length === 0) return null;
  return (
    // Closed anew once something was saved.
    <div key={recorded.map(({ id, isOnPaper }) => `${id}${isOnPaper}`).join()} className="button-row">
      <Dialog small trigger="Chọn việc làm trên giấy" title="Việc nào làm trên giấy, phần mềm chưa có?">
        <ActionForm action={markOnPaperAction} doneLabel="Đã lưu">
          <input type="hidden" name="unit" value={at.unitId} />
          <input type="hidden" name="branch" value={at.branchId ?? ""} />
          <input type="hidden" name="procedure" value={procedure} />
          <p>Việc được chọn ở trong danh sách nhập phần mềm đến khi đánh dấu đã nhập.</p>
          {recorded.map(({ id, personName, day, isOnPaper }) => (
            <div key={id}>
              <input type="hidden" name="shown" value={id} />
              <CheckField
                name="onPaper"
                value={id}
                defaultChecked={isOnPaper}
                label={`${personName}, ngày ${formatDate(day)}`}
              />
            </div>
          ))}
          <div className="button-row">
            <SubmitButton>Lưu lựa chọn</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </div>
  );
}
