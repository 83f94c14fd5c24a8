import { CountStrip } from "@/components/ui/count-strip";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/platform/dates";
import { RATING_SHORT, STATE_WORDS } from "@/lib/ratings/messages";
import { RATING_LEVELS, type RatingCounts, type RatingSheet } from "@/lib/ratings/types";

type SheetStandingProps = { sheet: RatingSheet | null; counts: RatingCounts };

/** Where a branch's sheet stands, and how many were rated how. */
export function SheetStanding({ sheet, counts }: SheetStandingProps) {
  return (
    <>
      {sheet && (
        <Notice kind={sheet.state === "approved" ? "success" : "info"} title={STATE_WORDS[sheet.state]}>
          {standingWords(sheet)}
        </Notice>
      )}
      <CountStrip
        counts={[
          ...RATING_LEVELS.map((level) => ({ label: RATING_SHORT[level], value: counts[level] })),
          { label: "Không thuộc diện", value: counts.notRated },
        ]}
      />
    </>
  );
}

function standingWords({
  state,
  meeting,
  approvedOn,
  approvalNumber,
  approvedBy,
  reopenReason,
}: RatingSheet) {
  const held =
    meeting && `Chi đoàn họp ngày ${formatDate(meeting.heldOn)}, biên bản ${meeting.minutesNumber}.`;
  const approved =
    approvedOn && `Duyệt ngày ${formatDate(approvedOn)}, văn bản ${approvalNumber}; ${approvedBy} ghi.`;
  const reopened = state === "draft" && reopenReason ? `Mở lại vì: ${reopenReason}` : null;
  const waits = "Ghi đủ từng người, họp chi đoàn rồi đề nghị.";
  return [held, approved, reopened, state === "draft" ? waits : null].filter(Boolean).join(" ");
}
