import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { type Writer, writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { rewardDetail } from "./queries";
import type { RewardDetail } from "./types";

export function placeOfReward({
  orgId,
  unit,
  branch,
}: Pick<RewardDetail, "orgId" | "unit" | "branch">): RecordPlace {
  return { orgId, unitId: unit.id, branchId: branch?.id ?? null };
}

/** A reward that the actor keeps, removed or not. */
export async function findOwn(actor: Actor, id: string): Promise<Result<RewardDetail>> {
  const found = await rewardDetail(actor, id);
  if (!found.ok) return found;
  return refusal(can.editRecords(actor, placeOfReward(found.value))) ?? found;
}

export async function findEditable(actor: Actor, id: string): Promise<Result<RewardDetail>> {
  const found = await findOwn(actor, id);
  if (!found.ok) return found;
  const no = ofProposal(found.value);
  if (no || !found.value.deletedAt) return no ?? found;
  return refused("conflict", "Lần khen này đã xóa. Lấy lại trước khi sửa.");
}

/** What a proposal came to stands and falls with its step. */
export function ofProposal({ caseId }: Pick<RewardDetail, "caseId">): Refusal | null {
  if (caseId === null) return null;
  return refused("conflict", "Lần khen này có từ một đề nghị. Mở đề nghị đó, lùi bước rồi ghi lại.");
}

/** Of these people those who stand in the lists of a place. */
export function listedAt({ unitId, branchId }: RecordPlace, ids: readonly string[]) {
  return { id: { in: [...ids] }, unitId, ...(branchId ? { branchId } : {}) };
}

export const NOT_HERE = {
  path: "members",
  message: "Có người không thuộc danh sách ở đây. Chọn lại.",
};

/** A guarded write with its event; where somebody was faster, what stands there now. */
export async function write(
  actor: Actor,
  was: RewardDetail,
  statements: (db: Writer) => Promise<number | Refusal>,
  event: Pick<AuditEvent, "type" | "before" | "after">,
): Promise<Result<{ id: string }>> {
  const scope = readScope(actor, was.orgId);
  if (!scope) return notFound();
  return change(whoIs(actor), async (tx, record) => {
    const written = await statements(writer(scope, tx));
    if (typeof written !== "number") return written;
    if (written === 0) return () => stale(actor, was.id);
    record({ ...event, orgId: was.orgId, unitId: was.unit.id, subjectId: was.id });
    return done({ id: was.id });
  });
}

async function stale(actor: Actor, id: string): Promise<Refusal> {
  const current = await rewardDetail(actor, id);
  if (!current.ok) return current;
  return refused("stale", "Có người vừa sửa lần khen này. So hai bản rồi lưu lại.", {
    current: current.value,
  });
}
