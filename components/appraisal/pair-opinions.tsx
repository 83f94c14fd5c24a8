import { Badge } from "@/components/ui/badge";
import type { Opinion } from "@/lib/assessments/appraisal/pair/types";
import { VERDICT_LABELS } from "@/lib/assessments/messages";
import { VERDICT_TONES } from "./verdict-tone";

/** What each of the two holds of the item, once both are in. */
export function PairOpinions({ opinions }: { opinions: readonly Opinion[] }) {
  if (opinions.length === 0) return null;
  return (
    <ul className="grid gap-2 text-table" aria-label="Kết luận của hai người">
      {opinions.map(({ byId, by, verdict, comment, afterBoth }) => (
        <li key={byId}>
          <strong>{by}</strong> <Badge tone={VERDICT_TONES[verdict]}>{VERDICT_LABELS[verdict]}</Badge>
          {afterBoth && <small className="text-s text-ink-2"> sau khi trao đổi</small>}
          {comment && <span className="words block">{comment}</span>}
        </li>
      ))}
    </ul>
  );
}
