import type { Actor } from "@/lib/access/types";
import { type Refusal, refusedAt } from "@/lib/platform/result";
import { evidenceOfUnit } from "./queries";

/** Refuses pictures and files that are no evidence of the unit, or that the actor does not read. */
export async function strangeEvidence(
  actor: Actor,
  at: { orgId: string; unitId: string },
  ids: readonly string[],
): Promise<Refusal | null> {
  const known = new Set(await evidenceOfUnit(actor, at, ids));
  if (ids.every((id) => known.has(id))) return null;
  return refusedAt("evidence", "Có ảnh, tệp không còn hoặc không thuộc đơn vị này. Bỏ ra rồi lưu lại.");
}
