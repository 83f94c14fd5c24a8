"use client";

import Link from "next/link";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { EvidenceCard } from "@/lib/evidence/types";
import { formatDate } from "@/lib/platform/dates";
import { ContentView } from "./content-view";
import { nameOf } from "./evidence-links";
import { Thumbnail } from "./thumbnail";

type EvidenceViewerProps = {
  evidence: EvidenceCard[];
  query: string;
  /** Under each picture: what may be done with it. */
  actionFor?: (card: EvidenceCard) => ReactNode;
};

/** Thumbnails that open large in place, with the arrow keys to go on; without script they lead to their pages. */
export function EvidenceViewer({ evidence, query, actionFor }: EvidenceViewerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState<number | null>(null);
  const titleId = useId();
  const shown = index === null ? undefined : evidence[index];
  const pageOf = ({ id }: EvidenceCard) => `/evidence/${id}${query}`;

  const open = (event: MouseEvent, at: number) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setIndex(at);
    dialog.current?.showModal();
  };
  const go = (step: number) =>
    setIndex((at) => (at === null ? at : Math.min(evidence.length - 1, Math.max(0, at + step))));
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === "ArrowRight") go(1);
    if (key === "ArrowLeft") go(-1);
  };
  return (
    <>
      <div className="photos large">
        {evidence.map((card, at) => (
          <figure key={card.id}>
            <a href={pageOf(card)} onClick={(event) => open(event, at)}>
              <Thumbnail evidence={card} />
            </a>
            <figcaption>
              <b>{nameOf(card)}</b>
              <span>{formatDate(card.factDate)}</span>
              {actionFor?.(card)}
            </figcaption>
          </figure>
        ))}
      </div>
      <dialog
        ref={dialog}
        className="dialog picture"
        aria-labelledby={titleId}
        onKeyDown={onKey}
        onClose={() => setIndex(null)}
      >
        <header>
          <h2 id={titleId}>{shown && nameOf(shown)}</h2>
          <Button variant="quiet" small aria-label="Đóng" onClick={() => dialog.current?.close()}>
            <Icon name="x" />
          </Button>
        </header>
        {shown && (
          <div>
            <ContentView evidence={shown} />
            <div className="viewer-foot">
              <span>
                {(index ?? 0) + 1}/{evidence.length} · {formatDate(shown.factDate)} ·{" "}
                <Link href={pageOf(shown)} prefetch={false}>
                  Mở trang minh chứng
                </Link>
              </span>
              {evidence.length > 1 && (
                <span className="button-row">
                  <Button small icon="arrow-left" onClick={() => go(-1)} disabled={index === 0}>
                    Trước
                  </Button>
                  <Button small onClick={() => go(1)} disabled={index === evidence.length - 1}>
                    Sau
                  </Button>
                </span>
              )}
            </div>
          </div>
        )}
      </dialog>
    </>
  );
}
