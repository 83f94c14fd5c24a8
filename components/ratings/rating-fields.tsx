"use client";

import { memo } from "react";
import { NOT_RATED_WORDS, RATING_SHORT, REASON_LABELS } from "@/lib/ratings/messages";
import { type Choice, NOT_RATED_REASONS, RATING_LEVELS, type RatingRow } from "@/lib/ratings/types";
import { RatingPerson, RatingRecordCell } from "./rating-person";

export type Typed = { choice: Choice | null; comment: string; isDraft: boolean };

type RatingFieldsProps = {
  row: RatingRow;
  typed: Typed | undefined;
  seesReasons: boolean;
  onType: (row: RatingRow, typed: Typed) => void;
};

/**
 * One member's line: the rating to choose, the comment to write; a drafted comment says that it is one. Kept apart, so
 * that a letter draws one line anew and not two hundred.
 */
export const RatingFields = memo(function RatingFields({
  row,
  typed,
  seesReasons,
  onType,
}: RatingFieldsProps) {
  const { fullName } = row;
  const now = typed ?? { choice: row.choice, comment: row.comment, isDraft: false };
  return (
    <tr>
      <RatingPerson row={row} />
      <RatingRecordCell row={row} />
      <td data-label="Xếp loại">
        <select
          className="control"
          aria-label={`Xếp loại của ${fullName}`}
          value={now.choice ?? ""}
          onChange={({ target }) => onType(row, { ...now, choice: (target.value || null) as Choice | null })}
        >
          <option value="">Chưa xếp loại</option>
          {RATING_LEVELS.map((level) => (
            <option key={level} value={level}>
              {RATING_SHORT[level]}
            </option>
          ))}
          <ReasonOptions seesReasons={seesReasons} isMasked={row.choice === "not_rated"} />
        </select>
      </td>
      <td data-label="Nhận xét">
        <textarea
          className="control"
          rows={2}
          aria-label={`Nhận xét về ${fullName}`}
          value={now.comment}
          onChange={({ target }) => onType(row, { ...now, comment: target.value, isDraft: false })}
        />
        {now.isDraft && <small className="rating-draft">Bản nháp, chưa lưu. Đọc và sửa trước khi lưu.</small>}
      </td>
    </tr>
  );
});

/** Who may not see the reasons keeps one that stands, and may give those that say nothing of the Party. */
function ReasonOptions({ seesReasons, isMasked }: { seesReasons: boolean; isMasked: boolean }) {
  const reasons = NOT_RATED_REASONS.filter((reason) => seesReasons || reason !== "party_member");
  return (
    <optgroup label={NOT_RATED_WORDS}>
      {isMasked && <option value="not_rated">{NOT_RATED_WORDS}</option>}
      {reasons.map((reason) => (
        <option key={reason} value={reason}>
          {REASON_LABELS[reason]}
        </option>
      ))}
    </optgroup>
  );
}
