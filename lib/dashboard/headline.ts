import type { AssessmentState } from "@/lib/assessments/types";
import { KEEPS_RECORDS } from "@/lib/cycles/messages";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";
import type { UnitFacts } from "./types";

/** Where a closed year found a unit that came to no result. */
const UNFINISHED: Partial<Record<AssessmentState, string>> = {
  NOT_REGISTERED: "Đơn vị không đăng ký.",
  REGISTERED: "Đơn vị không nộp tự đánh giá.",
  ASSESSING: "Đơn vị không nộp tự đánh giá.",
  RETURNED: "Đơn vị không nộp bổ sung.",
};

/** Where the unit's year stands, in one sentence under the page's title. */
export function headlineOf(facts: UnitFacts): string {
  const { cycle, notOfSet, progress, today, year } = facts;
  if (notOfSet && !progress) return `${notOfSet} ${KEEPS_RECORDS}`;
  if (!cycle) return "Cấp trên chưa mở năm đánh giá. Danh sách, hoạt động và minh chứng ghi được ngay.";
  if (!progress) return `Đơn vị không có trong danh sách của năm ${year}.`;
  const by = (due: PlainDate) => `${formatDate(due)} (${dueWords(due, today)})`;
  const unfinished = cycle.state === "closed" ? UNFINISHED[progress.state] : undefined;
  if (unfinished) return unfinished;
  switch (progress.state) {
    case "NOT_REGISTERED":
      return `Chưa đăng ký, hạn ${by(cycle.registrationDue)}.`;
    case "REGISTERED":
      return "Đã đăng ký. Ghi hoạt động, minh chứng suốt năm rồi tự đánh giá.";
    case "ASSESSING":
      return `Đang tự đánh giá, hạn nộp ${by(cycle.selfAssessmentDue)}.`;
    case "RETURNED":
      return `Cần bổ sung, hạn ${by(progress.supplementDue ?? cycle.appraisalDue)}.`;
    case "SUBMITTED":
      return "Đã nộp tự đánh giá, chờ thẩm định.";
    case "APPRAISED":
      return "Đã thẩm định xong, chờ quyết định.";
    case "RECOGNISED":
      return `Được công nhận${byDecision(facts)}.`;
    case "NOT_RECOGNISED":
      return `Không được công nhận${byDecision(facts)}.`;
    case "NOT_PARTICIPATING":
      return `Đơn vị không tham gia năm ${year}.`;
  }
}

function byDecision({ decision }: UnitFacts): string {
  return decision ? ` theo Quyết định số ${decision.number} ngày ${formatDate(decision.signedOn)}` : "";
}
