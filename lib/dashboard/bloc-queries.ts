import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { selfGivenRoles } from "@/lib/accounts/roles/queries";
import { type UnitsInYear, unitsInYear } from "@/lib/assessments/queries";
import { type BoardUnit, boardOf } from "@/lib/decisions/board";
import { sumFigures } from "@/lib/figures/sum-figures";
import { figuresOf } from "@/lib/figures/unit-figures";
import { remindUnit } from "@/lib/notices/commands";
import type { Due } from "@/lib/notices/types";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { env } from "@/lib/platform/env";
import { done, notFound, type Result } from "@/lib/platform/result";
import { taking } from "./bloc-counts";
import { duesOfUnits, officeDues } from "./bloc-dues";
import { blocDuties } from "./bloc-duties";
import { caseDues, caseDuties, caseRightsAbove, isAbove } from "./case-duties";
import { selfGivenWords } from "./messages";
import type { OpenCases } from "./open-cases";
import { officeDuesOfOtherYears, officeDutiesOfOtherYears } from "./other-years";
import { dueReviews, type OpenReviews, reviewDues } from "./review-steps";
import { inOrder } from "./rules";
import { blocStatement } from "./statements";
import type { BlocDashboard, BlocFacts, BlocRights, SelfGiven, UnitVotes } from "./types";
import { type Waiting, waitingDues } from "./waiting";

/** The year as its board asks for it. */
type Voting = Parameters<typeof boardOf>[1];

type BlocRow = Omit<
  BlocFacts,
  "today" | "year" | "progress" | "votes" | "selfGiven" | "unsettled" | "figures"
> & {
  voting: Voting | null;
  unitIds: string[];
  withMembers: string[];
  rootId: string;
  waiting: Waiting;
  reviews: { unitId: string; reviews: OpenReviews }[];
  cases: OpenCases[];
};

/** The first page of the upper level: where every unit of a year stands and what is due. */
export async function blocDashboard(
  actor: Actor,
  orgId: string,
  year: number | null,
): Promise<Result<BlocDashboard>> {
  const no = refusal(can.readAllUnits(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const day = await today();
  const [row] = await rows<BlocRow>(scope, blocStatement, () => [orgId, year, day]);
  if (!row) return notFound();
  const { voting, unitIds, withMembers, rootId, waiting, reviews, cases, ...known } = row;
  const [{ progress, facts: records }, votes, selfGiven] = await Promise.all([
    year === null ? NOTHING : unitsInYear(actor, scope, unitIds, year),
    voting ? votesOf(actor, scope, voting) : [],
    toldRoles(actor, orgId),
  ]);
  const figures = sumFigures(
    taking(progress).flatMap(({ unit }) => {
      const own = records.get(unit.id);
      return own ? [figuresOf(own)] : [];
    }),
  );
  const facts: BlocFacts = {
    ...known,
    today: day,
    year,
    progress,
    votes,
    selfGiven,
    unsettled: waiting.unsettled,
    figures,
  };
  const ofYear = duesOfYear(facts, { records, withMembers: new Set(withMembers), rootId });
  const elsewhere = officeDuesOfOtherYears(waiting.otherYears, rootId);
  const ofReviews = reviews.flatMap((of) => reviewDues(dueReviews(of.reviews, day), of.unitId));
  const ofCases = caseDues(cases, { unitId: rootId, isOwn: isAbove });
  const dues = [...ofYear, ...elsewhere, ...waitingDues(waiting), ...ofReviews, ...ofCases];
  const notices = await remindUnit(scope, { unitId: rootId, userId: actor.userId }, dues);
  const rights = blocRights(actor, orgId, unitIds);
  const late = rights.runCycle ? officeDutiesOfOtherYears(elsewhere, day) : [];
  const decided = caseDuties(cases, { rights: caseRightsAbove(actor, orgId), today: day, fromAbove: true });
  return done({
    facts,
    rights,
    notices,
    rootId,
    duties: inOrder([...blocDuties(facts, rights), ...late, ...decided], day),
    origin: env().origin,
  });
}

type Around = { records: UnitsInYear["facts"]; withMembers: ReadonlySet<string>; rootId: string };

/** Of the open year's days, for its units and for the office. */
function duesOfYear({ year, cycle, progress }: BlocFacts, { rootId, ...around }: Around): Due[] {
  if (year === null || cycle?.state !== "open") return [];
  return [
    ...duesOfUnits({ year, progress, ...around }),
    ...officeDues({ year, progress }, { rootId, appraisalDue: cycle.appraisalDue }),
  ];
}

const NOTHING: UnitsInYear = { progress: [], facts: new Map() };

function blocRights(actor: Actor, orgId: string, unitIds: readonly string[]): BlocRights {
  return {
    runCycle: can.runCycle(actor, orgId).allowed,
    closeCycle: can.closeCycle(actor, orgId).allowed,
    recordDecision: can.recordDecision(actor, orgId).allowed,
    publish: can.publishReport(actor, orgId).allowed,
    giveRoles: can.giveRole(actor, "UNIT_SECRETARY", orgId).allowed,
    appraises: new Set(unitIds.filter((unitId) => can.appraise(actor, { orgId, unitId }).allowed)),
  };
}

async function votesOf(actor: Actor, scope: Scope, cycle: Voting): Promise<UnitVotes[]> {
  const { units } = await boardOf(scope, cycle);
  const appraised = units.filter(({ state }) => state === "APPRAISED");
  return appraised.map((one) => ({
    unit: one.unit,
    // A vote is over once the meeting is: until then the decision waits.
    outcome: one.isConcluded || one.proposal.outcome === "nobody" ? one.proposal.outcome : "pending",
    meetingId: one.meeting?.id ?? null,
    isProposed: one.isProposed,
    awaitsOwn: awaitsVote(actor, one),
  }));
}

function awaitsVote(actor: Actor, { voters, votes }: BoardUnit): boolean {
  const voted = votes.some(({ memberId }) => memberId === actor.userId);
  return !voted && voters.some((memberId) => memberId === actor.userId);
}

/** Of this organisation, for its secretary. */
async function toldRoles(actor: Actor, orgId: string): Promise<SelfGiven[]> {
  const found = await selfGivenRoles(actor);
  return found
    .filter((given) => given.orgId === orgId)
    .map(({ id, secondedBy, endedOn, maySecond, ...given }) => ({
      id,
      words: selfGivenWords(given),
      secondedBy,
      endedOn,
      maySecond,
    }));
}
