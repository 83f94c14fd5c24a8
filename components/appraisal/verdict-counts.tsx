import { Badge } from "@/components/ui/badge";
import { countVerdicts } from "@/lib/assessments/appraisal/rules";
import type { AssessmentItemRow } from "@/lib/assessments/types";

/** "16 đạt · 1 cần bổ sung · 4 chưa xem". */
export function VerdictCounts({ items }: { items: readonly AssessmentItemRow[] }) {
  const { met, supplement, not_met, open } = countVerdicts(items);
  return (
    <span className="badges">
      {met > 0 && <Badge tone="ok">{met} đạt</Badge>}
      {supplement > 0 && <Badge tone="wait">{supplement} cần bổ sung</Badge>}
      {not_met > 0 && <Badge tone="bad">{not_met} chưa đạt</Badge>}
      {open > 0 && <Badge tone="idle">{open} chưa xem</Badge>}
    </span>
  );
}
