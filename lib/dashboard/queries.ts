import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor, Permission, Place, UnitKind } from "@/lib/access/types";
import type { UnitProgress } from "@/lib/assessments/progress";
import { type UnitsInYear, unitsInYear } from "@/lib/assessments/queries";
import { sheetOf } from "@/lib/assessments/registration/queries";
import { lackingPlans, type PlanLack } from "@/lib/assessments/registration/rules";
import type { AssessmentState } from "@/lib/assessments/types";
import { periodOf } from "@/lib/criteria/periods";
import { whyNotOfSet } from "@/lib/cycles/rules";
import { newestEvidence } from "@/lib/evidence/queries";
import { sumFigures, sums } from "@/lib/figures/sum-figures";
import { figuresOf } from "@/lib/figures/unit-figures";
import { takesSensitive } from "@/lib/imports/queries";
import type { ColumnMapping } from "@/lib/imports/types";
import { quarterStates } from "@/lib/members/snapshots/queries";
import { remindUnit } from "@/lib/notices/commands";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { branchIdsOf, unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import { type PlainDate, yearOf } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { done, notFound, type Result } from "@/lib/platform/result";
import { readableKinds } from "@/lib/proposals/queries";
import { paceOf } from "@/lib/targets/rules";
import { branchDuties } from "./branch-duties";
import { caseDues, caseDuties, caseRights, isOfUnit } from "./case-duties";
import type { OpenCases } from "./open-cases";
import { type OpenProgram, programDutiesOfOtherYears } from "./open-programs";
import { unitDutiesOfOtherYears } from "./other-years";
import { dueReviews, type OpenReviews, reviewDues, reviewDuties } from "./review-steps";
import { inOrder } from "./rules";
import { branchStatement, unitStatement } from "./statements";
import type {
  BranchDashboard,
  BranchFacts,
  Picture,
  ReviewStep,
  UnitDashboard,
  UnitFacts,
  UnitOffice,
  UnitRights,
  WaitingImport,
} from "./types";
import { unitDues } from "./unit-dues";
import { unitDuties } from "./unit-duties";
import { type Waiting, waitingDues } from "./waiting";

type At = { orgId: string; unitId: string; year: number | null };

type UnitRow = Omit<
  UnitFacts,
  | "notOfSet"
  | "today"
  | "year"
  | "progress"
  | "quarters"
  | "activities"
  | "figures"
  | "targets"
  | "imports"
  | "unplanned"
> & {
  kind: UnitKind;
  /** Of the set of the year; before it is opened, of all that are published. */
  setKinds: UnitKind[];
  imports: SheetRow[];
  officers: string | null;
  waiting: Waiting;
  otherPrograms: OpenProgram[];
  reviews: OpenReviews;
  cases: OpenCases[];
};

/** The first page of a unit, for its people and for those who read it from above. */
export async function unitDashboard(actor: Actor, at: At): Promise<Result<UnitDashboard>> {
  const scope = scopeOf(actor, at);
  if (!scope.ok) return scope;
  const [office, pictures] = await Promise.all([
    officeOf(actor, scope.value, at),
    newestPictures(scope.value, at.unitId),
  ]);
  return office.ok ? done({ ...office.value, pictures, origin: env().origin }) : office;
}

/** What waits there for the person who looks. */
export async function unitOffice(actor: Actor, at: At): Promise<Result<UnitOffice>> {
  const scope = scopeOf(actor, at);
  return scope.ok ? officeOf(actor, scope.value, at) : scope;
}

function scopeOf(actor: Actor, at: At): Result<Scope> {
  const no = refusal(can.readAssessment(actor, at));
  const scope = readScope(actor, at.orgId);
  return scope && !no ? done(scope) : (no ?? notFound());
}

async function officeOf(actor: Actor, scope: Scope, at: At): Promise<Result<UnitOffice>> {
  const day = await today();
  const year = at.year ?? yearOf(day);
  const kinds = readableKinds(actor, { ...at, branchId: null });
  const values = [at.orgId, unitIdsOf(scope), at.unitId, year, day, kinds];
  const [[row], inYear, quarters] = await Promise.all([
    rows<UnitRow>(scope, unitStatement, () => values),
    unitsInYear(actor, scope, [at.unitId], year),
    quarterStates(scope, [at.unitId], year),
  ]);
  if (!row) return notFound();
  const { kind, setKinds, officers, waiting, otherPrograms, reviews, cases, ...known } = row;
  const own = ownYear(inYear, at.unitId, day);
  const facts: UnitFacts = {
    ...known,
    notOfSet: whyNotOfSet(setKinds, kind),
    imports: openedBy(actor, at, known.imports),
    today: day,
    year,
    ...own,
    unplanned: await unplannedOf(scope, own.progress),
    quarters: quarters.get(at.unitId) ?? [],
  };
  const rights = rightsIn(actor, at);
  const open = known.members > 0 ? dueReviews(reviews, day) : [];
  const ofCases = caseDues(cases, { unitId: at.unitId, isOwn: isOfUnit });
  const dues = [...duesOf(facts, at), ...reviewDues(open, at.unitId), ...waitingDues(waiting), ...ofCases];
  const notices = await remindUnit(scope, { unitId: at.unitId, userId: actor.userId }, dues);
  const elsewhere = [
    ...unitDutiesOfOtherYears(waiting.otherYears, rights, day),
    ...programDutiesOfOtherYears(otherPrograms, can.editPlan(actor, at).allowed, day),
    ...reviewDuties(open, reviews, { mayDo: mayReview(actor, { ...at, branchId: null }), today: day }),
    ...caseDuties(cases, {
      rights: caseRights(actor, { ...at, branchId: null }),
      today: day,
      periodKind: reviews.periodKind,
    }),
  ];
  const duties = inOrder([...unitDuties(facts, rights), ...elsewhere], day);
  return done({ facts, rights, duties, notices, officers });
}

type SheetRow = WaitingImport & {
  branchId: string | null;
  createdById: string | null;
  mapping: ColumnMapping;
};

/** Those of the uploaded sheets that the actor may look into. */
function openedBy(actor: Actor, { orgId, unitId }: At, sheets: readonly SheetRow[]): WaitingImport[] {
  return sheets.flatMap(({ branchId, createdById, mapping, ...waiting }) => {
    const sheet = { orgId, unitId, branchId, createdById, takesSensitive: takesSensitive(mapping) };
    return can.openSheet(actor, sheet).allowed ? [waiting] : [];
  });
}

/** A unit without members has no list to confirm. */
function duesOf({ year, cycle, progress, quarters, members }: UnitFacts, { unitId }: At) {
  const isOpen = cycle?.state === "open";
  return unitDues({ year, isOpen, progress, quarters: members > 0 ? quarters : [], unitId });
}

/** The unit's year and the figures of its records; a target is judged by the year as the unit counts it. */
function ownYear({ progress: [progress], facts }: UnitsInYear, unitId: string, day: PlainDate) {
  const own = facts.get(unitId);
  const figures = sumFigures(own ? [figuresOf(own)] : []);
  const targets = own
    ? figures.targets.map((target) => ({
        ...target,
        pace: paceOf(target, periodOf("unit", own.calendar, own.year), day),
      }))
    : [];
  const activities = sums(figures.months).activities;
  return { progress: progress ?? null, figures, targets, activities };
}

const PLANS_GROW_IN: readonly AssessmentState[] = ["REGISTERED", "ASSESSING"];

/** Last year's decision mostly comes after the registration: what it found then waits for a plan. */
async function unplannedOf(scope: Scope, progress: UnitProgress | null): Promise<PlanLack[]> {
  const isOpen = progress !== null && PLANS_GROW_IN.includes(progress.state);
  const sheet = isOpen ? await sheetOf(scope, progress.id) : null;
  return lackingPlans(sheet?.items.filter(({ carried }) => carried !== null) ?? []);
}

const LOOKED_AT = 12;
const SHOWN = 3;

async function newestPictures(scope: Scope, unitId: string): Promise<Picture[]> {
  const newest = await newestEvidence(scope, unitId, LOOKED_AT);
  return newest.filter(({ hasPreview }) => hasPreview).slice(0, SHOWN);
}

function rightsIn(actor: Actor, at: { orgId: string; unitId: string }): UnitRights {
  return {
    submit: can.submitAssessment(actor, at).allowed,
    draft: can.draftAssessment(actor, at).allowed,
    confirmQuarter: can.confirmQuarter(actor, at).allowed,
    keepRecords: can.editRecords(actor, at).allowed,
    plan: can.editPlan(actor, at).allowed,
  };
}

/** Who does which step of a year's training and ratings. */
function mayReview(actor: Actor, place: Place): (step: ReviewStep) => boolean {
  const may: Record<ReviewStep, Permission> = {
    register: can.keepTraining(actor, place),
    evaluate: can.keepTraining(actor, place),
    forward: can.keepTraining(actor, place),
    confirm: can.confirmTraining(actor, place),
    propose: can.keepRatings(actor, place),
    approve: can.approveRatings(actor, place),
    branches: can.decideBranchRatings(actor, place),
    unit: can.keepOrganisationRatings(actor, place),
  };
  return (step) => may[step].allowed;
}

type BranchRow = Omit<BranchFacts, "today" | "year" | "imports"> & {
  imports: SheetRow[];
  reviews: OpenReviews;
  cases: OpenCases[];
  pictures: Picture[];
};

/** The first page of a branch. */
export async function branchDashboard(
  actor: Actor,
  { branchId, ...at }: At & { branchId: string },
): Promise<Result<BranchDashboard>> {
  const place = { ...at, branchId };
  const no = refusal(can.readRecords(actor, place));
  const scope = readScope(actor, at.orgId);
  if (no || !scope) return no ?? notFound();
  const day = await today();
  const year = at.year ?? yearOf(day);
  const values = [at.orgId, unitIdsOf(scope), branchIdsOf(scope), branchId, year, day];
  const [row] = await rows<BranchRow>(scope, branchStatement, () => values);
  if (!row) return notFound();
  const { pictures, reviews, cases, ...counted } = row;
  const facts = { ...counted, imports: openedBy(actor, place, counted.imports), today: day, year };
  const mayKeep = can.editRecords(actor, place).allowed;
  const ofYears = reviewDuties(dueReviews(reviews, day), reviews, {
    mayDo: mayReview(actor, place),
    today: day,
  });
  const ofCases = caseDuties(cases, {
    rights: caseRights(actor, place),
    today: day,
    periodKind: reviews.periodKind,
  });
  const duties = mayKeep ? inOrder([...branchDuties(facts), ...ofYears, ...ofCases], day) : [];
  return done({ facts, mayKeep, duties, pictures });
}
