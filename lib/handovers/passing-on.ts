import type { FoundBody } from "@/lib/committees/bodies";
import type { RecordEvent } from "@/lib/committees/writing";
import type { Writer } from "@/lib/platform/database/database";
import { type NamedWork, namedWork } from "./named-work";
import type { Handover } from "./types";

type Passing = {
  db: Writer;
  record: RecordEvent;
  body: FoundBody;
  at: { updatedById: string; updatedBy: string; updatedAt: Date };
};

/** What names who hands over names who receives from now on, where its line was handed over; one event for each. */
export async function passOn(passing: Passing, { giver, receiver, lines }: Handover): Promise<void> {
  const { db, body } = passing;
  const named = await namedWork(db, body, giver.name);
  const isHanded = (key: string) => lines.some((line) => line.key === key && line.isHanded);
  if (isHanded("program")) await passItems(passing, named.items, receiver.name);
  if (isHanded("assessment")) await passPlans(passing, named.plans, receiver.name);
  if (isHanded("dossiers")) await passStores(passing, named.stores, receiver.name);
}

const idsOf = (found: readonly { id: string }[]) => ({ id: { in: found.map(({ id }) => id) } });
const next = { version: { increment: 1 } };

async function passItems({ db, record, body }: Passing, items: NamedWork["items"], owner: string) {
  const { orgId, unitId } = body.place;
  await db.programItem.updateMany({ where: idsOf(items), data: { owner, ...next } });
  for (const { id, owner: was, program } of items)
    record({
      ...{ type: "program_item.changed", orgId, unitId, subjectId: id, detail: { year: program.year } },
      ...{ before: { owner: was }, after: { owner } },
    });
}

async function passPlans({ db, record, body, at }: Passing, plans: NamedWork["plans"], person: string) {
  const { orgId, unitId } = body.place;
  await db.registrationPlan.updateMany({ where: idsOf(plans), data: { person, ...at, ...next } });
  for (const { person: was, assessmentId, criteriaItem, assessment } of plans)
    record({
      ...{ type: "assessment.plan_saved", orgId, unitId, subjectId: assessmentId },
      detail: { code: criteriaItem?.code ?? "", year: assessment.cycle.year },
      ...{ before: { person: was }, after: { person } },
    });
}

async function passStores({ db, record, body }: Passing, stores: NamedWork["stores"], keeper: string) {
  const { orgId, unitId } = body.place;
  await db.dossierStore.updateMany({ where: idsOf(stores), data: { keeper, ...next } });
  for (const { id, keeper: was } of stores)
    record({
      ...{ type: "dossiers.changed", orgId, unitId, subjectId: id },
      ...{ before: { keeper: was }, after: { keeper } },
    });
}
