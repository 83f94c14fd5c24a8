import { standingSteps } from "@/lib/cases/machine";
import type { StandingCase } from "@/lib/cases/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused, refusedAt } from "@/lib/platform/result";
import { unitYear, unitYearOf } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { activeWords, introductionIn, readRemark } from "./said";
import type { ResidenceAct } from "./types";

type Told = { act: ResidenceAct; day: PlainDate };
type Stay = Pick<StandingCase, "steps" | "openedOn" | "closedOn" | "personName">;

/** Of which of the unit's years a remark speaks: of that of its day, or of the one before. */
export function yearAbout(kind: PeriodKind, { act, day }: Told): number {
  return unitYearOf(kind, day) - (readRemark(act)?.isOfYearBefore ? 1 : 0);
}

/** Why the residence can't speak of a year there: the person took no part in it at that place. */
export function aboutProblem(kind: PeriodKind, was: Stay, told: Told): Refusal | null {
  if (!readRemark(told.act)) return null;
  const { from, to, label } = unitYear(kind, yearAbout(kind, told));
  const since = introductionIn(standingSteps(was.steps))?.day ?? was.openedOn;
  if (since > to)
    return refusedAt(
      "day",
      `${was.personName} được giới thiệu ngày ${formatDate(since)}, sau ${label}. Ghi nhận xét của năm khác.`,
    );
  if (was.closedOn && was.closedOn < from)
    return refusedAt(
      "day",
      `${was.personName} thôi sinh hoạt ngày ${formatDate(was.closedOn)}, trước ${label}. Ghi nhận xét của năm trước đó.`,
    );
  return null;
}

/** A year that is over takes a remark until its ratings are approved: later it would change nothing. */
export function ratedProblem(
  kind: PeriodKind,
  was: Stay,
  told: Told,
  rated: readonly number[],
): Refusal | null {
  if (!readRemark(told.act)?.isOfYearBefore) return null;
  const year = yearAbout(kind, told);
  if (!rated.includes(year)) return null;
  return refused(
    "conflict",
    `Xếp loại ${unitYear(kind, year).label} của ${was.personName} đã được duyệt nên nhận xét không tính vào nữa. Cần tính thì mở lại bảng xếp loại đó rồi ghi.`,
  );
}

/** The steps that have a sense on that day, each remark by the year of which it speaks. */
export function remarkSteps<Step extends { act: ResidenceAct; label: string }>(
  kind: PeriodKind,
  was: Stay,
  day: PlainDate,
  steps: readonly Step[],
): Step[] {
  return steps
    .filter(({ act }) => !aboutProblem(kind, was, { act, day }))
    .map((step) => {
      const remark = readRemark(step.act);
      if (!remark?.isOfYearBefore) return step;
      const { label } = unitYear(kind, yearAbout(kind, { act: step.act, day }));
      return { ...step, label: `Ghi nhận xét ${label}: ${activeWords(remark.isActive)}` };
    });
}
