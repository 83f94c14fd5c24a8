import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveCase } from "@/lib/cases/machine";
import { isMajorityOfPresent } from "@/lib/cases/rules";
import type { CaseStep, StepInput } from "@/lib/cases/types";
import { plainStep } from "@/lib/cases/writing";
import { plainDate } from "@/lib/platform/dates";
import { ADMISSION, endOfVote } from "./machine";
import { ADMISSION_STATES, type AdmissionAct, type AdmissionState } from "./types";

const TODAY = plainDate("2026-11-28");

const voted = (present: number, votesFor: number) =>
  plainStep(TODAY, { person: "Lê An", entitled: 100, present, votesFor, votesAgainst: present - votesFor });

describe("the vote", () => {
  test("half is not more than half", () => {
    expect(endOfVote("vote", voted(20, 10))).toBe("vote_down");
    expect(endOfVote("vote", voted(20, 11))).toBe("vote");
    expect(endOfVote("approve", voted(20, 10))).toBe("approve");
  });

  test("neither end can be chosen against the counts", () => {
    const at = { state: "introduced" as const, steps: [], openedOn: TODAY };
    const said = (act: AdmissionAct, step: StepInput) => {
      const moved = moveCase(ADMISSION, act, at, step, TODAY);
      return moved.ok ? moved.value.to : moved.fields?.map(({ path }) => path);
    };
    expect(said("vote", voted(20, 10))).toEqual(["votesFor"]);
    expect(said("vote_down", voted(20, 11))).toEqual(["votesFor"]);
    expect(said("vote", voted(20, 11))).toBe("voted");
    expect(said("vote_down", voted(20, 10))).toBe("refused");
  });

  test("counts that don't go together end nothing", () => {
    expect(endOfVote("vote", { ...voted(20, 10), present: 101 })).toBe("vote");
  });
});

const ACTS = Object.keys(ADMISSION.moves) as AdmissionAct[];
const WAY: AdmissionAct[] = ["attend_class", "introduce", "vote", "request", "approve", "induct", "card"];

/** Plays acts with these votes, each refused one left out, as the commands do. */
function play(tries: readonly { act: AdmissionAct; present: number; votesFor: number }[]) {
  let state: AdmissionState = ADMISSION.first;
  const steps: CaseStep[] = [];
  for (const { act: tried, present, votesFor } of tries) {
    const step = { ...voted(present, Math.min(votesFor, present)), docNumber: "12", note: "lý do" };
    const act = endOfVote(tried, step) as AdmissionAct;
    const moved = moveCase(ADMISSION, act, { state, steps, openedOn: TODAY }, step, TODAY);
    if (!moved.ok) continue;
    const line = { number: steps.length + 1, act, fromState: state, toState: moved.value.to };
    steps.push({ ...step, ...line, takesBack: null, by: "An", at: new Date(0) });
    state = moved.value.to;
  }
  return { state, steps };
}

const tries = fc.array(
  fc.record({
    act: fc.constantFrom(...ACTS, ...WAY, ...WAY),
    present: fc.integer({ min: 1, max: 100 }),
    votesFor: fc.nat(100),
  }),
  { maxLength: 40 },
);

describe("any sequence of moves", () => {
  test("the usual way ends with the card", () => {
    const { state } = play(WAY.map((act) => ({ act, present: 20, votesFor: 19 })));
    expect(state).toBe("carded");
  });

  test("never leaves the machine, and every step goes on where the one before ended", () => {
    fc.assert(
      fc.property(tries, (tried) => {
        const { state, steps } = play(tried);
        expect(ADMISSION_STATES).toContain(state);
        for (const [at, step] of steps.entries()) {
          expect(ADMISSION.moves[step.act as AdmissionAct].from).toContain(step.fromState);
          expect(step.fromState).toBe(steps[at - 1]?.toState ?? ADMISSION.first);
        }
      }),
    );
  });

  test("whoever is approved has a majority of those present behind him", () => {
    fc.assert(
      fc.property(tries, (tried) => {
        const { steps } = play(tried);
        if (!steps.some(({ act }) => act === "approve")) return;
        expect(steps.some((step) => step.act === "vote" && isMajorityOfPresent(step))).toBe(true);
      }),
    );
  });

  test("no act leads on from an end", () => {
    for (const state of ["carded", "refused", "withdrawn", "not_inducted"] as const)
      for (const act of ACTS) expect(ADMISSION.moves[act].from).not.toContain(state);
  });
});

test("withdrawing stands open in every state before the approval and in none after", () => {
  const open: readonly string[] = ADMISSION.moves.withdraw.from;
  expect(ADMISSION_STATES.filter((state) => open.includes(state))).toEqual([
    "applied",
    "class_attended",
    "introduced",
    "voted",
    "requested",
  ]);
});

test("every state that is no end has a way out, or its step is the last one of a member", () => {
  const leaves = (state: AdmissionState) =>
    ACTS.some((act) => {
      const { from, closes } = ADMISSION.moves[act];
      return from.includes(state) && closes === "withdrawn";
    });
  const ends: readonly AdmissionState[] = ["carded", "refused", "withdrawn", "not_inducted"];
  const rest = ADMISSION_STATES.filter((state) => !ends.includes(state));
  expect(rest.filter((state) => !leaves(state))).toEqual(["inducted"]);
});
