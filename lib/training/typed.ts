import { z } from "zod";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { today } from "@/lib/platform/clock";
import { rowsWithin, writer } from "@/lib/platform/database/database";
import { done, type Result } from "@/lib/platform/result";
import { anId, aVersion } from "@/lib/platform/schema";
import { branchYearFields } from "@/lib/ratings/schema";
import { keptTraining, staleTraining } from "./commands";
import { MOST_ROWS } from "./schema";
import { markTypedStatement } from "./statements";

const markSchema = z.strictObject({
  ...branchYearFields,
  /** Whom the list named, as it showed them. */
  rows: z
    .array(z.strictObject({ member: anId(), version: aVersion().positive() }))
    .min(1, "Chưa có ai trong danh sách.")
    .max(MOST_ROWS),
  isTyped: z.boolean(),
});

/** Says that the national software has the training of these people too, or takes that back; all of them or none. */
export async function markTrainingTyped(actor: Actor, input: unknown): Promise<Result<{ count: number }>> {
  const found = await keptTraining(actor, input);
  if (!found.ok) return found;
  const parsed = parse(markSchema, input);
  if (!parsed.ok) return parsed;
  const at = found.value;
  const { rows, isTyped } = parsed.value;
  const { orgId, unitId, branchId } = at.place;
  const values = [
    orgId,
    unitId,
    branchId ?? null,
    at.year,
    JSON.stringify(rows),
    isTyped ? await today() : null,
    isTyped ? actor.name : null,
  ];
  return change(whoIs(actor), async (tx, record) => {
    const { length: count } = await rowsWithin(writer(at.scope, tx), markTypedStatement, values);
    if (count < rows.length) return () => staleTraining(actor, at);
    const type = isTyped ? "training.typed" : "training.typed_back";
    record({ type, orgId, unitId, subjectId: branchId ?? unitId, detail: { year: at.year, count } });
    return done({ count });
  });
}
