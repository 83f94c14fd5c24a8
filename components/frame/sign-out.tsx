"use client";

import { useState } from "react";
import { postToNextAuth } from "@/components/auth/next-auth-post";
import { Button } from "@/components/ui/button";

/** Ends the session in the database too; then nothing of the person's stays in view. */
export function SignOut() {
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    setFailed(false);
    const answer = await postToNextAuth("signout", { callbackUrl: "/sign-in" }).catch(() => null);
    if (answer?.ok) window.location.assign("/sign-in");
    else setFailed(true);
  };
  return (
    <>
      <Button variant="quiet" small onClick={leave}>
        Đăng xuất
      </Button>
      {failed && <span role="alert">Chưa đăng xuất được vì mất mạng. Bấm lại khi có mạng.</span>}
    </>
  );
}
