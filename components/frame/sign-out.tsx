"use client";

import { useState } from "react";
import { postToNextAuth } from "@/components/auth/next-auth-post";
import { Button } from "@/components/ui/button";
import { forgetWordsOfOthers } from "@/components/ui/kept-words";
import { LEAVES } from "@/components/ui/use-held-links";

/** Ends the session in the database too; then nothing of the person's stays in view. */
export function SignOut() {
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    setFailed(false);
    const answer = await postToNextAuth("signout", { callbackUrl: "/sign-in" }).catch(() => null);
    if (!answer?.ok) return setFailed(true);
    forgetWordsOfOthers(null);
    window.location.assign("/sign-in");
  };
  return (
    <>
      <Button variant="quiet" small onClick={leave} {...LEAVES}>
        Đăng xuất
      </Button>
      {failed && <span role="alert">Chưa đăng xuất được vì mất mạng. Bấm lại khi có mạng.</span>}
    </>
  );
}
