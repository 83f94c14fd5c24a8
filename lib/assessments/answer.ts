import type { z } from "zod";
import type { Actor } from "@/lib/access/types";
import type { AuditEvent } from "@/lib/audit/types";
import { holdEvidence } from "@/lib/evidence/linking";
import type { Writer } from "@/lib/platform/database/database";
import { done, type Result, refused } from "@/lib/platform/result";
import type { itemSchema } from "./schema";
import type { StandingItem, StandingYear } from "./types";

type Answer = z.output<typeof itemSchema>;
type Answering = {
  whole: StandingYear;
  item: StandingItem;
  answer: Answer;
  actor: Actor;
  at: Date;
};

/** Writes what the answer names, over the version that was read and while the year stands where it stood. */
export async function writeAnswer(
  db: Writer,
  { whole, item, answer, actor, at }: Answering,
  record: (event: AuditEvent) => void,
): Promise<Result<null>> {
  const moved = await movedMeanwhile(db, whole);
  if (moved) return moved;
  const { version, evidence, ...said } = answer;
  // What the item shows already stays, also where somebody else alone reads it.
  const shown = new Set(item.evidence.map(({ id }) => id));
  const added = evidence?.filter((id) => !shown.has(id)) ?? [];
  const held = await holdEvidence(actor, db, { orgId: whole.orgId, unitId: whole.unit.id }, added);
  if (!held.ok) return held;
  const by = { updatedById: actor.userId, updatedBy: actor.name, updatedAt: at };
  const { count } = await db.assessmentItem.updateMany({
    where: { id: item.id, version },
    // A claim that is chosen, or taken away, ends what last year proposed.
    data: {
      ...said,
      ...by,
      ...(said.claim !== undefined && { proposedClaim: null }),
      version: { increment: 1 },
    },
  });
  if (count === 0) return refused("stale", "");
  if (evidence) await replaceEvidence(db, item, whole.orgId, evidence);
  record({
    type: "assessment.item_saved",
    orgId: whole.orgId,
    unitId: whole.unit.id,
    subjectId: whole.id,
    detail: { code: item.code, year: whole.cycle.year, fields: namesOf(answer) },
    ...beforeAndAfter(item, answer),
  });
  return done(null);
}

/** The item once `writeAnswer` has written the answer, but for evidence that it replaced. */
export function answered({ item, answer, actor, at }: Omit<Answering, "whole">): StandingItem {
  const { claim, explanation = item.explanation } = answer;
  return {
    ...item,
    ...(claim !== undefined && { claim, proposedClaim: null }),
    explanation,
    updatedBy: actor.name,
    updatedAt: at.toISOString(),
    version: item.version + 1,
  };
}

/** Holds the year where it is until the answer is in, so that what is handed in is what stands there. */
export async function movedMeanwhile(
  db: Writer,
  { id, orgId, version }: Pick<StandingYear, "id" | "orgId" | "version">,
) {
  const [now] = await db.$queryRaw<{ version: number }[]>`
    SELECT version FROM assessments WHERE org_id = ${orgId}::uuid AND id = ${id}::uuid FOR SHARE`;
  if (now?.version === version) return null;
  return refused(
    "conflict",
    "Đơn vị vừa được chuyển sang bước khác nên chưa ghi được. Tải lại trang để xem.",
  );
}

async function replaceEvidence(
  db: Writer,
  item: StandingItem,
  orgId: string,
  ids: readonly string[],
): Promise<void> {
  await db.assessmentItemEvidence.deleteMany({ where: { itemId: item.id } });
  await db.assessmentItemEvidence.createMany({
    data: [...new Set(ids)].map((evidenceId, sortOrder) => ({
      orgId,
      itemId: item.id,
      evidenceId,
      sortOrder,
    })),
  });
}

function namesOf({ version: _, ...named }: Answer): string[] {
  return Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : name));
}

function beforeAndAfter(item: StandingItem, answer: Answer) {
  const before = {
    claim: item.claim,
    explanation: item.explanation,
    evidence: item.evidence.map((one) => one.id),
  };
  const { claim = before.claim, explanation = before.explanation, evidence = before.evidence } = answer;
  return { before, after: { claim, explanation, evidence } };
}
