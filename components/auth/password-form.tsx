"use client";

import { useRef } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { changePasswordAction } from "@/lib/accounts/own/actions";
import { NewPassword } from "./new-password";
import { signInWith } from "./next-auth-post";

/** All sessions end with the old password; this browser signs in anew. */
export function PasswordForm() {
  const password = useRef("");
  const save = (form: FormData) => {
    password.current = String(form.get("password"));
    return changePasswordAction(form);
  };
  const enterAgain = async ({ username }: { username: string }) => {
    const refused = await signInWith(username, password.current);
    if (refused) window.location.assign("/sign-in?ready=1");
    else window.location.reload();
  };
  return (
    <ActionForm
      action={save}
      onDone={enterAgain}
      clear
      doneLabel="Đã đổi mật khẩu. Các thiết bị khác đã bị đăng xuất."
    >
      <TextField
        name="current"
        label="Mật khẩu đang dùng"
        type="password"
        autoComplete="current-password"
        required
      />
      <NewPassword />
      <div className="button-row">
        <SubmitButton>Đổi mật khẩu</SubmitButton>
      </div>
    </ActionForm>
  );
}
