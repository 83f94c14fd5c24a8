import { CONDITIONS, type MoveContext } from "@/lib/assessments/conditions";
import { STATE_LABELS } from "@/lib/assessments/messages";
import { type Capability, findMove, isResult, type Move, whoseAct } from "@/lib/assessments/moves";
import type { AssessmentState, RequestableState } from "@/lib/assessments/types";
import { AMENDING } from "@/lib/cycles/messages";
import { yearClosed } from "@/lib/cycles/rules";
import { done, forbidden, type Refusal, type Result, refused } from "@/lib/platform/result";

type YearNow = { year: number; state: AssessmentState; isOpen: boolean };

export type TransitionContext = MoveContext & {
  can: Record<Capability, boolean>;
  cycleOpen: boolean;
  year: number;
};

const REFUSED_TO: Record<Capability, string> = {
  speakForUnit: "Chỉ Bí thư, Phó Bí thư của đơn vị được làm việc này.",
  appraise: "Bạn không thẩm định đơn vị này.",
  reopen: "Chỉ Bí thư, Phó Bí thư cấp trên được mở lại sau thẩm định.",
  leadCycle:
    "Chỉ cấp trên phụ trách năm đánh giá, không giữ vai trò ở đơn vị, ghi đơn vị không tham gia và cho tham gia lại.",
};

/**
 * May this unit's year move there now? The one answer for pages, commands and the API: first whether the person
 * ever may, then whether the state allows it.
 */
export function transition(
  from: AssessmentState,
  to: RequestableState,
  context: TransitionContext,
): Result<Move> {
  const others = whoseAct(from, to, context.can);
  if (others) return forbidden(REFUSED_TO[others]);
  const move = findMove(from, to);
  if (!move) return impossible(from, to);
  if (!context.can[move.needs]) return forbidden(REFUSED_TO[move.needs]);
  if (!context.cycleOpen) return yearClosed(context.year, { hasResult: isResult(from) });
  return CONDITIONS[move.act](context, move.from) ?? done(move);
}

/** The only way to a result: a decision that is recorded, over a unit whose appraisal is complete. */
export function applyDecision(
  from: AssessmentState,
  recognised: boolean,
): Result<"RECOGNISED" | "NOT_RECOGNISED"> {
  const to = recognised ? "RECOGNISED" : "NOT_RECOGNISED";
  return from === "APPRAISED" ? done(to) : impossible(from, to);
}

/** Why nothing more is written beside a unit's year: it is closed, or its decision stands. */
export function yearIsShut({ year, state, isOpen }: YearNow): Refusal | null {
  if (!isOpen) return yearClosed(year, { hasResult: isResult(state) });
  if (!isResult(state)) return null;
  return refused("conflict", `Đơn vị đã có quyết định năm ${year}, chỉ còn xem được. ${AMENDING}`);
}

function impossible(from: AssessmentState, to: AssessmentState): Refusal {
  const now = STATE_LABELS[from].toLowerCase();
  const next = STATE_LABELS[to].toLowerCase();
  if (from === to) return refused("conflict", `Đơn vị đang ở bước “${now}” rồi. Tải lại trang để xem.`);
  if (isResult(from))
    return refused("conflict", `Kết quả năm của đơn vị là “${now}”, không thay đổi được nữa. ${AMENDING}`);
  return refused(
    "conflict",
    `Đơn vị đang ở bước “${now}”, không chuyển thẳng sang “${next}” được. Tải lại trang để xem việc làm được ở bước này.`,
  );
}
