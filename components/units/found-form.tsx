"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { foundOrganisationAction } from "@/lib/organisations/actions";
import type { PlainDate } from "@/lib/platform/dates";
import { ProfileFields } from "./profile-fields";

/** After the founding comes the invitation of the first upper secretary. */
export function FoundForm({ day }: { day: PlainDate }) {
  const router = useRouter();
  return (
    <ActionForm
      action={foundOrganisationAction}
      onDone={({ code }) => router.push(`/accounts/new?org=${code}&role=UPPER_SECRETARY`)}
    >
      <TextField
        name="code"
        label="Mã tổ chức"
        hint="Chữ thường không dấu, dùng trong địa chỉ trang, ví dụ: khoi"
        short
        required
      />
      <ProfileFields day={day} />
      <div className="button-row">
        <SubmitButton pendingLabel="Đang lập…">Lập tổ chức và mời Bí thư</SubmitButton>
      </div>
    </ActionForm>
  );
}
