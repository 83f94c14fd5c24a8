import { stageOf } from "@/lib/notices/rules";
import type { Due } from "@/lib/notices/types";
import { dueOf } from "@/lib/organisation-ratings/rules";
import { SHEET_LEVELS, type SheetLevel } from "@/lib/organisation-ratings/types";
import { addMonths, type PlainDate } from "@/lib/platform/dates";
import { daysOf } from "@/lib/ratings/deadlines/rules";
import { DEADLINE_FIELDS, type Deadlines } from "@/lib/ratings/deadlines/types";
import { openStep, ruleOf } from "@/lib/ratings/rules";
import type { RatingRule, SheetState } from "@/lib/ratings/types";
import { openSteps } from "@/lib/training/rules";
import { arrivalsIn, firstSinceOf, TRAINING_COUNTS, TRAINING_RECORDS } from "@/lib/training/statements";
import type { TrainingCounts } from "@/lib/training/types";
import { type Period, unitYear } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { REVIEW_LACKS, REVIEW_TITLES } from "./messages";
import type { Duty, Mend, ReviewStep } from "./types";

/** How far a unit or a branch has come with a year. */
type ReviewYear = {
  year: number;
  /** Registered in it wherever that was, of those who are `listed` today. */
  taken: number;
  /** Since when the first of those who are not is there; null where that is not known. */
  waitingSince: PlainDate | null;
  training: Omit<TrainingCounts, "members">;
  /** Lists of branches, as they are today, without a proposal, and with one that waits for its approval. */
  unproposed: number;
  proposed: number;
  sheets: Partial<Record<SheetLevel, SheetState>>;
};

/** A branch's, or a unit's with all of its branches. */
export type OpenReviews = {
  isBranch: boolean;
  hasBranches: boolean;
  periodKind: PeriodKind;
  existsFrom: PlainDate;
  /** Years that were opened for assessment. */
  opened: number[];
  rules: (Deadlines & Pick<RatingRule, "fromYear" | "registerDays">)[];
  /** Members in the lists of today. */
  listed: number;
  years: ReviewYear[];
};

export type OpenReview = { step: ReviewStep; count: number; dueOn: PlainDate; year: number; label: string };

const RULE = DEADLINE_FIELDS.map(
  (field) => `'${field}', g.${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
).join(", ");

type Whose = { unit: string; members: string; records: string };

/** Members without a branch stand in no list of a unit that has branches. */
const OF_UNIT: Whose = {
  unit: "u.id",
  members: "m.unit_id = u.id AND (u.kind = 'base_branch' OR m.branch_id IS NOT NULL)",
  records: "true",
};
const OF_BRANCH: Whose = {
  unit: "u.parent_id",
  members: "m.branch_id = u.id",
  records: "r.branch_id = u.id",
};

/** Whose members are read at once, in SQL: the rows `m`, with `u` where none stands around, and where transfers took them. */
type Among = { rows: string; which: string; arrivals: string };
/** Of the `u` of the statement around. */
const itself = ({ unit }: Whose): Among => ({
  rows: "members m",
  which: "true",
  arrivals: arrivalsIn("u.org_id", unit),
});
/** Of all units of `o`. */
const ALL: Among = {
  rows: "units u CROSS JOIN members m",
  which: "u.org_id = o.id",
  arrivals: arrivalsIn("o.id"),
};

const yearOf = (today: string) => `extract(year FROM ${today})::int`;

/**
 * SQL: the WITH clause of `lists`, those of today with how many are in each, and of `taken`, who has and who has not
 * registered in the years in which people do. Each is read once, for whatever asks it.
 */
const withLists = ({ rows, which, arrivals }: Among, { unit, members }: Whose, today: string) => {
  const active = `m.org_id = u.org_id AND m.status = 'active' AND ${members} AND ${which}`;
  return `WITH lists AS MATERIALIZED (
      SELECT u.id AS of_id, m.branch_id, count(*) AS members FROM ${rows} WHERE ${active} GROUP BY u.id, m.branch_id
    ), taken AS MATERIALIZED (
      SELECT u.id AS of_id, n.year, count(r.member_id) AS people, ${firstSinceOf("r.member_id IS NULL", "a.day")} AS since
      FROM ${rows} CROSS JOIN (VALUES (${yearOf(today)}), (${yearOf(today)} + 1)) n (year)
      LEFT JOIN training_records r ON r.org_id = m.org_id AND r.member_id = m.id AND r.year = n.year
      LEFT JOIN (${arrivals}) a ON a.unit_id = ${unit} AND a.member_id = m.id
      WHERE ${active} GROUP BY u.id, n.year)`;
};

/**
 * SQL: this of `u`, of whom `lists` and `taken` tell, in the years around `today`; who has registered for one that is over
 * counts no more.
 */
const openReviews = (
  { unit, records }: Whose,
  today: string,
) => `(SELECT jsonb_build_object('periodKind', o.period_kind, 'existsFrom', u.opened_on,
      'isBranch', u.kind = 'branch', 'hasBranches', EXISTS (SELECT FROM units b
        WHERE b.org_id = u.org_id AND b.parent_id = u.id AND b.kind = 'branch' AND b.closed_on IS NULL),
      'rules', COALESCE((SELECT jsonb_agg(jsonb_build_object('fromYear', g.from_year, 'registerDays', g.register_days, ${RULE}) ORDER BY g.from_year DESC)
        FROM rating_settings g WHERE g.org_id = u.org_id), '[]'),
      'opened', COALESCE((SELECT jsonb_agg(c.year) FROM cycles c WHERE c.org_id = u.org_id), '[]'),
      'listed', (SELECT COALESCE(sum(l.members), 0) FROM lists l WHERE l.of_id = u.id),
      'years', (SELECT jsonb_agg(jsonb_build_object('year', y.year,
          'taken', COALESCE(taken.people, 0), 'waitingSince', taken.since,
          'training', (SELECT to_jsonb(t) FROM (SELECT ${TRAINING_COUNTS} FROM ${TRAINING_RECORDS}
            WHERE g.org_id = u.org_id AND g.unit_id = o.id AND g.year = y.year AND ${records}) t),
          'unproposed', (SELECT count(*) FROM lists l WHERE l.of_id = u.id
            AND NOT EXISTS (SELECT FROM rating_sheets s WHERE s.org_id = u.org_id AND s.unit_id = o.id AND s.year = y.year
              AND s.branch_id IS NOT DISTINCT FROM l.branch_id AND s.state <> 'draft')),
          'proposed', (SELECT count(*) FROM rating_sheets s
            WHERE s.org_id = u.org_id AND s.unit_id = o.id AND s.year = y.year AND s.state = 'proposed'),
          'sheets', COALESCE((SELECT jsonb_object_agg(s.level, s.state) FROM organisation_rating_sheets s
            WHERE s.org_id = u.org_id AND s.unit_id = u.id AND s.year = y.year), '{}')) ORDER BY y.year)
        FROM (SELECT ${yearOf(today)} + ahead AS year FROM (VALUES (-1), (0), (1)) three (ahead)) y
        LEFT JOIN taken ON taken.of_id = u.id AND taken.year = y.year))
    FROM units o WHERE o.org_id = u.org_id AND o.id = ${unit})`;

const reviewsOf = (whose: Whose, today: string) =>
  `(${withLists(itself(whose), whose, today)} SELECT ${openReviews(whose, today)})`;

export const reviewsOfUnit = (today: string) => reviewsOf(OF_UNIT, today);
export const reviewsOfBranch = (today: string) => reviewsOf(OF_BRANCH, today);

/**
 * SQL: this of every unit of `o` that works and has members, for whoever reads them all. Lists and registrations are read
 * once for all of them: unit by unit PostgreSQL read the records of the whole organisation each time.
 */
export const reviewsOfUnits = (today: string) => `(${withLists(ALL, OF_UNIT, today)}
    SELECT COALESCE(jsonb_agg(jsonb_build_object('unitId', u.id, 'reviews', ${openReviews(OF_UNIT, today)})), '[]')
    FROM units u WHERE u.org_id = o.id AND u.kind IN ('base_union', 'base_branch')
      AND (u.closed_on IS NULL OR u.closed_on > ${today}) AND EXISTS (SELECT FROM members m
        WHERE m.org_id = u.org_id AND m.unit_id = u.id AND m.status = 'active'))`;

/** Nobody registers for a year that is over; what else a year asks for is done around its end, late for half a year. */
const MONTHS_AFTER = 6;

function isOver(step: ReviewStep, { to }: Period, today: PlainDate): boolean {
  return today > (step === "register" ? to : addMonths(to, MONTHS_AFTER));
}

/**
 * What waits for somebody and whose day is near or over; not what was due before the unit was, nor of years before the
 * organisation began to work here.
 */
export function dueReviews(reviews: OpenReviews, today: PlainDate): OpenReview[] {
  const { existsFrom, opened, periodKind, years } = reviews;
  const since = Math.min(...opened);
  return years
    .filter(({ year }) => year >= since)
    .flatMap((one) => {
      const period = unitYear(periodKind, one.year);
      return openIn(reviews, one, period)
        .filter(({ dueOn }) => existsFrom <= dueOn && stageOf(dueOn, today) !== null)
        .filter(({ step }) => !isOver(step, period, today))
        .map((open) => ({ ...open, year: one.year, label: period.label }));
    });
}

type Open = Pick<OpenReview, "step" | "count" | "dueOn">;

function openIn(reviews: OpenReviews, one: ReviewYear, period: Period): Open[] {
  const { isBranch, listed, periodKind, rules } = reviews;
  const rule = ruleOf(rules, one.year);
  const dayOf = daysOf(rule, periodKind, period);
  const first = { since: one.waitingSince, days: rule.registerDays };
  const members = listed - one.taken + one.training.registered;
  const sheets = [["none", one.unproposed] as const, ["proposed", one.proposed] as const];
  const open: Open[] = [
    ...openSteps({ ...one.training, members }, dayOf, first).map(({ people, ...step }) => ({
      ...step,
      count: people,
    })),
    ...sheets.flatMap(([state, count]) => {
      const step = count > 0 ? openStep(state, dayOf) : null;
      return step ? [{ ...step, count }] : [];
    }),
  ];
  return isBranch ? open.filter(isOfBranch) : [...open, ...organisations(reviews, one, period)];
}

/** Rated in opened years alone; what the unit proposed of itself waits for the level above. */
function organisations(
  { hasBranches, opened, periodKind, rules }: OpenReviews,
  { year, sheets }: ReviewYear,
  period: Period,
): Open[] {
  if (!opened.includes(year)) return [];
  const levels = SHEET_LEVELS.filter((level) => level === "unit" || hasBranches);
  return levels.flatMap((step) => {
    const state = sheets[step] ?? "none";
    const dueOn = dueOf(state, rules, { kind: periodKind, year, period });
    return dueOn === null || (step === "unit" && state === "proposed") ? [] : [{ step, dueOn, count: 1 }];
  });
}

const OF_BRANCHES: readonly ReviewStep[] = ["register", "evaluate", "forward", "propose"];

function isOfBranch({ step }: Pick<OpenReview, "step">): boolean {
  return OF_BRANCHES.includes(step);
}

/** Of these a unit is reminded, of what its branches do too. */
export function reviewDues(open: readonly OpenReview[], unitId: string): Due[] {
  return open.map(({ step, year, label, dueOn }) => ({
    unitId,
    kind: "review",
    subject: `${year}-${step}`,
    due: dueOn,
    title: `${REVIEW_TITLES[step]} ${label}`,
  }));
}

/** What its branches do stands among the unit's own duties once it is late. */
export function reviewDuties(
  open: readonly OpenReview[],
  { hasBranches }: Pick<OpenReviews, "hasBranches">,
  { mayDo, today }: { mayDo: (step: ReviewStep) => boolean; today: PlainDate },
): Duty[] {
  return open
    .filter((one) => !hasBranches || !isOfBranch(one) || one.dueOn < today)
    .map(({ step, year, label, dueOn, count }) => ({
      id: `${step}-${year}`,
      due: dueOn,
      title: `${REVIEW_TITLES[step]} ${label}`,
      detail: REVIEW_LACKS[step]?.(count, !hasBranches) ?? null,
      mend: mayDo(step) ? { label: "Mở", ...pageOf(step, year) } : null,
    }));
}

function pageOf(step: ReviewStep, year: number): Pick<Mend, "path" | "query"> {
  switch (step) {
    case "register":
    case "evaluate":
    case "forward":
    case "confirm":
      return { path: "/members/training", query: { of: year } };
    case "propose":
    case "approve":
      return { path: "/members/ratings", query: { of: year } };
    case "branches":
    case "unit":
      return { path: "/organisation/ratings", query: { level: step, year } };
  }
}
