import type { Machine } from "@/lib/cases/machine";
import { MEMBERS_RULE, secretBallot } from "@/lib/cases/rules";
import { fold } from "@/lib/platform/fold";
import { type Refusal, refused } from "@/lib/platform/result";
import {
  appealMoves,
  changeProblem,
  DECIDE_NONE,
  type DisciplineParts,
  hearingMoves,
  NO_FORM,
  wrongForm,
} from "./measures/rules";
import type {
  DisciplineAct,
  DisciplineDecider,
  DisciplineFacts,
  DisciplineForm,
  DisciplineState,
} from "./types";

/** The branch itself decides a reprimand, the direct upper level everything from a warning up (domain brief §2.7). */
export function deciderOf(form: DisciplineForm): DisciplineDecider {
  return form === "reprimand" ? "branch" : "upper_level";
}

/** Only a cadre has a post to lose (domain brief §2.7); to be a member is none. */
export function mayTakeForm(form: DisciplineForm, post: string): boolean {
  return form !== "dismissal" || (post !== "" && fold(post) !== "doan vien");
}

export const MEMBERS_BALLOT = secretBallot("đoàn viên", MEMBERS_RULE);

/** The same whoever verifies and answers. */
export const DISCIPLINE: Omit<Machine<DisciplineState, DisciplineAct>, "moves"> = {
  procedure: "discipline",
  first: "opened",
  states: {
    opened: { label: "Mới mở", next: "Xác minh", within: "caseDays" },
    verified: { label: "Đã xác minh", next: "Tự kiểm điểm trước chi đoàn", within: "caseDays" },
    self_reviewed: { label: "Đã kiểm điểm", next: "Chi đoàn bỏ phiếu kín", within: "caseDays" },
    voted: { label: "Chi đoàn đã bỏ phiếu", next: "Ra quyết định", within: "caseDays" },
    not_passed: { label: "Chi đoàn không thông qua", next: "" },
    decided: { label: "Đã có quyết định", next: "Công bố", within: "caseDays" },
    not_decided: { label: "Không thi hành kỷ luật", next: "" },
    announced: { label: "Đang thi hành", next: "Hết thời gian thi hành thì kết thúc" },
    appealed: { label: "Đang khiếu nại", next: "Trả lời khiếu nại", within: "caseDays" },
    appeal_answered: { label: "Đã trả lời khiếu nại", next: "Hết thời gian thi hành thì kết thúc" },
    lifted: { label: "Đã hủy kỷ luật", next: "" },
    ended: { label: "Đã kết thúc", next: "" },
    withdrawn: { label: "Đã rút", next: "" },
  },
};

/**
 * Discipline of a member or cadre: verified, self-criticism before at least two thirds of the branch, secret ballot
 * with more than half of those present, decision by the branch (reprimand) or the direct upper level (from a warning
 * up), announced; it takes effect then even where it is appealed: a rule of the charter (domain brief §2.7), and so
 * fixed. Who records the verification and who answers an appeal no document says: the organisation does, by default
 * also the inspection committee above.
 */
export const disciplineMachine = ({
  disciplineVerifier,
  appealAnswerer,
}: DisciplineParts): Machine<DisciplineState, DisciplineAct> => ({
  ...DISCIPLINE,
  moves: {
    ...hearingMoves("chi đoàn", MEMBERS_BALLOT, disciplineVerifier),
    decide_at_branch: {
      label: "Ghi quyết định của chi đoàn",
      done: "Chi đoàn ra quyết định",
      by: "keeper",
      from: ["voted"],
      to: "decided",
      asks: { docNumber: "Số quyết định", person: "Người ký" },
    },
    decide_above: {
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
      by: "keeper",
      alsoBy: "approver",
      from: ["decided"],
      to: "announced",
      asks: {},
    },
    ...appealMoves(appealAnswerer),
    end: {
      label: "Kết thúc thi hành",
      done: "Hết thời gian thi hành",
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
      from: ["opened", "verified", "self_reviewed"],
      to: "withdrawn",
      asks: { note: "Lý do rút" },
      closes: "withdrawn",
    },
  },
});

/** Which of the acts that decide fits what was proposed. */
export function suitsProposal(act: DisciplineAct, proposed: DisciplineForm): boolean {
  if (act === "decide_at_branch") return deciderOf(proposed) === "branch";
  if (act === "decide_above" || act === "decide_none") return deciderOf(proposed) === "upper_level";
  return true;
}

type Decided = Pick<DisciplineFacts, "post" | "proposedForm" | "decidedForm">;

/** Whether this act may set this form; only the acts that set one look at it. */
export function formProblem(
  act: DisciplineAct,
  { post, proposedForm, decidedForm }: Decided,
  form: DisciplineForm | null,
): Refusal | null {
  if (!suitsProposal(act, proposedForm))
    return refused(
      "conflict",
      "Khiển trách do chi đoàn quyết định; từ cảnh cáo trở lên do cấp trên trực tiếp quyết định.",
    );
  if (act !== "decide_above" && act !== "change") return null;
  if (form === null) return NO_FORM;
  if (!mayTakeForm(form, post))
    return wrongForm("Người này không giữ chức vụ nên không có hình thức cách chức.");
  if (act === "decide_above" && deciderOf(form) === "branch")
    return wrongForm("Khiển trách do chi đoàn quyết định. Chọn hình thức từ cảnh cáo trở lên.");
  return act === "change" ? changeProblem(form, decidedForm) : null;
}
