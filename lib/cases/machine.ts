import { dayAhead } from "@/lib/evidence/rules";
import type { TermField } from "@/lib/members/terms/types";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { lowerFirst } from "@/lib/platform/first-letter";
import {
  done,
  type FieldError,
  type Refusal,
  type Result,
  refused,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import { votesProblem } from "./rules";
import type { CaseOutcome, CaseStep, Procedure, StepBy, StepInput } from "./types";

export type StepField = "docNumber" | "person" | "note" | "votes";

export type Move<S extends string> = {
  /** On the button. */
  label: string;
  /** In the history. */
  done: string;
  by: StepBy;
  /** Who else may record it. */
  alsoBy?: StepBy;
  from: readonly S[];
  to: S;
  /** Says something of a case that then stands as it stood, be it at its end; `to` is but one of the places. */
  stays?: true;
  /** What the step must say, by the label of its field. */
  asks: Partial<Record<StepField, string>>;
  /** What it may say beside, by the label of its field. */
  offers?: { person: string };
  /** Ends the case. */
  closes?: CaseOutcome;
  /** A condition of this move alone; the field that does not hold it. */
  condition?: (step: StepInput) => FieldError | null;
};

/** Something that goes on step by step: its states in order, and every move there is. */
export type StateMachine<S extends string, A extends string> = {
  first: S;
  /** `next` says to a secretary what comes next, `within` how many days of the settings it may take. */
  states: Record<S, { label: string; next: string; within?: TermField }>;
  moves: Record<A, Move<S>>;
};

/** A procedure of members. */
export type Machine<S extends string, A extends string> = StateMachine<S, A> & { procedure: Procedure };

/** The act of a step that takes the one before back. */
export const TAKE_BACK = "take_back";

type Standing<S extends string> = { state: S; steps: readonly CaseStep[]; openedOn: PlainDate };

/** The acts that lead on from here for whoever acts in one of these parts. */
export function openActs<S extends string, A extends string>(
  { moves }: StateMachine<S, A>,
  state: S,
  parts: readonly StepBy[],
): A[] {
  return (Object.keys(moves) as A[]).filter(
    (act) => moves[act].from.includes(state) && isMoveOf(moves[act], parts),
  );
}

export function isMoveOf(
  { by, alsoBy }: Pick<Move<string>, "by" | "alsoBy">,
  parts: readonly StepBy[],
): boolean {
  return parts.includes(by) || (alsoBy !== undefined && parts.includes(alsoBy));
}

/** Where an act leads, or why it can't be done now. Steps follow each other by their days, the first one the opening. */
export function moveCase<S extends string, A extends string>(
  machine: StateMachine<S, A>,
  act: A,
  { state, steps, openedOn }: Standing<S>,
  step: StepInput,
  today: PlainDate,
): Result<Move<S>> {
  const move = machine.moves[act];
  if (!move.from.includes(state))
    return refused(
      "conflict",
      `Chưa làm được bước “${move.label}” vì đang ở “${machine.states[state].label}”. Tải lại trang để xem bước tiếp theo.`,
    );
  const wrong = refusedFields([
    dayProblem(step.day, { last: lastDay(steps), openedOn }, today),
    ...missing(move, step),
    move.asks.votes ? votesProblem(step) : null,
    move.condition?.(step) ?? null,
  ]);
  return wrong ?? done(move.stays ? { ...move, to: state } : move);
}

/** The steps that were not taken back. */
export function standingSteps<Step extends Pick<CaseStep, "number" | "takesBack">>(
  steps: readonly Step[],
): Step[] {
  const takenBack = new Set(steps.flatMap(({ takesBack }) => takesBack ?? []));
  return steps.filter(({ number, takesBack }) => takesBack === null && !takenBack.has(number));
}

/** The step that may be taken back now: the last one that stands, unless its effect has grown roots elsewhere. */
export function lastStanding(steps: readonly CaseStep[]): CaseStep | null {
  return standingSteps(steps).at(-1) ?? null;
}

export const NOTHING_TO_TAKE_BACK = refused(
  "conflict",
  "Hồ sơ chưa có bước nào để lùi. Tải lại trang để xem các bước.",
);

/** Taking back a step says why and is dated today or before, never before the step. */
export function takeBackProblem(step: CaseStep | null, reason: string): Refusal | null {
  if (!step) return NOTHING_TO_TAKE_BACK;
  if (reason !== "") return null;
  return refusedAt("note", "Ghi lý do lùi bước.");
}

function lastDay(steps: readonly CaseStep[]): PlainDate | null {
  return lastStanding(steps)?.day ?? null;
}

type Before = { last: PlainDate | null; openedOn: PlainDate };

function dayProblem(day: PlainDate, { last, openedOn }: Before, today: PlainDate): FieldError | null {
  const ahead = dayAhead(today, day, "day");
  if (ahead) return ahead;
  if (last && day < last)
    return {
      path: "day",
      message: `Ngày này đứng trước bước liền trước (${formatDate(last)}). Sửa lại ngày.`,
    };
  if (!last && day < openedOn)
    return {
      path: "day",
      message: `Ngày này đứng trước ngày mở hồ sơ (${formatDate(openedOn)}). Sửa lại ngày.`,
    };
  return null;
}

function missing<S extends string>({ asks }: Move<S>, step: StepInput): FieldError[] {
  return (["docNumber", "person", "note"] as const).flatMap((path) => {
    const label = asks[path];
    return label && step[path] === "" ? [{ path, message: `Ghi ${lowerFirst(label)}.` }] : [];
  });
}
