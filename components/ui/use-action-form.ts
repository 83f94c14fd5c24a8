"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import type { Result } from "@/lib/platform/result";
import { answerOf, type Failure } from "./answer-of";
import type { Versioned } from "./stale-words";

/** A server action as forms use it: form in, result out. */
export type FormAction<T> = (form: FormData) => Promise<Result<T>>;

type State<T> = { ok: true; value: T } | Failure | null;

type Options<T> = {
  onDone?: (value: T) => void;
  /** Empties the form after a success, or after some, for forms that add one after the other. */
  clear?: boolean | ((value: T) => boolean);
};

/**
 * Runs a server action from a form and keeps what was typed: React empties uncontrolled fields after each
 * action, so the form's reset is stopped unless the action succeeded and the form asked to be emptied.
 */
export function useActionForm<T, Row extends Versioned = Versioned>(
  action: FormAction<T>,
  { onDone, clear = false }: Options<T> = {},
) {
  const form = useRef<HTMLFormElement>(null);
  const mayReset = useRef(false);
  const over = useRef<string | null>(null);
  const [settled, settle] = useState<State<T>>(null);
  const [state, submit, pending] = useActionState(async (_: State<T>, data: FormData): Promise<State<T>> => {
    if (over.current !== null) data.set("version", over.current);
    const result = await answerOf(() => action(data));
    mayReset.current = result.ok && (typeof clear === "function" ? clear(result.value) : clear);
    if (result.ok) over.current = null;
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

  const failure = state && !state.ok && state !== settled ? state : null;
  const current = failure?.reason === "stale" && failure.current ? (failure.current as Row) : null;
  /** What is typed here goes over what somebody else saved meanwhile. */
  const keepMine = () => {
    if (current) over.current = String(current.version ?? "");
    settle(state);
  };
  return { form, submit, pending, failure, current, keepMine, done: state?.ok ? state : null };
}
