"use client";

import { ReturnLine } from "@/components/appraisal/return-dialog";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { askSupplementAction } from "@/lib/meetings/actions";

type SupplementDialogProps = {
  meetingId: string;
  assessmentId: string;
  unitName: string;
  items: { code: string; title: string }[];
};

/** The meeting does not vote on the unit yet: it names what is to be supplemented, why and until when. */
export function SupplementDialog({ meetingId, assessmentId, unitName, items }: SupplementDialogProps) {
  return (
    <Dialog trigger="Yêu cầu bổ sung…" title={`Yêu cầu ${unitName} bổ sung`} small>
      <ActionForm action={askSupplementAction}>
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="assessmentId" value={assessmentId} />
        <p>Đơn vị nhận lại các nội dung được chọn và không biểu quyết ở phiên họp này.</p>
        <ul className="return-items">
          {items.map(({ code, title }) => (
            <ReturnLine key={code} item={{ code, title, reason: "", isAsked: false }} />
          ))}
        </ul>
        <DateField name="dueDate" label="Hạn bổ sung" />
        <div className="button-row">
          <DialogClose>Chưa yêu cầu</DialogClose>
          <SubmitButton pendingLabel="Đang ghi…">Trả lại đơn vị</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
