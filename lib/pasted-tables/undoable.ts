import { can } from "@/lib/access/can";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Permission, Place } from "@/lib/access/types";
import { actsDecidedByOthers } from "@/lib/committees/undo";
import type { PastTable } from "@/lib/members/bulk-changes/queries";
import type { PastedKind } from "@/lib/members/bulk-changes/types";
import { measuresOfOthers } from "@/lib/organisation-discipline/queries";
import type { Scope } from "@/lib/platform/database/scope";
import { transfersDecidedByOthers } from "@/lib/transfers/decided-by-others";

/** Whose it is to undo a table: who may record one. */
export const MAY_UNDO: Record<PastedKind, (actor: Actor, place: Place) => Permission> = {
  transfer: can.keepCase,
  graduation: can.keepCase,
  removal: can.keepCase,
  deferral: can.keepCase,
  residence: can.keepCase,
  discipline: can.keepCase,
  outstanding_member: can.keepCase,
  reward: can.editRecords,
  admission: can.keepCase,
  training: can.keepCase,
  fee: can.keepFees,
  branch_meeting: can.keepBranchMeetings,
  committee: can.keepCommittee,
  card: can.keepCase,
  residence_remark: can.keepCase,
  organisation_discipline: can.openOrganisationDiscipline,
};

/** Of these the cases that others decided, which this person does not take back. */
type OfOthers = (actor: Actor, scope: Scope, cases: readonly string[]) => Promise<readonly string[]>;
const OF_OTHERS: Partial<Record<PastedKind, OfOthers>> = {
  transfer: transfersDecidedByOthers,
  committee: actsDecidedByOthers,
  organisation_discipline: measuresOfOthers,
};

/** By their ids those of the tables of one organisation that this person may undo; who reads nothing there, none. */
export async function undoable(
  actor: Actor,
  orgId: string,
  tables: readonly PastTable[],
): Promise<ReadonlySet<string>> {
  const scope = readScope(actor, orgId);
  if (!scope) return new Set();
  const own = tables.filter(({ kind, place }) => MAY_UNDO[kind](actor, place).allowed);
  const barred = await Promise.all(
    Object.entries(OF_OTHERS).map(([kind, ofOthers]) => {
      const cases = own.flatMap((table) => (table.kind === kind ? table.cases() : []));
      return cases.length > 0 ? ofOthers(actor, scope, cases) : [];
    }),
  );
  const others = new Set(barred.flat());
  const isOwn = ({ kind, cases }: PastTable) => !(kind in OF_OTHERS) || !cases().some((id) => others.has(id));
  return new Set(own.filter(isOwn).map(({ id }) => id));
}
