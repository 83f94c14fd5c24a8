import type { AssessmentState } from "@/lib/assessments/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { type Refusal, refusedAt } from "@/lib/platform/result";
import { DUE_LABELS } from "./messages";
import type { DueKind, StandingDue, UnitDues } from "./types";

/** In which states a day still means something to the unit. */
const OPEN_IN: Record<DueKind, readonly AssessmentState[]> = {
  registration: ["NOT_REGISTERED"],
  self_assessment: ["NOT_REGISTERED", "REGISTERED", "ASSESSING"],
};

export function mayExtend(kind: DueKind, state: AssessmentState): boolean {
  return OPEN_IN[kind].includes(state);
}

/** The day of this kind that holds for the unit. */
export function dueOf({ registration, selfAssessment }: UnitDues, kind: DueKind): PlainDate {
  return kind === "registration" ? registration : selfAssessment;
}

/** What holds for the unit now, and why. */
export function standingDue(kind: DueKind, dues: UnitDues): StandingDue {
  const version = dueOf(dues, kind);
  const last = dues.extensions.find((one) => one.kind === kind);
  return { version, reason: last?.newDue === version ? last.reason : null };
}

type Asked = {
  kind: DueKind;
  newDue: PlainDate;
  /** What holds for the unit now, and for the year. */
  current: PlainDate;
  ofYear: PlainDate;
  decisionDue: PlainDate;
  today: PlainDate;
};

/** Why a unit can't be given this day; a day given by mistake is taken back by the year's own. */
export function extensionFault({ kind, newDue, current, ofYear, decisionDue, today }: Asked): Refusal | null {
  const fault = (message: string) => refusedAt("newDue", message);
  if (newDue === current) return fault(`${DUE_LABELS[kind]} của đơn vị đã là ngày ${formatDate(current)}.`);
  if (newDue < ofYear)
    return fault(`Hạn chung là ${formatDate(ofYear)}. Gia hạn thì chọn ngày sau hạn chung.`);
  if (newDue > decisionDue)
    return fault(`Chọn ngày trước ngày dự kiến ra quyết định (${formatDate(decisionDue)}).`);
  if (newDue < today && newDue !== ofYear) return fault("Ngày này đã qua. Chọn ngày khác.");
  return null;
}

/** Whether what comes on a day comes late. */
export function isLate(due: PlainDate, day: PlainDate): boolean {
  return day > due;
}
