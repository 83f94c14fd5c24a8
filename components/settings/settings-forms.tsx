"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { DateField, TextField } from "@/components/ui/field";
import { dayWords, type StaleWords } from "@/components/ui/stale-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { PROFILE_LABELS } from "@/components/units/profile-fields";
import type { PlainDate } from "@/lib/platform/dates";
import { addProfileAction, saveSignerAction } from "@/lib/units/actions";
import type { Signer, ToldProfile } from "@/lib/units/organisation/queries";

const PROFILE: StaleWords<ToldProfile> = {
  labels: PROFILE_LABELS,
  stored: ({ fromDay, version: _, ...texts }) => ({ ...texts, fromDay: dayWords(fromDay) }),
};

type ProfileFormProps = { orgId: string; version: number; children: ReactNode };

/** `version`: what the page shows as told last. */
export function ProfileForm({ orgId, version, children }: ProfileFormProps) {
  return (
    <ActionForm action={addProfileAction} doneLabel="Đã ghi." stale={PROFILE}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="version" value={version} />
      {children}
      <div className="button-row">
        <SubmitButton variant="secondary">Ghi thông tin mới</SubmitButton>
      </div>
    </ActionForm>
  );
}

const SIGNER: StaleWords<Signer> = {
  labels: {
    name: "Họ và tên",
    title: "Chức vụ trên văn bản",
    onBehalfOf: "Ký thay mặt",
    fromDay: "Từ ngày",
    toDay: "Đến hết ngày",
  },
  stored: ({ name, title, onBehalfOf, fromDay, toDay }) => ({
    name,
    title,
    onBehalfOf,
    fromDay: dayWords(fromDay),
    toDay: dayWords(toDay),
  }),
};

/** A new signer, or a known one to be corrected. */
export function SignerForm({ orgId, signer, day }: { orgId: string; signer?: Signer; day: PlainDate }) {
  return (
    <ActionForm action={saveSignerAction} clear={!signer} doneLabel="Đã ghi người ký." stale={SIGNER}>
      <input type="hidden" name="orgId" value={orgId} />
      <input type="hidden" name="id" value={signer?.id ?? ""} />
      <input type="hidden" name="version" value={signer?.version ?? ""} />
      <div className="field-row">
        <TextField name="name" label="Họ và tên" defaultValue={signer?.name} required />
        <TextField
          name="title"
          label="Chức vụ trên văn bản"
          hint="Ví dụ: BÍ THƯ"
          defaultValue={signer?.title}
          required
        />
        <TextField
          name="onBehalfOf"
          label="Ký thay mặt"
          defaultValue={signer?.onBehalfOf ?? "TM. BAN THƯỜNG VỤ"}
          required
        />
      </div>
      <div className="field-row">
        <DateField name="fromDay" label="Từ ngày" day={signer?.fromDay ?? day} required />
        <DateField
          name="toDay"
          label="Đến hết ngày"
          day={signer?.toDay}
          hint="Để trống nếu còn ký."
          optional
        />
      </div>
      <div className="button-row">
        <SubmitButton variant="secondary">{signer ? "Lưu người ký" : "Thêm người ký"}</SubmitButton>
      </div>
    </ActionForm>
  );
}
