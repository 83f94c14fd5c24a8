"use client";

import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, SelectField, TextArea, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";
import type { Signer } from "@/lib/decisions/types";
import { openCorrectionAction, signReportAction, withdrawReportAction } from "@/lib/reports/actions";
import { ReportFields, type ReportPlace } from "./report-form-fields";

type SignDialogProps = {
  place: ReportPlace;
  /** Names the words that are on the screen. */
  seen: string;
  issuerCode: string;
  signers: Signer[];
  settingsHref: string;
};

/** Number, day and signer of the paper that was signed; from then on the report stands still. */
export function SignDialog({ place, seen, issuerCode, signers, settingsHref }: SignDialogProps) {
  return (
    <Dialog trigger="Ghi số, ngày ký…" title="Ghi số, ngày ký báo cáo" variant="primary">
      {signers.length === 0 ? (
        <Notice kind="warning" title="Chưa khai người ký">
          <p>
            Khai họ tên, chức vụ người ký ở phần <Link href={settingsHref}>Cài đặt</Link>, rồi quay lại đây.
          </p>
        </Notice>
      ) : (
        <ActionForm action={signReportAction}>
          <ReportFields {...place} />
          <input type="hidden" name="seen" value={seen} />
          <TextField
            name="number"
            label="Số báo cáo"
            hint={`Ghi số như trên văn bản: 12 hoặc 12-BC/${issuerCode}`}
            maxLength={60}
            autoComplete="off"
            short
          />
          <DateField name="signedOn" label="Ngày ký" />
          <SelectField
            name="signerId"
            label="Người ký"
            options={signers.map(({ id, name, title }) => ({
              value: id,
              label: `${name}, ${title.toLowerCase()}`,
            }))}
          />
          <p className="hint">
            Ghi xong, chữ, số liệu và ảnh của báo cáo khóa lại. Sửa về sau là một bản mới, số mới.
          </p>
          <div className="button-row">
            <DialogClose>Chưa ghi</DialogClose>
            <SubmitButton pendingLabel="Đang ghi…">Ghi số, ngày ký</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Dialog>
  );
}

export function CorrectionDialog({ place }: { place: ReportPlace }) {
  return (
    <ReasonDialog
      place={place}
      action={openCorrectionAction}
      trigger="Mở bản sửa…"
      title="Mở bản sửa của báo cáo"
      words="Bản đã ký giữ nguyên và vẫn xem được. Bản sửa có hiệu lực khi ghi số, ngày ký mới."
      submit="Mở bản sửa"
    />
  );
}

export function WithdrawDialog({ place }: { place: ReportPlace }) {
  return (
    <ReasonDialog
      place={place}
      action={withdrawReportAction}
      trigger="Thu hồi trang…"
      title="Thu hồi trang kết quả"
      words="Trang công khai chỉ còn báo là đã thu hồi. Lý do lưu trong nhật ký, không hiện ra ngoài. Công bố lại cần một bản sửa đã ký."
      submit="Thu hồi trang"
    />
  );
}

type ReasonDialogProps<T> = {
  place: ReportPlace;
  action: FormAction<T>;
  trigger: string;
  title: string;
  words: string;
  submit: string;
};

function ReasonDialog<T>({ place, action, trigger, title, words, submit }: ReasonDialogProps<T>) {
  return (
    <Dialog trigger={trigger} title={title}>
      <p>{words}</p>
      <ActionForm action={action}>
        <ReportFields {...place} />
        <TextArea name="reason" label="Lý do" maxLength={500} />
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton pendingLabel="Đang ghi…">{submit}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
