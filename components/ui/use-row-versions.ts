"use client";

import { useState } from "react";
import type { Failure } from "./answer-of";

export type Version = number | null;
export type Versions = Record<string, Version>;

/** The rows as they are stored, with which a save that came too late is answered. */
export function storedRows<Row>(failure: Failure | null): Row[] {
  return failure?.reason === "stale" ? (failure.current as Row[]) : [];
}

/**
 * The versions over which the rows of a grid are saved at once. Those in which somebody else was faster are shown beside
 * the own ones, until the person goes on over them.
 */
export function useRowVersions<Row>(keyOf: (row: Row) => string, storedVersionOf: (row: Row) => Version) {
  const [kept, setKept] = useState<Versions>({});
  const versionOf = (row: Row): Version =>
    keyOf(row) in kept ? (kept[keyOf(row)] ?? null) : storedVersionOf(row);
  return {
    versionOf,
    /** Of the rows that were changed here, those as somebody else has stored them meanwhile. */
    faster: (stored: readonly Row[], changed: readonly Row[]): Row[] =>
      stored.filter((now) => {
        const mine = changed.find((row) => keyOf(row) === keyOf(now));
        return mine !== undefined && versionOf(mine) !== storedVersionOf(now);
      }),
    goOver: (faster: readonly Row[]) =>
      setKept({ ...kept, ...Object.fromEntries(faster.map((row) => [keyOf(row), storedVersionOf(row)])) }),
    /** Of rows that are changed here: to be gone over later, when others may have stored them anew. */
    over: (changed: readonly Row[]) =>
      Object.fromEntries(changed.map((row): [string, Version] => [keyOf(row), versionOf(row)])),
    restore: setKept,
    forget: () => setKept({}),
  };
}
