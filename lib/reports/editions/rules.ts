import type { AssessmentState } from "@/lib/assessments/types";
import { formatDate } from "@/lib/platform/dates";
import { stepWords } from "../recognition";
import type { UnitResult } from "../summary-input";
import type { EditionRow, ReportRow } from "../types";

/** How far a year's report has come. */
export type ReportStanding =
  | { step: "writing" }
  | { step: "signed" | "published" | "withdrawn"; edition: EditionRow; isCorrecting: boolean };

export function standingOf(report: Pick<ReportRow, "editions" | "isOpen"> | null): ReportStanding {
  const edition = report?.editions.at(-1);
  if (!report || !edition) return { step: "writing" };
  const step = edition.withdrawn ? "withdrawn" : edition.published ? "published" : "signed";
  return { step, edition, isCorrecting: report.isOpen };
}

/** The publication that speaks: the last one, unless it was withdrawn. */
export function publishedEdition(report: Pick<ReportRow, "editions"> | null): EditionRow | null {
  const last = report?.editions.findLast(({ published }) => published !== null);
  return last && !last.withdrawn ? last : null;
}

/** How a signed report is called. */
export function editionName({ number, signedOn, published }: EditionRow): string {
  if (number && signedOn) return `Báo cáo số ${number} ngày ${formatDate(signedOn)}`;
  return `Bản công bố ngày ${published ? formatDate(published.on) : "không rõ"}, không có số`;
}

/** It handed in, and may still come to a result of its own. */
const UNDER_WAY: readonly AssessmentState[] = ["SUBMITTED", "RETURNED", "APPRAISED"];

/** What who signs should know of units on which no decision was taken: nothing of it keeps the report back. */
export function undecidedWarning(units: readonly UnitResult[]): string | null {
  const open = units.flatMap(({ name, step }) => (step ? [{ name, step }] : []));
  if (open.length === 0) return null;
  const named = open.map(({ name, step }) => `${name} (${stepWords(step)})`).join("; ");
  const said = `Còn ${open.length} đơn vị tham gia mà chưa có kết quả: ${named}. Báo cáo tính là chưa được công nhận.`;
  const waiting = open.filter(({ step }) => UNDER_WAY.includes(step)).map(({ name }) => name);
  if (waiting.length === 0) return said;
  return `${said} Muốn báo cáo có kết quả của ${waiting.join(", ")} thì thẩm định xong, ghi quyết định rồi mới ký.`;
}
