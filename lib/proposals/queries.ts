import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reachValues } from "@/lib/evidence/queries";
import { PROPOSAL_KINDS, type ProposalKind } from "@/lib/imports/proposed/types";
import { rows } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unseal } from "@/lib/platform/sealing";
import type { RecordPlace } from "@/lib/units/record-place";
import { suggestedAnswer } from "./rules";
import { countProposalsStatement, listProposalsStatement } from "./statements";
import type { Answered, Proposal, ProposalList } from "./types";

const MOST = 400;
const MOST_ANSWERED = 50;

type Row = Pick<Proposal, "id" | "kind" | "member" | "branch" | "importId" | "fileName" | "createdAt"> & {
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
  const values = [place.unitId, place.branchId, readableKinds(actor, place), MOST];
  const found = await rows<Row>(scope, listProposalsStatement, () => [...reachValues(scope), ...values]);
  const all = found.map(proposalOf);
  return done({
    open: all.filter(({ answered }) => answered === null),
    answered: all.filter(({ answered }) => answered !== null).slice(0, MOST_ANSWERED),
    isCut: found.length === MOST,
  });
}

/** How many are open there, of one import or of all; a measure is not counted. */
export async function openProposalsAt(
  actor: Actor,
  place: RecordPlace,
  importId: string | null = null,
): Promise<number> {
  const scope = readScope(actor, place.orgId);
  if (!scope || !can.keepCase(actor, place).allowed) return 0;
  const values = [place.unitId, place.branchId, importId];
  const [row] = await rows<{ open: number }>(scope, countProposalsStatement, () => [
    ...reachValues(scope),
    ...values,
  ]);
  return row?.open ?? 0;
}

function readableKinds(actor: Actor, place: RecordPlace): ProposalKind[] {
  const readsAll = can.readRestrictedCase(actor, place).allowed;
  return PROPOSAL_KINDS.filter((kind) => readsAll || kind !== "discipline");
}

function proposalOf({ wordsSealed, since, joinedOn, ...row }: Row): Proposal {
  const { id, kind, member, branch, importId, fileName, createdAt } = row;
  return {
    ...{ id, kind, member, branch, importId, fileName, createdAt },
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
