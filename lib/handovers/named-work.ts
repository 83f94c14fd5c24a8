import { acceptsPlan } from "@/lib/assessments/registration/rules";
import type { FoundBody } from "@/lib/committees/bodies";
import type { Reader } from "@/lib/platform/database/database";
import { renamed } from "./rules";

const ITEM = { id: true, owner: true, version: true, program: { select: { year: true } } } as const;
const STORE = { id: true, keeper: true, version: true } as const;
const PLAN = {
  id: true,
  person: true,
  version: true,
  assessmentId: true,
  criteriaItem: { select: { code: true } },
  assessment: { select: { state: true, cycle: { select: { year: true } } } },
} as const;

/** What names somebody as the one who sees to it, at a body: open items, plans of the year, places of dossiers. */
export async function namedWork(db: Reader, { place: { unitId, branchId } }: FoundBody, name: string) {
  const isNamed = (text: string) => renamed(text, name, name) !== null;
  const open = { program: { unitId }, deletedAt: null, state: { in: ["todo" as const, "doing" as const] } };
  const items = await db.programItem.findMany({ where: open, select: ITEM, orderBy: { id: "asc" } });
  const stores = await db.dossierStore.findMany({
    where: { unitId, deletedAt: null, ...(branchId ? { branchId } : {}) },
    select: STORE,
    orderBy: { id: "asc" },
  });
  return {
    items: items.filter(({ owner }) => isNamed(owner)),
    plans: branchId ? [] : (await plansOf(db, unitId)).filter(({ person }) => isNamed(person)),
    stores: stores.filter(({ keeper }) => isNamed(keeper)),
  };
}

export type NamedWork = Awaited<ReturnType<typeof namedWork>>;

/** The same by ids, of what may still be named anew. */
export async function workByIds(
  db: Reader,
  { items, plans, stores }: Record<keyof NamedWork, readonly string[]>,
): Promise<NamedWork> {
  const open = { deletedAt: null };
  const openPlan = { assessment: { cycle: { state: "open" as const } } };
  const found = await db.registrationPlan.findMany({
    where: { id: { in: [...plans] }, ...openPlan },
    select: PLAN,
  });
  return {
    items: await db.programItem.findMany({ where: { id: { in: [...items] }, ...open }, select: ITEM }),
    plans: found.filter(({ assessment }) => acceptsPlan(assessment.state)),
    stores: await db.dossierStore.findMany({ where: { id: { in: [...stores] }, ...open }, select: STORE }),
  };
}

/** Of sheets that are registered or on their way there: what was handed in stays as it is. */
async function plansOf(db: Reader, unitId: string) {
  const found = await db.registrationPlan.findMany({
    where: { assessment: { unitId, cycle: { state: "open" } } },
    select: PLAN,
    orderBy: { id: "asc" },
  });
  return found.filter(({ assessment }) => acceptsPlan(assessment.state));
}
