import { Badge } from "@/components/ui/badge";
import { formatMoment } from "@/lib/platform/dates";
import type { ReportParagraph } from "@/lib/reports/writing/rules";

const STATES = {
  drafted: { label: "Soạn từ số liệu", tone: "idle" },
  edited: { label: "Đã sửa tay", tone: "wait" },
  own: { label: "Đoạn thêm", tone: "idle" },
} as const;

/** A paragraph as it stands in the report, with who wrote it. */
export function ParagraphText({ paragraph }: { paragraph: ReportParagraph }) {
  const { state, text, isLeftOut, updated } = paragraph;
  return (
    <>
      <p className="badges">
        <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>
        {isLeftOut && <Badge tone="bad">Không đưa vào báo cáo</Badge>}
        {updated && state !== "drafted" && (
          <span className="hint">
            {updated.by}, {formatMoment(new Date(updated.at))}
          </span>
        )}
      </p>
      <p className={isLeftOut ? "report-text left-out" : "report-text"}>{text}</p>
    </>
  );
}
