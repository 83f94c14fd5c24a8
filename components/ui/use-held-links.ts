"use client";

import { useEffect } from "react";

/** Holds back presses on links that would leave this page in place while something is unsaved; `leave` gets the address. */
export function useHeldLinks(isUnsaved: () => boolean, leave: (href: string) => void): void {
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const href = isUnsaved() ? pageLink(event) : null;
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      leave(href);
    };
    window.addEventListener("click", press, true);
    return () => window.removeEventListener("click", press, true);
  }, [isUnsaved, leave]);
}

/** The address of a plainly pressed link that would leave this page in place. */
function pageLink(event: MouseEvent): string | null {
  const { target, button, ctrlKey, metaKey, shiftKey } = event;
  if (!(target instanceof Element) || button !== 0 || ctrlKey || metaKey || shiftKey) return null;
  const link = target.closest("a");
  const href = link?.getAttribute("href") ?? "";
  return link && !link.target && href.startsWith("/") && !href.startsWith("/api/") ? href : null;
}
