import type { Move } from "@/lib/cases/machine";
import type { secretBallot } from "@/lib/cases/rules";
import type { AppealAnswerer, DisciplineVerifier, MemberTerms } from "@/lib/members/terms/types";
import { upperFirst } from "@/lib/platform/first-letter";
import { type Refusal, refusedAt } from "@/lib/platform/result";
import type { AppealAnswer, DisciplineState } from "../types";

/** What holds of a disciplinary measure, whether of a member or of an organisation, whose way follows a member's. */

type Moves<A extends string> = Record<A, Move<DisciplineState>>;
type By = Pick<Move<DisciplineState>, "by" | "alsoBy">;

/** Whose steps these are; no document says it, so the organisation does. */
export type DisciplineParts = Pick<MemberTerms, "disciplineVerifier" | "appealAnswerer">;

const VERIFIES: Record<DisciplineVerifier, By> = {
  either: { by: "keeper", alsoBy: "inspector" },
  keeper: { by: "keeper" },
  inspector: { by: "inspector" },
};

const ANSWERS_APPEAL: Record<AppealAnswerer, By> = {
  either: { by: "approver", alsoBy: "inspector" },
  approver: { by: "approver" },
  inspector: { by: "inspector" },
};

const BALLOT = "Phiếu kín, chỉ ghi số";
/** Who signs the minutes of the ballot; where nobody says, the paper keeps room for it and stays a draft. */
const SIGN_MINUTES = { person: "Chủ trì; người ghi biên bản (có thì in vào biên bản)" };

/** The two who sign the minutes, as the step of the ballot names them; what was recorded at once names who decided. */
export function minutesSigners({ act, person }: { act: string; person: string }) {
  const [chair = "", writer = ""] =
    act === "vote" || act === "vote_down" ? person.split(";").map((name) => name.trim()) : [];
  return { chair, writer };
}

/** From the opening to the ballot: verified, self-criticism before the meeting, which votes in secret. */
export function hearingMoves(
  meeting: string,
  ballot: ReturnType<typeof secretBallot>,
  verifier: DisciplineVerifier,
): Moves<"verify" | "self_review" | "vote" | "vote_down"> {
  const votes = `${upperFirst(meeting)} bỏ phiếu kín`;
  return {
    verify: {
      label: "Ghi kết luận xác minh",
      done: "Xác minh",
      ...VERIFIES[verifier],
      from: ["opened"],
      to: "verified",
      asks: { person: "Người, tổ xác minh", note: "Kết luận xác minh" },
    },
    self_review: {
      label: "Ghi tự kiểm điểm",
      done: `Tự kiểm điểm trước ${meeting}`,
      by: "keeper",
      from: ["verified"],
      to: "self_reviewed",
      asks: { note: "Tóm tắt bản tự kiểm điểm" },
    },
    vote: {
      label: "Ghi phiếu: thông qua",
      done: `${votes}, thông qua`,
      by: "keeper",
      from: ["self_reviewed"],
      to: "voted",
      asks: { votes: BALLOT },
      offers: SIGN_MINUTES,
      condition: ballot.passed,
    },
    vote_down: {
      label: "Ghi phiếu: không thông qua",
      done: `${votes}, không thông qua`,
      by: "keeper",
      from: ["self_reviewed"],
      to: "not_passed",
      asks: { votes: BALLOT },
      offers: SIGN_MINUTES,
      closes: "refused",
      condition: ballot.failed,
    },
  };
}

/** The direct upper level does not follow the ballot. */
export const DECIDE_NONE: Move<DisciplineState> = {
  label: "Không thi hành kỷ luật",
  done: "Cấp trên trực tiếp không thi hành kỷ luật",
  by: "approver",
  from: ["voted"],
  to: "not_decided",
  asks: { note: "Lý do" },
  closes: "refused",
};

/** An appeal against a measure in force, and what it is answered. */
export const appealMoves = (answerer: AppealAnswerer): Moves<"appeal" | "uphold" | "change" | "lift"> => ({
  appeal: {
    label: "Ghi khiếu nại",
    done: "Khiếu nại",
    by: "keeper",
    alsoBy: "approver",
    from: ["announced"],
    to: "appealed",
    asks: { note: "Nội dung khiếu nại" },
  },
  uphold: {
    label: "Giữ nguyên",
    done: "Trả lời khiếu nại: giữ nguyên",
    ...ANSWERS_APPEAL[answerer],
    from: ["appealed"],
    to: "appeal_answered",
    asks: { docNumber: "Số văn bản trả lời", note: "Kết luận" },
  },
  change: {
    label: "Đổi hình thức",
    done: "Trả lời khiếu nại: đổi hình thức",
    ...ANSWERS_APPEAL[answerer],
    from: ["appealed"],
    to: "appeal_answered",
    asks: { docNumber: "Số văn bản trả lời", person: "Người ký", note: "Kết luận" },
  },
  lift: {
    label: "Hủy kỷ luật",
    done: "Trả lời khiếu nại: hủy kỷ luật",
    ...ANSWERS_APPEAL[answerer],
    from: ["appealed"],
    to: "lifted",
    asks: { docNumber: "Số văn bản trả lời", note: "Kết luận" },
    closes: "done",
  },
});

const ANSWERS = new Map<string, AppealAnswer>([
  ["uphold", "upheld"],
  ["change", "changed"],
  ["lift", "lifted"],
]);

/** What an act that answers an appeal says of the measure; null of every other act. */
export function answerOf<Form>(
  act: string,
  form: Form | null,
): { answer: AppealAnswer; answeredForm: Form | null } | null {
  const answer = ANSWERS.get(act);
  return answer ? { answer, answeredForm: answer === "changed" ? form : null } : null;
}

/** What stands before an appeal is answered. */
export const UNANSWERED = { answer: null, answeredForm: null };

type Measure<Form> = {
  decidedForm: Form | null;
  answer: AppealAnswer | null;
  answeredForm: Form | null;
};

/** The measure in force, once it is announced and as an appeal left it; null where none is. */
export function formInForce<Form>({ decidedForm, answer, answeredForm }: Measure<Form>): Form | null {
  return answer === "lifted" ? null : (answeredForm ?? decidedForm);
}

/** An appeal changes the measure to another one. */
export function changeProblem<Form>(form: Form, decidedForm: Form | null): Refusal | null {
  if (form !== decidedForm) return null;
  return wrongForm("Hình thức này đang thi hành. Chọn hình thức khác, hoặc ghi “giữ nguyên”.");
}

export function wrongForm(message: string): Refusal {
  return refusedAt("form", message);
}

export const NO_FORM = wrongForm("Chọn hình thức kỷ luật.");
