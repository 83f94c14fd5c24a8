"use client";

import { type FormEvent, useState } from "react";
import type { Failure } from "@/components/ui/answer-of";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { signInWith } from "./next-auth-post";

/** What was typed stays: the page is left only when the sign-in succeeded. */
export function SignInForm({ next }: { next: string | null }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, setPending] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const form = new FormData(event.currentTarget);
    setPending(true);
    const refused = await signInWith(String(form.get("username")), String(form.get("password")));
    if (refused) {
      setFailure(refused);
      setPending(false);
    } else window.location.assign(next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in");
  };
  return (
    <form className="form" method="post" action="/api/auth/callback/credentials" onSubmit={submit} noValidate>
      <FormErrors failure={failure} />
      <TextField
        name="username"
        label="Tên đăng nhập"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField name="password" label="Mật khẩu" type="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" aria-disabled={pending || undefined}>
        {pending ? "Đang đăng nhập…" : "Đăng nhập"}
      </Button>
    </form>
  );
}
