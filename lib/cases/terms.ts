import { termsIn } from "@/lib/members/terms/queries";
import type { MemberTerms } from "@/lib/members/terms/types";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { addDays, type PlainDate } from "@/lib/platform/dates";
import type { CaseKind } from "./kind";
import type { StateMachine } from "./machine";

/**
 * Says until when the next step is expected of cases that came to `state` on `day`: nobody waits where the state names no
 * term. Procedures whose states name none at all say it themselves.
 */
export async function expectNext<S extends string>(
  db: Writer,
  { states }: Pick<StateMachine<S, never>, "states">,
  { ids, state, day }: { ids: string[]; state: S; day: PlainDate },
): Promise<void> {
  const hasTerms = Object.values<StateMachine<S, never>["states"][S]>(states).some(({ within }) => within);
  if (!hasTerms || ids.length === 0) return;
  await setDue(db, ids, await dueAfter(db, { states }, state, day));
}

export async function setDue(db: Writer, ids: string[], dueOn: PlainDate | null): Promise<void> {
  await db.memberCase.updateMany({ where: { id: { in: ids } }, data: { dueOn: dueOn && fromDay(dueOn) } });
}

/** By when the next step of what came to `state` on `day` is expected; null where that state names no term. */
export async function dueAfter<S extends string>(
  db: Writer,
  { states }: Pick<StateMachine<S, never>, "states">,
  state: S,
  day: PlainDate,
): Promise<PlainDate | null> {
  return states[state].within ? dueBy(await termsIn(db), { states }, state, day) : null;
}

/** The same by terms that were read already. */
export function dueBy<S extends string>(
  terms: MemberTerms,
  { states }: Pick<StateMachine<S, never>, "states">,
  state: S,
  day: PlainDate,
): PlainDate | null {
  const { within } = states[state];
  return within ? addDays(day, terms[within]) : null;
}

/** A step and its taking back ask the same: the machine says until when cases of a kind wait, or each of them itself. */
export async function expectStep<S extends string, A extends string>(
  db: Writer,
  cases: readonly { kind: CaseKind<S, A>; id: string }[],
  { state, since }: { state: S; since: PlainDate },
): Promise<void> {
  const [first] = cases;
  if (!first) return;
  const { machine, dueOn } = first.kind;
  if (!dueOn) return expectNext(db, machine, { ids: cases.map(({ id }) => id), state, day: since });
  const terms = await termsIn(db);
  const waiting = cases.map(({ kind, id }) => ({ id, until: kind.dueOn?.({ terms, state, since }) ?? null }));
  for (const day of new Set(waiting.map(({ until }) => until))) {
    const ids = waiting.flatMap(({ id, until }) => (until === day ? [id] : []));
    await setDue(db, ids, day);
  }
}
