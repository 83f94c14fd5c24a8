import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { type Refusal, type Result, refused } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { evidenceDetail } from "./queries";
import type { EvidenceDetail } from "./types";

/** A piece of evidence that the actor keeps, removed or not. */
export async function findOwn(actor: Actor, id: string): Promise<Result<EvidenceDetail>> {
  const found = await evidenceDetail(actor, id);
  if (!found.ok) return found;
  return refusal(can.editRecords(actor, placeOf(found.value))) ?? found;
}

export async function findEditable(actor: Actor, id: string): Promise<Result<EvidenceDetail>> {
  const found = await findOwn(actor, id);
  if (!found.ok || !found.value.deletedAt) return found;
  return refused("conflict", "Minh chứng này đã xóa. Lấy lại trước khi sửa.");
}

/** A refused save with what stands there now. */
export async function stale(actor: Actor, id: string): Promise<Refusal> {
  const current = await evidenceDetail(actor, id);
  if (!current.ok) return current;
  return refused("stale", "Có người vừa sửa minh chứng này. So hai bản rồi lưu lại.", {
    current: current.value,
  });
}

export function placeOf({ orgId, unit, branch }: EvidenceDetail): RecordPlace {
  return { orgId, unitId: unit.id, branchId: branch?.id ?? null };
}

/** Where and what, for the log. */
export function subjectOf(evidence: EvidenceDetail) {
  return { orgId: evidence.orgId, unitId: evidence.unit.id, subjectId: evidence.id };
}
