import type { ItemHistory, ItemRound } from "@/lib/assessments/appraisal/types";
import { CLAIM_LABELS, VERDICT_LABELS } from "@/lib/assessments/messages";
import { dayOf, formatDate } from "@/lib/platform/dates";

type EarlierRoundsProps = Pick<ItemHistory, "rounds" | "lastYear"> & { open: number };

/** What earlier rounds and the last year said of this item; nothing where there were none. */
export function EarlierRounds({ rounds, lastYear, open }: EarlierRoundsProps) {
  const earlier = rounds.filter((each) => each.round < open || each.returned);
  if (earlier.length === 0 && !lastYear) return null;
  return (
    <div className="rounds">
      {earlier.toReversed().map((each) => (
        <Round key={each.round} round={each} />
      ))}
      {lastYear && (
        <p>
          Năm {lastYear.year}: {VERDICT_LABELS[lastYear.verdict].toLowerCase()}, thẩm định lần{" "}
          {lastYear.round}. {lastYear.comment}
        </p>
      )}
    </div>
  );
}

function Round({ round }: { round: ItemRound }) {
  const { claim, explanation, verdict, comment, by, keptFrom, returned, submittedAt } = round;
  const asked = returned && `Trả lại: ${returned.reason} Hạn ${formatDate(returned.dueDate)}.`;
  return (
    <div>
      <p>
        <b>
          Lần {round.round}: {verdict ? VERDICT_LABELS[verdict].toLowerCase() : "không ghi kết luận"}
        </b>
        {keptFrom === null ? by && ` · ${by}` : ` · giữ từ lần ${keptFrom}`}
      </p>
      {comment && comment !== returned?.reason && <p className="words">{comment}</p>}
      {asked && <p className="words">{asked}</p>}
      <details>
        <summary>Đơn vị nộp lần {round.round}</summary>
        <p className="words">
          {formatDate(dayOf(new Date(submittedAt)))} · {claim ? CLAIM_LABELS[claim] : "chưa trả lời"}.{" "}
          {explanation}
        </p>
      </details>
    </div>
  );
}
