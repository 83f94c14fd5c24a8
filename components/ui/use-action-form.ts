"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useEffect, useRef } from "react";
import type { Refusal, RefusalReason, Result } from "@/lib/platform/result";

/** A server action as forms use it: form in, result out. */
export type FormAction<T> = (form: FormData) => Promise<Result<T>>;

/** Why a form was not saved; `unreached` when no answer came. */
export type Failure = Omit<Refusal, "reason"> & { reason: RefusalReason | "unreached" };

type State<T> = { ok: true; value: T } | Failure | null;

type Options<T> = {
  onDone?: (value: T) => void;
  /** Empties the form after a success, for forms that add one after the other. */
  clear?: boolean;
};

/**
 * Runs a server action from a form and keeps what was typed: React empties uncontrolled fields after each
 * action, so the form's reset is stopped unless the action succeeded and the form asked to be emptied.
 */
export function useActionForm<T>(action: FormAction<T>, { onDone, clear = false }: Options<T> = {}) {
  const form = useRef<HTMLFormElement>(null);
  const mayReset = useRef(false);
  const [state, submit, pending] = useActionState(async (_: State<T>, data: FormData): Promise<State<T>> => {
    const result = await answerOf(() => action(data));
    mayReset.current = result.ok && clear;
    if (result.ok) onDone?.(result.value);
    return result;
  }, null);

  useEffect(() => {
    const keep = (event: Event) => {
      if (!mayReset.current) event.preventDefault();
    };
    const element = form.current;
    element?.addEventListener("reset", keep);
    return () => element?.removeEventListener("reset", keep);
  }, []);

  const failure = state && !state.ok ? state : null;
  return { form, submit, pending, failure, done: state?.ok ? state : null };
}

async function answerOf<T>(ask: () => Promise<Result<T>>): Promise<Result<T> | Failure> {
  try {
    return await ask();
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, reason: "unreached", message: wordsFor(error) };
  }
}

/** The browser's fetch fails with a TypeError; anything else came from the server. */
function wordsFor(error: unknown): string {
  return error instanceof TypeError
    ? "Chưa lưu được vì mất mạng. Nội dung vẫn ở đây, bấm lại khi có mạng."
    : "Chưa lưu được vì máy chủ gặp lỗi. Nội dung vẫn ở đây, chờ một phút rồi bấm lại.";
}
