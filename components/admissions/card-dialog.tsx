"use client";

import { staleCase } from "@/components/cases/stale-case";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { giveCardAction } from "@/lib/admissions/actions";
import type { PlainDate } from "@/lib/platform/dates";

/** The card, and the code that the national software gave. */
export function CardDialog({ id, version, day }: { id: string; version: number; day: PlainDate }) {
  return (
    <Dialog variant="primary" trigger="Ghi trao thẻ" title="Ghi trao Thẻ đoàn viên">
      <ActionForm key={version} action={giveCardAction} stale={staleCase("Ghi trao thẻ")}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <TextField name="cardNumber" label="Số thẻ đoàn viên" maxLength={60} short />
        <TextField
          name="code"
          label="Mã định danh trên phần mềm"
          optional
          maxLength={60}
          short
          hint="Chưa có mã thì người này còn trong danh sách nhập phần mềm."
        />
        <DateField name="day" label="Ngày trao thẻ" day={day} />
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>Ghi trao thẻ</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
