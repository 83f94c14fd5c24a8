"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatTime } from "@/lib/platform/dates";
import type { Saving } from "./use-autosave";

const SLOT = "save-status";

/** Where the page's head says how the answer is saved. */
export function SaveSlot() {
  return <span id={SLOT} className="status empty:hidden" role="status" />;
}

/** The quiet word in the page's head: "Đã lưu lúc 14:32". */
export function SaveStatus({ saving }: { saving: Saving }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  useEffect(() => setSlot(document.getElementById(SLOT)), []);
  return slot && createPortal(wordsOf(saving), slot);
}

function wordsOf(saving: Saving): string | null {
  switch (saving.step) {
    case "rest":
      return null;
    case "typing":
      return "Đang ghi…";
    case "saving":
      return "Đang lưu…";
    case "saved":
      return `Đã lưu lúc ${formatTime(new Date(saving.at))}`;
    default:
      return "Chưa lưu";
  }
}

/** Beside the words that could not be saved: why, and what to do. */
export function SaveFailure({ saving, onRetry }: { saving: Saving; onRetry: () => void }) {
  const failed = useFailureUntilSaved(saving);
  if (!failed) return null;
  const signIn = failed.step === "signed_out" && (
    <a href="/sign-in" target="_blank" rel="noreferrer">
      Mở trang đăng nhập
    </a>
  );
  return (
    <div role="alert">
      <Notice
        kind="error"
        title={failureOf(failed)}
        actions={
          <>
            <Button small onClick={onRetry}>
              Lưu lại
            </Button>
            {signIn}
          </>
        }
      />
    </div>
  );
}

/** Stays while it is tried again: pressing its buttons leaves the text, which saves, and they must still be there. */
function useFailureUntilSaved(saving: Saving): Saving | null {
  const [failed, setFailed] = useState<Saving | null>(null);
  const isTrying = saving.step === "typing" || saving.step === "saving";
  const said = failureOf(saving) === null ? null : saving;
  const now = isTrying ? failed : said;
  if (now !== failed) setFailed(now);
  return now;
}

function failureOf(saving: Saving): string | null {
  switch (saving.step) {
    case "signed_out":
      return "Phiên đăng nhập đã hết. Đăng nhập ở thẻ khác rồi quay lại đây, nội dung vẫn còn.";
    case "unanswered":
    case "refused":
      return saving.message;
    default:
      return null;
  }
}
