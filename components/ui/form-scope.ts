"use client";

import { createContext, useContext, useId, useMemo } from "react";
import type { Failure } from "./answer-of";

type Scope = { prefix: string; errorOf: (path: string) => string | undefined };

/** What a form tells its fields: whose they are, and which of them were refused. */
export const FormScope = createContext<Scope>({ prefix: "", errorOf: () => undefined });

/** The scope of one form, whose fields are told what of them was refused. */
export function useFormScope(failure: Failure | null): Scope {
  const prefix = useId();
  return useMemo(
    () => ({ prefix, errorOf: (path) => failure?.fields?.find((each) => each.path === path)?.message }),
    [prefix, failure],
  );
}

export function fieldId(prefix: string, name: string): string {
  return `${prefix}${name}`;
}

/** The ids and the error of one field; an `error` given by hand comes first. */
export function useField(name: string, given: { id?: string; error?: string; hint?: unknown }) {
  const scope = useContext(FormScope);
  const own = useId();
  const id = given.id ?? (scope.prefix ? fieldId(scope.prefix, name) : own);
  const error = given.error ?? scope.errorOf(name);
  const described = [given.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    error,
    aria: { "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined },
  };
}
