"use client";

import { staleCase } from "@/components/cases/stale-case";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { introduceAction } from "@/lib/admissions/actions";
import type { PlainDate } from "@/lib/platform/dates";
import { IntroducerFields, type PossibleIntroducer } from "./introducer-fields";

type IntroduceDialogProps = {
  id: string;
  version: number;
  introducers: PossibleIntroducer[];
  day: PlainDate;
};

/** Who stands for the applicant, and since when they have been together. */
export function IntroduceDialog({ id, version, introducers, day }: IntroduceDialogProps) {
  return (
    <Dialog variant="primary" trigger="Ghi người giới thiệu" title="Ghi người giới thiệu">
      <ActionForm key={version} action={introduceAction} stale={staleCase("Ghi người giới thiệu")}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <IntroducerFields introducers={introducers} />
        <DateField name="day" label="Ngày giới thiệu" day={day} />
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>Ghi người giới thiệu</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
