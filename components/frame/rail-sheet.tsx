"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The rail's element; on a phone, where it is a sheet, a chosen link closes it. */
export function RailSheet({ children }: { children: ReactNode }) {
  const rail = useRef<HTMLElement>(null);
  useEffect(() => {
    const close = ({ target }: Event) => {
      if (target instanceof Element && target.closest("a")) rail.current?.hidePopover?.();
    };
    const element = rail.current;
    element?.addEventListener("click", close);
    return () => element?.removeEventListener("click", close);
  }, []);
  return (
    <nav ref={rail} className="rail" id="rail" popover="auto" aria-label="Các mục">
      {children}
    </nav>
  );
}
