import type { FoundBody } from "@/lib/committees/bodies";
import type { RoleChange } from "@/lib/committees/types";
import type { RecordEvent } from "@/lib/committees/writing";
import type { Writer } from "@/lib/platform/database/database";
import { type NamedWork, namedWork, workByIds } from "./named-work";
import { renamed } from "./rules";
import type { Handover } from "./types";

type Passing = {
  db: Writer;
  record: RecordEvent;
  body: FoundBody;
  at: { updatedById: string; updatedBy: string; updatedAt: Date };
};

/** What a row named before, and its version right after. */
type Renamed = { id: string; was: string; version: number };
type PassedOn = Record<keyof NamedWork, Renamed[]>;

/** What a hand-over changed, as it is kept to be put back exactly. */
export type KeptHands = { work: PassedOn; roles: RoleChange[] };

/**
 * What names who hands over names who receives from now on, where its line was handed over; one event for each. Null where
 * somebody changed one of them at this moment.
 */
export async function passOn(
  passing: Passing,
  { giver, receiver, lines }: Pick<Handover, "giver" | "receiver" | "lines">,
): Promise<PassedOn | null> {
  const { db, body } = passing;
  const named = await namedWork(db, body, giver.name);
  const isHanded = (key: string) => lines.some((line) => line.key === key && line.isHanded);
  const work = {
    items: isHanded("program") ? named.items : [],
    plans: isHanded("assessment") ? named.plans : [],
    stores: isHanded("dossiers") ? named.stores : [],
  };
  const next = (text: string) => renamed(text, giver.name, receiver.name) ?? receiver.name;
  if (!(await rename(passing, work, (_, text) => next(text)))) return null;
  const kept = (id: string, was: string, version: number) => ({ id, was, version: version + 1 });
  return {
    items: work.items.map(({ id, owner, version }) => kept(id, owner, version)),
    plans: work.plans.map(({ id, person, version }) => kept(id, person, version)),
    stores: work.stores.map(({ id, keeper, version }) => kept(id, keeper, version)),
  };
}

/** Puts all of it back to what it named before; false where one was changed, or is settled, since. */
export async function passBack(passing: Passing, passed: PassedOn): Promise<boolean> {
  const idsOf = (rows: readonly Renamed[]) => rows.map(({ id }) => id);
  const { items, plans, stores } = passed;
  const ids = { items: idsOf(items), plans: idsOf(plans), stores: idsOf(stores) };
  const work = await workByIds(passing.db, ids);
  const kept = new Map([...items, ...plans, ...stores].map((row) => [row.id, row]));
  const now = [...work.items, ...work.plans, ...work.stores];
  const stands =
    now.length === kept.size && now.every(({ id, version }) => kept.get(id)?.version === version);
  return stands && rename(passing, work, (id, text) => kept.get(id)?.was ?? text);
}

/** What a row, by its id, that says so is to say. */
type Next = (id: string, text: string) => string;

async function rename(passing: Passing, { items, plans, stores }: NamedWork, next: Next): Promise<boolean> {
  return (
    (await passItems(passing, items, next)) &&
    (await passPlans(passing, plans, next)) &&
    (await passStores(passing, stores, next))
  );
}

/** One statement for all that come to the same text: most name one person alone. False where a version no longer stands. */
async function passEach<Row extends { id: string; version: number }>(
  rows: readonly Row[],
  next: (row: Row) => string,
  write: (where: { OR: { id: string; version: number }[] }, text: string) => Promise<{ count: number }>,
): Promise<boolean> {
  for (const text of new Set(rows.map(next))) {
    const alike = rows.filter((row) => next(row) === text);
    const { count } = await write({ OR: alike.map(({ id, version }) => ({ id, version })) }, text);
    if (count < alike.length) return false;
  }
  return true;
}

const raised = { version: { increment: 1 } };

async function passItems(
  { db, record, body }: Passing,
  items: NamedWork["items"],
  next: Next,
): Promise<boolean> {
  const { orgId, unitId } = body.place;
  const isWritten = await passEach(
    items,
    ({ id, owner }) => next(id, owner),
    (where, owner) => db.programItem.updateMany({ where, data: { owner, ...raised } }),
  );
  if (!isWritten) return false;
  for (const { id, owner: was, program } of items)
    record({
      type: "program_item.changed",
      orgId,
      unitId,
      subjectId: id,
      detail: { year: program.year },
      before: { owner: was },
      after: { owner: next(id, was) },
    });
  return true;
}

async function passPlans(
  { db, record, body, at }: Passing,
  plans: NamedWork["plans"],
  next: Next,
): Promise<boolean> {
  const { orgId, unitId } = body.place;
  const isWritten = await passEach(
    plans,
    ({ id, person }) => next(id, person),
    (where, person) => db.registrationPlan.updateMany({ where, data: { person, ...at, ...raised } }),
  );
  if (!isWritten) return false;
  for (const { id, person: was, assessmentId, criteriaItem, assessment } of plans)
    record({
      type: "assessment.plan_saved",
      orgId,
      unitId,
      subjectId: assessmentId,
      detail: { code: criteriaItem?.code ?? "", year: assessment.cycle.year },
      before: { person: was },
      after: { person: next(id, was) },
    });
  return true;
}

async function passStores(
  { db, record, body }: Passing,
  stores: NamedWork["stores"],
  next: Next,
): Promise<boolean> {
  const { orgId, unitId } = body.place;
  const isWritten = await passEach(
    stores,
    ({ id, keeper }) => next(id, keeper),
    (where, keeper) => db.dossierStore.updateMany({ where, data: { keeper, ...raised } }),
  );
  if (!isWritten) return false;
  for (const { id, keeper: was } of stores)
    record({
      type: "dossiers.changed",
      orgId,
      unitId,
      subjectId: id,
      before: { keeper: was },
      after: { keeper: next(id, was) },
    });
  return true;
}
