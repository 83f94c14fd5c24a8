"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

/**
 * Leaves an item without losing what was typed: what is not saved yet is saved first, and only then the page goes
 * on. `leave` is for keys and buttons; presses on links of the page take the same way.
 */
export function useKeptDraft(formId: string) {
  const router = useRouter();
  const isDirty = useRef(false);
  const target = useRef<string | null>(null);

  const saveThen = useCallback(
    (href: string | null) => {
      target.current = href;
      const form = document.getElementById(formId);
      if (form instanceof HTMLFormElement) form.requestSubmit();
    },
    [formId],
  );
  const leave = useCallback(
    (href: string) => (isDirty.current ? saveThen(href) : router.push(href)),
    [router, saveThen],
  );
  const onSaved = useCallback(() => {
    isDirty.current = false;
    if (target.current) router.push(target.current);
  }, [router]);

  useEffect(() => {
    const press = (event: MouseEvent) => {
      if (!isDirty.current) return;
      if (opensDialog(event)) saveThen(null);
      const href = pageLink(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      saveThen(href);
    };
    window.addEventListener("click", press, true);
    return () => window.removeEventListener("click", press, true);
  }, [saveThen]);

  const onInput = useCallback(() => {
    isDirty.current = true;
  }, []);
  return { leave, saveThen, onSaved, onInput };
}

/** A dialog goes on from what is saved, and may end the writing here: the draft is saved while it opens. */
function opensDialog({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest("main .panel-foot [aria-haspopup=dialog]") !== null;
}

/** The address of a plainly pressed link that would leave this page in place. */
function pageLink(event: MouseEvent): string | null {
  const { target, button, ctrlKey, metaKey, shiftKey } = event;
  if (!(target instanceof Element) || button !== 0 || ctrlKey || metaKey || shiftKey) return null;
  const link = target.closest("a");
  const href = link?.getAttribute("href") ?? "";
  return link && !link.target && href.startsWith("/") && !href.startsWith("/api/") ? href : null;
}
