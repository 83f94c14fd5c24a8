import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveCase } from "@/lib/cases/machine";
import { hasQuorum, isMajorityOfPresent } from "@/lib/cases/rules";
import type { CaseStep, StepInput } from "@/lib/cases/types";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { plainDate } from "@/lib/platform/dates";
import { formInForce } from "./measures/rules";
import { deciderOf, disciplineMachine, formProblem, mayTakeForm, suitsProposal } from "./rules";
import { DISCIPLINE_FORMS, type DisciplineAct, type DisciplineForm, type DisciplineState } from "./types";

const DISCIPLINE = disciplineMachine(DEFAULT_TERMS);
const DAY = plainDate("2026-05-04");
const ACTS = Object.keys(DISCIPLINE.moves) as DisciplineAct[];

const said = (votes: Partial<StepInput> = {}): StepInput => ({
  day: DAY,
  docNumber: "12-QĐ/ĐTN",
  person: "Tổ xác minh",
  note: "Có",
  entitled: null,
  present: null,
  votesFor: null,
  votesAgainst: null,
  ...votes,
});
const after = (act: DisciplineAct, from: DisciplineState, number: number, step: StepInput): CaseStep => ({
  ...step,
  number,
  act,
  fromState: from,
  toState: DISCIPLINE.moves[act].to,
  takesBack: null,
  by: "An",
  at: new Date(0),
});

const votes = fc.record({
  entitled: fc.nat(40),
  present: fc.nat(40),
  votesFor: fc.nat(40),
  votesAgainst: fc.nat(9),
});
const attempt = fc.record({
  act: fc.constantFrom(...ACTS),
  form: fc.option(fc.constantFrom(...DISCIPLINE_FORMS)),
  votes,
});

/** Plays attempts as the command does: the form first, then the machine. */
function play(
  attempts: { act: DisciplineAct; form: DisciplineForm | null; votes: Partial<StepInput> }[],
  proposed: DisciplineForm,
  post: string,
) {
  let state: DisciplineState = DISCIPLINE.first;
  let decided: DisciplineForm | null = null;
  const steps: CaseStep[] = [];
  for (const { act, form, votes: counted } of attempts) {
    const step = said(counted);
    if (formProblem(act, { post, proposedForm: proposed, decidedForm: decided }, form)) continue;
    const moved = moveCase(DISCIPLINE, act, { state, steps, openedOn: DAY }, step, DAY);
    if (!moved.ok) continue;
    steps.push(after(act, state, steps.length + 1, step));
    state = moved.value.to;
    if (act === "decide_at_branch") decided = "reprimand";
    if (act === "decide_above") decided = form;
  }
  return { state, decided, steps };
}

describe("whatever is tried", () => {
  const run = fc.tuple(
    fc.array(attempt, { maxLength: 60 }),
    fc.constantFrom(...DISCIPLINE_FORMS),
    fc.constantFrom("", "Bí thư"),
  );

  test("the case stays in the machine, and each step follows the one before", () => {
    fc.assert(
      fc.property(run, ([attempts, proposed, post]) => {
        const { state, steps } = play(attempts, proposed, post);
        expect(Object.keys(DISCIPLINE.states)).toContain(state);
        steps.forEach((step, at) => {
          expect(step.fromState).toBe(steps[at - 1]?.toState ?? DISCIPLINE.first);
        });
      }),
    );
  });

  test("nothing is decided without a ballot of two thirds, nor by who may not decide that form", () => {
    // Most random ballots fail, so those that lead on are offered beside them.
    const good = { entitled: 30, present: 20, votesFor: 11, votesAgainst: 0 };
    const path: DisciplineAct[] = ["verify", "self_review", "vote"];
    const lead = path.map((act) => ({ act, form: null, votes: good }));
    fc.assert(
      fc.property(run, fc.boolean(), ([attempts, proposed, post], leads) => {
        const { decided, steps } = play([...(leads ? lead : []), ...attempts], proposed, post);
        const decision = steps.find(({ act }) => act === "decide_at_branch" || act === "decide_above");
        expect(decision !== undefined).toBe(decided !== null);
        if (!decision || !decided) return;
        const ballot = steps.find(({ act, number }) => act === "vote" && number < decision.number);
        expect(ballot && hasQuorum(ballot, "two_thirds") && isMajorityOfPresent(ballot)).toBe(true);
        expect(deciderOf(decided)).toBe(decision.act === "decide_at_branch" ? "branch" : "upper_level");
        expect(mayTakeForm(decided, post)).toBe(true);
      }),
    );
  });
});

describe("the form", () => {
  test("a reprimand by the branch, everything else by the level above", () => {
    expect(DISCIPLINE_FORMS.map(deciderOf)).toEqual(["branch", "upper_level", "upper_level", "upper_level"]);
    expect(suitsProposal("decide_at_branch", "warning")).toBe(false);
    expect(suitsProposal("decide_none", "reprimand")).toBe(false);
  });

  test("an appeal changes it to another one, and only a cadre can lose a post", () => {
    const facts = { post: "", proposedForm: "warning", decidedForm: "warning" } as const;
    expect(formProblem("change", facts, "warning")?.reason).toBe("invalid");
    expect(formProblem("change", facts, null)?.reason).toBe("invalid");
    expect(formProblem("change", facts, "dismissal")?.reason).toBe("invalid");
    expect(formProblem("change", { ...facts, post: "Bí thư" }, "dismissal")).toBeNull();
    expect(formProblem("change", facts, "reprimand")).toBeNull();
  });

  test("in force is what was decided, unless an appeal changed or lifted it", () => {
    const facts = {
      post: "",
      about: "",
      proposedForm: "warning",
      decidedForm: "warning",
      decidedBy: "upper_level",
    } as const;
    expect(formInForce({ ...facts, answer: null, answeredForm: null })).toBe("warning");
    expect(formInForce({ ...facts, answer: "upheld", answeredForm: null })).toBe("warning");
    expect(formInForce({ ...facts, answer: "changed", answeredForm: "reprimand" })).toBe("reprimand");
    expect(formInForce({ ...facts, answer: "lifted", answeredForm: null })).toBeNull();
  });
});
