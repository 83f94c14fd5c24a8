import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { findImport } from "@/lib/members/import/queries";
import { notDiscardable } from "@/lib/members/import/rules";
import { writer } from "@/lib/platform/database/database";
import { done, type Result, refused } from "@/lib/platform/result";

/** Throws a sheet away that was never written into the roster: its cells, what was answered, and that it waits. */
export async function discardImport(actor: Actor, id: string): Promise<Result<null>> {
  const found = await findImport(actor, id);
  if (!found.ok) return found;
  const { detail, place, version, sheet } = found.value;
  const no = refusal(can.discardSheet(actor, sheet)) ?? notDiscardable(detail);
  if (no) return no;
  return change(whoIs(actor), async (tx, record) => {
    const { orgId, unitId } = place;
    const gone = await writer(place.scope, tx).memberImport.deleteMany({
      where: { id, version, state: detail.state },
    });
    record({ type: "import.discarded", orgId, unitId, subjectId: id, before: { fileName: detail.fileName } });
    return gone.count === 1 ? done(null) : RACED;
  });
}

const RACED = refused("conflict", "Người khác vừa sửa hoặc ghi lần nhập này. Tải lại trang để xem.");
