"use client";

import { useRef } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { setPasswordByLinkAction } from "@/lib/accounts/links/actions";
import { NewPassword } from "./new-password";
import { signInWith } from "./next-auth-post";

/** Sets the password and signs in with it. */
export function LinkForm({ secret, username }: { secret: string; username: string }) {
  const password = useRef("");
  const save = (form: FormData) => {
    password.current = String(form.get("password"));
    return setPasswordByLinkAction(secret, form);
  };
  const enter = async () => {
    const refused = await signInWith(username, password.current);
    window.location.assign(refused ? "/sign-in?ready=1" : "/sign-in");
  };
  return (
    <ActionForm action={save} onDone={enter} doneLabel="Đã đặt mật khẩu. Đang vào…">
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <NewPassword />
      <SubmitButton>Đặt mật khẩu và vào</SubmitButton>
    </ActionForm>
  );
}
