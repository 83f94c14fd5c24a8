import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Permission } from "@/lib/access/types";
import { reachValues } from "@/lib/evidence/queries";
import { PROPOSAL_KINDS, type ProposalKind } from "@/lib/imports/proposed/types";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unseal } from "@/lib/platform/sealing";
import type { RecordPlace, RecordsAt } from "@/lib/units/record-place";
import type { UnitRef } from "@/lib/units/types";
import { concerns, isRestricted, KINDS_ON, suggestedAnswer } from "./rules";
import { countProposalsStatement, listProposalsStatement } from "./statements";
import type { Answered, Proposal, ProposalList, ProposedOn, RestrictedKind } from "./types";

const MOST = 400;
const MOST_ANSWERED = 50;

type Row = Pick<Proposal, "id" | "kind" | "member" | "branch" | "importId" | "fileName" | "createdAt"> & {
  fromBranch: UnitRef | null;
  toBranch: UnitRef | null;
  wordsSealed: Uint8Array | null;
  since: PlainDate;
  joinedOn: string | null;
  dismissedAt: Date | null;
  dismissedBy: string | null;
  dismissedNote: string;
  recordedBy: string | null;
  recordedAt: Date | null;
};

/** What sheets have said of a unit's, or a branch's, people for somebody to record; with what was answered lately. */
export async function proposalsAt(actor: Actor, place: RecordPlace): Promise<Result<ProposalList>> {
  const no = refusal(can.keepCase(actor, place));
  const scope = readScope(actor, place.orgId);
  if (no || !scope) return no ?? notFound();
  const all = await listed(scope, place, readableKinds(actor, place));
  return done({
    open: all.filter(({ answered }) => answered === null),
    answered: all.filter(({ answered }) => answered !== null).slice(0, MOST_ANSWERED),
    isCut: all.length === MOST,
  });
}

/** The open ones that a procedure's own page shows; none to whoever does not keep its cases. */
export async function openProposalsOn(
  actor: Actor,
  on: ProposedOn,
  { unitId, ...at }: RecordsAt,
): Promise<Proposal[]> {
  const scope = readScope(actor, at.orgId);
  if (!scope || unitId === null || !can.keepCase(actor, { ...at, unitId }).allowed) return [];
  const place = { ...at, unitId };
  const kinds = readableKinds(actor, place).filter((kind) => KINDS_ON[on].includes(kind));
  if (kinds.length === 0) return [];
  const all = await listed(scope, place, kinds);
  return all.filter((proposal) => proposal.answered === null && concerns(on, proposal));
}

async function listed(
  scope: Scope,
  { unitId, branchId }: RecordPlace,
  kinds: readonly ProposalKind[],
): Promise<Proposal[]> {
  const values = [unitId, branchId, kinds, MOST];
  const found = await rows<Row>(scope, listProposalsStatement, () => [...reachValues(scope), ...values]);
  return found.map(proposalOf);
}

/** How many are open there, of one import or of all, among those that the actor is then shown. */
export async function openProposalsAt(
  actor: Actor,
  place: RecordPlace,
  importId: string | null = null,
): Promise<number> {
  const scope = readScope(actor, place.orgId);
  if (!scope || !can.keepCase(actor, place).allowed) return 0;
  const values = [place.unitId, place.branchId, readableKinds(actor, place), importId];
  const [row] = await rows<{ open: number }>(scope, countProposalsStatement, () => [
    ...reachValues(scope),
    ...values,
  ]);
  return row?.open ?? 0;
}

const MAY_READ: Record<RestrictedKind, (actor: Actor, place: RecordPlace) => Permission> = {
  discipline: can.readRestrictedCase,
  party: can.openOutstanding,
};

/** What may be known of there by whoever keeps its cases, in a list, in a count or by an answer. */
export function readableKinds(actor: Actor, place: RecordPlace): ProposalKind[] {
  return PROPOSAL_KINDS.filter((kind) => !isRestricted(kind) || MAY_READ[kind](actor, place).allowed);
}

function proposalOf({ wordsSealed, since, joinedOn, fromBranch, toBranch, ...row }: Row): Proposal {
  const { id, kind, member, branch, importId, fileName, createdAt } = row;
  return {
    id,
    kind,
    member,
    branch,
    importId,
    fileName,
    createdAt,
    move: fromBranch && toBranch && { from: fromBranch, to: toBranch },
    words: wordsSealed && unseal(wordsSealed).toString(),
    suggested: suggestedAnswer(kind, { joinedOn, since }),
    answered: answeredOf(row),
  };
}

type Ends = "dismissedAt" | "dismissedBy" | "dismissedNote" | "recordedBy" | "recordedAt";

function answeredOf(row: Pick<Row, Ends>): Answered | null {
  const { dismissedAt, dismissedBy, dismissedNote, recordedAt, recordedBy } = row;
  if (dismissedAt) return { how: "dismissed", at: dismissedAt, by: dismissedBy ?? "", note: dismissedNote };
  return recordedAt && { how: "recorded", at: recordedAt, by: recordedBy ?? "", note: "" };
}
