"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/components/ui/use-action-form";
import {
  confirmHandoverAction,
  recordHandoverAction,
  takeHandoverBackAction,
  withdrawHandoverAction,
} from "@/lib/handovers/actions";
import type { HandoverMay } from "@/lib/handovers/types";

type HandoverStepsProps = { id: string; version: number; may: HandoverMay };

/** What can be done with a hand-over where it stands, for whoever may. */
export function HandoverSteps({ may, ...at }: HandoverStepsProps) {
  return (
    <>
      {may.change && (
        <Step {...at} action={withdrawHandoverAction} label="Bỏ lần này" look="quiet">
          <p>Không ghi gì, không đổi vai trò của ai.</p>
        </Step>
      )}
      {may.confirm === "stand_in" && (
        <Step {...at} action={confirmHandoverAction} label="Xác nhận thay bên giao" look="secondary">
          <p>Dùng khi người bàn giao đã rời đơn vị. Biên bản ghi tên bạn và lý do.</p>
          <TextArea name="reason" label="Lý do" rows={2} maxLength={500} />
        </Step>
      )}
      {(may.confirm === "giver" || may.confirm === "receiver") && (
        <Step {...at} action={confirmHandoverAction} label={CONFIRMS[may.confirm]} look="primary">
          <p>Bạn xác nhận nội dung đang ghi ở trang này. Nếu có người sửa, hai bên xác nhận lại.</p>
        </Step>
      )}
      {may.record && (
        <Step {...at} action={recordHandoverAction} label="Ghi bàn giao" look="primary">
          <p>
            Việc, hồ sơ và vai trò chuyển sang người nhận ngay. Chỉ hoàn tác được khi chưa có việc nào làm
            tiếp.
          </p>
        </Step>
      )}
      {may.takeBack && (
        <Step {...at} action={takeHandoverBackAction} label="Hoàn tác bàn giao" look="quiet">
          <p>
            Việc, hồ sơ và vai trò trở lại như trước khi bàn giao. Có việc đã sửa tiếp thì không hoàn tác
            được.
          </p>
          <TextArea name="reason" label="Lý do" rows={2} maxLength={500} />
        </Step>
      )}
    </>
  );
}

const CONFIRMS = { giver: "Xác nhận đã giao", receiver: "Xác nhận đã nhận" };

type StepProps = {
  id: string;
  version: number;
  action: FormAction<null>;
  label: string;
  look: "primary" | "secondary" | "quiet";
  children: ReactNode;
};

function Step({ id, version, action, label, look, children }: StepProps) {
  return (
    <Dialog key={version} variant={look} trigger={label} title={`${label}?`}>
      <ActionForm action={action}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        {children}
        <div className="button-row">
          <SubmitButton>{label}</SubmitButton>
          <DialogClose variant="quiet">Để sau</DialogClose>
        </div>
      </ActionForm>
    </Dialog>
  );
}
