import { Button } from "@/components/ui/button";
import type { AnswerView } from "@/lib/assessments/answer-view";
import type { Present } from "@/lib/assessments/presence/types";
import { formatMoment } from "@/lib/platform/dates";

type OthersHereProps = {
  others: Present[];
  /** Somebody's newer version of the item, where nothing here is unsaved. */
  newer: AnswerView | null;
  /** Who wrote the version on the screen, and when. */
  last: AnswerView;
  onTake: (newer: AnswerView) => void;
};

/** Who else has the unit's self-assessment open, and whose words these are. */
export function OthersHere({ others, newer, last, onTake }: OthersHereProps) {
  return (
    <div className="grid gap-1 text-s text-ink-2" role="status">
      {others.length > 0 && (
        <p>Cùng mở bản tự đánh giá này: {others.map(({ name, code }) => `${name} (${code})`).join(", ")}.</p>
      )}
      {newer ? (
        <p>
          {newer.updatedBy ?? "Người khác"} vừa lưu nội dung này.{" "}
          <Button small onClick={() => onTake(newer)}>
            Xem bản mới
          </Button>
        </p>
      ) : (
        last.updatedBy && (
          <p>
            Sửa gần nhất: {last.updatedBy}, {formatMoment(new Date(last.updatedAt))}.
          </p>
        )
      )}
    </div>
  );
}
