import type { Verdict } from "@/lib/assessments/types";
import {
  CODES,
  type Code,
  mayAppraise,
  type Opinion,
  type Outcome,
  type Walker,
  type YearModel,
} from "./model";

/*
 * The appraisal of a round: by one, whose verdict is the round's; or by two, unseen by each other until both have handed
 * in, from when on what they agree on is the round's verdict.
 */

export type Said = { code: Code; verdict: Verdict; comment: string; isStale: boolean };

export function playOpen(model: YearModel, walker: Walker): Outcome {
  if (!mayAppraise(walker)) return "forbidden";
  if (model.state !== "SUBMITTED") return "conflict";
  if (!model.isOpened) {
    model.isOpened = true;
    model.version += 1;
    model.log("appraisal.opened");
  }
  if (model.mode.two && !placeOf(model, walker)) {
    model.pair.push({ walker, isIn: false });
    model.log("appraisal.joined");
  }
  return "done";
}

/** The version over which this person writes: of the verdict, or of the own opinion. */
export function versionBefore(model: YearModel, walker: Walker, code: Code): number | null {
  if (!model.mode.two) return model.items[code].verdict?.version ?? null;
  return model.opinions.get(`${walker} ${code} ${model.bothAreIn}`)?.version ?? null;
}

export function playJudge(model: YearModel, walker: Walker, said: Said): Outcome {
  if (!mayAppraise(walker)) return "forbidden";
  if (said.isStale) return "stale";
  if (model.state !== "SUBMITTED" || !model.isOpened) return "conflict";
  if (model.mode.two) return playOpinion(model, walker, said);
  giveVerdict(model, said.code, said.verdict, said.comment);
  return "done";
}

function playOpinion(model: YearModel, walker: Walker, { code, verdict, comment }: Said): Outcome {
  const afterBoth = model.bothAreIn;
  const place = placeOf(model, walker);
  const isKept = model.items[code].verdict !== null;
  if (!place || (!afterBoth && (place.isIn || isKept))) return "conflict";
  const version = (versionBefore(model, walker, code) ?? 0) + 1;
  model.opinions.set(`${walker} ${code} ${afterBoth}`, { verdict, comment, version, afterBoth });
  model.log("appraisal.opinion_saved");
  if (afterBoth) reconcile(model, walker, code);
  return "done";
}

function reconcile(model: YearModel, walker: Walker, code: Code): void {
  const other = model.pair.find((each) => each.walker !== walker)?.walker;
  const [one, two] = [model.opinionOf(walker, code), other && model.opinionOf(other, code)];
  if (one && two && one.verdict === two.verdict) giveVerdict(model, code, one.verdict, words(one, two));
  else {
    if (model.items[code].verdict) model.log("appraisal.verdict_reopened");
    model.items[code].verdict = null;
  }
}

export function playHandIn(model: YearModel, walker: Walker): Outcome {
  if (!mayAppraise(walker)) return "forbidden";
  const place = placeOf(model, walker);
  if (model.state !== "SUBMITTED" || !model.isOpened || !place || place.isIn) return "conflict";
  const open = CODES.filter((code) => model.items[code].verdict === null);
  if (open.some((code) => isLacking(model.opinionOf(walker, code)))) return "conflict";
  place.isIn = true;
  model.log("appraisal.opinions_handed_in");
  if (!model.bothAreIn) return "done";
  for (const code of open) {
    const [one, two] = model.pair.map((each) => model.opinionOf(each.walker, code));
    if (one && two && one.verdict === two.verdict) giveVerdict(model, code, one.verdict, words(one, two));
  }
  return "done";
}

const placeOf = ({ pair }: YearModel, walker: Walker) => pair.find((each) => each.walker === walker);
const isLacking = (own?: Opinion) => !own || (own.verdict !== "met" && own.comment === "");

function giveVerdict(model: YearModel, code: Code, verdict: Verdict, comment: string): void {
  const given = model.items[code];
  given.verdict = { verdict, comment, version: (given.verdict?.version ?? 0) + 1 };
  model.log("appraisal.verdict_saved");
}

/** What was said once both were seen counts alone; of what was said unseen, both. */
function words(one: Opinion, two: Opinion): string {
  if (one.afterBoth && !two.afterBoth) return one.comment || two.comment;
  return [...new Set([one.comment, two.comment])].filter(Boolean).join("\n");
}
