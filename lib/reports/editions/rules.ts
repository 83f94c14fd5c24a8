import { formatDate } from "@/lib/platform/dates";
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

/** What whoever closes a decided year is told of the public's part in it; null where its result is published. */
export function unpublishedWords(report: Pick<ReportRow, "editions"> | null, year: number): string | null {
  if (publishedEdition(report)) return null;
  if (report?.editions.some(({ published }) => published !== null))
    return `Kết quả năm ${year} đã công bố rồi thu hồi. Đóng rồi vẫn ký báo cáo và công bố lại được ở trang Báo cáo.`;
  return `Kết quả năm ${year} chưa công bố. Đóng rồi vẫn ký báo cáo và công bố được ở trang Báo cáo; việc này còn ở “Việc cần làm” đến khi công bố.`;
}

/** How a signed report is called. */
export function editionName({ number, signedOn, published }: EditionRow): string {
  if (number && signedOn) return `Báo cáo số ${number} ngày ${formatDate(signedOn)}`;
  return `Bản công bố ngày ${published ? formatDate(published.on) : "không rõ"}, không có số`;
}
