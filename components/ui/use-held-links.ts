"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

type Go = () => void;

/** Of a button that leaves the page as a link does. */
export const LEAVES = { "data-leaves": "" };

/**
 * Holds back presses on links, and on buttons that say so, which would leave this page in place while something is
 * unsaved; `leave` gets what goes on with them.
 */
export function useHeldLinks(isUnsaved: () => boolean, leave: (go: Go) => void): void {
  const router = useRouter();
  const isLetThrough = useRef(false);
  useEffect(() => {
    const pressAgain = (button: HTMLElement) => {
      isLetThrough.current = true;
      button.click();
      isLetThrough.current = false;
    };
    const press = (event: MouseEvent) => {
      if (isLetThrough.current || !isUnsaved()) return;
      const href = pageLink(event);
      const button = leavingButton(event);
      if (href === null && !button) return;
      event.preventDefault();
      event.stopPropagation();
      leave(() => (href === null ? button && pressAgain(button) : router.push(href)));
    };
    window.addEventListener("click", press, true);
    return () => window.removeEventListener("click", press, true);
  }, [isUnsaved, leave, router]);
}

/** The address of a plainly pressed link that would leave this page in place. */
function pageLink(event: MouseEvent): string | null {
  const { target, button, ctrlKey, metaKey, shiftKey } = event;
  if (!(target instanceof Element) || button !== 0 || ctrlKey || metaKey || shiftKey) return null;
  const link = target.closest("a");
  const href = link?.getAttribute("href") ?? "";
  return link && !link.target && href.startsWith("/") && !href.startsWith("/api/") ? href : null;
}

function leavingButton({ target }: MouseEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("button[data-leaves]") : null;
}
