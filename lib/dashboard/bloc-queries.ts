import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { selfGivenRoles } from "@/lib/accounts/roles/queries";
import { type UnitsInYear, unitsInYear } from "@/lib/assessments/queries";
import { standingsInYear } from "@/lib/assessments/standings";
import { type BoardUnit, boardOf } from "@/lib/decisions/board";
import { sumFigures } from "@/lib/figures/sum-figures";
import { figuresOf } from "@/lib/figures/unit-figures";
import type { QuarterRule } from "@/lib/members/terms/types";
import { remindUnit } from "@/lib/notices/commands";
import type { Due } from "@/lib/notices/types";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { done, notFound, type Result } from "@/lib/platform/result";
import { taking } from "./bloc-counts";
import { duesOfUnits, officeDues, type UnitLists } from "./bloc-dues";
import { blocDuties } from "./bloc-duties";
import { caseDues, caseDuties, caseRightsAbove, isAbove } from "./case-duties";
import { selfGivenWords } from "./messages";
import type { OpenCases } from "./open-cases";
import { officeDuesOfOtherYears, officeDutiesOfOtherYears } from "./other-years";
import { dueReviews, type OpenReviews, reviewDues } from "./review-steps";
import { inOrder } from "./rules";
import { blocStatement } from "./statements";
import type { BlocDashboard, BlocOffice, BlocRights, OfficeFacts, SelfGiven, UnitVotes } from "./types";
import { type Waiting, waitingDues } from "./waiting";

/** The year as its board asks for it. */
type Voting = Parameters<typeof boardOf>[1];

type BlocRow = Omit<OfficeFacts, "today" | "year" | "progress" | "votes" | "selfGiven" | "unsettled"> & {
  voting: Voting | null;
  unitIds: string[];
  lists: UnitLists[];
  quarterRule: QuarterRule;
  rootId: string;
  waiting: Waiting;
  reviews: { unitId: string; reviews: OpenReviews }[];
  cases: OpenCases[];
};

type Bloc = { orgId: string; year: number | null; scope: Scope; day: PlainDate; row: BlocRow };

/** The first page of the upper level: where every unit of a year stands and what is due. */
export async function blocDashboard(
  actor: Actor,
  orgId: string,
  year: number | null,
): Promise<Result<BlocDashboard>> {
  const found = await blocAt(actor, orgId, year);
  if (!found.ok) return found;
  const { scope, row } = found.value;
  const [{ progress, facts: records }, around] = await Promise.all([
    year === null ? NOTHING : unitsInYear(actor, scope, row.unitIds, year),
    aroundOf(actor, found.value),
  ]);
  const figures = sumFigures(
    taking(progress).flatMap(({ unit }) => {
      const own = records.get(unit.id);
      return own ? [figuresOf(own)] : [];
    }),
  );
  const office = await officeOf(actor, found.value, { ...around, progress });
  return done({ ...office, facts: { ...office.facts, progress, figures }, origin: env().origin });
}

/** What waits there for the person who looks: for that nothing of the units' records is measured. */
export async function blocOffice(
  actor: Actor,
  orgId: string,
  year: number | null,
): Promise<Result<BlocOffice>> {
  const found = await blocAt(actor, orgId, year);
  if (!found.ok) return found;
  const { scope, row } = found.value;
  const [progress, around] = await Promise.all([
    year === null ? [] : standingsInYear(scope, row.unitIds, year),
    aroundOf(actor, found.value),
  ]);
  return done(await officeOf(actor, found.value, { ...around, progress }));
}

async function blocAt(actor: Actor, orgId: string, year: number | null): Promise<Result<Bloc>> {
  const no = refusal(can.readAllUnits(actor, orgId));
  const scope = readScope(actor, orgId);
  if (no || !scope) return no ?? notFound();
  const day = await today();
  const [row] = await rows<BlocRow>(scope, blocStatement, () => [orgId, year, day]);
  return row ? done({ orgId, year, scope, day, row }) : notFound();
}

/** Beside where the units stand: the votes on them, and roles that wait for a second person. */
type Around = Pick<OfficeFacts, "votes" | "selfGiven">;

async function aroundOf(actor: Actor, { orgId, scope, row: { voting } }: Bloc): Promise<Around> {
  const [votes, selfGiven] = await Promise.all([
    voting ? votesOf(actor, scope, voting) : [],
    toldRoles(actor, orgId),
  ]);
  return { votes, selfGiven };
}

async function officeOf(
  actor: Actor,
  { orgId, year, scope, day, row }: Bloc,
  standing: Around & Pick<OfficeFacts, "progress">,
): Promise<BlocOffice> {
  const { voting: _, unitIds, lists, quarterRule, rootId, waiting, reviews, cases, ...known } = row;
  const facts: OfficeFacts = { ...known, ...standing, today: day, year, unsettled: waiting.unsettled };
  const ofYear = duesOfYear(facts, { lists, quarterRule, rootId });
  const elsewhere = officeDuesOfOtherYears(waiting.otherYears, rootId);
  const ofReviews = reviews.flatMap((of) => reviewDues(dueReviews(of.reviews, day), of.unitId));
  const ofCases = caseDues(cases, { unitId: rootId, isOwn: isAbove });
  const dues = [...ofYear, ...elsewhere, ...waitingDues(waiting), ...ofReviews, ...ofCases];
  const notices = await remindUnit(scope, { unitId: rootId, userId: actor.userId }, dues);
  const rights = blocRights(actor, orgId, unitIds);
  const late = rights.runCycle ? officeDutiesOfOtherYears(elsewhere, day) : [];
  const decided = caseDuties(cases, { rights: caseRightsAbove(actor, orgId), today: day, fromAbove: true });
  const duties = inOrder([...blocDuties(facts, rights), ...late, ...decided], day);
  return { facts, rights, notices, rootId, duties };
}

type OfYear = Pick<BlocRow, "lists" | "quarterRule" | "rootId">;

/** Of the open year's days, for its units and for the office. */
function duesOfYear({ year, cycle, progress }: OfficeFacts, { rootId, ...around }: OfYear): Due[] {
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
