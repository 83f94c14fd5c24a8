"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { answerOf, type Failure } from "@/components/ui/answer-of";
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

/** Saves what is written after a short pause, one save at a time; whatever fails stays on the screen and is told. */
export function useAutosave(initial: AnswerView, save: Save, onSaved: (answer: AnswerView) => void) {
  const [draft, setDraft] = useState(() => draftOf(initial));
  const [saving, setSaving] = useState<Saving>({ step: "rest" });
  const screen = useRef(draft);
  const stored = useRef({ draft, version: initial.version });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  const running = useRef<Promise<void>>(undefined);

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
      onSaved(result.value);
    }
    return next.step;
  }, [save, onSaved]);

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
      setDraft(screen.current);
      if (held.current) return;
      clearTimeout(timer.current);
      setSaving({ step: "typing" });
      timer.current = setTimeout(flush, pause);
    },
    [flush],
  );

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

  const isUnsaved = useCallback(() => changesOf(stored.current.draft, screen.current) !== null, []);
  useSavedOnLeaving(flush, isUnsaved);
  return { draft, saving, write, flush, settle };
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

/** Tries again when the line or the person comes back; asks before unsaved words would be lost. */
function useSavedOnLeaving(flush: () => Promise<void>, isUnsaved: () => boolean): void {
  const router = useRouter();
  const leave = useCallback(
    async (href: string) => {
      const ask = () => window.confirm(LEAVING);
      if (await mayLeave({ isUnsaved, save: flush, ask })) router.push(href);
    },
    [flush, isUnsaved, router],
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
