import { acceptsAnswer } from "@/lib/assessments/locks";
import type { AssessedItem, AssessmentState } from "@/lib/assessments/types";
import { upperFirst } from "@/lib/platform/first-letter";

type MissingKind = "claim" | "explanation" | "proof" | "contradiction" | "evidence" | "supplement";

/**
 * What an item still lacks. Blocking: without it nobody could appraise the answer. The others are shown,
 * and the unit may hand in all the same: its words may be enough, and the reviewer can ask for more.
 */
export type Missing = {
  code: string;
  kind: MissingKind;
  blocking: boolean;
  title: string;
  /** What lacks and what to do, as a sentence of its own. */
  says: string;
  sentence: string;
};

type Lack = { kind: MissingKind; blocking: boolean; says: string };

/**
 * Everything that is missing before the answers can be handed in, in the order of the items. What is locked
 * is not asked again: the records may speak differently today, but the unit could not mend it.
 */
export function missingForSubmission(state: AssessmentState, items: readonly AssessedItem[]): Missing[] {
  const open = items.filter((item) => acceptsAnswer(state, item));
  return open.flatMap((item) =>
    lacksOf(item).map(({ kind, blocking, says }) => ({
      code: item.code,
      kind,
      blocking,
      title: item.title,
      says: upperFirst(says),
      sentence: `${item.code} ${item.title}: ${says}`,
    })),
  );
}

function lacksOf(item: AssessedItem): Lack[] {
  const lack = item.claim === "met" ? lackOfMet(item) : lackOfOther(item);
  const untouched: Lack | null =
    item.returned && !item.returned.answered
      ? { kind: "supplement", blocking: false, says: "chưa sửa gì từ khi được yêu cầu bổ sung." }
      : null;
  return [lack, untouched].filter((each) => each !== null);
}

function lackOfMet(item: AssessedItem): Lack | null {
  const explained = item.explanation.trim() !== "";
  if (item.measured?.outcome === "not_met" && !explained) {
    return {
      kind: "contradiction",
      blocking: true,
      says: "số liệu cho thấy chưa đạt. Ghi thuyết minh hoặc đổi tự đánh giá.",
    };
  }
  if (item.evidenceCount > 0 || item.measured?.outcome === "met") return null;
  return explained
    ? { kind: "evidence", blocking: false, says: "chưa có minh chứng. Thêm ảnh hoặc văn bản." }
    : { kind: "proof", blocking: true, says: "tự đánh giá đạt thì cần minh chứng hoặc thuyết minh." };
}

function lackOfOther({ claim, explanation }: AssessedItem): Lack | null {
  if (claim === null) {
    return { kind: "claim", blocking: true, says: "chưa chọn đạt, chưa đạt hay không phát sinh." };
  }
  if (explanation.trim() !== "") return null;
  return claim === "nil"
    ? { kind: "explanation", blocking: true, says: "ghi một câu xác nhận không phát sinh." }
    : { kind: "explanation", blocking: true, says: "ghi vì sao chưa đạt và hướng khắc phục." };
}
