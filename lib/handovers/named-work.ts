import { acceptsPlan } from "@/lib/assessments/registration/rules";
import type { FoundBody } from "@/lib/committees/bodies";
import type { Reader } from "@/lib/platform/database/database";
import { renamed } from "./rules";

/** What names somebody as the one who sees to it, at a body: open items, plans of the year, places of dossiers. */
export async function namedWork(db: Reader, { place: { unitId, branchId } }: FoundBody, name: string) {
  const isNamed = (text: string) => renamed(text, name, name) !== null;
  const open = { program: { unitId }, deletedAt: null, state: { in: ["todo" as const, "doing" as const] } };
  const items = await db.programItem.findMany({
    where: open,
    select: { id: true, owner: true, program: { select: { year: true } } },
    orderBy: { id: "asc" },
  });
  const stores = await db.dossierStore.findMany({
    where: { unitId, deletedAt: null, ...(branchId ? { branchId } : {}) },
    select: { id: true, keeper: true },
    orderBy: { id: "asc" },
  });
  return {
    items: items.filter(({ owner }) => isNamed(owner)),
    plans: branchId ? [] : (await plansOf(db, unitId)).filter(({ person }) => isNamed(person)),
    stores: stores.filter(({ keeper }) => isNamed(keeper)),
  };
}

export type NamedWork = Awaited<ReturnType<typeof namedWork>>;

/** Of sheets that are registered or on their way there: what was handed in stays as it is. */
async function plansOf(db: Reader, unitId: string) {
  const found = await db.registrationPlan.findMany({
    where: { assessment: { unitId, cycle: { state: "open" } } },
    select: {
      id: true,
      person: true,
      assessmentId: true,
      criteriaItem: { select: { code: true } },
      assessment: { select: { state: true, cycle: { select: { year: true } } } },
    },
    orderBy: { id: "asc" },
  });
  return found.filter(({ assessment }) => acceptsPlan(assessment.state));
}
