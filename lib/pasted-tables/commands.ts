import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readsProcedure } from "@/lib/access/restricted";
import type { Actor, Permission, Place } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { admissionDrop } from "@/lib/admissions/steps";
import { change } from "@/lib/audit/change";
import { caseEvent, type Drop, type TakenBack } from "@/lib/cases/writing";
import { deferralDrop } from "@/lib/deferrals/commands";
import { disciplineDrop } from "@/lib/discipline/commands";
import { graduationDrop } from "@/lib/graduations/commands";
import { tableWords } from "@/lib/members/bulk-changes/messages";
import { isPasted, type KeptCases, type PastedKind } from "@/lib/members/bulk-changes/types";
import { findChange, keptOf, UNDONE_MEANWHILE } from "@/lib/members/bulk-changes/undo";
import { measureTakenBack } from "@/lib/organisation-discipline/commands";
import { outstandingDrop } from "@/lib/outstanding-members/commands";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { removalDrop } from "@/lib/removals/commands";
import { residenceDrop } from "@/lib/residences/commands";
import { remarkDrop } from "@/lib/residences/remarking";
import { rewardTakenBack } from "@/lib/rewards/own";
import { transferDrop } from "@/lib/transfers/correcting";

const NOTE = "Hoàn tác cả bảng đã ghi.";

type Taking = (actor: Actor, id: string) => Promise<Result<TakenBack | null>>;
const TAKING: Record<PastedKind, Taking> = {
  transfer: ofCase(transferDrop),
  graduation: ofCase(graduationDrop),
  removal: ofCase(removalDrop),
  deferral: ofCase(deferralDrop),
  residence: ofCase(residenceDrop),
  discipline: ofCase(disciplineDrop),
  outstanding_member: ofCase(outstandingDrop),
  reward: rewardTakenBack,
  admission: ofCase(admissionDrop),
  residence_remark: ofCase(remarkDrop),
  organisation_discipline: (actor, id) => measureTakenBack(actor, id, NOTE),
};

/** Whoever may record such a table may undo it: where that is not only who keeps the roster. */
const MAY_UNDO: Partial<Record<PastedKind, (actor: Actor, place: Place) => Permission>> = {
  organisation_discipline: can.openOrganisationDiscipline,
};

function ofCase(dropOf: (actor: Actor, id: string, note: string) => Promise<Result<Drop | null>>): Taking {
  return async (actor, id) => {
    const drop = await dropOf(actor, id, NOTE);
    return drop.ok ? done(drop.value && caseTakenBack(drop.value)) : drop;
  };
}

function caseTakenBack({ was, statements, event }: Drop): TakenBack {
  return {
    name: was.personName,
    write: async (db, record) => {
      const written = await statements(db, record);
      record(caseEvent({ ...was, unitId: was.unit.id }, event));
      return written;
    },
  };
}

/** Takes back all that one pasted table recorded: all of it in one act, or nothing and who stands in the way and why. */
export async function undoPasted(actor: Actor, id: string): Promise<Result<{ count: number }>> {
  const found = await findChange(actor, id);
  if (!found) return notFound();
  const { scope, bulk } = found;
  const { orgId, unitId, kind } = bulk;
  if (!isPasted(kind) || !readsProcedure(actor, kind, bulk)) return notFound();
  const no = refusal((MAY_UNDO[kind] ?? can.keepCase)(actor, bulk));
  if (no) return no;
  const kept = await keptOf<KeptCases>(bulk);
  if (!kept.ok) return kept;
  const lines: TakenBack[] = [];
  const unfit: string[] = [];
  for (const caseId of kept.value.cases) {
    const line = await TAKING[kind](actor, caseId);
    if (!line.ok) unfit.push(line.message);
    else if (line.value) lines.push(line.value);
  }
  if (unfit.length > 0) return inTheWay(kind, unfit);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    for (const { name, write } of lines) {
      const written = await write(db, record);
      if (written !== true) unfit.push(whyNot(name, written));
    }
    if (unfit.length > 0) return inTheWay(kind, unfit);
    const data = { undoneAt: await now(), undoneBy: actor.name, leftCount: 0, beforeSealed: null };
    const { count } = await db.memberBulkChange.updateMany({ where: { id, undoneAt: null }, data });
    if (count === 0) return UNDONE_MEANWHILE;
    const detail = { restored: lines.length, left: 0 };
    record({ type: "members.bulk_undone", orgId, unitId, subjectId: id, detail });
    return done({ count: lines.length });
  });
}

function whyNot(name: string, written: false | Refusal): string {
  return `${name}: ${written ? written.message : "có người vừa ghi hồ sơ này."}`;
}

const NAMED = 20;

function inTheWay(kind: PastedKind, unfit: readonly string[]): Refusal {
  const { stuck, record } = tableWords(kind);
  const more = (unfit.length - NAMED).toLocaleString("vi-VN");
  const rest = unfit.length > NAMED ? [`Và ${more} ${record} khác.`] : [];
  return refused("conflict", [stuck, ...unfit.slice(0, NAMED), ...rest].join(" "));
}
