import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { acceptsProofs, answering } from "@/lib/assessments/locks";
import { lockedItemWords } from "@/lib/assessments/messages";
import { isResult } from "@/lib/assessments/moves";
import { yearClosed } from "@/lib/cycles/rules";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { acceptsChanges } from "@/lib/projects/rules";
import type { RecordPlace } from "@/lib/units/record-place";
import type { Tie } from "./schema";
import type { Untied } from "./types";

type At = { orgId: string; unitId: string };

/** Why this person does not keep what lies at one of these places. */
export function unkept(actor: Actor, places: readonly RecordPlace[]): Refusal | null {
  return places.map((place) => refusal(can.editRecords(actor, place))).find((no) => no !== null) ?? null;
}

/** Every record must be there, kept by this person and still open. */
export async function recordsToTie(
  actor: Actor,
  scope: Scope,
  at: At,
  records: Tie["records"],
): Promise<Refusal | null> {
  for (const { kind, id } of records) {
    const no = await recordToTie(actor, scope, at, { kind, id });
    if (no) return no;
  }
  return null;
}

async function recordToTie(
  actor: Actor,
  scope: Scope,
  at: At,
  { kind, id }: Tie["records"][number],
): Promise<Refusal | null> {
  const where = { id, unitId: at.unitId, deletedAt: null };
  const db = reader(scope);
  if (kind === "program_item") {
    const item = { id, deletedAt: null, program: { unitId: at.unitId } };
    const found = await db.programItem.findFirst({ where: item, select: { id: true } });
    return found ? refusal(can.editPlan(actor, at)) : notFound();
  }
  if (kind === "advising") {
    const found = await db.advisingRecord.findFirst({ where, select: { id: true } });
    return found ? refusal(can.keepUnitWork(actor, at)) : notFound();
  }
  if (kind === "care" || kind === "dossiers") {
    const select = { branchId: true };
    const found =
      kind === "care"
        ? await db.memberCare.findFirst({ where, select })
        : await db.dossierStore.findFirst({ where, select });
    return found ? refusal(can.keepCare(actor, { ...at, ...found })) : notFound();
  }
  if (kind === "activity") {
    const found = await db.activity.findFirst({ where, select: { branchId: true } });
    return found ? refusal(can.editRecords(actor, { ...at, ...found })) : notFound();
  }
  const found = await db.youthProject.findFirst({ where, select: { branchId: true, state: true } });
  if (!found) return notFound();
  const no = refusal(can.editRecords(actor, { ...at, branchId: found.branchId }));
  if (no || acceptsChanges(found.state)) return no;
  return refused(
    "conflict",
    "Công trình, phần việc đã nghiệm thu nên không thêm minh chứng được nữa. Ghi một hoạt động về công trình rồi thêm vào đó.",
  );
}

export type ItemToTie = { id: string; version: number; code: string };
/** The unit's year that the items belong to, as it was read. */
type YearOfItems = { id: string; orgId: string; version: number };

/** The items of the year's assessment to which the unit may still add proofs, and those that are locked, each with why. */
export async function itemsToTie(
  actor: Actor,
  scope: Scope,
  { year, ...at }: At & { year: number },
  codes: readonly string[],
): Promise<Result<{ year: YearOfItems | null; open: ItemToTie[]; locked: Untied[] }>> {
  if (codes.length === 0) return done({ year: null, open: [], locked: [] });
  const no = refusal(can.draftAssessment(actor, at));
  if (no) return no;
  const found = await reader(scope).assessment.findFirst({
    where: { unitId: at.unitId, cycle: { year } },
    select: {
      id: true,
      orgId: true,
      version: true,
      state: true,
      cycle: { select: { state: true } },
      items: {
        select: { id: true, version: true, isReturned: true, criteriaItem: { select: { code: true } } },
      },
    },
  });
  const wanted = found?.items.filter(({ criteriaItem }) => codes.includes(criteriaItem.code)) ?? [];
  if (!found || wanted.length < codes.length)
    return notFound(`Không có nội dung này trong bộ tiêu chí của năm ${year}.`);
  const state = answering(found.state, found.items);
  const isOpen = ({ isReturned }: { isReturned: boolean }) =>
    found.cycle.state === "open" && acceptsProofs(state, isReturned);
  const why = (code: string) =>
    found.cycle.state === "closed"
      ? yearClosed(year, { hasResult: isResult(found.state) }).message
      : lockedItemWords(code, state);
  return done({
    year: { id: found.id, orgId: found.orgId, version: found.version },
    open: wanted.filter(isOpen).map(({ id, version, criteriaItem: { code } }) => ({ id, version, code })),
    locked: wanted
      .filter((item) => !isOpen(item))
      .map(({ criteriaItem: { code } }) => ({ code, why: why(code) })),
  });
}
