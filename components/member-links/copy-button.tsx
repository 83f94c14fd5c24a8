"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Puts a text on the clipboard; where there is none, says how to take it by hand. */
export function CopyButton({ text, label, whose }: { text: string; label: string; whose?: string }) {
  const [said, say] = useState<string | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say("Đã chép"),
      () => say("Không chép được, bôi đen rồi chép"),
    );
  return (
    <Button small onClick={copy}>
      {said ?? label}
      {whose && <span className="sr-only">{` cho ${whose}`}</span>}
    </Button>
  );
}
