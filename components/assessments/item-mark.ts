import type { Tone } from "@/components/ui/tone";
import { assessed } from "@/lib/assessments/assessed";
import { acceptsAnswer, answering } from "@/lib/assessments/locks";
import { missingForSubmission } from "@/lib/assessments/missing";
import type {
  AssessedItem,
  AssessmentItemRow,
  AssessmentState,
  AssessmentWhole,
} from "@/lib/assessments/types";

/** `asks`: the unit has something to do before it can hand in. */
export type ItemMark = { tone: Tone; label: string; asks?: true };

const JUDGED: readonly AssessmentState[] = ["RETURNED", "APPRAISED", "RECOGNISED", "NOT_RECOGNISED"];

/** How an item of the self-assessment stands, by sign and word. */
export function itemMark(state: AssessmentState, item: AssessedItem): ItemMark {
  if (acceptsAnswer(state, item)) return state === "RETURNED" ? ofReturned(item) : ofOpen(item);
  if (JUDGED.includes(state)) return ofJudged(item);
  if (state !== "SUBMITTED") return { tone: "idle", label: "Chưa bắt đầu" };
  return item.claim === "not_met"
    ? { tone: "bad", label: "Tự nhận chưa đạt" }
    : { tone: "ok", label: "Đã nộp" };
}

function ofReturned(item: AssessedItem): ItemMark {
  const lacks = missingForSubmission("RETURNED", [item]);
  return lacks.some((lack) => lack.blocking || lack.kind === "supplement")
    ? { tone: "wait", label: "Cần bổ sung", asks: true }
    : { tone: "ok", label: "Đã bổ sung" };
}

function ofOpen(item: AssessedItem): ItemMark {
  const blocking = missingForSubmission("ASSESSING", [item]).filter((lack) => lack.blocking);
  if (blocking.some((lack) => lack.kind === "contradiction"))
    return { tone: "bad", label: "Trái số liệu", asks: true };
  if (blocking.length > 0) return { tone: "wait", label: "Còn thiếu", asks: true };
  if (item.claim === "not_met") return { tone: "bad", label: "Tự nhận chưa đạt" };
  return { tone: "ok", label: "Đã đủ" };
}

function ofJudged({ verdict, claim }: AssessedItem): ItemMark {
  if (verdict === "met") return { tone: "ok", label: "Đạt" };
  if (verdict === "not_met") return { tone: "bad", label: "Chưa đạt" };
  return claim === "not_met" ? { tone: "bad", label: "Tự nhận chưa đạt" } : { tone: "ok", label: "Đã nộp" };
}

type Year = Pick<AssessmentWhole, "state"> & {
  cycle: Pick<AssessmentWhole["cycle"], "state">;
  items: readonly { isReturned: boolean }[];
};

/**
 * How an item stands in a unit's year: null where it does not count, as the unit takes no part. A closed year asks for
 * nothing more.
 */
export function markIn({ cycle, state, items }: Year, item: AssessedItem): ItemMark | null {
  if (state === "NOT_PARTICIPATING") return null;
  const { tone, label, asks } = itemMark(answering(state, items), item);
  return asks && cycle.state === "open" ? { tone, label, asks } : { tone, label };
}

/** The first item that asks for something. */
export function firstAsking(whole: AssessmentWhole): AssessmentItemRow | undefined {
  return whole.items.find((item) => markIn(whole, assessed(item))?.asks);
}
