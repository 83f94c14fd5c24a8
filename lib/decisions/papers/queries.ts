import type { Actor } from "@/lib/access/types";
import { criteriaSets } from "@/lib/criteria/queries";
import { countsOf } from "@/lib/figures/state-counts";
import { figureOf, issuerCodeOf } from "@/lib/papers/doc-number";
import type { MadePaper } from "@/lib/papers/made";
import type { Signer } from "@/lib/papers/model";
import { today } from "@/lib/platform/clock";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { signingsOf, signingView } from "@/lib/signings/queries";
import { draftYear, signedHead } from "@/lib/signings/signing";
import type { EarliestDay, SigningView } from "@/lib/signings/types";
import { signerOn } from "@/lib/units/organisation/queries";
import { profileOn } from "@/lib/units/queries";
import { type Board, boardOf } from "../board";
import { type DecisionRow, recordedDecisions } from "../queries";
import { hasFailed, signingFrom } from "../rules";
import type { DecisionKind } from "../types";
import type { Amendment } from "./amendment-words";
import { decisionPaper } from "./decision-paper";
import { type Guideline, proposalPaper } from "./proposal-paper";
import { appraisedOf, laidBefore, proposalOf, proposalSignable } from "./proposal-signing";
import { type Year, yearOf } from "./year";

/** The office's proposal to the committee: what the appraisals have shown. */
export async function proposalOfYear(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<MadePaper & { signing: SigningView }>> {
  const found = await yearOf(actor, orgId, year);
  if (!found.ok) return found;
  const { scope, cycle } = found.value;
  const [decisions, signed] = await Promise.all([
    recordedDecisions(scope, cycle.id),
    signingsOf(scope, proposalOf(cycle)),
  ]);
  const { signing } = signed;
  // One that nobody signed stands as before the first decision.
  const day = signing?.signedOn ?? decisions[0]?.signedOn ?? (await today());
  const [board, issuer, guideline] = await Promise.all([
    boardOf(scope, cycle, { namedOn: day, signedAt: signing?.recordedAt }),
    profileOn(actor, orgId, day, signing?.recordedAt),
    guidelineOf(actor, orgId, cycle.setId),
  ]);
  if (!issuer) return notFound();
  const { taking, appraised } = appraisedOf(board);
  const { total, registered } = countsOf(board.units.map(({ state }) => state));
  const isDue = signing !== null || (await today()) > cycle.selfAssessmentDue;
  const signable = proposalSignable(actor, { orgId, cycle, board, decisions, issuer, isDue });
  const paper = proposalPaper({
    year,
    issuer,
    guideline,
    total,
    registered,
    units: appraised.map(({ unit, verdict }) => ({
      code: unit.code,
      name: unit.name,
      groups: verdict.byGroup,
      passes: verdict.passes,
      failing: verdict.failing,
    })),
    waiting: taking.filter((one) => !appraised.includes(one)).map(({ unit }) => unit.name),
    writer: laidBefore(board.meetings, signing)?.createdBy ?? "",
    signed: signedHead(signing, signable),
    draftYear: draftYear(await today(), signable),
  });
  return done({
    paper,
    signing: signingView(signable, signed),
    title: `Tờ trình đề nghị công nhận Đoàn cơ sở “3 chủ động” năm ${year}`,
    creator: issuer.name,
    fileName: `Tờ trình công nhận 3 chủ động ${year}`,
  });
}

/**
 * A recorded decision; without an id the one that the votes so far would make, or where no unit waits for one the last by
 * which units were recognised. `besides`: the earlier ones.
 */
export async function decisionOfYear(
  actor: Actor,
  orgId: string,
  year: number,
  id: string | null,
): Promise<Result<MadePaper & Pick<Shown, "besides">>> {
  const found = await yearOf(actor, orgId, year);
  if (!found.ok) return found;
  const { cycle } = found.value;
  const shown = await shownDecision(found.value, id);
  if (!shown) return notFound();
  const { recorded, listed, notBefore, besides } = shown;
  const day = recorded?.signedOn ?? (await today());
  const [issuer, guideline, signer] = await Promise.all([
    profileOn(actor, orgId, day, recorded?.recordedAt),
    guidelineOf(actor, orgId, cycle.setId),
    recorded ? signerOf(actor, orgId, recorded) : signerOn(actor, orgId, day),
  ]);
  if (!issuer) return notFound();
  const signed = recorded && {
    number: figureOf(recorded.number),
    full: recorded.number,
    issuerCode: issuerCodeOf(recorded.number),
    date: recorded.signedOn,
  };
  const what = TITLES[recorded?.kind ?? "recognition"];
  return done({
    besides,
    paper: decisionPaper({
      year,
      issuer,
      guideline,
      signed,
      draftYear: draftYear(await today(), { notBefore }),
      signer,
      amends: amendmentOf(recorded),
      ...listed,
    }),
    title: `${what} Đoàn cơ sở “3 chủ động” năm ${year}`,
    creator: issuer.name,
    fileName: `${what} 3 chủ động ${year}${recorded ? "" : " dự thảo"}`,
  });
}

type Shown = {
  recorded: DecisionRow | null;
  listed: Listed;
  /** Of one that is still to be signed. */
  notBefore: EarliestDay | null;
  besides: { number: string; date: PlainDate }[];
};

async function shownDecision({ scope, cycle }: Year, id: string | null): Promise<Shown | null> {
  const decisions = await recordedDecisions(scope, cycle.id);
  if (id !== null) {
    const recorded = decisions.find((one) => one.id === id);
    return recorded ? { recorded, listed: unitsOf(recorded), notBefore: null, besides: [] } : null;
  }
  const board = await boardOf(scope, cycle);
  const recognitions = decisions.filter(({ kind }) => kind === "recognition");
  const waits = board.units.some(({ state }) => state === "APPRAISED");
  const last = waits ? undefined : recognitions.pop();
  if (!last) {
    const listed = board.units.filter(({ state }) => state === "APPRAISED");
    const notBefore = signingFrom(listed, cycle.year);
    return { recorded: null, listed: proposedUnits(listed), notBefore, besides: [] };
  }
  const besides = recognitions.map(({ number, signedOn: date }) => ({ number, date }));
  return { recorded: last, listed: unitsOf(last), notBefore: null, besides };
}

const TITLES: Record<DecisionKind, string> = {
  recognition: "Quyết định công nhận",
  correction: "Quyết định đính chính",
  revocation: "Quyết định thu hồi",
};

function amendmentOf(decision: DecisionRow | null): Amendment | null {
  if (!decision || decision.kind === "recognition" || decision.targetNumber === null) return null;
  return { kind: decision.kind, targetNumber: decision.targetNumber, reason: decision.reason };
}

type Listed = Pick<Parameters<typeof decisionPaper>[0], "recognised" | "notRecognised">;

/** A unit stands in the list under its name of that decision's day, whatever was decided of it later. */
function unitsOf(decision: DecisionRow): Listed {
  const named = decision.units.map((one) => ({ ...one, name: one.unit.name }));
  return {
    recognised: named.filter(({ result }) => result === "RECOGNISED"),
    notRecognised: named.filter(({ result }) => result === "NOT_RECOGNISED"),
  };
}

function proposedUnits(listed: Board["units"]): Listed {
  return {
    recognised: listed.filter(({ isProposed }) => isProposed).map(({ unit }) => unit),
    notRecognised: listed
      .filter(({ isProposed }) => !isProposed)
      .map(({ unit, items, proposal }) => {
        const failing = items.filter(hasFailed);
        const reasons = failing.map(({ code, title, comment }) => ({ code, title, reason: comment }));
        const vote = { code: "", title: "Biểu quyết của Ban Thường vụ", reason: proposal.sentence };
        return { name: unit.name, reasons: reasons.length > 0 ? reasons : [vote] };
      }),
  };
}

/** Name and title as recorded; for whom was signed as declared for that day. */
async function signerOf(actor: Actor, orgId: string, decision: DecisionRow): Promise<Signer> {
  const declared = await signerOn(actor, orgId, decision.signedOn, decision.signerName);
  return { onBehalf: declared.onBehalf, title: decision.signerTitle, name: decision.signerName };
}

async function guidelineOf(actor: Actor, orgId: string, setId: string): Promise<Guideline | null> {
  const sets = await criteriaSets(actor, orgId);
  const set = sets.ok ? sets.value.find(({ id }) => id === setId) : undefined;
  if (!set) return null;
  return { number: set.guidelineNumber, issuedOn: set.guidelineIssuedOn, issuer: set.guidelineIssuer };
}
