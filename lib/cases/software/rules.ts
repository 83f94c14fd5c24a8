import type { PlainDate } from "@/lib/platform/dates";
import type { Typed } from "./types";

/** Those that were marked last, for whoever marked too many. */
export function markedLast<Each extends Typed>(all: readonly Each[]): Each[] {
  const last = all.reduce<PlainDate | null>(
    (latest, { typedOn }) => (typedOn !== null && (latest === null || typedOn > latest) ? typedOn : latest),
    null,
  );
  return last === null ? [] : all.filter(({ typedOn }) => typedOn === last);
}
