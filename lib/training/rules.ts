import type { Move } from "@/lib/cases/machine";
import { addDays, type PlainDate } from "@/lib/platform/dates";
import type { FieldError } from "@/lib/platform/result";
import type { Deadline } from "@/lib/ratings/deadlines/types";
import { aheadOfYear, levelBy, type Rating } from "@/lib/ratings/rules";
import type { Ladder, RatingLevel } from "@/lib/ratings/types";
import {
  type OpenTrainingStep,
  TRAINING_STATES,
  TRAINING_STEPS,
  type TrainingAct,
  type TrainingCounts,
  type TrainingGroup,
  type TrainingRecord,
  type TrainingState,
} from "./types";

/** 13-HD/TWĐTN-BTC 20/6/2018 and the national software (domain.md §2.4): groups of at most 20 points, 100 in all. */
export const MOST_POINTS = 20;
export const ALL_POINTS = 100;
export const MOST_GROUPS = 20;

/** Five groups of 20 as the national software counts them; the contents in our own words. Editable by each unit. */
export const DEFAULT_GROUPS: readonly TrainingGroup[] = [
  { title: "Nhận thức chính trị, đạo đức, lối sống", points: 20 },
  { title: "Học tập, nâng cao trình độ, tay nghề", points: 20 },
  { title: "Rèn luyện thể chất, kỹ năng", points: 20 },
  { title: "Tham gia hoạt động Đoàn, tình nguyện", points: 20 },
  { title: "Chấp hành Điều lệ, kỷ luật, đóng đoàn phí", points: 20 },
];

export function totalOf(marks: readonly number[]): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}

/** What is wrong with a programme's groups as a whole; null where nothing is. */
export function groupsProblem(groups: readonly TrainingGroup[]): string | null {
  const sum = totalOf(groups.map(({ points }) => points));
  return sum === ALL_POINTS ? null : `Các nhóm cộng lại được ${sum} điểm. Sửa cho đủ ${ALL_POINTS}.`;
}

/** `at`: the group whose mark is wrong; null where all of them are. */
type MarksProblem = { at: number | null; message: string };

/** What is wrong with somebody's marks; none at all is right too. */
export function marksProblem(
  marks: readonly number[],
  groups: readonly TrainingGroup[],
): MarksProblem | null {
  if (marks.length === 0) return null;
  if (marks.length !== groups.length) return { at: null, message: `ghi đủ điểm của ${groups.length} nhóm.` };
  const at = groups.findIndex(({ points }, n) => !isMark(marks[n], points));
  return at < 0 ? null : { at, message: `nhóm ${at + 1} ghi số nguyên từ 0 đến ${groups[at]?.points}.` };
}

function isMark(mark: number | undefined, points: number): boolean {
  return mark !== undefined && Number.isInteger(mark) && mark >= 0 && mark <= points;
}

const OPEN: readonly TrainingState[] = ["registered", "evaluated"];

/** What was forwarded stays as it is until the unit gives it back. */
export function isOpen({ state }: Pick<TrainingRecord, "state">): boolean {
  return OPEN.includes(state);
}

export function registration(day: PlainDate): TrainingRecord {
  return {
    state: "registered",
    registeredOn: day,
    selfMarks: [],
    branchMarks: [],
    total: null,
    result: null,
    evaluatedOn: null,
    forwardedOn: null,
    confirmedOn: null,
    docNumber: null,
    version: null,
  };
}

/** With the branch's new marks; an evaluation that stood follows them. */
export function marked(record: TrainingRecord, marks: number[], ladder: Ladder): TrainingRecord {
  const total = marks.length > 0 ? totalOf(marks) : null;
  const next = { ...record, branchMarks: marks, total };
  if (record.state !== "evaluated") return next;
  return total === null
    ? { ...next, state: "registered", result: null, evaluatedOn: null, docNumber: null }
    : { ...next, result: levelBy(ladder, total) };
}

/** Evaluated with a result, where it is open; a day that stands stays. */
export function evaluated(
  record: TrainingRecord,
  { total, result }: { total: number | null; result: RatingLevel },
  day: PlainDate,
): TrainingRecord {
  return { ...record, state: "evaluated", total, result, evaluatedOn: record.evaluatedOn ?? day };
}

/** The paper that says a result, where one is told; what was told before stays. */
export function withNumber(record: TrainingRecord, docNumber: string | null): TrainingRecord {
  return { ...record, docNumber: docNumber ?? record.docNumber };
}

/** Days as somebody tells them: null where nothing was said. */
export type ToldDays = { registeredOn: PlainDate | null; evaluatedOn: PlainDate | null };

/** What is wrong with told days; nobody is evaluated before the registration, nor before the year. */
export function daysProblem(
  { registeredOn, evaluatedOn }: ToldDays,
  { period, today }: Rating,
): (FieldError & { path: keyof ToldDays }) | null {
  if (registeredOn !== null && registeredOn > today) return { path: "registeredOn", message: NOT_YET };
  if (evaluatedOn === null) return null;
  if (evaluatedOn > today) return { path: "evaluatedOn", message: NOT_YET };
  if (registeredOn !== null && registeredOn > evaluatedOn)
    return { path: "evaluatedOn", message: "Ngày đánh giá trước ngày đăng ký. Sửa một trong hai." };
  const message = aheadOfYear(evaluatedOn, period, "Ngày đánh giá");
  return message === null ? null : { path: "evaluatedOn", message };
}

const NOT_YET = "Ngày này chưa tới. Ghi ngày đã làm.";

/** Registered and nothing more: nobody marked anything. */
export function isBlank({ state, selfMarks, branchMarks, total }: TrainingRecord): boolean {
  return state === "registered" && selfMarks.length === 0 && branchMarks.length === 0 && total === null;
}

type TrainingMove = Pick<Move<TrainingState>, "label" | "by" | "from" | "to" | "asks"> & {
  /** What else must hold of a record at that state. */
  holds?: (record: TrainingRecord) => boolean;
  /** What the record says from then on, beside its state. */
  writes: (record: TrainingRecord, day: PlainDate, ladder: Ladder) => Partial<TrainingRecord>;
};

/** Every move there is of a record; a move is made for all of a branch who are at it. */
export const TRAINING_MOVES: Record<TrainingAct, TrainingMove> = {
  evaluate: {
    label: "Đánh giá",
    by: "keeper",
    from: ["registered"],
    to: "evaluated",
    asks: {},
    holds: ({ total }) => total !== null,
    writes: (record, day, ladder) => {
      const total = record.total ?? 0;
      return evaluated(record, { total, result: levelBy(ladder, total) }, day);
    },
  },
  forward: {
    label: "Chuyển cấp trên",
    by: "keeper",
    from: ["evaluated"],
    to: "forwarded",
    asks: {},
    writes: (_, day) => ({ forwardedOn: day }),
  },
  confirm: {
    label: "Đơn vị xác nhận",
    by: "unit",
    from: ["forwarded"],
    to: "confirmed",
    asks: {},
    writes: (_, day) => ({ confirmedOn: day }),
  },
  return: {
    label: "Trả lại chi đoàn",
    by: "unit",
    from: ["forwarded", "confirmed"],
    to: "evaluated",
    asks: { note: "Lý do trả lại chi đoàn" },
    writes: () => ({ forwardedOn: null, confirmedOn: null }),
  },
};

/** Whom a move concerns. */
export function awaits(record: TrainingRecord, act: TrainingAct): boolean {
  const { from, holds } = TRAINING_MOVES[act];
  return from.includes(record.state) && (holds?.(record) ?? true);
}

/** The record after a move that it awaits. */
export function moved(
  record: TrainingRecord,
  act: TrainingAct,
  day: PlainDate,
  ladder: Ladder,
): TrainingRecord {
  const { to, writes } = TRAINING_MOVES[act];
  return { ...record, ...writes(record, day, ladder), state: to };
}

/** What is evaluated is forwarded in the same round; the unit confirms it as it approves ratings. */
const DEADLINE_OF: Record<OpenTrainingStep["step"], Deadline> = {
  register: "register",
  evaluate: "evaluate",
  forward: "evaluate",
  confirm: "approve",
};

/**
 * Of those who wait for registration the first: since when he or she is in the unit, null where that is not known; and how
 * many days a newcomer has.
 */
export type Waiting = { since: PlainDate | null; days: number };

/** The first of several; one of whom it is not known was there from the start. */
export function firstSince(sinces: readonly (PlainDate | null)[]): PlainDate | null {
  return sinces.includes(null) ? null : (sinces.toSorted()[0] ?? null);
}

/** Whoever came after the day, or so shortly before that the days run beyond it, has those days. */
function registerBy(day: PlainDate, { since, days }: Waiting): PlainDate {
  const last = since === null ? day : addDays(since, days);
  return last > day ? last : day;
}

/** The steps for which somebody of a branch, or a unit, still waits. */
export function openSteps(
  { members, registered, evaluated, forwarded, confirmed }: TrainingCounts,
  dueOf: (deadline: Deadline) => PlainDate,
  first: Waiting,
): OpenTrainingStep[] {
  const waiting = {
    register: members - registered,
    evaluate: registered - evaluated,
    forward: evaluated - forwarded,
    confirm: forwarded - confirmed,
  };
  return TRAINING_STEPS.filter((step) => waiting[step] > 0).map((step) => ({
    step,
    people: waiting[step],
    dueOn: step === "register" ? registerBy(dueOf("register"), first) : dueOf(DEADLINE_OF[step]),
  }));
}

/** How far the people of one branch have come. */
export function countRecords(records: readonly (Pick<TrainingRecord, "state"> | null)[]): TrainingCounts {
  const from = (state: TrainingState) =>
    records.filter(
      (record) => record && TRAINING_STATES.indexOf(record.state) >= TRAINING_STATES.indexOf(state),
    ).length;
  return {
    members: records.length,
    registered: from("registered"),
    evaluated: from("evaluated"),
    forwarded: from("forwarded"),
    confirmed: from("confirmed"),
  };
}
