import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { unitIdsOf } from "@/lib/platform/database/reach";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { daysOf } from "@/lib/ratings/deadlines/rules";
import { listValues, yearListValues } from "@/lib/ratings/listed";
import { type BranchYear, seenBranchYear } from "@/lib/ratings/place";
import { trainingLadder } from "@/lib/ratings/rules";
import { ratingRule } from "@/lib/ratings/settings/queries";
import type { RatingRule } from "@/lib/ratings/types";
import { unitYear } from "@/lib/units/periods";
import type { PeriodKind, UnitRef } from "@/lib/units/types";
import { countRecords, DEFAULT_GROUPS, firstSince, openSteps } from "./rules";
import {
  branchTrainingStatement,
  trainingProgramStatement,
  trainingRowsStatement,
  unitTrainingStatement,
} from "./statements";
import type { TrainingBoard, TrainingProgram, TrainingRow, TrainingStanding } from "./types";

type UnitYear = { orgId: string; unitId: string; year: number };

/** One branch's programme, as the actor may see it. */
export async function trainingBoard(actor: Actor, input: unknown): Promise<Result<TrainingBoard>> {
  const found = await seenBranchYear(actor, input);
  return found.ok ? done(await trainingAt(actor, found.value)) : found;
}

export async function trainingAt(actor: Actor, at: BranchYear): Promise<TrainingBoard> {
  const { scope, place, unit, branch, year, periodKind, period } = at;
  const [program, people, rule] = await Promise.all([
    programAt(scope, { orgId: place.orgId, unitId: place.unitId, year }),
    rows<TrainingRow & { given_name: string; since: PlainDate | null }>(scope, trainingRowsStatement, () =>
      listValues(at),
    ),
    ratingRule(actor, place.orgId, year),
  ]);
  const counts = countRecords(people.map(({ record }) => record));
  const since = firstSince(people.filter(({ record }) => record === null).map((one) => one.since));
  return {
    unit,
    branch,
    year,
    periodLabel: period.label,
    program,
    ladder: trainingLadder(rule),
    rows: people.map(({ given_name: _, since: __, ...row }) => row),
    open: openSteps(counts, daysOf(rule, periodKind, period), { since, days: rule.registerDays }),
    may: {
      keep: can.keepTraining(actor, place).allowed,
      confirm: can.confirmTraining(actor, place).allowed,
    },
  };
}

/** The unit's own groups, or the shipped ones until it keeps some. */
export async function programAt(scope: Scope, { orgId, unitId, year }: UnitYear): Promise<TrainingProgram> {
  const [own] = await rows<TrainingProgram>(scope, trainingProgramStatement, () => [orgId, unitId, year]);
  return own ?? { groups: [...DEFAULT_GROUPS], version: null, registered: 0 };
}

const NO_COUNTS = { registered: 0, evaluated: 0, forwarded: 0, confirmed: 0, excellent: 0 };
type Counts = typeof NO_COUNTS;
type StandingRow = UnitRef & {
  periodKind: PeriodKind;
  waiting: number;
  since: PlainDate | null;
  counts: Counts | null;
};

const standingIn =
  (rule: RatingRule, year: number) =>
  ({ id, code, name, periodKind, waiting, since, counts: found }: StandingRow): TrainingStanding => {
    const { registered, evaluated, forwarded, confirmed, excellent } = found ?? NO_COUNTS;
    // As the grids: whoever was registered and has left since counts on both sides.
    const counts = { members: waiting + registered, registered, evaluated, forwarded, confirmed };
    const first = { since, days: rule.registerDays };
    const open = openSteps(counts, daysOf(rule, periodKind, unitYear(periodKind, year)), first);
    return { unit: { id, code, name }, ...counts, excellent, open };
  };

export type UnitTraining = {
  branches: TrainingStanding[];
  unplaced: number;
  program: TrainingProgram;
  mayEdit: boolean;
};

/** A unit's programme and how far its branches have come; of a grassroots branch itself. */
export async function unitTraining(
  actor: Actor,
  at: { orgId: string; unitId: string },
  year: number,
): Promise<Result<UnitTraining>> {
  const scope = readScope(actor, at.orgId);
  const place = { ...at, branchId: null };
  const no = refusal(can.readReviews(actor, place));
  if (no || !scope) return no ?? notFound();
  const day = await today();
  const [found, program, rule] = await Promise.all([
    rows<StandingRow & { kind: string }>(scope, branchTrainingStatement, () =>
      yearListValues(at.orgId, at.unitId, { year, today: day }),
    ),
    programAt(scope, { ...at, year }),
    ratingRule(actor, at.orgId, year),
  ]);
  return done({
    branches: found.filter(({ kind }) => kind !== "base_union").map(standingIn(rule, year)),
    unplaced: found.find(({ kind }) => kind === "base_union")?.waiting ?? 0,
    program,
    mayEdit: can.keepTraining(actor, place).allowed,
  });
}

/** Every unit within reach. */
export async function trainingOfUnits(
  actor: Actor,
  orgId: string,
  year: number,
): Promise<Result<TrainingStanding[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const day = await today();
  const values = () => yearListValues(orgId, unitIdsOf(scope), { year, today: day });
  const [found, rule] = await Promise.all([
    rows<StandingRow>(scope, unitTrainingStatement, values),
    ratingRule(actor, orgId, year),
  ]);
  return done(found.map(standingIn(rule, year)));
}
