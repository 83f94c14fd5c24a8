"use client";

import { ActionForm } from "@/components/ui/action-form";
import { AskedCheck } from "@/components/ui/asked-check";
import { SubmitButton } from "@/components/ui/submit-button";
import { openMemberLinkAction } from "@/lib/member-links/own/actions";

/** The one press that spends the link on this device; looking at the page does not. */
export function OpenLink({ secret }: { secret: string }) {
  return (
    <ActionForm action={(form) => openMemberLinkAction(secret, form)}>
      <AskedCheck name="isSure" label="Tôi là chủ đường dẫn này" />
      <SubmitButton pendingLabel="Đang mở…">Mở trên máy này</SubmitButton>
    </ActionForm>
  );
}
