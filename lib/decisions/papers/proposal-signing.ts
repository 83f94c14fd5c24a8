import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { isFinal } from "@/lib/assessments/moves";
import { isOwedAResult, withoutResult } from "@/lib/cycles/rules";
import { holdParticipants } from "@/lib/cycles/settled";
import type { CycleRow } from "@/lib/cycles/types";
import { DECIDED } from "@/lib/figures/state-counts";
import type { Issuer } from "@/lib/papers/issuer";
import { today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { recordSigning } from "@/lib/signings/recording";
import { takeBackSigning } from "@/lib/signings/taking-back";
import type { LatestDay, Signable, Signing } from "@/lib/signings/types";
import { profileOn } from "@/lib/units/queries";
import { type Board, type BoardUnit, boardOf } from "../board";
import { type DecisionRow, recordedDecisions } from "../queries";
import { appraisedFrom } from "../rules";
import type { Meeting } from "../types";
import { OFFICE } from "./proposal-paper";
import { yearOf } from "./year";

export function appraisedOf({ units }: Board) {
  const taking = units.filter(({ state }) => state !== "NOT_PARTICIPATING");
  return { taking, appraised: taking.filter(({ state }) => state === "APPRAISED" || isFinal(state)) };
}

type About = {
  orgId: string;
  cycle: Pick<CycleRow, "id" | "year">;
  board: Board;
  decisions: readonly Decided[];
  /** The day of handing in has passed, or it is signed already. */
  isDue: boolean;
  issuer: Pick<Issuer, "issuerCode">;
};

/** The meeting that the proposal is laid before: of a signed one it stays so, whatever is called later in the year. */
export function laidBefore<M extends Pick<Meeting, "heldOn">>(
  meetings: readonly M[],
  signing: Pick<Signing, "signedOn"> | null,
): M | undefined {
  return signing ? meetings.find(({ heldOn }) => heldOn >= signing.signedOn) : meetings.at(-1);
}

/** The paper, as its signing names it. */
export function proposalOf({ id }: Pick<CycleRow, "id">) {
  return { paper: "proposal", subject: { cycleId: id } } as const;
}

export function proposalSignable(
  actor: Actor,
  { orgId, cycle, board, decisions, issuer, isDue }: About,
): Signable {
  const { appraised } = appraisedOf(board);
  return {
    ...proposalOf(cycle),
    id: cycle.id,
    orgId,
    unitId: null,
    year: cycle.year,
    type: "TTr",
    issuer: issuer.issuerCode,
    body: OFFICE,
    notBefore: appraisedFrom(appraised, cycle.year),
    notAfter: decidedFrom(appraised, decisions),
    lacks: proposalLacks(board.units, isDue),
    may: can.prepareMeeting(actor, orgId),
  };
}

type Decided = Pick<DecisionRow, "kind" | "number" | "signedOn">;

/** It comes before the decision that it asks for: the last one, once none of its units waits for another. */
export function decidedFrom(
  appraised: readonly Pick<BoardUnit, "state">[],
  decisions: readonly Decided[],
): LatestDay | null {
  if (appraised.some(({ state }) => state === "APPRAISED")) return null;
  const [last] = decisions
    .filter(({ kind }) => kind === "recognition")
    .sort((one, other) => (one.signedOn < other.signedOn ? 1 : -1));
  return last
    ? { day: last.signedOn, of: `ngày ký Quyết định số ${last.number} mà tờ trình này đề nghị` }
    : null;
}

/**
 * What the proposal waits for: every unit's appraisal, and once the day of handing in has passed that of those which did:
 * it names the others as not appraised, and one that still comes makes it a draft again.
 */
export function proposalLacks(units: readonly Pick<BoardUnit, "state">[], isDue: boolean): string | null {
  const appraised = units.filter(({ state }) => state === "APPRAISED" || DECIDED.includes(state)).length;
  const open = withoutResult(units).filter(({ state }) => state !== "APPRAISED");
  const waiting = isDue ? open.filter(isOwedAResult) : open;
  if (waiting.length > 0)
    return `Còn ${waiting.length} đơn vị chưa thẩm định xong: ghi số tờ trình sau khi thẩm định xong tất cả${isDue ? " đơn vị đã nộp" : ", hoặc khi đã qua hạn nộp mà đơn vị không nộp"}.`;
  return appraised === 0 ? "Chưa thẩm định xong đơn vị nào: ghi số tờ trình sau khi thẩm định." : null;
}

/** Whom the proposal lists, and with what verdicts, stands until its number is in; no unit joins the year meanwhile. */
async function holdAsRead(
  db: Writer,
  { orgId, cycle, board }: { orgId: string; cycle: Pick<CycleRow, "id">; board: Board },
): Promise<Refusal | null> {
  await db.$queryRaw`SELECT id FROM cycles WHERE org_id = ${orgId}::uuid AND id = ${cycle.id}::uuid FOR UPDATE`;
  const now = await db.$queryRaw<{ id: string; version: number }[]>`SELECT id, version FROM assessments
    WHERE org_id = ${orgId}::uuid AND cycle_id = ${cycle.id}::uuid ORDER BY id FOR SHARE`;
  const read = new Map(board.units.map(({ id, version }) => [id, version]));
  if (now.length === read.size && now.every(({ id, version }) => read.get(id) === version)) return null;
  return refused("conflict", "Có đơn vị vừa được chuyển bước. Tải lại trang để xem tờ trình rồi ghi số.");
}

/** The office records number and day of the signed proposal. */
export async function signProposal(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<Signing>> {
  const found = await proposalToSign(actor, orgId, year);
  if (!found.ok) return found;
  const { scope, about, cycle, board } = found.value;
  return recordSigning(actor, scope, about, input, (db) => holdAsRead(db, { orgId, cycle, board }));
}

/** Takes back a mistyped number or day of the proposal, to be recorded anew. */
export async function takeBackProposal(
  actor: Actor,
  orgId: string,
  year: number,
  input: unknown,
): Promise<Result<null>> {
  const found = await proposalToSign(actor, orgId, year);
  if (!found.ok) return found;
  const { scope, about, cycle } = found.value;
  return takeBackSigning(actor, scope, about, input, async (db) => {
    await holdParticipants(db, { orgId, cycleId: cycle.id });
    return null;
  });
}

async function proposalToSign(actor: Actor, orgId: string, year: number) {
  const found = await yearOf(actor, orgId, year);
  if (!found.ok) return found;
  const { scope, cycle } = found.value;
  const day = await today();
  const [board, decisions, issuer] = await Promise.all([
    boardOf(scope, cycle),
    recordedDecisions(scope, cycle.id),
    profileOn(actor, orgId, day),
  ]);
  if (!issuer) return notFound();
  const isDue = day > cycle.selfAssessmentDue;
  const about = proposalSignable(actor, { orgId, cycle, board, decisions, issuer, isDue });
  return done({ scope, about, cycle, board });
}
