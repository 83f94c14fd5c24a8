"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";
import { useHeldLinks } from "@/components/ui/use-held-links";

/**
 * Leaves an item without losing what was typed: what is not saved yet is saved first, and only then the page goes
 * on. `leave` is for keys and buttons; presses on links of the page take the same way.
 */
export function useKeptDraft(formId: string) {
  const router = useRouter();
  const isDirty = useRef(false);
  const then = useRef<(() => void) | null>(null);

  const saveBefore = useCallback(
    (go: (() => void) | null) => {
      then.current = go;
      const form = document.getElementById(formId);
      if (form instanceof HTMLFormElement) form.requestSubmit();
    },
    [formId],
  );
  const saveThen = useCallback(
    (href: string | null) => saveBefore(href === null ? null : () => router.push(href)),
    [router, saveBefore],
  );
  const leave = useCallback(
    (href: string) => (isDirty.current ? saveThen(href) : router.push(href)),
    [router, saveThen],
  );
  const onSaved = useCallback(() => {
    isDirty.current = false;
    then.current?.();
  }, []);

  const isUnsaved = useCallback(() => isDirty.current, []);
  useHeldLinks(isUnsaved, saveBefore);
  useEffect(() => {
    const press = (event: MouseEvent) => {
      if (isDirty.current && opensDialog(event)) saveThen(null);
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
