"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { Sign } from "@/components/ui/sign";
import { VERDICT_LABELS } from "@/lib/assessments/messages";
import type { Verdict } from "@/lib/assessments/types";
import { VERDICT_TONES } from "./verdict-tone";

export type StripItem = { code: string; title: string; verdict: Verdict | null; href: string };

/** Every item of the year by its code, with the verdict's sign: where one stands and what is left. */
export function CodeStrip({ items, current }: { items: StripItem[]; current: string }) {
  const strip = useRef<HTMLElement>(null);
  // On a phone the strip scrolls sideways: the item on the page is brought into it.
  useEffect(() => {
    const link = strip.current?.querySelector<HTMLElement>(`[data-code="${current}"]`);
    if (link) strip.current?.scrollTo({ left: link.offsetLeft - strip.current.clientWidth / 2 });
  }, [current]);
  return (
    <nav ref={strip} className="code-strip" aria-label="Nội dung">
      {items.map(({ code, title, verdict, href }) => (
        <Link
          key={code}
          href={href}
          data-code={code}
          prefetch={false}
          title={`${code} ${title}`}
          aria-current={code === current ? "true" : undefined}
        >
          {code}
          <Sign
            tone={verdict ? VERDICT_TONES[verdict] : "idle"}
            label={verdict ? VERDICT_LABELS[verdict] : "Chưa xem"}
          />
        </Link>
      ))}
    </nav>
  );
}
