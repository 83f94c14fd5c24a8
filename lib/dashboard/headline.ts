import { unfinishedWords } from "@/lib/assessments/messages";
import { endedUnfinished } from "@/lib/assessments/moves";
import { KEEPS_RECORDS } from "@/lib/cycles/messages";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { dueWords } from "@/lib/platform/due";
import type { UnitFacts } from "./types";

/** Where the unit's year stands, in one sentence under the page's title. */
export function headlineOf(facts: UnitFacts): string {
  const { cycle, notOfSet, progress, today, year } = facts;
  if (notOfSet && !progress) return `${notOfSet} ${KEEPS_RECORDS}`;
  if (!cycle) return "Cấp trên chưa mở năm đánh giá. Danh sách, hoạt động và minh chứng ghi được ngay.";
  if (!progress) return `Đơn vị không có trong danh sách của năm ${year}.`;
  const by = (due: PlainDate) => `${formatDate(due)} (${dueWords(due, today)})`;
  if (endedUnfinished(cycle.state, progress.state)) return `${unfinishedWords(progress.state)}.`;
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
      return noPart(facts);
  }
}

function noPart({ year, leftReason, cycle }: UnitFacts): string {
  const why = leftReason?.trim().replace(/[.\s]+$/, "");
  const said = `Đơn vị không tham gia năm ${year}${why ? `: ${why}` : ""}.`;
  return cycle?.state === "open" ? `${said} ${KEEPS_RECORDS}` : said;
}

function byDecision({ decision }: UnitFacts): string {
  return decision ? ` theo Quyết định số ${decision.number} ngày ${formatDate(decision.signedOn)}` : "";
}
