import type { Tone } from "@/components/ui/tone";
import type { ItemProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";

export type Cell = { sign: "✓" | "✕" | "!" | "–" | "·"; tone: Tone; label: string };

const cell = (sign: Cell["sign"], tone: Tone, label: string): Cell => ({ sign, tone, label });

const NOT_BEGUN: readonly AssessmentState[] = ["NOT_REGISTERED", "REGISTERED", "NOT_PARTICIPATING"];

/** An item of a unit as one sign: the reviewer's word before the unit's, the unit's before what the records say. */
export function cellOf(state: AssessmentState, item: ItemProgress): Cell {
  if (NOT_BEGUN.includes(state)) return cell("·", "idle", "chưa tự đánh giá");
  if (item.verdict === "met") return cell("✓", "ok", "thẩm định: đạt");
  if (item.verdict === "not_met") return cell("✕", "bad", "thẩm định: chưa đạt");
  if (item.verdict === "supplement") return cell("!", "wait", "thẩm định: cần bổ sung");
  return item.claim === null ? cellOfRecords(item) : cellOfClaim(item);
}

function cellOfClaim({ claim, outcome, isDone }: ItemProgress): Cell {
  if (claim === "not_met") return cell("✕", "bad", "đơn vị tự đánh giá: chưa đạt");
  if (outcome === "not_met") return cell("!", "wait", "đơn vị tự đánh giá: đạt, số liệu: chưa đạt");
  if (!isDone) return cell("–", "wait", "đơn vị còn thiếu minh chứng, thuyết minh");
  return cell("✓", "ok", `đơn vị tự đánh giá: ${claim === "nil" ? "không phát sinh" : "đạt"}`);
}

function cellOfRecords({ outcome }: ItemProgress): Cell {
  if (outcome === "not_met") return cell("✕", "bad", "chưa trả lời, số liệu: chưa đạt");
  if (outcome === "not_due") return cell("·", "idle", "chưa đến hạn");
  return cell("–", "wait", "đơn vị chưa trả lời");
}
