import { termsIn } from "@/lib/members/terms/queries";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { addDays, type PlainDate } from "@/lib/platform/dates";
import type { Machine } from "./machine";

/**
 * Says until when the next step is expected of cases that came to `state` on `day`: nobody waits where the state names no
 * term. Procedures whose states name none at all say it themselves.
 */
export async function expectNext<S extends string>(
  db: Writer,
  { states }: Pick<Machine<S, never>, "states">,
  { ids, state, day }: { ids: string[]; state: S; day: PlainDate },
): Promise<void> {
  const hasTerms = Object.values<Machine<S, never>["states"][S]>(states).some(({ within }) => within);
  if (!hasTerms || ids.length === 0) return;
  const { within } = states[state];
  const dueOn = within ? fromDay(addDays(day, (await termsIn(db))[within])) : null;
  await db.memberCase.updateMany({ where: { id: { in: ids } }, data: { dueOn } });
}
