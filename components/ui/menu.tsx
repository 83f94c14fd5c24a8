"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names";

type MenuProps = {
  summary: ReactNode;
  summaryClass?: string;
  /** Opens towards the left, for a menu at the right edge. */
  end?: boolean;
  children: ReactNode;
};

/** A native disclosure of links and buttons that also closes on Escape, on a chosen link and on a press elsewhere. */
export function Menu({ summary, summaryClass = "button", end, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeInTime(menu.current), []);
  return (
    <details ref={menu} className={classNames("menu", end && "end")}>
      <summary className={summaryClass}>{summary}</summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}

function closeInTime(menu: HTMLDetailsElement | null) {
  const listening = new AbortController();
  const onPress = ({ target }: Event) => {
    if (menu?.open && target instanceof Node && !menu.contains(target)) menu.open = false;
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !menu?.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  };
  const onChoice = ({ target }: Event) => {
    if (menu && target instanceof Element && target.closest("a")) menu.open = false;
  };
  menu?.addEventListener("click", onChoice, listening);
  document.addEventListener("pointerdown", onPress, listening);
  document.addEventListener("focusin", onPress, listening);
  document.addEventListener("keydown", onKey, listening);
  return () => listening.abort();
}
