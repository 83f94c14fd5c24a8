import { DEFAULT_MONTHS, GUIDED_SINCE } from "@/lib/criteria/rules";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import type { Period } from "@/lib/units/periods";
import type { Attended } from "./attendance/rules";
import { DEFAULT_DEADLINES } from "./deadlines/rules";
import type { Deadline } from "./deadlines/types";
import {
  type Choice,
  FIRST_YEAR,
  type Ladder,
  NOT_RATED_REASONS,
  type OpenRatingStep,
  RATING_LEVELS,
  type RatingCounts,
  type RatingLevel,
  type RatingMeeting,
  type RatingRow,
  type RatingRule,
  type RatingSheet,
  type SheetState,
} from "./types";

/**
 * Until an organisation sets its own, under the guidance in force from 2023. No public text names a cap (domain.md §2.9:
 * this is what practice knows), how an excused absence counts, or the training's levels below excellent (§2.4);
 * attendance is the ladder of 638-HD/ĐTNCA.
 */
export const DEFAULT_RULE: RatingRule = {
  guidance: "25-HD/TWĐTN-BTC (2023)",
  fromYear: GUIDED_SINCE[0],
  excellentPercent: 20,
  trainingExcellent: 90,
  trainingGood: 70,
  trainingCompleted: 50,
  attendanceExcellent: 90,
  attendanceGood: 80,
  attendanceCompleted: 50,
  registerDays: 30,
  excused: "left_out",
  ...DEFAULT_MONTHS,
  ...DEFAULT_DEADLINES,
};

/**
 * The newest first. Of the guidance before only its years are known (domain.md §2.9) and of the years before that none,
 * so each begins with the same defaults.
 */
const SHIPPED_RULES: readonly RatingRule[] = [
  DEFAULT_RULE,
  { ...DEFAULT_RULE, guidance: "33-HD/TWĐTN-BTC (2019)", fromYear: GUIDED_SINCE[1] },
  { ...DEFAULT_RULE, guidance: "mức mặc định, chưa rõ văn bản trước 2019", fromYear: FIRST_YEAR },
];

/** An organisation's own rules and those shipped for years in which it began none, the newest first. */
export function withShipped<Rule extends Pick<RatingRule, "fromYear">>(
  own: readonly Rule[],
): (Rule | RatingRule)[] {
  const shipped = SHIPPED_RULES.filter(({ fromYear }) => !own.some((one) => one.fromYear === fromYear));
  return [...own, ...shipped].sort((a, b) => b.fromYear - a.fromYear);
}

/** The rule of a year: the last one that began by then. */
export function ruleOf<Rule extends Pick<RatingRule, "fromYear">>(
  own: readonly Rule[],
  year: number,
): Rule | RatingRule {
  return withShipped(own).find(({ fromYear }) => fromYear <= year) ?? DEFAULT_RULE;
}

export function trainingLadder(rule: RatingRule): Ladder {
  return { excellent: rule.trainingExcellent, good: rule.trainingGood, completed: rule.trainingCompleted };
}

function attendanceLadder(rule: RatingRule): Ladder {
  return {
    excellent: rule.attendanceExcellent,
    good: rule.attendanceGood,
    completed: rule.attendanceCompleted,
  };
}

/** The level that points or a share reach. */
export function levelBy(ladder: Ladder, value: number): RatingLevel {
  return (
    RATING_LEVELS.find((level) => level === "not_completed" || value >= ladder[level]) ?? "not_completed"
  );
}

/**
 * Whether a branch's ratings belong into the national software: it has met on them, or its approved result was entered, and
 * nobody opened them again.
 */
export const isForSoftware = (sheet: Pick<RatingSheet, "state"> | null): sheet is RatingSheet =>
  sheet !== null && sheet.state !== "draft";

/** Whether the national software does not have the row's rating yet. */
export const isToType = ({ choice, typedOn }: Pick<RatingRow, "choice" | "typedOn">) =>
  choice !== null && typedOn === null;

/** What a sheet says over what stands: that somebody is not rated, without a reason, keeps the reason that stands. */
export function saidOver(was: Choice | null, said: Choice): Choice {
  return said === "other" && was !== null && isNotRated(was) ? was : said;
}

/** The level that attendance allows; null where nothing was held. */
export function attendanceLevel({ held, attended }: Attended, rule: RatingRule): RatingLevel | null {
  return held === 0 ? null : levelBy(attendanceLadder(rule), (attended * 100) / held);
}

export function levelOf(choice: Choice | null): RatingLevel | null {
  return RATING_LEVELS.find((level) => level === choice) ?? null;
}

export function isNotRated(choice: Choice | null): boolean {
  return choice === "not_rated" || NOT_RATED_REASONS.some((reason) => reason === choice);
}

/** As it is shown to whoever may not know why somebody is not rated. */
export function masked(choice: Choice | null): Choice | null {
  return isNotRated(choice) ? "not_rated" : choice;
}

export function countChoices(choices: readonly (Choice | null)[]): RatingCounts {
  const counts: RatingCounts = { excellent: 0, good: 0, completed: 0, not_completed: 0, notRated: 0 };
  for (const choice of choices) {
    const level = levelOf(choice);
    if (level) counts[level] += 1;
    else if (isNotRated(choice)) counts.notRated += 1;
  }
  return counts;
}

export function addCounts(all: readonly RatingCounts[]): RatingCounts {
  const sum = countChoices([]);
  for (const counts of all)
    for (const name of Object.keys(sum) as (keyof RatingCounts)[]) sum[name] += counts[name];
  return sum;
}

/** Whether the excellent are more than the cap allows of those rated good or better. */
export function isOverCap(
  { excellent, good }: RatingCounts,
  { excellentPercent }: Pick<RatingRule, "excellentPercent">,
): boolean {
  return excellent * 100 > (excellent + good) * excellentPercent;
}

type Rated = { fullName: string; choice: Choice | null; comment: string };

/** Whoever still lacks a rating, or a comment where one is rated: without them the branch proposes nothing. */
export function unfinished<Row extends Rated>(rows: readonly Row[]): Row[] {
  return rows.filter(
    ({ choice, comment }) =>
      choice === null || (!isNotRated(choice) && comment === "") || needsWords(choice, comment),
  );
}

/** Another reason is said in the comment. */
function needsWords(choice: Choice, comment: string): boolean {
  return choice === "other" && comment === "";
}

/** The version that opening a sheet leads to, where nobody wrote into it since it was seen so. */
export function nextVersion(seen: { version: number } | null): number {
  return (seen?.version ?? 0) + 1;
}

type Move = "propose" | "approve" | "reopen";

const FROM: Record<Move, readonly SheetState[]> = {
  propose: ["draft"],
  approve: ["proposed"],
  reopen: ["proposed", "approved"],
};

export function mayMove(state: SheetState, move: Move): boolean {
  return FROM[move].includes(state);
}

/** What comes next for a branch's sheet; once it is approved nothing does. */
export function openStep(
  state: SheetState | "none",
  dueOf: (deadline: Deadline) => PlainDate,
): OpenRatingStep | null {
  if (state === "approved") return null;
  const step = state === "proposed" ? "approve" : "propose";
  return { step, dueOn: dueOf(step) };
}

/** The year that is rated, and the day on which somebody writes. */
export type Rating = { period: Period; today: PlainDate };

/** Nobody is judged for a year before it begins: approved ahead, the year's check would pass on its first day. */
export function aheadOfYear(day: PlainDate, { from, label }: Period, what: string): string | null {
  if (day >= from) return null;
  return `${what} ${formatDate(day)} đứng trước ngày đầu của ${label} (${formatDate(from)}). Ghi lại ngày, hoặc chọn đúng năm.`;
}

/** What is wrong with the day of a meeting on ratings; null where nothing is. */
export function heldProblem(heldOn: PlainDate, { period, today }: Rating): FieldError | null {
  if (heldOn > today) return { path: "heldOn", message: "Ngày họp chưa đến. Ghi ngày đã họp." };
  const message = aheadOfYear(heldOn, period, "Ngày họp");
  return message === null ? null : { path: "heldOn", message };
}

/** What is wrong with the days and numbers of a meeting; null where nothing is. */
export function meetingProblem(
  { heldOn, present, entitled }: RatingMeeting,
  rating: Rating,
): FieldError | null {
  if (present > entitled)
    return { path: "present", message: "Số có mặt lớn hơn số được triệu tập. Ghi lại hai số." };
  return heldProblem(heldOn, rating);
}

export function approvalProblem(
  approvedOn: PlainDate,
  heldOn: PlainDate | null,
  { period, today }: Rating,
): FieldError | null {
  if (approvedOn > today) return { path: "approvedOn", message: "Ngày duyệt chưa đến. Ghi ngày đã duyệt." };
  if (heldOn !== null && approvedOn < heldOn)
    return { path: "approvedOn", message: "Ngày duyệt đứng trước ngày chi đoàn họp. Ghi lại ngày duyệt." };
  const message = aheadOfYear(approvedOn, period, "Ngày duyệt");
  return message === null ? null : { path: "approvedOn", message };
}
