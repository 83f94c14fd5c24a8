import type { StateCounts } from "@/lib/figures/state-counts";
import { formatDate } from "@/lib/platform/dates";
import { blocCounts } from "./bloc-counts";
import type { BlocFacts } from "./types";

/** Where the year of all units stands, in one line under the page's title. */
export function blocHeadline({ cycle, units, decisions, publishedOn, progress }: BlocFacts): string {
  if (!cycle) return `${units} đơn vị. Chưa mở năm đánh giá.`;
  const counts = blocCounts(progress);
  const decision = decisions.at(-1);
  const handIn = toHandIn(counts);
  if (!decision)
    return `${counts.total} đơn vị tham gia, ${handIn ? `còn ${handIn}` : "tất cả đã nộp"} tự đánh giá.`;
  return [
    `Quyết định số ${decision.number} ngày ${formatDate(decision.signedOn)}.`,
    cycle.state === "closed" ? withoutResult(counts) : stillOpen(counts),
    publishedOn && `Đã công bố ${formatDate(publishedOn)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** `4 chưa nộp, 2 đang bổ sung`: who was given it back has handed in and has to once more; "" where nobody has to. */
export function toHandIn({ total, submitted, returned }: StateCounts): string {
  return parts([
    [total - submitted, "chưa nộp"],
    [returned, "đang bổ sung"],
  ]);
}

/** After a first decision: who still waits for a result, and at what. */
function stillOpen(counts: StateCounts): string | null {
  const { waiting, appraised } = counts;
  const left = open(counts);
  const where = parts([
    [waiting, "chờ thẩm định"],
    [appraised - decided(counts), "chờ quyết định"],
  ]);
  const named = [toHandIn(counts), where].filter(Boolean).join(", ");
  return left === 0 ? null : `Còn ${left} đơn vị chưa có kết quả: ${named}.`;
}

function withoutResult(counts: StateCounts): string | null {
  const left = open(counts);
  return left === 0 ? null : `${left} đơn vị không có kết quả, tính là chưa được công nhận.`;
}

const decided = ({ recognised, notRecognised }: StateCounts) => recognised + notRecognised;
const open = (counts: StateCounts) => counts.total - decided(counts);

function parts(counted: readonly (readonly [number, string])[]): string {
  return counted.flatMap(([count, words]) => (count > 0 ? `${count} ${words}` : [])).join(", ");
}
