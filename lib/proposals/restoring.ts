import { parse } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { keptPlace } from "@/lib/cases/kept-place";
import { reader, writer } from "@/lib/platform/database/database";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { readableKinds } from "./queries";
import { isRestricted } from "./rules";
import { restoreProposalSchema } from "./schema";

/** Takes a proposal up again that was put aside; what was recorded since answers it at once. */
export async function restoreProposal(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(restoreProposalSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, id } = parsed.value;
  const place = await keptPlace(actor, unit);
  if (!place.ok) return place;
  const { orgId, unitId, branchId } = place.value;
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const where = {
    id,
    unitId,
    kind: { in: readableKinds(actor, place.value) },
    ...(branchId ? { branchId } : {}),
  };
  const select = { kind: true, memberId: true, dismissedAt: true, dismissedNote: true } as const;
  const found = await reader(scope).sheetProposal.findFirst({ where, select });
  if (!found?.dismissedAt)
    return refused("conflict", "Đề xuất này đang chờ ghi, hoặc không còn. Tải lại trang để xem.");
  const { kind, memberId, dismissedAt, dismissedNote: note } = found;
  return change(whoIs(actor), async (tx, record) => {
    const data = { dismissedAt: null, dismissedById: null, dismissedBy: null, dismissedNote: "" };
    const { count } = await writer(scope, tx).sheetProposal.updateMany({ where: { id, dismissedAt }, data });
    if (count === 0) return refused("conflict", "Đề xuất này vừa được sửa ở nơi khác. Tải lại trang.");
    record({
      type: "proposal.restored",
      orgId,
      unitId,
      subjectId: isRestricted(kind) ? id : memberId,
      ...(isRestricted(kind) ? {} : { detail: { kind }, before: { note } }),
    });
    return done({ id });
  });
}
