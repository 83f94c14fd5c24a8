import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import type { CaseOutcome } from "@/lib/cases/types";
import type { NewStep } from "@/lib/cases/writing";
import { now } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { isUniqueViolation } from "@/lib/platform/database/errors";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { organisationDisciplineDetail } from "./queries";
import type { Measures, OrganisationDisciplineState } from "./types";

/** What the log keeps: neither the matter nor a person; its subject is the case. */
type Event = { type: AuditEvent["type"]; detail?: AuditEvent["detail"] };

/**
 * One guarded write of a case with its event. `statements` answers false where somebody was faster, or a refusal. That an organisation
 * is dissolved once is held by the database.
 */
export async function writeCase(
  actor: Actor,
  { id, place }: { id: string; place: RecordPlace },
  statements: (db: Writer, record: (event: AuditEvent) => void) => Promise<boolean | Refusal>,
  event: Event,
): Promise<Result<{ id: string }>> {
  const scope = readScope(actor, place.orgId);
  if (!scope) return notFound();
  try {
    return await change<{ id: string }>(whoIs(actor), async (tx, record) => {
      const written = await statements(writer(scope, tx), record);
      if (written === false) return () => stale(actor, id);
      if (written !== true) return written;
      record({ ...event, orgId: place.orgId, unitId: place.unitId, subjectId: id });
      return done({ id });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return refused("conflict", "Tổ chức này đã có quyết định giải tán. Một tổ chức chỉ giải tán một lần.");
  }
}

async function stale(actor: Actor, id: string): Promise<Refusal> {
  const current = await organisationDisciplineDetail(actor, id);
  if (!current.ok) return current;
  return refused("stale", "Có người vừa ghi hồ sơ này. So hai bản rồi làm tiếp.", { current: current.value });
}

/** Where a case stands after a write. */
type Standing = Partial<Measures> & {
  state: OrganisationDisciplineState;
  dueOn: PlainDate | null;
  closed: { on: PlainDate; outcome: CaseOutcome } | null;
  openedOn?: PlainDate;
  about?: string;
};

/** Moves a case where its version still stands. */
export async function moveRow(
  db: Writer,
  { id, version }: { id: string; version: number },
  { closed, dueOn, openedOn, ...columns }: Standing,
): Promise<boolean> {
  const { count } = await db.organisationDisciplineCase.updateMany({
    where: { id, version },
    data: {
      ...columns,
      ...(openedOn ? { openedOn: fromDay(openedOn) } : {}),
      dueOn: dueOn && fromDay(dueOn),
      closedOn: closed && fromDay(closed.on),
      outcome: closed?.outcome ?? null,
      version: { increment: 1 },
    },
  });
  return count > 0;
}

/** Steps are only added. */
export async function insertSteps(
  db: Writer,
  actor: Actor,
  orgId: string,
  steps: readonly NewStep[],
): Promise<void> {
  const by = { byId: personOf(actor), by: actor.name, at: await now() };
  await db.organisationDisciplineStep.createMany({
    data: steps.map(({ day, ...step }) => ({ ...step, ...by, orgId, day: fromDay(day) })),
  });
}
