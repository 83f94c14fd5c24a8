import { parse } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { attachToActivity } from "@/lib/activities/links";
import { attachToAdvising } from "@/lib/advising/links";
import { movedMeanwhile } from "@/lib/assessments/answer";
import { attachToItem } from "@/lib/assessments/proofs";
import { change } from "@/lib/audit/change";
import { attachToDossiers } from "@/lib/care/dossiers/links";
import { attachToCare } from "@/lib/care/support/links";
import { holdEvidence } from "@/lib/evidence/linking";
import { attachToProgramItem } from "@/lib/plans/items/links";
import { now } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { done, notFound, type Result, refused, refusedAt } from "@/lib/platform/result";
import { attachToProject } from "@/lib/projects/links";
import { recordPlaceOf } from "@/lib/units/record-place";
import { itemsToTie, recordsToTie, unkept } from "./found";
import { tieSchema } from "./schema";
import type { RecordKind, Untied } from "./types";

type Attach = (db: Writer, at: { orgId: string; id: string }, evidence: readonly string[]) => Promise<void>;

const ATTACH: Record<RecordKind, Attach> = {
  activity: attachToActivity,
  project: attachToProject,
  program_item: attachToProgramItem,
  advising: attachToAdvising,
  care: attachToCare,
  dossiers: attachToDossiers,
};

/**
 * Says of which records and items of a year these pictures and files are the proof; what was tied before stays. An item
 * that is locked, full or just being written by somebody keeps none of the others from being tied: it is answered with
 * why.
 */
export async function tieEvidence(
  actor: Actor,
  input: unknown,
): Promise<Result<{ tied: number; untied: Untied[] }>> {
  const parsed = parse(tieSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, year, evidence, records, items } = parsed.value;
  const place = await recordPlaceOf(actor, unit, null);
  if (!place.ok) return place;
  const { orgId, unitId } = place.value;
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const at = { orgId, unitId };
  const no = await recordsToTie(actor, scope, at, records);
  if (no) return no;
  const chosen = await itemsToTie(actor, scope, { ...at, year }, items);
  if (!chosen.ok) return chosen;
  const by = { updatedById: actor.userId, updatedBy: actor.name, updatedAt: await now() };
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const held = await holdEvidence(actor, db, at, evidence);
    if (!held.ok) return held;
    const no = unkept(actor, held.value) ?? nothingChosen(records.length + items.length);
    if (no) return no;
    for (const { kind, id } of records) await ATTACH[kind](db, { orgId, id }, evidence);
    const untied = [...chosen.value.locked];
    const moved = chosen.value.year && (await movedMeanwhile(db, chosen.value.year));
    for (const item of chosen.value.open) {
      const no = moved ?? (await attachToItem(db, { orgId, ...item }, evidence, by));
      if (no) untied.push({ code: item.code, why: no.message });
    }
    const left = new Set(untied.map(({ code }) => code));
    const tied = items.filter((code) => !left.has(code));
    if (records.length + tied.length === 0) return refused("conflict", whyNone(untied));
    const detail = { year, items: tied, records: records.length };
    for (const subjectId of evidence) record({ type: "evidence.tied", ...at, subjectId, detail });
    return done({ tied: evidence.length, untied });
  });
}

function whyNone(untied: readonly Untied[]): string {
  return [...new Set(untied.map(({ why }) => why))].join(" ");
}

function nothingChosen(count: number) {
  if (count > 0) return null;
  return refusedAt("items", "Chọn ít nhất một việc hoặc một tiêu chí.");
}
