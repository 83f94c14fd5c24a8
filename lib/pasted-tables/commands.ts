import { refusal } from "@/lib/access/refusals";
import { readsProcedure } from "@/lib/access/restricted";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { ADMISSION_RECORD, cardsTakenBack } from "@/lib/admissions/steps";
import { change } from "@/lib/audit/change";
import { meetingsTakenBack } from "@/lib/branch-meetings/pasted/undo";
import type { RecordedKind } from "@/lib/cases/kind";
import { casesTakenBack } from "@/lib/cases/pasted/undo";
import { actsTakenBack } from "@/lib/committees/undo";
import { DEFERRAL_RECORD } from "@/lib/deferrals/commands";
import { DISCIPLINE_RECORD } from "@/lib/discipline/effects";
import { feesTakenBack } from "@/lib/fees/undo";
import { graduationsTakenBack } from "@/lib/graduations/commands";
import { tableWords } from "@/lib/members/bulk-changes/messages";
import { isPasted, type PastedKind } from "@/lib/members/bulk-changes/types";
import {
  findChange,
  type TableUndo,
  UNDONE_MEANWHILE,
  type UndoneTable,
} from "@/lib/members/bulk-changes/undo";
import { measuresTakenBack } from "@/lib/organisation-discipline/undo";
import { OUTSTANDING_RECORD } from "@/lib/outstanding-members/effects";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { REMOVAL_RECORD } from "@/lib/removals/effects";
import { KIND as RESIDENCE_KIND } from "@/lib/residences/commands";
import { remarksTakenBack } from "@/lib/residences/remarking";
import { rewardsTakenBack } from "@/lib/rewards/undo";
import { trainingTakenBack } from "@/lib/training/undo";
import { transfersTakenBack } from "@/lib/transfers/correcting";
import { MAY_UNDO } from "./undoable";

type Taking = (actor: Actor, table: UndoneTable) => Promise<Result<TableUndo>>;
const TAKING: Record<PastedKind, Taking> = {
  transfer: transfersTakenBack,
  graduation: graduationsTakenBack,
  removal: ofRecorded(REMOVAL_RECORD),
  deferral: ofRecorded(DEFERRAL_RECORD),
  residence: ofRecorded(RESIDENCE_KIND),
  discipline: ofRecorded(DISCIPLINE_RECORD),
  outstanding_member: ofRecorded(OUTSTANDING_RECORD),
  reward: rewardsTakenBack,
  admission: ofRecorded(ADMISSION_RECORD),
  training: trainingTakenBack,
  fee: feesTakenBack,
  branch_meeting: meetingsTakenBack,
  committee: actsTakenBack,
  card: cardsTakenBack,
  residence_remark: remarksTakenBack,
  organisation_discipline: measuresTakenBack,
};

function ofRecorded(kind: RecordedKind): Taking {
  return (actor, table) => casesTakenBack(actor, kind, table);
}

/** Takes back all that was recorded at once, by a table or of chosen people: all of it in one act, or nothing and who stands in the way and why. */
export async function undoPasted(actor: Actor, id: string): Promise<Result<{ count: number }>> {
  const found = await findChange(actor, id);
  if (!found) return notFound();
  const { scope, bulk } = found;
  const { orgId, unitId, kind } = bulk;
  if (!isPasted(kind) || !readsProcedure(actor, kind, bulk)) return notFound();
  const no = refusal(MAY_UNDO[kind](actor, bulk));
  if (no) return no;
  const undo = await TAKING[kind](actor, bulk);
  if (!undo.ok) return undo;
  const { count, unfit, write } = undo.value;
  if (unfit.length > 0) return inTheWay(kind, unfit);
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const stuck = await write({ tx, db, record });
    if (stuck.length > 0) return inTheWay(kind, stuck);
    const data = { undoneAt: await now(), undoneBy: actor.name, leftCount: 0, beforeSealed: null };
    const marked = await db.memberBulkChange.updateMany({ where: { id, undoneAt: null }, data });
    if (marked.count === 0) return UNDONE_MEANWHILE;
    const detail = { restored: count, left: 0 };
    record({ type: "members.bulk_undone", orgId, unitId, subjectId: id, detail });
    return done({ count });
  });
}

const NAMED = 20;

function inTheWay(kind: PastedKind, unfit: readonly string[]): Refusal {
  const { stuck, record } = tableWords(kind);
  const more = (unfit.length - NAMED).toLocaleString("vi-VN");
  const rest = unfit.length > NAMED ? [`Và ${more} ${record} khác.`] : [];
  return refused("conflict", [stuck, ...unfit.slice(0, NAMED), ...rest].join(" "));
}
