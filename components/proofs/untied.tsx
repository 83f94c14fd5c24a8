"use client";

import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Untied } from "@/lib/proofs/types";

/** Goes on after a save, unless something chosen beside it did not take its proofs: that is said first. */
export function useUntied<T extends { untied: Untied[] }>(goOn: (saved: T) => void) {
  const [left, setLeft] = useState<T | null>(null);
  const onDone = (saved: T) => (saved.untied.length > 0 ? setLeft(saved) : goOn(saved));
  return { left, onDone };
}

/** Stands in the form's place: what it held is saved, and must not be sent twice. */
export function UntiedNotice({ untied, href }: { untied: readonly Untied[]; href: string }) {
  return (
    <Notice
      kind="warning"
      live
      title="Đã lưu. Chưa gắn được minh chứng vào:"
      // Not a link of the router: on the same page the form would stay gone.
      actions={
        <a className="button" href={href}>
          Xem nội dung đã lưu
        </a>
      }
    >
      <UntiedList untied={untied} />
    </Notice>
  );
}

export function UntiedList({ untied }: { untied: readonly Untied[] }) {
  return (
    <ul>
      {untied.map(({ code, why }) => (
        <li key={code}>
          <b>{code}</b>: {why}
        </li>
      ))}
    </ul>
  );
}
