import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ADMISSION } from "@/lib/admissions/machine";
import { awaitedSteps } from "@/lib/dashboard/case-duties";
import { DEFERRAL } from "@/lib/deferrals/rules";
import { disciplineMachine } from "@/lib/discipline/rules";
import { GRADUATION } from "@/lib/graduations/rules";
import { APPEAL_ANSWERERS, DEFAULT_TERMS, DISCIPLINE_VERIFIERS } from "@/lib/members/terms/types";
import { machineOf as organisationMachine } from "@/lib/organisation-discipline/rules";
import { OUTSTANDING } from "@/lib/outstanding-members/rules";
import { plainDate } from "@/lib/platform/dates";
import { DEFAULT_RULE, trainingLadder } from "@/lib/ratings/rules";
import { removalMachine } from "@/lib/removals/rules";
import { RESIDENCE } from "@/lib/residences/rules";
import { machineOf as rewardMachine } from "@/lib/rewards/proposals/rules";
import { REWARD_LEVELS } from "@/lib/rewards/types";
import { awaits, isOpen, marked, moved, registration, TRAINING_MOVES } from "@/lib/training/rules";
import { TRAINING_ACTS, TRAINING_STATES } from "@/lib/training/types";
import { machineOf as transferMachine } from "@/lib/transfers/rules";
import { DIRECTIONS, TRANSFER_KINDS } from "@/lib/transfers/types";
import { lastStanding, moveCase, type StateMachine, TAKE_BACK, takeBackProblem } from "./machine";
import type { CaseStep, StepInput } from "./types";
import { takingBack } from "./writing";

type AnyMachine = StateMachine<string, string>;

/** Every procedure's table of moves, as its commands use it. */
const MACHINES: [name: string, machine: AnyMachine][] = [
  ...Object.entries<unknown>({
    admission: ADMISSION,
    graduation: GRADUATION,
    discipline: disciplineMachine(DEFAULT_TERMS),
    "discipline of an organisation": organisationMachine(DEFAULT_TERMS, { branch: null, decider: "upper" }),
    removal: removalMachine("upper_level"),
    "removal by the branch": removalMachine("branch"),
    deferral: DEFERRAL,
    residence: RESIDENCE,
    "outstanding member": OUTSTANDING,
  }),
  ...DIRECTIONS.flatMap((direction) =>
    TRANSFER_KINDS.map((kind): [string, unknown] => [
      `${kind} transfer ${direction}`,
      transferMachine({ direction, kind }),
    ]),
  ),
  ...REWARD_LEVELS.map(({ code }): [string, unknown] => [`reward of the level ${code}`, rewardMachine(code)]),
].map(([name, machine]) => [name, machine as AnyMachine]);

const DAY = plainDate("2026-06-01");

const words = fc.constantFrom("", "Có ghi");
const counts = fc.constantFrom(
  { entitled: null, present: null, votesFor: null, votesAgainst: null },
  { entitled: 30, present: 20, votesFor: 11, votesAgainst: 9 },
  { entitled: 30, present: 20, votesFor: 10, votesAgainst: 10 },
  { entitled: 30, present: 19, votesFor: 19, votesAgainst: 0 },
  { entitled: 30, present: 31, votesFor: 1, votesAgainst: 0 },
);
const attempt = (acts: string[]) =>
  fc.record({
    act: fc.constantFrom(...acts, TAKE_BACK),
    step: fc.tuple(words, words, words, counts).map(
      ([docNumber, person, note, votes]): StepInput => ({
        day: DAY,
        docNumber,
        person,
        note,
        ...votes,
      }),
    ),
  });

type Played = { state: string; steps: CaseStep[] };

function after(
  machine: AnyMachine,
  { state, steps }: Played,
  { act, step }: { act: string; step: StepInput },
) {
  const number = steps.length + 1;
  const told = { ...step, number, by: "An", at: new Date(0) };
  if (act === TAKE_BACK) {
    const last = lastStanding(steps);
    if (!last || takeBackProblem(last, step.note)) return null;
    const back = { ...told, takesBack: null, ...takingBack({ id: "", state, steps }, last, step) };
    return { state: back.toState, steps: [...steps, back] };
  }
  const moved = moveCase(machine, act, { state, steps, openedOn: DAY }, step, DAY);
  if (!moved.ok) return null;
  const toState = moved.value.to;
  return { state: toState, steps: [...steps, { ...told, act, fromState: state, toState, takesBack: null }] };
}

describe.each(MACHINES)("%s, whatever is tried in whatever order", (_, machine) => {
  const { first, states, moves } = machine;
  const run = fc.array(attempt(Object.keys(moves)), { maxLength: 40 });

  test("no sequence leaves the machine, and each step is one of its moves from where the case stood", () => {
    fc.assert(
      fc.property(run, (attempts) => {
        let at: Played = { state: first, steps: [] };
        const stood = [first];
        for (const each of attempts) {
          const next = after(machine, at, each);
          if (each.act === TAKE_BACK) expect(next !== null).toBe(stood.length > 1 && each.step.note !== "");
          if (!next) continue;
          expect(Object.keys(states)).toContain(next.state);
          if (each.act === TAKE_BACK) {
            stood.pop();
            expect(next.state).toBe(stood.at(-1));
          } else {
            expect(moves[each.act]?.from).toContain(at.state);
            expect(next.state).toBe(moves[each.act]?.stays ? at.state : moves[each.act]?.to);
            stood.push(next.state);
          }
          at = next;
        }
      }),
    );
  });

  test("what ends a case leaves no way on", () => {
    const ends = Object.values(moves).flatMap(({ closes, to }) => (closes ? [to] : []));
    expect(ends.length).toBeGreaterThan(0);
    const leading = Object.values(moves).filter(({ stays }) => !stays);
    for (const end of ends) expect(leading.filter(({ from }) => from.includes(end))).toEqual([]);
  });
});

/** Of a year's record, whose moves are made for a whole branch at once: told marks decide beside its state. */
test("no sequence of moves, and of marks given or cleared between them, leaves the training programme's table", () => {
  const ladder = trainingLadder(DEFAULT_RULE);
  const marks = fc.constantFrom<number[]>([], [20, 18, 16, 14, 12]);
  const given = fc.record({ act: fc.constantFrom(...TRAINING_ACTS), marks });
  const tried = new Set<string>();
  fc.assert(
    // Long enough that each move is come to: a shorter sequence is the beginning of one of these.
    fc.property(fc.array(given, { minLength: 30, maxLength: 60 }), (attempts) => {
      let record = registration(DAY);
      for (const { act, marks } of attempts) {
        if (isOpen(record)) record = marked(record, marks, ladder);
        const { from, to } = TRAINING_MOVES[act];
        const waits = awaits(record, act);
        expect(waits).toBe(from.includes(record.state) && (act !== "evaluate" || record.total !== null));
        if (!waits) continue;
        record = moved(record, act, DAY, ladder);
        tried.add(act);
        expect(record.state).toBe(to);
        expect(TRAINING_STATES).toContain(record.state);
        expect(record.state === "registered").toBe(record.evaluatedOn === null);
        expect(isOpen(record)).toBe(record.forwardedOn === null);
        expect(record.state === "confirmed").toBe(record.confirmedOn !== null);
      }
    }),
  );
  expect(tried).toEqual(new Set(TRAINING_ACTS));
});

const PARTS = DISCIPLINE_VERIFIERS.flatMap((disciplineVerifier) =>
  APPEAL_ANSWERERS.map((appealAnswerer) => ({ disciplineVerifier, appealAnswerer })),
);

/** The first page tells whose word a case waits for: of every such step, and of no other. */
test.each(PARTS)(
  "each step that is another's than the keeper's is among the duties of whoever takes it: %o",
  (parts) => {
    // Where the person went is outside: the unit writes down what it hears from there.
    const isHeard = (name: string, state: string) => name.endsWith("transfer out") && state === "introduced";
    const steps = MACHINES.flatMap(([name, machine]) => {
      const { procedure, moves } = (
        name === "discipline" ? disciplineMachine(parts) : machine
      ) as AnyMachine & {
        procedure?: string;
      };
      if (name === "discipline of an organisation" || !procedure) return [];
      return Object.values(moves)
        .filter(({ by, closes }) => by !== "keeper" && closes !== "withdrawn")
        .flatMap(({ by, from }) =>
          from.filter((state) => !isHeard(name, state)).map((state) => `${procedure} ${state} ${by}`),
        );
    });
    const told = awaitedSteps(parts).map(({ procedure, state, by }) => `${procedure} ${state} ${by}`);
    expect(new Set(steps)).toEqual(new Set(told));
  },
);
