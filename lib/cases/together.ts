import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change, type Outcome } from "@/lib/audit/change";
import { today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { actingIn } from "./acting";
import type { CaseKind } from "./kind";
import { movedEvent, type PlannedStep, plannedStep, signedSilent, writeSteps } from "./planned";
import type { StepTold } from "./schema";
import { nextNumber, stepId } from "./step-id";
import type { StandingCase } from "./types";
import { caseEvents, type RecordEvent } from "./writing";

type Taken<S extends string, A extends string> = {
  kind: CaseKind<S, A>;
  was: StandingCase;
  told: StepTold;
};

/**
 * A step in each of several cases of one organisation: in all of them, or in none and it is said who is not ready and
 * why. `first`: what must be asked or held of all of them before the first is written.
 */
export function takeCaseSteps<S extends string, A extends string>(
  actor: Actor,
  cases: readonly Taken<S, A>[],
  first?: First,
): Promise<Result<{ count: number }>> {
  return takeCaseStepsTo(actor, cases, { first, end: async ({ ids }) => done({ count: ids.length }) });
}

type First = (db: Writer) => Promise<Refusal | null>;
/** `ids`: of the steps. */
type Moved = { db: Writer; record: RecordEvent; ids: string[] };

/** The same; `end` says what it comes to. */
export async function takeCaseStepsTo<S extends string, A extends string, T>(
  actor: Actor,
  cases: readonly Taken<S, A>[],
  { first, end }: { first?: First | undefined; end: (moved: Moved) => Promise<Outcome<T>> },
): Promise<Result<T>> {
  const [any] = cases;
  const scope = any && readScope(actor, any.was.orgId);
  if (!scope) return notFound();
  const acting = actingIn(actor, any.was);
  if (!acting.ok) return acting;
  const planned: PlannedStep<S, A>[] = [];
  const unready: Unready[] = [];
  const day = await today();
  for (const each of cases) {
    const plan = planOf(actor, each, day);
    if (plan.ok) planned.push(plan.value);
    else unready.push({ was: each.was, no: plan });
  }
  if (unready.length > 0) return whoIsNotReady(unready, cases.length);
  const silent = await signedSilent(actor, planned);
  if (silent) return silent;
  return change<T>(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const no = await first?.(db);
    if (no) return no;
    const written = await writeSteps(planned, { db, record, by: acting.value.by });
    if (written === false) return faster;
    if (written !== true) return written;
    const told = planned.map((step) => ({ was: step.was, event: movedEvent(step) }));
    for (const event of await caseEvents(db, told)) record(event);
    return end({ db, record, ids: planned.map(({ was }) => stepId(was.id, nextNumber(was))) });
  });
}

const faster = refused("stale", "Có người vừa ghi một hồ sơ trong số này. Tải lại trang rồi làm tiếp.");

function planOf<S extends string, A extends string>(
  actor: Actor,
  { kind, was, told }: Taken<S, A>,
  day: Parameters<typeof plannedStep>[3],
): Result<PlannedStep<S, A>> {
  const acting = actingIn(actor, was);
  if (!acting.ok) return acting;
  const plan = plannedStep(kind, { was, parts: acting.value.parts }, told, day);
  if (!plan.ok || was.version === told.version) return plan;
  return refused("stale", "Hồ sơ vừa được sửa. Tải lại trang rồi làm tiếp.");
}

type Unready = { was: StandingCase; no: Refusal };

/** What holds of everybody is said once, at its field; else each reason with the people whom it holds back. */
function whoIsNotReady(unready: readonly Unready[], count: number): Refusal {
  const messages = [...new Set(unready.map(({ no }) => no.message))];
  const [first] = unready;
  if (first && messages.length === 1 && unready.length === count) return first.no;
  const fields = messages.map((message) => {
    const people = unready.filter(({ no }) => no.message === message).map(({ was }) => was);
    const names = people.map(({ personName }) => personName).join(", ");
    return { path: `person.${people[0]?.id}`, message: `${names}: ${message}` };
  });
  return refused(
    "conflict",
    "Chưa ghi cho ai vì có người chưa làm được bước này. Bỏ đánh dấu những người nêu dưới đây, hoặc sửa theo lời nhắc rồi ghi lại.",
    { fields },
  );
}
