import fc from "fast-check";
import { CLAIMS, REQUESTABLE_STATES, VERDICTS } from "@/lib/assessments/types";
import type { VoteChoice } from "@/lib/decisions/types";
import { Call, Close, Decide, End, Extend, Supplement, Vote } from "./late-steps";
import { CODES, type Code, type Mode, WALKERS, type Walker } from "./model";
import { HandIn, Judge, Meet, Move, Open, Save, type Step } from "./steps";

const walker = fc.constantFrom(...WALKERS);
/** Most steps are taken by those whose steps they are, or no sequence would come far. */
const mostly = (...walkers: Walker[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...walkers) }, walker);
const code = fc.constantFrom(...CODES);
const seldom = fc.integer({ min: 0, max: 9 }).map((n) => n === 0);
const mostOften = seldom.map((no) => !no);
const text = fc.oneof(
  { weight: 5, arbitrary: fc.constant("Đã làm.") },
  fc.constantFrom("", "Khác <b>“x”</b>"),
);
const codes = fc.uniqueArray(code, { maxLength: 3 });
const someCodes = fc.uniqueArray(code, { minLength: 1, maxLength: 3 });

type Target = (typeof REQUESTABLE_STATES)[number];
const asked = (to: Target) => fc.record({ to: fc.constant(to), reason: mostOften, codes, isStale: seldom });
const owners: Partial<Record<Target, Walker[]>> = {
  RETURNED: ["staff", "leader"],
  APPRAISED: ["staff", "leader"],
  NOT_PARTICIPATING: ["observer", "recused", "staff"],
};
const moveTo = (to: Target) =>
  fc
    .tuple(mostly(...(owners[to] ?? ["secretary", "secretary", "leader"])), fc.boolean(), asked(to))
    .map(([who, byApi, input]) => new Move(who, byApi, input));

const go = (to: Target, who: Walker) =>
  new Move(who, false, { to, reason: true, codes: ["1.1"], isStale: false });
const judge = (who: Walker) => (each: Code) =>
  new Judge(who, { code: each, verdict: "met", comment: "", isStale: false });
const alone = (who: Walker): Step[] => [new Open(who), ...CODES.map(judge(who))];

/** Paths that lead far, so that returns, reopenings and second rounds are reached in almost every sequence. */
const handedIn = ({ locked }: Mode): Step[] => [
  go("REGISTERED", "secretary"),
  ...(locked ? [new Extend("staff", false)] : []),
  go("ASSESSING", "secretary"),
  ...CODES.map(
    (each) => new Save("committee", false, { code: each, claim: "met", text: "Đã làm.", isStale: false }),
  ),
  new Meet("secretary", true),
  go("SUBMITTED", "secretary"),
];
const judged = (two: boolean, who: Walker): Step[] =>
  two ? [...alone("staff"), ...alone("leader"), new HandIn("leader"), new HandIn("staff")] : alone(who);

const judging = fc.oneof(
  { weight: 1, arbitrary: mostly("staff", "leader").map((who): Step => new Open(who)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        mostly("staff", "leader"),
        fc.record({ code, verdict: fc.constantFrom(...VERDICTS), comment: text, isStale: seldom }),
      )
      .map(([who, said]): Step => new Judge(who, said)),
  },
);

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ...REQUESTABLE_STATES.map((to) => ({ weight: to === "NOT_PARTICIPATING" ? 1 : 3, arbitrary: moveTo(to) })),
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        mostly("secretary", "committee"),
        fc.boolean(),
        fc.record({ code, claim: fc.constantFrom(...CLAIMS, null), text, isStale: seldom }),
      )
      .map(([who, byApi, said]) => new Save(who, byApi, said)),
  },
  { weight: 1, arbitrary: fc.tuple(mostly("committee"), mostOften).map((said) => new Meet(...said)) },
  { weight: 1, arbitrary: fc.tuple(mostly("staff"), seldom).map((said) => new Extend(...said)) },
  { weight: 6, arbitrary: judging },
  { weight: 1, arbitrary: mostly("staff", "leader").map((who) => new HandIn(who)) },
);

const mode = (two: fc.Arbitrary<boolean>): fc.Arbitrary<Mode> => fc.record({ two, locked: fc.boolean() });
const oneInSix = fc.integer({ min: 0, max: 5 }).map((n) => n === 5);
/** Its start, leg by leg, is looked at as a whole, the steps that follow one by one. */
export type Sequence = { mode: Mode; start: Step[][]; steps: Step[] };

/** Left out of the year while something was asked for, let back in and at work again. */
const backIn = (chosen: Mode): Step[][] => [
  handedIn(chosen),
  judged(chosen.two, "staff"),
  [
    go("RETURNED", "staff"),
    go("NOT_PARTICIPATING", "staff"),
    go("NOT_REGISTERED", "staff"),
    go("REGISTERED", "secretary"),
    go("ASSESSING", "secretary"),
  ],
];

/** Sequences that begin nowhere, at the first hand-in, a judged round or a second beginning, and go on at random. */
function sequencesIn(modes: fc.Arbitrary<Mode>): fc.Arbitrary<Sequence> {
  return modes.chain((chosen) => {
    const start = fc.oneof(
      { weight: 1, arbitrary: fc.constant<Step[][]>([]) },
      { weight: 2, arbitrary: fc.constant(null).map(() => [handedIn(chosen)]) },
      { weight: 1, arbitrary: fc.constant(null).map(() => backIn(chosen)) },
      {
        weight: 3,
        arbitrary: fc
          .constantFrom<Walker>("staff", "leader")
          .map((who) => [handedIn(chosen), judged(chosen.two, who)]),
      },
    );
    return fc
      .tuple(start, fc.array(anyStep, { minLength: 1, maxLength: 9 }))
      .map(([first, steps]) => ({ mode: chosen, start: first, steps }));
  });
}

export const sequences = sequencesIn(mode(oneInSix));
/** Of years with one appraiser and no last day: for those who all begin in the same cycle or on the same unit. */
export const plainSequences = sequencesIn(fc.constant({ two: false, locked: false }));

const choice = fc.oneof(
  { weight: 3, arbitrary: fc.constant("in_favour" as const) },
  fc.constantFrom("against" as const, "abstain" as const),
);
const lateStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: mostly("staff", "leader", "recused").map((who) => new Call(who)) },
  {
    weight: 4,
    arbitrary: fc.tuple(mostly("voter", "recusedVoter"), choice).map((said) => new Vote(...said)),
  },
  { weight: 4, arbitrary: mostly("staff").map((who) => new End(who)) },
  { weight: 4, arbitrary: mostly("leader").map((who) => new Decide(who)) },
  { weight: 2, arbitrary: mostly("leader").map((who) => new Close(who)) },
  { weight: 1, arbitrary: fc.tuple(mostly("staff"), someCodes).map((said) => new Supplement(...said)) },
  { weight: 2, arbitrary: fc.constantFrom<Target>("SUBMITTED", "APPRAISED", "RETURNED").chain(moveTo) },
  { weight: 1, arbitrary: anyStep },
);

const appraised = ({ two }: Mode): Step[] => [...judged(two, "staff"), go("APPRAISED", "staff")];
const votedIn = (vote: VoteChoice): Step[] => [new Call("staff"), new Vote("voter", vote)];
const end = new End("staff");
const decide = new Decide("leader");
/** Whither an appraised year went on, and what came then: a meeting that has ended can't be copied, its rows stay as they are. */
type Turn = { leg: Step[]; on: Step[] };
const turns: ((chosen: Mode) => Turn)[] = [
  () => ({ leg: [], on: [] }),
  () => ({ leg: [go("NOT_PARTICIPATING", "staff")], on: [] }),
  () => ({ leg: votedIn("in_favour"), on: [end] }),
  () => ({ leg: votedIn("in_favour"), on: [end, decide] }),
  () => ({ leg: votedIn("against"), on: [end, decide] }),
  () => ({ leg: [...votedIn("in_favour"), go("SUBMITTED", "leader"), go("APPRAISED", "staff")], on: [] }),
  (chosen) => ({
    leg: [
      ...votedIn("in_favour"),
      go("RETURNED", "leader"),
      go("SUBMITTED", "secretary"),
      ...appraised(chosen),
    ],
    on: [],
  }),
];

/**
 * From a completed appraisal, a unit that was left out after it, one that was appraised anew during a meeting, a concluded
 * meeting or a decision on, at random.
 */
export const lateSequences: fc.Arbitrary<Sequence> = fc
  .tuple(mode(oneInSix), fc.constantFrom(...turns), fc.array(lateStep, { minLength: 3, maxLength: 9 }))
  .map(([chosen, turn, steps]) => {
    const { leg, on } = turn(chosen);
    return {
      mode: chosen,
      start: [handedIn(chosen), appraised(chosen), leg],
      steps: [...on, ...steps],
    };
  });
