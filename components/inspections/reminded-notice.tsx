import { Notice } from "@/components/ui/notice";
import { FINDING_LABELS } from "@/lib/inspections/messages";
import type { Reminded } from "@/lib/inspections/types";
import { formatDate } from "@/lib/platform/dates";

/** What the mid-year inspection said of this item; nothing where it was well or not looked at. */
export function RemindedNotice({ reminded }: { reminded: Reminded | undefined }) {
  if (!reminded) return null;
  return (
    <Notice
      kind="warning"
      title={`Kiểm tra giữa năm ${formatDate(reminded.day)}: ${FINDING_LABELS[reminded.state].toLowerCase()}`}
    >
      <p className="words">{reminded.text}</p>
    </Notice>
  );
}
