"use client";

import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordDecisionAction } from "@/lib/decisions/actions";
import type { Signer } from "@/lib/decisions/types";

type RecordDialogProps = {
  orgId: string;
  year: number;
  issuerCode: string;
  signers: Signer[];
  settingsHref: string;
  recognised: string[];
  notRecognised: string[];
};

/** Number, day and signer of the paper that was signed; from then on its units' results are final. */
export function RecordDialog({
  recognised,
  notRecognised,
  signers,
  settingsHref,
  ...rest
}: RecordDialogProps) {
  const { orgId, year, issuerCode } = rest;
  return (
    <Dialog trigger="Ghi quyết định…" title="Ghi số, ngày ký quyết định" variant="primary">
      <Listed title="Công nhận" names={recognised} />
      <Listed title="Không công nhận" names={notRecognised} />
      {signers.length === 0 ? (
        <Notice kind="warning" title="Chưa khai người ký">
          <p>
            Khai họ tên, chức vụ người ký ở phần <Link href={settingsHref}>Cài đặt</Link>, rồi quay lại đây.
          </p>
        </Notice>
      ) : (
        <ActionForm action={recordDecisionAction}>
          <input type="hidden" name="orgId" value={orgId} />
          <input type="hidden" name="year" value={year} />
          <TextField
            name="number"
            label="Số quyết định"
            hint={`Ghi số như trên văn bản: 58 hoặc 58-QĐ/${issuerCode}`}
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
          <p className="hint">Ghi xong, kết quả các đơn vị trong danh sách khóa lại và không sửa được.</p>
          <div className="button-row">
            <DialogClose>Chưa ghi</DialogClose>
            <SubmitButton pendingLabel="Đang ghi…">Ghi quyết định</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Dialog>
  );
}

function Listed({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <p>
      <b>
        {title} {names.length} đơn vị:
      </b>{" "}
      {names.join(", ")}.
    </p>
  );
}
