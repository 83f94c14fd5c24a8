import type { GroupProgress, ItemProgress, UnitProgress } from "@/lib/assessments/progress";
import type { AssessmentState } from "@/lib/assessments/types";

export type RingFigures = { ring: 1 | 2 | 3; done: number; total: number; label: string; note: string };

const JUDGED: readonly AssessmentState[] = ["APPRAISED", "RECOGNISED", "NOT_RECOGNISED"];

/**
 * The three groups: what is ready to hand in, and after the appraisal what was found met; none where the unit takes no
 * part. Of a closed year nothing is waited for.
 */
export function ringsOf(progress: UnitProgress, yearIsOpen: boolean): RingFigures[] {
  if (progress.state === "NOT_PARTICIPATING") return [];
  return progress.groups.flatMap((group) => {
    const ring = ringOf(group.number);
    return ring ? [{ ring, label: group.shortTitle, ...figures(progress, group, yearIsOpen) }] : [];
  });
}

function ringOf(number: number): 1 | 2 | 3 | null {
  return number === 1 || number === 2 || number === 3 ? number : null;
}

function figures(
  { state, items }: UnitProgress,
  { number, done, total }: GroupProgress,
  yearIsOpen: boolean,
) {
  const own = items.filter((item) => item.groupNumber === number);
  if (!JUDGED.includes(state)) {
    const note = yearIsOpen ? noteBefore(state, total - done, own) : noteOfClosed(state, total - done);
    return { done, total, note };
  }
  const met = own.filter((item) => item.verdict === "met").length;
  const note = met === total ? "Đạt khi thẩm định" : `${total - met} nội dung chưa đạt`;
  return { done: met, total, note };
}

function noteBefore(state: AssessmentState, lacking: number, items: readonly ItemProgress[]): string {
  switch (state) {
    case "ASSESSING":
      return readyNote(lacking);
    case "RETURNED":
      if (lacking > 0) return `${lacking} nội dung cần bổ sung`;
      return items.some((item) => item.isReturned) ? "Đã bổ sung" : "Không phải bổ sung";
    case "SUBMITTED":
      return "Đã nộp, chờ thẩm định";
    default:
      return "Chưa bắt đầu tự đánh giá";
  }
}

function noteOfClosed(state: AssessmentState, lacking: number): string {
  return state === "NOT_REGISTERED" || state === "REGISTERED" ? "Không tự đánh giá" : readyNote(lacking);
}

function readyNote(lacking: number): string {
  return lacking === 0 ? "Đủ nội dung" : `${lacking} nội dung chưa đủ`;
}
