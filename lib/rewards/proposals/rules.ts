import type { UnitKind } from "@/lib/access/types";
import type { Machine, Move } from "@/lib/cases/machine";
import { resultProblem } from "@/lib/cases/rules";
import type { StepInput } from "@/lib/cases/types";
import type { FieldError } from "@/lib/platform/result";
import { REWARD_LEVELS, type RewardLevel } from "../types";
import type { Decider, ProposalState } from "./types";

const STATES: Machine<ProposalState, string>["states"] = {
  proposed: { label: "Đã đề nghị", next: "Họp bình xét, biểu quyết", within: "rewardDays" },
  awaits_branch: { label: "Đã bình xét", next: "Chi đoàn ra quyết định khen", within: "rewardDays" },
  awaits_unit: { label: "Đã bình xét", next: "Ban Chấp hành đơn vị quyết định khen", within: "rewardDays" },
  awaits_submission: {
    label: "Đã bình xét",
    within: "rewardDays",
    next: "Ban Chấp hành đơn vị duyệt, ký tờ trình lên cấp khen",
  },
  submitted: { label: "Đã trình", next: "Cấp khen xét, ra quyết định", within: "rewardLongDays" },
  decided: { label: "Đã có quyết định", next: "Trao khen thưởng", within: "rewardDays" },
  awarded: { label: "Đã trao", next: "" },
  not_agreed: { label: "Không khen", next: "" },
  withdrawn: { label: "Đã rút", next: "" },
};

export const PROPOSAL_STATES = STATES;

type Moves = Record<string, Move<ProposalState>>;

const MEETING = "Biểu quyết của hội nghị bình xét";
const DECISION = { docNumber: "Số quyết định", person: "Người ký" };

/** Where a proposal stands once the meeting agrees: who decides a reward of its level comes next. */
const AGREED: Record<Decider, ProposalState> = {
  branch: "awaits_branch",
  unit: "awaits_unit",
  above: "awaits_submission",
};

const declining = (from: ProposalState): Move<ProposalState> => ({
  label: "Không đồng ý",
  done: "Ban Chấp hành đơn vị không đồng ý",
  by: "unit",
  from: [from],
  to: "not_agreed",
  asks: { note: "Lý do" },
  closes: "refused",
});

/** How it goes on from there to the decision. */
const DECISION_MOVES: Record<Decider, Moves> = {
  branch: {
    decide: {
      label: "Ghi quyết định khen",
      done: "Chi đoàn quyết định khen",
      by: "keeper",
      from: ["awaits_branch"],
      to: "decided",
      asks: DECISION,
    },
  },
  unit: {
    decide: {
      label: "Quyết định khen",
      done: "Ban Chấp hành đơn vị quyết định khen",
      by: "unit",
      from: ["awaits_unit"],
      to: "decided",
      asks: DECISION,
    },
    decline: declining("awaits_unit"),
  },
  above: {
    submit: {
      label: "Trình cấp khen",
      done: "Ban Chấp hành đơn vị duyệt, trình cấp khen",
      by: "unit",
      from: ["awaits_submission"],
      to: "submitted",
      asks: { docNumber: "Số tờ trình" },
    },
    decline: declining("awaits_submission"),
    decide: {
      label: "Ghi quyết định khen",
      done: "Cấp khen ra quyết định",
      by: "upper",
      alsoBy: "unit",
      from: ["submitted"],
      to: "decided",
      asks: DECISION,
    },
    refuse: {
      label: "Cấp khen không đồng ý",
      done: "Cấp khen không đồng ý",
      by: "upper",
      alsoBy: "unit",
      from: ["submitted"],
      to: "not_agreed",
      asks: { note: "Lý do" },
      closes: "refused",
    },
  },
};

/**
 * A reward's way by who decides it, which is chosen with the level (domain brief §2.8). No text has its steps: fixed as
 * units go them, since the papers and the parts of those who act follow from them. Whoever goes another way records the
 * decision alone, without a proposal; the share of the meeting and the days of each step are the organisation's own.
 */
export function machineOf(level: RewardLevel): Machine<ProposalState, string> {
  const decider = deciderOf(level);
  const moves: Moves = {
    agree: {
      label: "Ghi hội nghị tán thành",
      done: "Hội nghị bình xét, tán thành",
      by: "keeper",
      from: ["proposed"],
      to: AGREED[decider],
      asks: { votes: MEETING },
    },
    agree_not: {
      label: "Ghi không tán thành",
      done: "Hội nghị bình xét, không tán thành",
      by: "keeper",
      from: ["proposed"],
      to: "not_agreed",
      asks: { votes: MEETING },
      closes: "refused",
    },
    ...DECISION_MOVES[decider],
    award: {
      label: "Ghi đã trao",
      done: "Trao khen thưởng",
      by: "keeper",
      alsoBy: "unit",
      from: ["decided"],
      to: "awarded",
      asks: {},
      closes: "done",
    },
    withdraw: {
      label: "Rút đề nghị",
      done: "Rút đề nghị",
      by: "keeper",
      from: ["proposed", AGREED[decider], ...(decider === "above" ? (["submitted"] as const) : [])],
      to: "withdrawn",
      asks: { note: "Lý do rút" },
      closes: "withdrawn",
    },
  };
  return { procedure: "reward", first: "proposed", states: STATES, moves };
}

/** Which levels may be proposed: a unit that has branches is none, so it can't give a branch's reward to itself. */
export function levelsFor({ kind, branchId }: { kind: UnitKind; branchId: string | null }) {
  const isWholeUnit = branchId === null && kind === "base_union";
  return REWARD_LEVELS.filter(({ code }) => !(isWholeUnit && code === "branch"));
}

export function levelProblem(
  level: RewardLevel,
  at: { kind: UnitKind; branchId: string | null },
): FieldError | null {
  if (levelsFor(at).some(({ code }) => code === level)) return null;
  return {
    path: "level",
    message: "Đơn vị có chi đoàn thì không đề nghị cấp Chi đoàn cho mình. Chọn cấp khác.",
  };
}

/** Until its meeting has considered it, a proposal may still be for others, for another matter or of another level. */
export function isUnconsidered({ state }: { state: string }): boolean {
  return state === "proposed";
}

/** Steps that were taken back are told in the words of their way, so a proposal that has some keeps who decides it. */
export function wayProblem(
  { steps, proposal }: { steps: readonly unknown[]; proposal: { level: RewardLevel } },
  level: RewardLevel,
): FieldError | null {
  if (steps.length === 0 || deciderOf(level) === deciderOf(proposal.level)) return null;
  const message =
    "Đề nghị này đã ghi bước rồi lùi nên không đổi nơi quyết định. Rút đề nghị rồi lập lại ở cấp khác.";
  return { path: "level", message };
}

/** Who decides on a reward of that level: the branch, the unit, or somebody above whose answer is awaited. */
export function deciderOf(level: RewardLevel): Decider {
  if (level === "branch") return "branch";
  return level === "base" ? "unit" : "above";
}

/** Whether an act tells of the meeting's vote. */
export function isMeeting(act: string): boolean {
  return act === "agree" || act === "agree_not";
}

/** A meeting's vote goes with what is told of it: more than half of those present, where nobody has set otherwise. */
export function meetingProblem(act: string, step: StepInput, percent: number): FieldError | null {
  if (!isMeeting(act)) return null;
  const isPassed = act === "agree";
  return resultProblem(step, percent, {
    isPassed,
    instead: isPassed ? "không tán thành" : "hội nghị tán thành",
  });
}
