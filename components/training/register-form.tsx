"use client";

import { BranchYearFields } from "@/components/ratings/branch-year-fields";
import { ActionForm } from "@/components/ui/action-form";
import { CheckField, DateField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { registerTrainingAction } from "@/lib/training/actions";
import type { TrainingBoard, TrainingRow } from "@/lib/training/types";

type RegisterFormProps = { board: TrainingBoard; open: TrainingRow[] };

/** The whole branch at once, or whoever is ticked. */
export function RegisterForm({ board, open }: RegisterFormProps) {
  return (
    <>
      <ActionForm action={registerTrainingAction}>
        <BranchYearFields at={board} />
        <input type="hidden" name="all" value="1" />
        <DateField name="registeredOn" label="Ngày đăng ký" hint="Bỏ trống là hôm nay." day={null} optional />
        <div className="button-row">
          <SubmitButton pendingLabel="Đang đăng ký…">{`Đăng ký cả chi đoàn: ${open.length} người`}</SubmitButton>
        </div>
      </ActionForm>
      <details>
        <summary>Chọn từng người</summary>
        <ActionForm action={registerTrainingAction}>
          <BranchYearFields at={board} />
          {open.map(({ memberId, fullName }) => (
            <CheckField key={memberId} name="member" value={memberId} label={fullName} />
          ))}
          <DateField
            name="registeredOn"
            label="Ngày đăng ký"
            hint="Bỏ trống là hôm nay."
            day={null}
            optional
          />
          <div className="button-row">
            <SubmitButton variant="secondary" pendingLabel="Đang đăng ký…">
              Đăng ký người được chọn
            </SubmitButton>
          </div>
        </ActionForm>
      </details>
    </>
  );
}
