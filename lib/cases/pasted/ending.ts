import type { Actor, Place } from "@/lib/access/types";
import type { Outcome } from "@/lib/audit/change";
import { keepPasted } from "@/lib/members/bulk-changes/pasted";
import type { KeptCases, PastedKind } from "@/lib/members/bulk-changes/types";
import { STATUS_LABELS } from "@/lib/members/messages";
import type { StoredStatus } from "@/lib/members/types";
import type { Writer } from "@/lib/platform/database/database";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { done } from "@/lib/platform/result";
import { CHANGED_SINCE_SEEN, type Effect, markOf, NOTHING_NEW, type Tried } from "@/lib/platform/seen-effect";
import { written } from "@/lib/platform/written-effect";
import type { RecordEvent } from "../writing";

/** First what a table comes to, with the mark of exactly that; then, of what was seen so, what was written. */
export type Pasted = Tried | { count: number; bulk: string };

/** What a transaction that records cases has written when it comes to its end. */
type Recorded = {
  db: Writer;
  record: RecordEvent;
  ids: readonly string[];
  effect: Effect[];
  /** What undoing needs to know, where that is more than the ids. */
  kept?: object;
};
export type Ending<T> = (recorded: Recorded) => Promise<Outcome<T>>;

export const counted: Ending<{ count: number }> = async ({ ids }) => done({ count: ids.length });

type Pasting = {
  kind: PastedKind;
  place: Place;
  seen: string | null;
  /** What it comes to, in words, where its lines say too much. */
  target?: string;
};

/** Of what is recorded at once: everything is tried as it would be written, and stays written only where its effect was seen. */
export function pasteEnding(actor: Actor, { kind, place, seen, target }: Pasting): Ending<Pasted> {
  return async ({ db, record, ids, effect, kept = { cases: [...ids] } satisfies KeptCases }) => {
    const mark = markOf(effect);
    if (seen === null) return async () => done({ effect, seen: mark });
    if (seen !== mark) return CHANGED_SINCE_SEEN;
    const fresh = written(effect);
    const count = fresh.length;
    if (count === 0) return NOTHING_NEW;
    const table = { kind, place, kept, count, target: target ?? targetOf(fresh) };
    return done({ count, bulk: await keepPasted(actor, { db, record }, table) });
  };
}

/** Where somebody stands in the roster, and as what, before a line is written. */
export function standingWords(
  member: { branch: { name: string } | null; status: StoredStatus } | null,
): string {
  if (!member) return "";
  const status = member.status === "merged" ? null : STATUS_LABELS[member.status];
  return [member.branch?.name, status].filter(Boolean).join(" · ");
}

/** The days of a table whose lines say too much. */
export function daysWords(days: readonly PlainDate[]): string {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)].map((day) => (day ? formatDate(day) : ""));
  return first === last ? `ngày ${first}` : `${first} đến ${last}`;
}

/** What all lines come to, in words; of several kinds of lines the first. */
function targetOf(effect: readonly Effect[]): string {
  const [first = "", ...others] = new Set(effect.map(({ to }) => to));
  return others.length > 0 ? `${first} …` : first;
}
