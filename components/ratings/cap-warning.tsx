import { Notice } from "@/components/ui/notice";
import { isOverCap } from "@/lib/ratings/rules";
import type { RatingCounts, RatingRule } from "@/lib/ratings/types";

type CapWarningProps = {
  counts: RatingCounts;
  rule: RatingRule;
  /** What may still be done about it. */
  next?: string | undefined;
};

/** While the branch has not proposed its ratings yet. */
export const BEFORE_PROPOSING = "Vẫn lưu được; chi đoàn xem lại trước khi đề nghị.";

/** Too many excellent ones are warned of, and nothing is refused for it. */
export function CapWarning({ counts, rule, next }: CapWarningProps) {
  if (!isOverCap(counts, rule)) return null;
  const { excellent, good } = counts;
  return (
    <Notice kind="warning" live>
      {`${excellent}/${excellent + good} người từ mức tốt trở lên được xếp xuất sắc, quá ${rule.excellentPercent}% theo ${rule.guidance}.`}
      {next && ` ${next}`}
    </Notice>
  );
}
