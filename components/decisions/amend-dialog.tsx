"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { CheckField, TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { amendDecisionAction } from "@/lib/decisions/actions";
import { RESULT_LABELS } from "@/lib/decisions/messages";
import type { Signer } from "@/lib/decisions/types";
import { NoSigner } from "./no-signer";
import { SigningFields } from "./signing-fields";

export type AmendableUnit = { id: string; name: string; result: "RECOGNISED" | "NOT_RECOGNISED" };

type AmendDialogProps = {
  decisionId: string;
  number: string;
  issuerCode: string;
  signers: Signer[];
  settingsHref: string;
  units: AmendableUnit[];
};

/** A new signed decision that turns round what this one gave some of its units. */
export function AmendDialog({
  decisionId,
  number,
  issuerCode,
  signers,
  settingsHref,
  units,
}: AmendDialogProps) {
  return (
    <Dialog trigger="Đính chính, thu hồi…" title={`Đính chính, thu hồi Quyết định số ${number}`} small>
      {signers.length === 0 ? (
        <NoSigner href={settingsHref} />
      ) : (
        <ActionForm action={amendDecisionAction}>
          <input type="hidden" name="decisionId" value={decisionId} />
          <Choice
            name="kind"
            label="Quyết định mới"
            hint="Đính chính đổi kết quả ghi nhầm. Thu hồi chỉ với đơn vị đã được công nhận."
            options={[
              { value: "correction", label: "Đính chính" },
              { value: "revocation", label: "Thu hồi công nhận" },
            ]}
          />
          <fieldset className="field">
            <legend>Đơn vị đổi kết quả</legend>
            <ul className="return-items">
              {units.map(({ id, name, result }) => (
                <li key={id}>
                  <CheckField
                    name="unit"
                    value={id}
                    label={`${name}: đang ${RESULT_LABELS[result].toLowerCase()}`}
                  />
                </li>
              ))}
            </ul>
          </fieldset>
          <TextArea name="reason" label="Lý do" rows={3} maxLength={2000} />
          <SigningFields issuerCode={issuerCode} signers={signers} />
          <p className="hint">Quyết định cũ vẫn giữ nguyên. Kết quả và trang công bố theo quyết định mới.</p>
          <div className="button-row">
            <DialogClose>Chưa ghi</DialogClose>
            <SubmitButton variant="danger" pendingLabel="Đang ghi…">
              Ghi quyết định mới
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Dialog>
  );
}
