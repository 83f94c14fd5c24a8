import type { CaseKind, Effect, RecordedKind } from "@/lib/cases/kind";
import { lastStanding, standingSteps } from "@/lib/cases/machine";
import { termsIn } from "@/lib/members/terms/queries";
import type { MemberTerms } from "@/lib/members/terms/types";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay, toDayOrNull } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { type FieldError, type Refusal, refusedFields } from "@/lib/platform/result";
import { type Admitted, restorePartyDate, restorePartyDates, writePartyDates } from "./party-date";
import {
  certificateProblem,
  certifiedProblem,
  choosingProblem,
  dueDay,
  isChoosing,
  OUTSTANDING,
  probationProblem,
  renewalProblem,
  resolvedProblem,
} from "./rules";
import type {
  OutstandingAct,
  OutstandingDays,
  OutstandingDetail,
  OutstandingFacts,
  OutstandingState,
} from "./types";

type Kind = CaseKind<OutstandingState, OutstandingAct>;

/** What taking back recorded ways changes beside their cases. */
export const OUTSTANDING_RECORD: RecordedKind = {
  machine: OUTSTANDING,
  undoRecorded: async (within, cases) => {
    const where = { caseId: { in: cases.map(({ id }) => id) } };
    const data = { certifiedOn: [], introducedOn: null, admittedOn: null, officialOn: null };
    await within.db.outstandingCase.updateMany({ where, data });
    return restorePartyDates(within, cases);
  },
};

/**
 * What the steps of one case change beside it, as it was found; `certifiedOn` is what the certificate itself says, the
 * shares of those present must be exceeded by whoever is for the choosing or the resolution.
 */
export function outstandingKind(
  was: OutstandingDetail,
  shares: Pick<MemberTerms, "outstandingVotePercent" | "choosingVotePercent">,
  certifiedOn: PlainDate | null = null,
): Kind {
  const facts = was.outstanding;
  return {
    machine: OUTSTANDING,
    undoRecorded: OUTSTANDING_RECORD.undoRecorded,
    condition: (_, act, step) =>
      refusedFields([
        dayProblem(act, step.day, facts, certifiedOn ?? step.day) ??
          choosingProblem(act, step, shares.choosingVotePercent) ??
          (act === "introduce" ? resolvedProblem(step, shares.outstandingVotePercent) : null),
      ]),
    effect: async ({ db, record, act, step: { day } }) => {
      const days = { ...facts, ...daysOf(act, day, certifiedOn ?? day) };
      if (act === "certify" && days.certifiedOn) await addCertificate(db, was.id, days.certifiedOn);
      await keepShare({ db, caseId: was.id }, act, shares);
      await keepDays({ db, caseId: was.id, days }, OUTSTANDING.moves[act].to, day);
      if (act === "admit") return writePartyDates({ db, record }, was.orgId, [admittedIn(was, day)]);
      return act === "end_probation" ? restorePartyDate({ db, record }, was) : null;
    },
    undo: (effect) => undo(effect, was),
  };
}

function dayProblem(
  act: OutstandingAct,
  day: PlainDate,
  facts: OutstandingFacts,
  certifiedOn: PlainDate,
): FieldError | null {
  if (act === "certify") return certifiedProblem(certifiedOn, day) ?? renewalProblem(facts.certifiedOn, day);
  if (act === "introduce") return certificateProblem(facts.certifiedOn, day);
  return act === "make_official" && facts.admittedOn ? probationProblem(facts.admittedOn, day) : null;
}

/** The days that an act sets; null days are those that it takes with it when it is taken back. */
function daysOf<D>(act: OutstandingAct, day: D, certifiedOn: D) {
  if (act === "certify") return { certifiedOn };
  if (act === "introduce") return { introducedOn: day };
  if (act === "admit") return { admittedOn: day };
  return act === "make_official" ? { officialOn: day } : {};
}

async function undo(
  { db, record, act }: Effect<OutstandingAct>,
  was: OutstandingDetail,
): Promise<Refusal | null> {
  await keepShare({ db, caseId: was.id }, act, { outstandingVotePercent: null, choosingVotePercent: null });
  const earlier = act === "certify" ? await dropCertificate(db, was.id) : null;
  const days = { ...was.outstanding, ...daysOf(act, null, earlier) };
  const state = lastStanding(was.steps)?.fromState as OutstandingState;
  const since = standingSteps(was.steps).at(-2)?.day ?? was.openedOn;
  await keepDays({ db, caseId: was.id, days }, state, since);
  if (act === "admit") return restorePartyDate({ db, record }, was);
  if (act !== "end_probation") return null;
  return writePartyDates({ db, record }, was.orgId, [admittedIn(was, days.admittedOn)]);
}

type Shares = Record<"outstandingVotePercent" | "choosingVotePercent", number | null>;

/** Minutes and resolution say by which share they were voted, whatever the settings say later. */
async function keepShare(
  { db, caseId }: { db: Writer; caseId: string },
  act: OutstandingAct,
  { outstandingVotePercent: votePercent, choosingVotePercent: choosingPercent }: Shares,
): Promise<void> {
  const where = { caseId };
  if (isChoosing(act)) await db.outstandingCase.updateMany({ where, data: { choosingPercent } });
  if (act === "introduce") await db.outstandingCase.updateMany({ where, data: { votePercent } });
}

async function addCertificate(db: Writer, caseId: string, day: PlainDate): Promise<void> {
  await db.outstandingCase.updateMany({ where: { caseId }, data: { certifiedOn: { push: fromDay(day) } } });
}

/** Takes the newest certificate away; answers the day of the one before it. */
async function dropCertificate(db: Writer, caseId: string): Promise<PlainDate | null> {
  const where = { caseId };
  const kept = await db.outstandingCase.findFirst({ where, select: { certifiedOn: true } });
  const certifiedOn = kept?.certifiedOn.slice(0, -1) ?? [];
  await db.outstandingCase.updateMany({ where, data: { certifiedOn } });
  return toDayOrNull(certifiedOn.at(-1) ?? null);
}

/** The days of the report's lines, and by when the next step is expected. */
async function keepDays(
  { db, caseId, days }: { db: Writer; caseId: string; days: OutstandingDays },
  state: OutstandingState,
  since: PlainDate,
): Promise<void> {
  const dueOn = dueDay(state, since, { ...days, terms: await termsIn(db) });
  await db.outstandingCase.updateMany({ where: { caseId }, data: dayColumns(days) });
  await db.memberCase.updateMany({ where: { id: caseId }, data: { dueOn: dueOn && fromDay(dueOn) } });
}

export function dayColumns({ introducedOn, admittedOn, officialOn }: Omit<OutstandingDays, "certifiedOn">) {
  return {
    introducedOn: introducedOn && fromDay(introducedOn),
    admittedOn: admittedOn && fromDay(admittedOn),
    officialOn: officialOn && fromDay(officialOn),
  };
}

function admittedIn({ id, memberId }: OutstandingDetail, admittedOn: PlainDate | null): Admitted {
  return { caseId: id, memberId, admittedOn };
}
