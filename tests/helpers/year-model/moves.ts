import type { RequestableState } from "@/lib/assessments/types";
import { CODES, type Code, isOutside, mayAppraise, type Outcome, type Walker, type YearModel } from "./model";

export type Asked = { to: RequestableState; reason: boolean; codes: readonly Code[]; isStale: boolean };

type Rule = {
  who: (walker: Walker) => boolean;
  lacks?: (model: YearModel, asked: Asked) => Outcome | null;
  follows?: (model: YearModel, asked: Asked) => void;
};

const isSecretary = (walker: Walker) => walker === "secretary";
const isLeader = (walker: Walker) => walker === "leader";
const withReason = (_: YearModel, { reason }: Asked): Outcome | null => (reason ? null : "invalid");
/** Out of the year, and in again: whoever runs it, of another unit than the own, with why. */
const exclude: Rule = { who: mayAppraise, lacks: withReason };
const submit: Rule = { who: isSecretary, lacks: incomplete, follows: handIn };
const giveBack: Rule = {
  who: mayAppraise,
  lacks: (model, { codes }) => {
    if (model.mode.two && model.state === "SUBMITTED" && !model.bothAreIn) return "conflict";
    return codes.length === 0 ? "invalid" : null;
  },
  follows: (model, { codes }) => askFor(model, codes),
};

/** From → to: whose act it is, what it needs, what follows. */
const TABLE: Partial<Record<string, Partial<Record<RequestableState, Rule>>>> = {
  NOT_REGISTERED: { REGISTERED: { who: isSecretary }, NOT_PARTICIPATING: exclude },
  REGISTERED: { ASSESSING: { who: isSecretary }, NOT_PARTICIPATING: exclude },
  ASSESSING: { SUBMITTED: submit, NOT_PARTICIPATING: exclude },
  SUBMITTED: {
    ASSESSING: {
      who: isSecretary,
      lacks: (model, asked) => (model.isOpened ? "conflict" : withReason(model, asked)),
      follows: (model) => {
        for (const code of model.asked) model.items[code].isReturned = true;
      },
    },
    RETURNED: giveBack,
    APPRAISED: { who: mayAppraise, lacks: notJudged },
    NOT_PARTICIPATING: exclude,
  },
  RETURNED: { SUBMITTED: submit, NOT_PARTICIPATING: exclude },
  APPRAISED: {
    RETURNED: { ...giveBack, who: isLeader },
    SUBMITTED: { who: isLeader, lacks: withReason },
    NOT_PARTICIPATING: exclude,
  },
  NOT_PARTICIPATING: { NOT_REGISTERED: { ...exclude, follows: beginAnew } },
};

/** What must come of a request, and what the year is afterwards. */
export function playMove(model: YearModel, walker: Walker, asked: Asked): Outcome {
  if (isOutside(walker)) return "not_found";
  const ever = Object.values(TABLE).some((row) => row?.[asked.to]?.who(walker));
  if (!ever) return "forbidden";
  const rule = TABLE[model.state]?.[asked.to];
  if (rule && !rule.who(walker)) return "forbidden";
  if (asked.isStale) return "stale";
  if (!rule || model.isClosed) return "conflict";
  const lacks = rule.lacks?.(model, asked);
  if (lacks) return lacks;
  rule.follows?.(model, asked);
  model.moveTo(asked.to);
  return "done";
}

export function askFor(model: YearModel, codes: readonly Code[]): void {
  model.asked = codes;
  for (const code of codes) model.items[code].isReturned = true;
}

/** What was asked for before the unit was left out is asked no more. */
function beginAnew(model: YearModel): void {
  model.asked = [];
  for (const code of CODES) model.items[code].isReturned = false;
}

/**
 * Every open answer has a claim and words, more than half of the BCH's meeting was in favour, and the day has not passed:
 * a supplement has a day of its own, also once it was taken back.
 */
function incomplete(model: YearModel): Outcome | null {
  const isSupplement = CODES.some((code) => model.items[code].isReturned);
  const isFirst = model.state === "ASSESSING" && !isSupplement;
  if (isFirst && model.mode.locked && !model.hasMoreTime) return "conflict";
  const open = CODES.filter((code) => model.isOpen(code)).map((code) => model.items[code]);
  const isComplete = open.every(({ claim, text }) => claim !== null && text !== "");
  return isComplete && model.meeting?.carries ? null : "conflict";
}

/** A verdict stays where the same answer comes again and nobody asked for it. */
function handIn(model: YearModel): void {
  for (const code of CODES) {
    const item = model.items[code];
    const { claim, text, verdict, handedIn, isReturned } = item;
    const isSame = handedIn?.claim === claim && handedIn.text === text;
    const isKept = isSame && !isReturned && verdict && verdict.verdict !== "supplement";
    item.verdict = isKept ? { ...verdict, version: 1 } : null;
    item.handedIn = { claim, text };
    item.isReturned = false;
  }
  model.round += 1;
  model.isOpened = false;
  model.pair = [];
  model.opinions.clear();
}

function notJudged(model: YearModel): Outcome | null {
  const isClear = CODES.every((code) => {
    const { verdict } = model.items[code];
    return (
      verdict && (verdict.verdict === "met" || (verdict.verdict === "not_met" && verdict.comment !== ""))
    );
  });
  return isClear ? null : "conflict";
}
