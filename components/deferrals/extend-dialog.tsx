"use client";

import { useRouter } from "next/navigation";
import { staleCase } from "@/components/cases/stale-case";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { DateField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { extendDeferralAction } from "@/lib/deferrals/actions";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { ReasonField } from "./deferral-fields";

type ExtendDialogProps = {
  id: string;
  version: number;
  /** The first day of the new deferral. */
  from: PlainDate;
  reason: string | undefined;
  day: PlainDate;
  query: string;
};

/** Goes on with a deferral by a new decision, and to its page. */
export function ExtendDialog({ id, version, from, reason, day, query }: ExtendDialogProps) {
  const router = useRouter();
  return (
    <Dialog trigger="Gia hạn" title={`Gia hạn từ ngày ${formatDate(from)}`}>
      <ActionForm
        key={version}
        action={extendDeferralAction}
        stale={staleCase("Gia hạn")}
        onDone={(next) => router.push(`/members/deferrals/${next.id}${query}`)}
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <DateField name="toDay" label="Đến ngày" hint="Điều lệ khóa XIII: mỗi lần không quá một năm." />
        <ReasonField reason={reason} />
        <div className="field-row">
          <TextField name="docNumber" label="Số quyết định" maxLength={60} short />
          <DateField name="day" label="Ngày chi đoàn quyết định" day={day} />
        </div>
        <div className="button-row">
          <DialogClose>Thôi</DialogClose>
          <SubmitButton>Gia hạn</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
