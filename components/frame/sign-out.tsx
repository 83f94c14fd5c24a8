"use client";

import { useState } from "react";
import { signOut } from "@/components/auth/next-auth-post";
import { Button } from "@/components/ui/button";
import { forgetWordsOfOthers } from "@/components/ui/kept-words";
import { LEAVES } from "@/components/ui/use-held-links";

/** Ends the session in the database too; then nothing of the person's stays in view. */
export function SignOut() {
  const [failure, setFailure] = useState<string | null>(null);
  const leave = async () => {
    setFailure(null);
    const refused = await signOut();
    if (refused) return setFailure(refused.message);
    forgetWordsOfOthers(null);
    window.location.assign("/sign-in");
  };
  return (
    <>
      <Button variant="quiet" small onClick={leave} {...LEAVES}>
        Đăng xuất
      </Button>
      {failure && <span role="alert">{failure}</span>}
    </>
  );
}
