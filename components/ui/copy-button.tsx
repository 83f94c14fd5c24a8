"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "./button";
import type { ButtonLook } from "./button-look";

type CopyButtonProps = ButtonLook & {
  text: string;
  label: string;
  whose?: string;
  /** The box that shows the text already. */
  box?: RefObject<HTMLTextAreaElement | HTMLInputElement | null>;
  /** Said after a success. */
  copied?: string;
};

/** Puts a text on the clipboard. Without https or without leave there is none: the text is selected for the keys. */
export function CopyButton({ text, label, whose, box, copied = "Đã chép.", ...look }: CopyButtonProps) {
  const [state, become] = useState<"fresh" | "copied" | "selected">("fresh");
  const own = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state === "selected") (box ?? own).current?.select();
  }, [state, box]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      become("copied");
    } catch {
      (box ?? own).current?.select();
      become("selected");
    }
  }

  return (
    <span className="flex flex-wrap items-center gap-3">
      <Button {...look} onClick={copy}>
        {label}
        {whose && <span className="sr-only">{` cho ${whose}`}</span>}
      </Button>
      {state === "selected" && !box && (
        <textarea
          ref={own}
          className="control"
          rows={2}
          value={text}
          readOnly
          aria-label={`${label}, để chép`}
        />
      )}
      <span role="status" className="hint">
        {state === "copied" && copied}
        {state === "selected" && "Đã chọn cả chữ. Bấm Ctrl+C (hoặc giữ và chọn Sao chép) rồi dán."}
      </span>
    </span>
  );
}
