import { Notice } from "@/components/ui/notice";
import { type Quarter, quarterName } from "@/lib/members/quarter-dates";
import { confirmationSentence, type RosterChanges } from "@/lib/members/roster-changes";
import type { ConfirmedQuarter, Revision } from "@/lib/members/snapshots/types";
import { formatDate } from "@/lib/platform/dates";

type QuarterNoticeProps = {
  quarter: Quarter;
  confirmed: ConfirmedQuarter;
  /** The list that is looked at. */
  shown: Revision;
  changes: RosterChanges;
};

/** Who confirmed the list that is looked at, and that another counts where it was corrected. */
export function QuarterNotice({ quarter, confirmed, shown, changes }: QuarterNoticeProps) {
  const by = `${shown.confirmedBy} chốt ngày ${formatDate(shown.confirmedOn)}.`;
  if (shown.revision !== confirmed.revision)
    return (
      <Notice
        kind="warning"
        title={`Bản ${shown.revision} của ${quarterName(quarter)} đã được chốt lại, chỉ để xem`}
      >
        {`${by} Bản đang tính là bản ${confirmed.revision}.`}
      </Notice>
    );
  return (
    <Notice kind="success" title={confirmationSentence(quarter, changes)}>
      {shown.reason ? `${by} Bản ${shown.revision}, chốt lại vì: ${shown.reason}` : by}
    </Notice>
  );
}
