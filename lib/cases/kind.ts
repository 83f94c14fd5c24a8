import type { MemberTerms } from "@/lib/members/terms/types";
import type { Writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import type { Refusal } from "@/lib/platform/result";
import type { Machine } from "./machine";
import type { Procedure, StandingCase, StepInput } from "./types";
import type { RecordEvent, Recorder } from "./writing";

/** In whose way something rests on what is taken back, and why. */
export type Stuck = { id: string; why: Refusal };

export type Effect<A extends string> = {
  db: Writer;
  /** Says in the log what else was changed. */
  record: RecordEvent;
  by: Recorder;
  found: StandingCase;
  act: A;
  step: StepInput;
};

/** What of a procedure a recorded result needs. */
export type RecordedKind = {
  machine: { procedure: Procedure; moves: object };
  /** Undoes what the recorded results of these cases changed, and says of which something rests on it. */
  undoRecorded?: (
    within: { db: Writer; record: RecordEvent },
    cases: readonly StandingCase[],
  ) => Promise<Stuck[]>;
};

/** What a procedure adds to its machine. */
export type CaseKind<S extends string, A extends string> = Pick<RecordedKind, "undoRecorded"> & {
  machine: Machine<S, A>;
  /** By when the next step is expected of this case in `state` since a day, where the machine's terms don't say it. */
  dueOn?: (standing: { terms: MemberTerms; state: S; since: PlainDate }) => PlainDate | null;
  /** What one act in several cases holds of all of them before the first is written. */
  hold?: (db: Writer, act: A, cases: readonly StandingCase[]) => Promise<void>;
  /** What else changes with a step, in the same transaction; a refusal rolls the step back. */
  effect?: (effect: Effect<A>) => Promise<Refusal | null>;
  /**
   * The same for a step that is taken back: undoes the effect, or refuses while something rests on it; false where
   * somebody was faster.
   */
  undo?: (effect: Effect<A>) => Promise<boolean | Refusal | null>;
  /** A condition that looks at the whole case. */
  condition?: (found: StandingCase, act: A, step: StepInput) => Refusal | null;
};
