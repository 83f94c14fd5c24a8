"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { answerOf, type Failure } from "@/components/ui/answer-of";
import { forgetWords, keepWords, keptWords, type WordsPlace } from "@/components/ui/kept-words";
import { useHeldLinks } from "@/components/ui/use-held-links";
import type { AnswerView } from "@/lib/assessments/answer-view";
import type { Result } from "@/lib/platform/result";
import { changesOf, type Draft, draftOf } from "./draft";
import { mayLeave } from "./may-leave";

/** How the answer on the screen stands to the one on the server. */
export type Saving =
  | { step: "rest" | "typing" | "saving" | "signed_out" }
  | { step: "saved"; at: string }
  | { step: "unanswered" | "refused"; message: string }
  | { step: "stale"; theirs: AnswerView; base: Draft };

type Save = (changes: Partial<Draft> & { version: number }) => Promise<Result<AnswerView>>;

const UNSAVED = {
  what: "Chưa lưu được",
  offline: "Nội dung vẫn ở đây và tự lưu khi có mạng.",
  broken: "Nội dung vẫn ở đây và sẽ tự lưu lại; nếu vẫn vậy, báo người quản trị.",
};

const PAUSE_MS = 900;
const RETRY_MS = 15_000;

type Asking = { save: Save; onSaved: (answer: AnswerView) => void };

/** Words that were typed and not saved, with what they were typed over: a later save tells whether that still stands. */
type Unsaved = { words: string; over: { draft: Draft; version: number } };

/**
 * Saves what is written after a short pause, one save at a time; whatever fails stays on the screen and is told. Words
 * are kept in the tab until they are saved: the browser's Back cannot be held, so they are put back on return.
 */
export function useAutosave(initial: AnswerView, place: WordsPlace, { save, onSaved }: Asking) {
  const [draft, setDraft] = useState(() => draftOf(initial));
  const [saving, setSaving] = useState<Saving>({ step: "rest" });
  const screen = useRef(draft);
  const stored = useRef({ draft, version: initial.version });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  const running = useRef<Promise<void>>(undefined);
  const isGivenUp = useRef(false);
  const [isPutBack, setPutBack] = useState(false);

  const keep = useCallback(() => {
    const { explanation: words } = screen.current;
    const over = stored.current;
    if (words === over.draft.explanation) forgetWords(place);
    else keepWords<Unsaved>(place, { words, over });
  }, [place]);

  /** One save of what differs; null where nothing does, or another save runs. */
  const saveOnce = useCallback(async (): Promise<Saving["step"] | null> => {
    clearTimeout(timer.current);
    const sent = screen.current;
    const changes = changesOf(stored.current.draft, sent);
    if (held.current || !changes) return null;
    held.current = true;
    setSaving({ step: "saving" });
    const { version } = stored.current;
    const result = await answerOf(() => save({ ...changes, version }), UNSAVED);
    const next = stepAfter(result, stored.current.draft);
    held.current = next.step === "stale";
    setSaving(next);
    if (result.ok) {
      stored.current = { draft: sent, version: result.value.version };
      keep();
      onSaved(result.value);
    }
    return next.step;
  }, [save, onSaved, keep]);

  /** Saves what is not saved yet; done when that has come to its end, also where it was under way already. */
  const flush = useCallback((): Promise<void> => {
    const saveAll = async () => {
      let step = await saveOnce();
      // What was written while a save ran has waited long enough: it goes right after it.
      while (step === "saved") step = await saveOnce();
      if (step === "unanswered") timer.current = setTimeout(flush, RETRY_MS);
    };
    running.current ??= saveAll().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [saveOnce]);

  const write = useCallback(
    (changes: Partial<Draft>, pause = PAUSE_MS) => {
      screen.current = { ...screen.current, ...changes };
      isGivenUp.current = false;
      keep();
      setDraft(screen.current);
      if (held.current) return;
      clearTimeout(timer.current);
      setSaving({ step: "typing" });
      timer.current = setTimeout(flush, pause);
    },
    [flush, keep],
  );

  useEffect(() => {
    const kept = keptWords<Unsaved>(place);
    if (!kept || kept.words === stored.current.draft.explanation) return forgetWords(place);
    stored.current = kept.over;
    screen.current = kept.over.draft;
    setPutBack(true);
    write({ explanation: kept.words });
  }, [place, write]);

  /** Ends the choice between two versions: `chosen` goes on over theirs. */
  const settle = useCallback(
    (theirs: AnswerView, chosen: Draft) => {
      stored.current = { draft: draftOf(theirs), version: theirs.version };
      held.current = false;
      write(chosen, 0);
      if (!changesOf(stored.current.draft, chosen)) setSaving({ step: "saved", at: theirs.updatedAt });
    },
    [write],
  );

  const isUnsaved = useCallback(
    () => !isGivenUp.current && changesOf(stored.current.draft, screen.current) !== null,
    [],
  );
  const giveUp = useCallback(() => {
    isGivenUp.current = true;
    forgetWords(place);
  }, [place]);
  useSavedOnLeaving({ flush, isUnsaved, giveUp });
  return { draft, saving, isPutBack, write, flush, settle };
}

/** `base`: what both had before them when they began to differ. */
function stepAfter(result: { ok: true; value: AnswerView } | Failure, base: Draft): Saving {
  if (result.ok) return { step: "saved", at: result.value.updatedAt };
  if (result.reason === "signed_out") return { step: "signed_out" };
  if (result.reason === "stale" && result.current)
    return { step: "stale", theirs: result.current as AnswerView, base };
  const isUnanswered = result.reason === "offline" || result.reason === "broken";
  return { step: isUnanswered ? "unanswered" : "refused", message: result.message };
}

const LEAVING = "Nội dung này chưa lưu được. Rời trang thì mất chữ vừa ghi. Vẫn rời?";

type Leaving = { flush: () => Promise<void>; isUnsaved: () => boolean; giveUp: () => void };

/** Tries again when the line or the person comes back; asks before unsaved words would be lost. */
function useSavedOnLeaving({ flush, isUnsaved, giveUp }: Leaving): void {
  const leave = useCallback(
    async (go: () => void) => {
      const ask = () => window.confirm(LEAVING);
      if (!(await mayLeave({ isUnsaved, save: flush, ask }))) return;
      giveUp();
      go();
    },
    [flush, isUnsaved, giveUp],
  );
  useHeldLinks(isUnsaved, leave);
  useEffect(() => {
    const again = () => void flush();
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener("online", again);
    window.addEventListener("focus", again);
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("online", again);
      window.removeEventListener("focus", again);
      window.removeEventListener("beforeunload", ask);
      void flush();
    };
  }, [flush, isUnsaved]);
}
