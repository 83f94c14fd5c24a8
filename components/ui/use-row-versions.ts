"use client";

import { useCallback, useState } from "react";
import type { Failure } from "./answer-of";

export type Version = number | null;
export type Versions = Record<string, Version>;

/** The rows as they are stored, with which a save that came too late is answered. */
export function storedRows<Row>(failure: Failure | null): Row[] {
  return failure?.reason === "stale" ? (failure.current as Row[]) : [];
}

/** What is typed, with this of one row or cell; without it where `isBack`: it says what is stored again. */
export function typedWith<Value>(
  all: Record<string, Value>,
  key: string,
  now: Value,
  isBack: boolean,
): Record<string, Value> {
  const { [key]: _, ...others } = all;
  return isBack ? others : { ...others, [key]: now };
}

/**
 * The versions over which the rows of a grid are saved at once. What is typed goes over the version that stood there when
 * its typing began, whatever the page has been given since: else it would replace unasked what somebody else stored
 * meanwhile. Those in which somebody else was faster are shown beside the own ones, until the person goes on over them.
 */
export function useRowVersions<Row>(keyOf: (row: Row) => string, storedVersionOf: (row: Row) => Version) {
  const [kept, setKept] = useState<Versions>({});
  const versionOf = (row: Row): Version =>
    keyOf(row) in kept ? (kept[keyOf(row)] ?? null) : storedVersionOf(row);
  const pin = useCallback(
    (row: Row, isBack: boolean) => {
      const [key, version] = [keyOf(row), storedVersionOf(row)];
      setKept((pins) => (key in pins === !isBack ? pins : typedWith(pins, key, version, isBack)));
    },
    [keyOf, storedVersionOf],
  );
  return {
    versionOf,
    /** To be told of each typing; typed back, a row begins anew with the next. */
    pin,
    /** Of the rows that were changed here, those as somebody else has stored them meanwhile. */
    faster: (stored: readonly Row[], changed: readonly Row[]): Row[] => {
      const mine = new Map(changed.map((row) => [keyOf(row), versionOf(row)]));
      return stored.filter((now) => mine.has(keyOf(now)) && mine.get(keyOf(now)) !== storedVersionOf(now));
    },
    goOver: (faster: readonly Row[]) =>
      setKept({ ...kept, ...Object.fromEntries(faster.map((row) => [keyOf(row), storedVersionOf(row)])) }),
    /** Of what is typed here: to be gone over later, when others may have stored it anew. */
    over: kept,
    restore: setKept,
    forget: () => setKept({}),
  };
}
