"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordDecisionAction } from "@/lib/decisions/actions";
import type { Signer } from "@/lib/decisions/types";
import { NoSigner } from "./no-signer";
import { SigningFields } from "./signing-fields";

type RecordDialogProps = {
  orgId: string;
  year: number;
  issuerCode: string;
  signers: Signer[];
  settingsHref: string;
  units: string[];
  recognised: string[];
  notRecognised: string[];
  /** Take part and are not on the list: with the first decision they stay in M. Empty where one is recorded already. */
  left: string[];
};

/** Number, day and signer of the paper that was signed; from then on its units' results are final. */
export function RecordDialog({
  recognised,
  notRecognised,
  left,
  signers,
  settingsHref,
  ...rest
}: RecordDialogProps) {
  const { orgId, year, issuerCode, units } = rest;
  return (
    <Dialog trigger="Ghi quyết định…" title="Ghi số, ngày ký quyết định" variant="primary">
      <Listed title="Công nhận" names={recognised} />
      <Listed title="Không công nhận" names={notRecognised} />
      <Listed title="Tham gia, chưa có kết quả" names={left} />
      {left.length > 0 && (
        <p className="hint">
          Ghi xong, số đơn vị tham gia không đổi nữa: các đơn vị này vẫn tính vào, chưa có kết quả thì là chưa
          được công nhận. Đơn vị không tham gia thì ghi ở trang Năm đánh giá trước khi ghi quyết định.
        </p>
      )}
      {signers.length === 0 ? (
        <NoSigner href={settingsHref} />
      ) : (
        <ActionForm action={recordDecisionAction}>
          <input type="hidden" name="orgId" value={orgId} />
          <input type="hidden" name="year" value={year} />
          {units.map((id) => (
            <input key={id} type="hidden" name="unit" value={id} />
          ))}
          <SigningFields issuerCode={issuerCode} signers={signers} />
          <p className="hint">
            Ghi xong, kết quả các đơn vị trong danh sách khóa lại. Sau này chỉ thay đổi bằng quyết định đính
            chính hoặc thu hồi.
          </p>
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
