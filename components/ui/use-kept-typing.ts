"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { forgetWords, keepWords, keptWords } from "./kept-words";
import { useHeldLinks } from "./use-held-links";

const LEAVING = "Bảng này còn phần chưa lưu. Rời trang thì mất phần vừa ghi. Vẫn rời?";

/** A grid that is saved at once: whose typing it is, and in which list of which year. */
export type GridPlace = { account: string; at: string };

type Typing<Kept> = {
  /** What is typed and not saved, with the versions over which it was; null where nothing is. */
  unsaved: Kept | null;
  putBack: (kept: Kept) => void;
  drop: () => void;
};

/**
 * Keeps what is typed into a grid until it is saved: leaving by a link asks first. The browser's Back cannot be held:
 * what it left stands in the grid again on return, and `isPutBack` tells it.
 */
export function useKeptTyping<Kept>({ account, at }: GridPlace, { unsaved, putBack, drop }: Typing<Kept>) {
  const [isPutBack, setPutBack] = useState(false);
  const isRead = useRef(false);
  const now = useRef(unsaved);
  useEffect(() => {
    const place = { account, at };
    now.current = unsaved;
    if (isRead.current) return unsaved === null ? forgetWords(place) : keepWords(place, unsaved);
    isRead.current = true;
    const kept = keptWords<Kept>(place);
    if (kept === null) return;
    putBack(kept);
    setPutBack(true);
  });

  const isUnsaved = useCallback(() => now.current !== null, []);
  const giveUp = () => {
    now.current = null;
    forgetWords({ account, at });
    drop();
  };
  const leave = (go: () => void) => {
    if (!window.confirm(LEAVING)) return;
    giveUp();
    go();
  };
  useHeldLinks(isUnsaved, leave);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  return { isPutBack: isPutBack && unsaved !== null, giveUp };
}
