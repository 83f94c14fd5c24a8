import { Notice } from "@/components/ui/notice";
import { isOverCap } from "@/lib/ratings/rules";
import type { RatingCap, RatingCounts } from "@/lib/ratings/types";

/** Too many excellent ones are warned of, and saved all the same. */
export function CapWarning({ counts, cap }: { counts: RatingCounts; cap: RatingCap }) {
  if (!isOverCap(counts, cap)) return null;
  const { excellent, good } = counts;
  return (
    <Notice kind="warning" live>
      {`${excellent}/${excellent + good} người từ mức tốt trở lên được xếp xuất sắc, quá ${cap.excellentPercent}% theo ${cap.guidance}. Vẫn lưu được; chi đoàn xem lại trước khi đề nghị.`}
    </Notice>
  );
}
