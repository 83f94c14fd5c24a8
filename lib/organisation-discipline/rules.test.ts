import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastStanding, moveCase, TAKE_BACK } from "@/lib/cases/machine";
import { hasQuorum, isMajorityOfPresent } from "@/lib/cases/rules";
import type { CaseStep, StepInput } from "@/lib/cases/types";
import { formInForce } from "@/lib/discipline/measures/rules";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { plainDate } from "@/lib/platform/dates";
import {
  actProblem,
  directLevel,
  isDissolved,
  levelProblem,
  machineOf,
  measureBefore,
  measureOf,
  undoProblem,
} from "./rules";
import {
  type Measures,
  ORGANISATION_FORMS,
  type OrganisationDisciplineAct,
  type OrganisationDisciplineState,
  type OrganisationForm,
} from "./types";

const DAY = plainDate("2026-05-04");
const ORGANISATION_DISCIPLINE = machineOf(DEFAULT_TERMS, { branch: null, decider: "upper" });
const { first, states, moves } = ORGANISATION_DISCIPLINE;
const ACTS = Object.keys(moves) as OrganisationDisciplineAct[];

const undecided: Measures = {
  proposedForm: "warning",
  decidedForm: null,
  decidedLevel: null,
  answer: null,
  answeredForm: null,
};
const said = (votes: Partial<StepInput> = {}): StepInput => ({
  day: DAY,
  docNumber: "12-QĐ/ĐTN",
  person: "Lê An",
  note: "Có",
  entitled: null,
  present: null,
  votesFor: null,
  votesAgainst: null,
  ...votes,
});

type Attempt = {
  act: OrganisationDisciplineAct | typeof TAKE_BACK;
  form: OrganisationForm | null;
  votes: Partial<StepInput>;
};
type Played = Measures & { state: OrganisationDisciplineState; steps: CaseStep[] };

/** Plays attempts as the commands do: the machine, then what the whole case says; a step back restores the one before. */
function play(attempts: readonly Attempt[], closedOn: typeof DAY | null): Played {
  let now: Played = { ...undecided, state: first, steps: [] };
  const standing = () => ({ ...now, body: { closedOn } });
  const stepTo = (
    act: string,
    to: OrganisationDisciplineState,
    step: StepInput,
    takesBack: number | null,
  ) => {
    const rest = { number: now.steps.length + 1, act, fromState: now.state, toState: to, takesBack };
    const line = { ...step, ...rest, by: "An", at: new Date(0) };
    now = { ...now, state: to, steps: [...now.steps, line] };
  };
  for (const { act, form, votes } of attempts) {
    if (act === TAKE_BACK) {
      const last = lastStanding(now.steps);
      if (!last) continue;
      const to = last.fromState as OrganisationDisciplineState;
      const after = { ...now, ...measureBefore(last.act as OrganisationDisciplineAct), state: to };
      if (undoProblem(standing(), after)) continue;
      stepTo(TAKE_BACK, to, said(), last.number);
      now = { ...after, steps: now.steps };
      continue;
    }
    const step = said(votes);
    const moved = moveCase(ORGANISATION_DISCIPLINE, act, { ...now, openedOn: DAY }, step, DAY);
    if (!moved.ok || actProblem(act, standing(), form)) continue;
    const measure = measureOf(act, form, "base");
    stepTo(act, moved.value.to, step, null);
    now = { ...now, ...measure };
  }
  return now;
}

const attempt = fc.record({
  act: fc.constantFrom(...ACTS, TAKE_BACK),
  form: fc.option(fc.constantFrom(...ORGANISATION_FORMS)),
  votes: fc.constantFrom(
    { entitled: 30, present: 20, votesFor: 11, votesAgainst: 0 },
    { entitled: 30, present: 20, votesFor: 10, votesAgainst: 10 },
    { entitled: 30, present: 19, votesFor: 19, votesAgainst: 0 },
  ),
});
const good = { entitled: 30, present: 20, votesFor: 11, votesAgainst: 0 };
/** Random acts seldom come far, so that a way to the decision may go before them. */
const lead = (["verify", "self_review", "vote"] as const).map((act) => ({ act, form: null, votes: good }));
const run = fc
  .tuple(fc.array(attempt, { maxLength: 60 }), fc.boolean())
  .map(([attempts, leads]) => (leads ? [...lead, ...attempts] : attempts));
const closed = fc.constantFrom(null, DAY);

describe("whatever is tried, in whatever order, with steps taken back", () => {
  test("the case stays in the machine, each step follows the one before, and none is lost", () => {
    fc.assert(
      fc.property(run, closed, (attempts, closedOn) => {
        const { state, steps } = play(attempts, closedOn);
        expect(Object.keys(states)).toContain(state);
        steps.forEach((step, at) => {
          expect(step.fromState).toBe(steps[at - 1]?.toState ?? first);
        });
        expect(steps.at(-1)?.toState ?? first).toBe(state);
      }),
    );
  });

  test("a measure stands exactly while its decision does, and that rests on a ballot of two thirds", () => {
    fc.assert(
      fc.property(run, closed, (attempts, closedOn) => {
        const { decidedForm, answer, steps } = play(attempts, closedOn);
        const takenBack = new Set(steps.flatMap(({ takesBack }) => takesBack ?? []));
        const stands = (acts: string[]) =>
          steps.find(({ act, number }) => acts.includes(act) && !takenBack.has(number));
        expect(decidedForm !== null).toBe(stands(["decide"]) !== undefined);
        expect(answer !== null).toBe(stands(["uphold", "change", "lift"]) !== undefined);
        const ballot = stands(["vote"]);
        if (decidedForm)
          expect(ballot && hasQuorum(ballot, "two_thirds") && isMajorityOfPresent(ballot)).toBe(true);
      }),
    );
  });

  test("a dissolution ends only where the organisation is closed", () => {
    fc.assert(
      fc.property(run, (attempts) => {
        const { state, ...rest } = play(attempts, null);
        expect(state === "ended" && formInForce(rest) === "dissolution").toBe(false);
      }),
    );
  });
});

describe("the measure", () => {
  const decided: Measures = { ...undecided, decidedForm: "dissolution", decidedLevel: "base" };
  const announced = { ...decided, state: "announced" as const };

  test("every measure is the direct upper level's, and no unit's own", () => {
    expect([directLevel(true), directLevel(false)]).toEqual(["base", "upper"]);
    expect(levelProblem("base", false)).toMatchObject({ fields: [{ path: "level" }] });
    expect([levelProblem("base", true), levelProblem("upper", false)]).toEqual([null, null]);
  });

  test("an appeal changes it to another one; in force is what it left", () => {
    const standing = { ...announced, state: "appealed" as const, body: { closedOn: null } };
    expect(actProblem("change", standing, "dissolution")?.reason).toBe("invalid");
    expect(actProblem("change", standing, null)?.reason).toBe("invalid");
    expect(actProblem("change", standing, "warning")).toBeNull();
    expect(formInForce({ ...decided, answer: "upheld" })).toBe("dissolution");
    expect(formInForce({ ...decided, answer: "changed", answeredForm: "warning" })).toBe("warning");
    expect(formInForce({ ...decided, answer: "lifted" })).toBeNull();
  });

  test("dissolved is what is announced and was neither lifted nor changed", () => {
    expect(isDissolved(announced)).toBe(true);
    expect(isDissolved({ ...decided, state: "decided" })).toBe(false);
    expect(isDissolved({ ...announced, answer: "lifted", state: "lifted" })).toBe(false);
    expect(
      isDissolved({ ...announced, state: "appeal_answered", answer: "changed", answeredForm: "warning" }),
    ).toBe(false);
  });
});
