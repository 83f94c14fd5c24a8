import type { FoundBody } from "@/lib/committees/bodies";
import type { RecordEvent } from "@/lib/committees/writing";
import type { Writer } from "@/lib/platform/database/database";
import { type NamedWork, namedWork } from "./named-work";
import { renamed } from "./rules";
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
  const next = (text: string) => renamed(text, giver.name, receiver.name) ?? receiver.name;
  if (isHanded("program")) await passItems(passing, named.items, next);
  if (isHanded("assessment")) await passPlans(passing, named.plans, next);
  if (isHanded("dossiers")) await passStores(passing, named.stores, next);
}

type Next = (text: string) => string;

/** One statement for all that come to the same text: most name one person alone. */
async function passEach<Row extends { id: string }>(
  rows: readonly Row[],
  next: (row: Row) => string,
  write: (where: { id: { in: string[] } }, text: string) => Promise<unknown>,
): Promise<void> {
  for (const text of new Set(rows.map(next))) {
    const alike = rows.filter((row) => next(row) === text);
    await write({ id: { in: alike.map(({ id }) => id) } }, text);
  }
}

const raised = { version: { increment: 1 } };

async function passItems({ db, record, body }: Passing, items: NamedWork["items"], next: Next) {
  const { orgId, unitId } = body.place;
  await passEach(
    items,
    ({ owner }) => next(owner),
    (where, owner) => db.programItem.updateMany({ where, data: { owner, ...raised } }),
  );
  for (const { id, owner: was, program } of items)
    record({
      type: "program_item.changed",
      orgId,
      unitId,
      subjectId: id,
      detail: { year: program.year },
      before: { owner: was },
      after: { owner: next(was) },
    });
}

async function passPlans({ db, record, body, at }: Passing, plans: NamedWork["plans"], next: Next) {
  const { orgId, unitId } = body.place;
  await passEach(
    plans,
    ({ person }) => next(person),
    (where, person) => db.registrationPlan.updateMany({ where, data: { person, ...at, ...raised } }),
  );
  for (const { person: was, assessmentId, criteriaItem, assessment } of plans)
    record({
      type: "assessment.plan_saved",
      orgId,
      unitId,
      subjectId: assessmentId,
      detail: { code: criteriaItem?.code ?? "", year: assessment.cycle.year },
      before: { person: was },
      after: { person: next(was) },
    });
}

async function passStores({ db, record, body }: Passing, stores: NamedWork["stores"], next: Next) {
  const { orgId, unitId } = body.place;
  await passEach(
    stores,
    ({ keeper }) => next(keeper),
    (where, keeper) => db.dossierStore.updateMany({ where, data: { keeper, ...raised } }),
  );
  for (const { id, keeper: was } of stores)
    record({
      type: "dossiers.changed",
      orgId,
      unitId,
      subjectId: id,
      before: { keeper: was },
      after: { keeper: next(was) },
    });
}
