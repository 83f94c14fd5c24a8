import type { VoteChoice } from "@/lib/decisions/types";
import {
  CODES,
  type Code,
  isOutside,
  isUpper,
  mayAppraise,
  type Outcome,
  runsYear,
  type Session,
  type Walker,
  type YearModel,
} from "./model";
import { askFor } from "./moves";

/* What comes after the appraisal: meeting, vote, supplement, decision, the end of the year; and more time for a unit. */

export function playExtend(model: YearModel, walker: Walker, isStale: boolean): Outcome {
  if (isOutside(walker)) return "not_found";
  if (!mayAppraise(walker)) return "forbidden";
  const isAwaited = ["NOT_REGISTERED", "REGISTERED", "ASSESSING"].includes(model.state);
  if (model.isClosed || !isAwaited) return "conflict";
  if (isStale) return "stale";
  if (model.hasMoreTime) return "invalid";
  model.hasMoreTime = true;
  model.log("assessment.due_extended");
  return "done";
}

/** Calls a meeting on the unit; the office, which takes its minutes, calls the roll at once. */
export function playCall(model: YearModel, walker: Walker): Outcome {
  if (walker === "admin") return "not_found";
  if (!runsYear(walker)) return "forbidden";
  if (model.isClosed || model.state !== "APPRAISED") return "conflict";
  const isOnAgenda = ({ round, isClosed, outcome }: Session) =>
    round === model.round && !isClosed && outcome === null;
  if (model.sessions.some(isOnAgenda)) return "conflict";
  model.sessions.push({ round: model.round, isClosed: false, outcome: null, vote: null, closedAfter: 0 });
  model.log("meeting.created");
  model.log("meeting.attendance_saved");
  return "done";
}

export function playVote(model: YearModel, walker: Walker, choice: VoteChoice): Outcome {
  if (isOutside(walker)) return "not_found";
  if (walker !== "voter") return "forbidden";
  const { session } = model;
  if (model.isClosed || model.state !== "APPRAISED" || !session || session.isClosed) return "conflict";
  session.vote = choice;
  model.log("vote.cast");
  return "done";
}

/** Whoever takes the minutes of the last meeting, and that it is not over; null where it may be written to. */
function shut(model: YearModel, walker: Walker): Outcome | null {
  const last = model.sessions.at(-1);
  if (!isUpper(walker) || !last) return "not_found";
  if (walker !== "staff") return "forbidden";
  return last.isClosed ? "conflict" : null;
}

/** The minutes are written, then the meeting ends, where every unit still before it was voted on. */
export function playEnd(model: YearModel, walker: Walker): Outcome {
  const last = model.sessions.at(-1);
  const no = shut(model, walker);
  if (no || !last) return no ?? "not_found";
  model.log("meeting.minutes_saved");
  const isVotedOn = model.state === "APPRAISED" && last.outcome === null;
  if (isVotedOn && !last.vote) return "conflict";
  if (isVotedOn) last.outcome = last.vote === "in_favour" && allMet(model) ? "recognise" : "not_recognise";
  last.outcome ??= "moved";
  Object.assign(last, { isClosed: true, closedAfter: model.appraisals });
  model.log("meeting.closed");
  return "done";
}

export function playSupplement(model: YearModel, walker: Walker, codes: readonly Code[]): Outcome {
  const last = model.sessions.at(-1);
  const no = shut(model, walker);
  if (no || !last) return no ?? "not_found";
  if (model.state !== "APPRAISED" || last.round !== model.round || last.outcome !== null) return "conflict";
  last.outcome = "returned";
  askFor(model, codes);
  model.moveTo("RETURNED");
  model.log("meeting.supplement_asked");
  return "done";
}

export function playDecide(model: YearModel, walker: Walker): Outcome {
  if (walker === "admin") return "not_found";
  if (walker !== "leader") return "forbidden";
  const { session } = model;
  if (model.isClosed || model.state !== "APPRAISED" || !session?.isClosed) return "conflict";
  model.moveTo(session.outcome === "recognise" ? "RECOGNISED" : "NOT_RECOGNISED");
  model.log("decision.recorded");
  return "done";
}

export function playClose(model: YearModel, walker: Walker): Outcome {
  if (walker === "admin") return "not_found";
  if (walker !== "leader") return "forbidden";
  const isOver = ["RECOGNISED", "NOT_RECOGNISED", "NOT_PARTICIPATING"].includes(model.state);
  if (model.isClosed || !isOver) return "conflict";
  model.isClosed = true;
  model.log("cycle.closed");
  return "done";
}

const allMet = ({ items }: YearModel) => CODES.every((code) => items[code].verdict?.verdict === "met");
