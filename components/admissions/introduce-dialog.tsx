"use client";

import { useState } from "react";
import { staleCase } from "@/components/cases/stale-case";
import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { introduceAction } from "@/lib/admissions/actions";
import { INTRODUCERS } from "@/lib/admissions/types";
import type { PlainDate } from "@/lib/platform/dates";

type IntroduceDialogProps = {
  id: string;
  version: number;
  members: { id: string; fullName: string }[];
  day: PlainDate;
};

/** Who stands for the applicant, and since when they have been together. */
export function IntroduceDialog({ id, version, members, day }: IntroduceDialogProps) {
  const [kind, setKind] = useState("member");
  return (
    <Dialog variant="primary" trigger="Ghi người giới thiệu" title="Ghi người giới thiệu">
      <ActionForm key={version} action={introduceAction} stale={staleCase("Ghi người giới thiệu")}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <Choice
          name="kind"
          label="Ai giới thiệu"
          options={INTRODUCERS.map(({ code, label }) => ({ value: code, label }))}
          defaultValue="member"
          onChange={setKind}
        />
        {kind === "member" ? (
          <SelectField
            name="memberId"
            label="Đoàn viên giới thiệu"
            blank="Chọn đoàn viên"
            options={members.map(({ id: value, fullName }) => ({ value, label: fullName }))}
          />
        ) : (
          <TextField
            name="name"
            label={kind === "collective" ? "Tên chi đội, chi hội" : "Họ và tên đảng viên"}
            maxLength={150}
          />
        )}
        {kind !== "collective" && (
          <DateField
            name="togetherSince"
            label="Cùng công tác, học tập từ ngày"
            hint="Ít nhất 3 tháng liên tục đến ngày giới thiệu."
          />
        )}
        <DateField name="day" label="Ngày giới thiệu" day={day} />
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>Ghi người giới thiệu</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
