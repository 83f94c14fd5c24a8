import type { PlainDate } from "@/lib/platform/dates";
import type { TypedCase } from "./types";

/** Those of the cases that were marked last, for whoever marked too many. */
export function markedLast<Case extends TypedCase>(cases: readonly Case[]): Case[] {
  const last = cases.reduce<PlainDate | null>(
    (latest, { typedOn }) => (typedOn !== null && (latest === null || typedOn > latest) ? typedOn : latest),
    null,
  );
  return last === null ? [] : cases.filter(({ typedOn }) => typedOn === last);
}
