"use client";

import { useLayoutEffect, useRef } from "react";

type ItemKeys = {
  /** The keys 1, 2, 3; missing where nothing can be chosen. */
  onChoice?: (index: number) => void;
  onNext: () => void;
  onPrevious: () => void;
};

const CHOICES = ["1", "2", "3"];

/** The reviewer's keys: 1 2 3 choose, J K go on and back, E opens the proof. Not while something is typed. */
export function useItemKeys(keys: ItemKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // The page that names the keys listens to them from its first moment: an effect comes later than its picture.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event)) return;
      const act = actOf(event.key.toLowerCase(), latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function actOf(key: string, { onChoice, onNext, onPrevious }: ItemKeys): (() => void) | null {
  const choice = CHOICES.indexOf(key);
  if (choice !== -1) return onChoice ? () => onChoice(choice) : null;
  if (key === "j") return onNext;
  if (key === "k") return onPrevious;
  return key === "e" ? openProof : null;
}

function openProof() {
  document.querySelector<HTMLElement>("main [data-proof-open]")?.click();
}

/** A shortcut of the browser, a field in which one types, an open dialog. */
function isElsewhere({ ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector("dialog[open]")) return true;
  if (!(target instanceof HTMLElement)) return false;
  const typing = "textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable=true]";
  return target.matches(typing);
}
