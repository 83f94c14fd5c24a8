import type { StateMachine } from "@/lib/cases/machine";
import { secretBallot } from "@/lib/cases/rules";
import type { StepBy } from "@/lib/cases/types";
import {
  APPEAL_MOVES,
  answerOf,
  changeProblem,
  DECIDE_NONE,
  formInForce,
  hearingMoves,
  NO_FORM,
  UNANSWERED,
} from "@/lib/discipline/measures/rules";
import { DISCIPLINE } from "@/lib/discipline/rules";
import { isInForce } from "@/lib/members/rules";
import type { PlainDate } from "@/lib/platform/dates";
import { type Refusal, refused, refusedAt } from "@/lib/platform/result";
import type {
  DecidingLevel,
  Measures,
  OrganisationDisciplineAct,
  OrganisationDisciplineState,
  OrganisationForm,
} from "./types";

export const OWN_BALLOT = secretBallot("người được triệu tập");

/**
 * Discipline of an organisation: reprimand, warning, dissolution (domain brief §2.7). Of its way no public text says
 * more than of a member's, so it follows that one, as an editable default: verified; self-criticism and secret ballot
 * at the organisation's own meeting of two thirds, whose majority of those present proposes the measure; decided by the
 * direct upper level whatever the measure, since an organisation is no judge of itself; in force once announced, even
 * where it is appealed. Who answers an appeal, and that a proposal without its majority ends the case, are defaults too.
 */
export const ORGANISATION_DISCIPLINE: StateMachine<OrganisationDisciplineState, OrganisationDisciplineAct> = {
  first: "opened",
  states: {
    ...DISCIPLINE.states,
    verified: { label: "Đã xác minh", next: "Tổ chức tự kiểm điểm", within: "caseDays" },
    self_reviewed: { label: "Đã kiểm điểm", next: "Hội nghị bỏ phiếu kín", within: "caseDays" },
    voted: { label: "Hội nghị đã bỏ phiếu", next: "Cấp trên trực tiếp quyết định", within: "caseDays" },
    not_passed: { label: "Hội nghị không thông qua", next: "" },
    announced: { label: "Đang thi hành", next: "Thi hành xong thì kết thúc" },
    appeal_answered: { label: "Đã trả lời khiếu nại", next: "Thi hành xong thì kết thúc" },
  },
  moves: {
    ...hearingMoves("hội nghị", OWN_BALLOT),
    decide: {
      label: "Ra quyết định",
      done: "Cấp trên trực tiếp ra quyết định",
      by: "approver",
      from: ["voted"],
      to: "decided",
      asks: { docNumber: "Số quyết định", person: "Người ký" },
    },
    decide_none: DECIDE_NONE,
    announce: {
      label: "Ghi công bố",
      done: "Công bố quyết định",
      by: "approver",
      alsoBy: "keeper",
      from: ["decided"],
      to: "announced",
      asks: {},
    },
    ...APPEAL_MOVES,
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
};

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
    "Tổ chức này đã đóng theo quyết định giải tán nên không lùi, không sửa được nữa.",
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
