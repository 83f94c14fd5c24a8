"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import type { StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { exemptMemberAction, setFeeClassAction, withdrawExemptionAction } from "@/lib/fees/actions";
import type { ClassLine, ExemptionLine } from "@/lib/fees/member/queries";
import { BY_OCCUPATION, FEE_CLASS_LABELS, RHYTHM_LABELS, setClassWords } from "@/lib/fees/messages";
import { monthWords } from "@/lib/fees/months";
import { FEE_CLASSES } from "@/lib/fees/types";
import type { PlainDate } from "@/lib/platform/dates";
import { held } from "@/lib/platform/held";

type ClassDialogProps = {
  memberId: string;
  month: string;
  line?: ClassLine;
  /** What the last one before it says, from which a new one begins. */
  last?: ClassLine | undefined;
};

const RHYTHMS: Record<string, string> = { "0": RHYTHM_LABELS.month, "1": RHYTHM_LABELS.quarter };
const CLASS: StaleWords<Pick<ClassLine, "feeClass" | "byQuarter" | "version">> = {
  labels: { feeClass: "Mức đóng", byQuarter: "Kỳ đóng" },
  stored: ({ feeClass, byQuarter }) => ({
    feeClass: setClassWords(feeClass),
    byQuarter: RHYTHMS[byQuarter ? "1" : "0"] ?? "",
  }),
  say: (name, typed) =>
    name === "byQuarter" ? (RHYTHMS[typed] ?? "") : (held(FEE_CLASS_LABELS, typed) ?? BY_OCCUPATION),
};

/** A class and how often it is paid from a month on, new or corrected. */
export function ClassDialog({ memberId, month, line, last }: ClassDialogProps) {
  const from = line ?? last;
  return (
    <Dialog
      small
      variant={line ? "quiet" : "secondary"}
      trigger={line ? "Sửa mức, kỳ đóng" : "Đổi mức, kỳ đóng"}
      title="Mức và kỳ đóng đoàn phí"
    >
      <ActionForm action={setFeeClassAction} doneLabel="Đã ghi." stale={CLASS}>
        <input type="hidden" name="member" value={memberId} />
        <input type="hidden" name="version" value={line?.version ?? ""} />
        <div className="field-row">
          <TextField
            name="fromMonth"
            label="Từ tháng"
            hint="Ví dụ 7/2026"
            short
            readOnly={line !== undefined}
            defaultValue={monthWords(line?.fromMonth ?? month)}
          />
          <SelectField
            name="feeClass"
            label="Mức đóng"
            options={[
              { value: "", label: BY_OCCUPATION },
              ...FEE_CLASSES.map((value) => ({ value, label: FEE_CLASS_LABELS[value] })),
            ]}
            defaultValue={from?.feeClass ?? ""}
          />
        </div>
        <SelectField
          name="byQuarter"
          label="Kỳ đóng"
          hint="Đoàn viên lưu động đóng theo quý: hết quý mới tính là còn phải đóng."
          options={Object.entries(RHYTHMS).map(([value, label]) => ({ value, label }))}
          defaultValue={from?.byQuarter ? "1" : "0"}
        />
        <div className="button-row">
          <SubmitButton>Ghi mức đóng</SubmitButton>
          <DialogClose variant="quiet">Đóng lại</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

export function ExemptDialog({ memberId, month, day }: { memberId: string; month: string; day: PlainDate }) {
  return (
    <Dialog small trigger="Miễn đoàn phí" title="Miễn đoàn phí">
      <p>Ban Chấp hành Đoàn cơ sở miễn mỗi lần không quá 6 tháng.</p>
      <ActionForm action={exemptMemberAction} clear doneLabel="Đã ghi.">
        <input type="hidden" name="member" value={memberId} />
        <div className="field-row">
          <TextField
            name="fromMonth"
            label="Từ tháng"
            hint="Ví dụ 7/2026"
            short
            defaultValue={monthWords(month)}
          />
          <TextField name="months" label="Số tháng" inputMode="numeric" short />
        </div>
        <div className="field-row">
          <TextField name="decisionNumber" label="Số văn bản" maxLength={40} short />
          <DateField name="decidedOn" label="Ngày văn bản" day={day} />
        </div>
        <TextField
          name="reason"
          label="Lý do"
          maxLength={500}
          hint="Chỉ Bí thư đơn vị, bí thư chi đoàn và ủy viên được xem thông tin nhạy cảm đọc lại."
        />
        <div className="button-row">
          <SubmitButton>Ghi miễn đoàn phí</SubmitButton>
          <DialogClose variant="quiet">Đóng lại</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}

export function WithdrawExemption({
  exemption: { id, version, decisionNumber },
}: {
  exemption: ExemptionLine;
}) {
  return (
    <Dialog small variant="quiet" trigger="Rút" title={`Rút lần miễn theo văn bản ${decisionNumber}?`}>
      <p>Các tháng này lại phải đóng. Nhật ký vẫn giữ lần miễn.</p>
      <ActionForm action={withdrawExemptionAction}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="button-row">
          <SubmitButton variant="danger">Rút lần miễn</SubmitButton>
          <DialogClose>Giữ nguyên</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
