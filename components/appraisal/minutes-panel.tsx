import { Panel } from "@/components/ui/panel";
import type { AppraisalMinutes } from "@/lib/assessments/appraisal/minutes/types";
import type { AppraisalSheet } from "@/lib/assessments/appraisal/types";
import { formatDate } from "@/lib/platform/dates";
import { MinutesForm } from "./minutes-form";

/** The minutes of the appraisal team: written while it works and until there is a decision, read by the others. */
export function MinutesPanel({ sheet }: { sheet: AppraisalSheet }) {
  const { whole, minutes, minutesSigning: signed, readOnly } = sheet;
  const { state, cycle, openedAt } = whole;
  const isOpen = state === "APPRAISED" || (state === "SUBMITTED" && openedAt !== null);
  const writes = readOnly === null && isOpen && cycle.state === "open" && !signed;
  if (!writes && !minutes && !signed) return null;
  return (
    <Panel title="Biên bản của đoàn thẩm định" aside={minutes && <span>{minutes.by} ghi</span>} padded>
      {writes ? (
        <MinutesForm assessmentId={whole.id} minutes={minutes} />
      ) : (
        minutes && <MinutesRead minutes={minutes} />
      )}
      {signed && (
        <p className="hint">
          Biên bản đã ký số {signed.number} ngày {formatDate(signed.signedOn)}. Muốn sửa phải mở lại thẩm
          định: số này hết hiệu lực, kết luận lại rồi ghi số mới.
        </p>
      )}
    </Panel>
  );
}

function MinutesRead({ minutes: { heldOn, place, members, finding } }: { minutes: AppraisalMinutes }) {
  return (
    <>
      <p>
        Ngày {formatDate(heldOn)} tại {place}. Thành phần: {members.join("; ")}.
      </p>
      <p className="words">{finding}</p>
    </>
  );
}
