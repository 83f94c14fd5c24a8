import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readsProcedure } from "@/lib/access/restricted";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { caseEvent, type Drop } from "@/lib/cases/writing";
import { deferralDrop } from "@/lib/deferrals/commands";
import { disciplineDrop } from "@/lib/discipline/commands";
import { graduationDrop } from "@/lib/graduations/commands";
import { isPasted, type KeptCases, type PastedKind } from "@/lib/members/bulk-changes/types";
import { findChange, keptOf, UNDONE_MEANWHILE } from "@/lib/members/bulk-changes/undo";
import { outstandingDrop } from "@/lib/outstanding-members/commands";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { removalDrop } from "@/lib/removals/commands";
import { residenceDrop } from "@/lib/residences/commands";
import { transferDrop } from "@/lib/transfers/correcting";

type DropOf = (actor: Actor, id: string, note: string) => Promise<Result<Drop | null>>;
const DROPS: Record<PastedKind, DropOf> = {
  transfer: transferDrop,
  graduation: graduationDrop,
  removal: removalDrop,
  deferral: deferralDrop,
  residence: residenceDrop,
  discipline: disciplineDrop,
  outstanding_member: outstandingDrop,
};

const NOTE = "Hoàn tác cả bảng đã ghi.";

/** Takes back all that one pasted table recorded: all of it in one act, or nothing and who stands in the way and why. */
export async function undoPasted(actor: Actor, id: string): Promise<Result<{ count: number }>> {
  const found = await findChange(actor, id);
  if (!found) return notFound();
  const { scope, bulk } = found;
  const { orgId, unitId, kind } = bulk;
  if (!isPasted(kind) || !readsProcedure(actor, kind, bulk)) return notFound();
  const no = refusal(can.keepCase(actor, bulk));
  if (no) return no;
  const kept = await keptOf<KeptCases>(bulk);
  if (!kept.ok) return kept;
  const drops: Drop[] = [];
  const unfit: string[] = [];
  for (const caseId of kept.value.cases) {
    const drop = await DROPS[kind](actor, caseId, NOTE);
    if (!drop.ok) unfit.push(drop.message);
    else if (drop.value) drops.push(drop.value);
  }
  if (unfit.length > 0) return inTheWay(unfit);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    for (const { was, statements, event } of drops) {
      const written = await statements(db, record);
      if (written !== true) unfit.push(whyNot(was.personName, written));
      record(caseEvent({ ...was, unitId: was.unit.id }, event));
    }
    if (unfit.length > 0) return inTheWay(unfit);
    const data = { undoneAt: await now(), undoneBy: actor.name, leftCount: 0, beforeSealed: null };
    const { count } = await db.memberBulkChange.updateMany({ where: { id, undoneAt: null }, data });
    if (count === 0) return UNDONE_MEANWHILE;
    const detail = { restored: drops.length, left: 0 };
    record({ type: "members.bulk_undone", orgId, unitId, subjectId: id, detail });
    return done({ count: drops.length });
  });
}

function whyNot(name: string, written: false | Refusal): string {
  return `${name}: ${written ? written.message : "có người vừa ghi hồ sơ này."}`;
}

const NAMED = 20;

function inTheWay(unfit: readonly string[]): Refusal {
  const rest = unfit.length > NAMED ? ` Và ${unfit.length - NAMED} người khác.` : "";
  return refused(
    "conflict",
    `Chưa hoàn tác ai, vì có người không trả lại như trước được. ${unfit.slice(0, NAMED).join(" ")}${rest}`,
  );
}
