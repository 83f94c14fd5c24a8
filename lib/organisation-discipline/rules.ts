import type { StateMachine } from "@/lib/cases/machine";
import { type BallotRule, secretBallot } from "@/lib/cases/rules";
import type { StepBy } from "@/lib/cases/types";
import {
  answerOf,
  appealMoves,
  changeProblem,
  DECIDE_NONE,
  type DisciplineParts,
  formInForce,
  hearingMoves,
  NO_FORM,
  UNANSWERED,
} from "@/lib/discipline/measures/rules";
import { DISCIPLINE } from "@/lib/discipline/rules";
import { isInForce } from "@/lib/members/rules";
import type { BranchDecider, MemberTerms } from "@/lib/members/terms/types";
import type { PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused, refusedAt } from "@/lib/platform/result";
import type {
  DecidingLevel,
  KeptBallot,
  Measures,
  OrganisationDisciplineAct,
  OrganisationDisciplineLine,
  OrganisationDisciplineState,
  OrganisationForm,
} from "./types";

/** What the organisation says of ballots from now on; a case keeps by which its own was counted. */
export function ballotRule(terms: Pick<MemberTerms, "bodyQuorum" | "bodyVotePercent">): BallotRule {
  return { quorum: terms.bodyQuorum, percent: terms.bodyVotePercent };
}

/** By which rule the ballot of a case was counted. */
export function keptRule({ ballotQuorum: quorum, votePercent: percent }: KeptBallot): BallotRule | null {
  return quorum === null || percent === null ? null : { quorum, percent };
}

/** How a case keeps it; a ballot that was taken back was counted by none. */
export function keptBallot(rule: BallotRule | null): KeptBallot {
  return { ballotQuorum: rule?.quorum ?? null, votePercent: rule?.percent ?? null };
}

export function ballotOver(rule: BallotRule): ReturnType<typeof secretBallot> {
  return secretBallot("người được triệu tập", rule);
}

/** The same whatever the organisation set. */
export const ORGANISATION_DISCIPLINE: Omit<
  StateMachine<OrganisationDisciplineState, OrganisationDisciplineAct>,
  "moves"
> = {
  first: "opened",
  states: {
    ...DISCIPLINE.states,
    verified: { label: "Đã xác minh", next: "Tổ chức tự kiểm điểm", within: "caseDays" },
    self_reviewed: { label: "Đã kiểm điểm", next: "Hội nghị bỏ phiếu kín", within: "caseDays" },
    voted: { label: "Hội nghị đã bỏ phiếu", next: "Ra quyết định", within: "caseDays" },
    not_passed: { label: "Hội nghị không thông qua", next: "" },
    announced: { label: "Đang thi hành", next: "Thi hành xong thì kết thúc" },
    appeal_answered: { label: "Đã trả lời khiếu nại", next: "Thi hành xong thì kết thúc" },
  },
};

type Rule = DisciplineParts & { ballot: BallotRule; above: boolean };

/**
 * Discipline of an organisation: reprimand, warning, dissolution (domain brief §2.7). Of its way no public text says
 * more than of a member's, so it follows that one: verified; self-criticism and secret ballot at the organisation's own
 * meeting; decided by a level above it whatever the measure, since an organisation is no judge of itself; in force once
 * announced, even where it is appealed; a proposal without its majority ends the case. What no text says of a number or
 * a person is the organisation's own: how many must come and be for it, which level decides a branch's (`above` its
 * unit or not), who verifies and who answers an appeal.
 */
export const organisationMachine = ({
  ballot,
  above,
  ...parts
}: Rule): StateMachine<OrganisationDisciplineState, OrganisationDisciplineAct> => ({
  ...ORGANISATION_DISCIPLINE,
  moves: {
    ...hearingMoves("hội nghị", ballotOver(ballot), parts.disciplineVerifier),
    decide: {
      label: "Ra quyết định",
      done: `${DECIDES[above ? "above" : "direct"]} ra quyết định`,
      by: "approver",
      from: ["voted"],
      to: "decided",
      asks: { docNumber: "Số quyết định", person: "Người ký" },
    },
    decide_none: {
      ...DECIDE_NONE,
      done: `${DECIDES[above ? "above" : "direct"]} không thi hành kỷ luật`,
    },
    announce: {
      label: "Ghi công bố",
      done: "Công bố quyết định",
      by: "approver",
      alsoBy: "keeper",
      from: ["decided"],
      to: "announced",
      asks: {},
    },
    ...appealMoves(parts.appealAnswerer),
    end: {
      label: "Kết thúc thi hành",
      done: "Thi hành xong",
      by: "keeper",
      alsoBy: "approver",
      from: ["announced", "appeal_answered"],
      to: "ended",
      asks: {},
      closes: "done",
    },
    withdraw: {
      label: "Rút hồ sơ",
      done: "Rút hồ sơ",
      by: "keeper",
      alsoBy: "approver",
      from: ["opened", "verified", "self_reviewed"],
      to: "withdrawn",
      asks: { note: "Lý do rút" },
      closes: "withdrawn",
    },
  },
});

const DECIDES = { direct: "Cấp trên trực tiếp", above: "Đoàn cấp trên của đơn vị" };

/** How a case goes on from here, by what the organisation says now and what the case has kept. */
export function machineOf(
  terms: MemberTerms,
  found: Pick<OrganisationDisciplineLine, "branch" | "decider">,
): ReturnType<typeof organisationMachine> {
  return organisationMachine({ ...terms, ballot: ballotRule(terms), above: isAboveUnit(found) });
}

/** Whether a branch's case is decided above its unit. */
export function isAboveUnit({
  branch,
  decider,
}: Pick<OrganisationDisciplineLine, "branch" | "decider">): boolean {
  return branch !== null && decider === "upper";
}

/** Who is to decide of a case that begins: of a unit always the level above. */
export function deciderOf(
  terms: Pick<MemberTerms, "branchDecider">,
  { branchId }: { branchId: string | null },
): BranchDecider {
  return branchId === null ? "upper" : terms.branchDecider;
}

/** Whether an act tells of the ballot. */
export function isBallot(act: OrganisationDisciplineAct): boolean {
  return act === "vote" || act === "vote_down";
}

/** Whether an act sets the measure, and so asks which. */
export function setsForm(act: OrganisationDisciplineAct): boolean {
  return act === "decide" || act === "change";
}

/** Whether the organisation is to be, or was, dissolved: announced, and as an appeal left it. */
export function isDissolved(found: Measures & { state: OrganisationDisciplineState }): boolean {
  return isInForce(found.state) && formInForce(found) === "dissolution";
}

type Known = Measures & { state: OrganisationDisciplineState; body: { closedOn: PlainDate | null } };

/** What the whole case says against an act: the measure that it sets, and a dissolution that is not carried out yet. */
export function actProblem(
  act: OrganisationDisciplineAct,
  found: Known,
  form: OrganisationForm | null,
): Refusal | null {
  if (setsForm(act) && form === null) return NO_FORM;
  if (act === "change") return changeProblem(form, found.decidedForm);
  if (act === "end" && isDissolved(found) && found.body.closedOn === null)
    return refused(
      "conflict",
      "Tổ chức bị giải tán chưa đóng. Chuyển sinh hoạt hoặc xóa tên đoàn viên, đóng ở trang Đơn vị, rồi ghi kết thúc.",
    );
  return null;
}

type Standing = Measures & Pick<Known, "state">;

/** Whether what dissolved an organisation no longer does. */
export function endsDissolution(before: Standing, after: Standing): boolean {
  return isDissolved(before) && !isDissolved(after);
}

/**
 * An organisation that was closed because it was dissolved rests on that: nobody undoes the dissolution, but an answer to
 * its appeal may end it.
 */
export function undoProblem(found: Known, after: Standing): Refusal | null {
  if (found.body.closedOn === null || !endsDissolution(found, after)) return null;
  return refused(
    "conflict",
    "Tổ chức này đã đóng theo quyết định giải tán nên không lùi, không sửa được nữa. Có khiếu nại thì ghi khiếu nại và trả lời: trả lời có thể đổi hoặc hủy kỷ luật.",
  );
}

/** The number by which the opening stands among the steps. */
const OPENING = 0;

/**
 * What somebody above recorded, no one below takes away or softens: only who decides about the organisation, and whoever
 * recorded it.
 */
export function mayUndo(
  { byOthers }: { byOthers: readonly number[] },
  parts: readonly StepBy[],
  number: number,
): boolean {
  return parts.includes("approver") || !byOthers.includes(number);
}

/** A case that was opened above is withdrawn above; whose part a step is, its move says. */
export function mayTake(
  found: { byOthers: readonly number[] },
  parts: readonly StepBy[],
  act: OrganisationDisciplineAct,
): boolean {
  return act !== "withdraw" || mayUndo(found, parts, OPENING);
}

/** What a step writes of the measure. */
export function measureOf(
  act: OrganisationDisciplineAct,
  form: OrganisationForm | null,
  level: DecidingLevel,
): Partial<Measures> {
  if (act === "decide") return { decidedForm: form, decidedLevel: level };
  return answerOf(act, form) ?? {};
}

/** What it takes away again. */
export function measureBefore(act: OrganisationDisciplineAct): Partial<Measures> {
  if (act === "decide") return { decidedForm: null, decidedLevel: null };
  return answerOf(act, null) ? UNANSWERED : {};
}

/** The direct upper level of a branch is its unit, of a unit the level above. */
export function directLevel(isBranch: boolean): DecidingLevel {
  return isBranch ? "base" : "upper";
}

/** No organisation decides about itself. */
export function levelProblem(level: DecidingLevel, isBranch: boolean): Refusal | null {
  if (isBranch || level !== "base") return null;
  return refusedAt("level", "Kỷ luật một đơn vị do cấp trên của đơn vị quyết định. Chọn cấp khác.");
}
