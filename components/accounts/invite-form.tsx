"use client";

import { type ReactNode, useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { inviteAction } from "@/lib/accounts/actions";
import type { ShownLink } from "@/lib/accounts/types";
import { LinkToPassOn } from "./shown-link";

/** The form stays open for the next person; the last link stands above it. */
export function InviteForm({ orgId, children }: { orgId: string | null; children: ReactNode }) {
  const [link, setLink] = useState<ShownLink | null>(null);
  return (
    <>
      {link && <LinkToPassOn key={link.url} link={link} />}
      <ActionForm action={inviteAction} onDone={setLink} clear>
        <input type="hidden" name="orgId" value={orgId ?? ""} />
        <div className="field-row">
          <TextField name="name" label="Họ và tên" autoComplete="off" required />
          <TextField
            name="username"
            label="Tên đăng nhập"
            hint="Chữ thường không dấu, ví dụ: bithu.dv01"
            autoComplete="off"
            autoCapitalize="none"
            required
          />
        </div>
        {children}
        <div className="button-row">
          <SubmitButton pendingLabel="Đang tạo…">Tạo tài khoản và đường dẫn</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
