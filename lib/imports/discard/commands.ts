import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { importToGoOn } from "@/lib/imports/reviving";
import { notDiscardable } from "@/lib/imports/rules";
import { discardSchema } from "@/lib/imports/schema";
import { writer } from "@/lib/platform/database/database";
import { done, type Result, refused } from "@/lib/platform/result";

/** Throws a sheet away that was never written into the roster: its cells, the answers given, and that it waits. */
export async function discardImport(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await importToGoOn(actor, id);
  if (!found.ok) return found;
  const parsed = parse(discardSchema, input);
  if (!parsed.ok) return parsed;
  const { detail, place } = found.value;
  const no = notDiscardable(detail);
  if (no) return no;
  return change(whoIs(actor), async (tx, record) => {
    const { orgId, unitId } = place;
    const where = { id, state: detail.state, version: parsed.value.version };
    const gone = await writer(place.scope, tx).memberImport.deleteMany({ where });
    const before = { fileName: detail.fileName };
    record({ type: "import.discarded", orgId, unitId, subjectId: id, before });
    return gone.count === 1 ? done(null) : RACED;
  });
}

const RACED = refused("conflict", "Người khác vừa sửa hoặc ghi lần nhập này. Tải lại trang để xem.");
