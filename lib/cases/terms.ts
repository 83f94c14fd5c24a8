import { termsIn } from "@/lib/members/terms/queries";
import type { MemberTerms } from "@/lib/members/terms/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { addDays, type PlainDate } from "@/lib/platform/dates";
import type { CaseKind } from "./kind";
import type { StateMachine } from "./machine";
import type { StandingCase } from "./types";

/**
 * Says until when the next step is expected of cases that came to `state` on `day`: nobody waits where the state names no
 * term. Procedures whose states name none at all say it themselves.
 */
export async function expectNext<S extends string>(
  db: Writer,
  machine: Pick<StateMachine<S, never>, "states">,
  { ids, state, day }: { ids: string[]; state: S; day: PlainDate },
): Promise<void> {
  if (!hasTerms(machine) || ids.length === 0) return;
  await setDue(db, ids, await dueAfter(db, machine, state, day));
}

async function setDue(db: Writer, ids: string[], dueOn: PlainDate | null): Promise<void> {
  await db.memberCase.updateMany({ where: { id: { in: ids } }, data: { dueOn: dueOn && fromDay(dueOn) } });
}

const hasTerms = <S extends string>({ states }: Pick<StateMachine<S, never>, "states">) =>
  Object.values<StateMachine<S, never>["states"][S]>(states).some(({ within }) => within);

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

/** $1 organisation, $2 `[{ id, dueOn }]`. */
const dueStatement = {
  name: "cases_due",
  text: `UPDATE member_cases c SET due_on = t."dueOn"
    FROM jsonb_to_recordset($2::jsonb) AS t(id uuid, "dueOn" date) WHERE c.org_id = $1 AND c.id = t.id`,
};

/**
 * A step and its taking back ask the same: the machine says until when cases of a kind wait, or each of them itself. All
 * are of one organisation, each in `state` since a day of its own.
 */
export async function expectStep<S extends string, A extends string>(
  db: Writer,
  cases: readonly { kind: CaseKind<S, A>; was: Pick<StandingCase, "id" | "orgId">; since: PlainDate }[],
  state: S,
): Promise<void> {
  const [first] = cases;
  if (!first || !(first.kind.dueOn || hasTerms(first.kind.machine))) return;
  const terms = await termsIn(db);
  const dues = cases.map(({ kind, was, since }) => ({
    id: was.id,
    dueOn: kind.dueOn ? kind.dueOn({ terms, state, since }) : dueBy(terms, kind.machine, state, since),
  }));
  await rowsWithin(db, dueStatement, [first.was.orgId, JSON.stringify(dues)]);
}
