import { Notice } from "@/components/ui/notice";
import { isOverCap } from "@/lib/ratings/rules";
import type { RatingCounts, RatingRule } from "@/lib/ratings/types";

/** Too many excellent ones are warned of, and saved all the same. */
export function CapWarning({ counts, rule }: { counts: RatingCounts; rule: RatingRule }) {
  if (!isOverCap(counts, rule)) return null;
  const { excellent, good } = counts;
  return (
    <Notice kind="warning" live>
      {`${excellent}/${excellent + good} người từ mức tốt trở lên được xếp xuất sắc, quá ${rule.excellentPercent}% theo ${rule.guidance}. Vẫn lưu được; chi đoàn xem lại trước khi đề nghị.`}
    </Notice>
  );
}
