import type { FieldError } from "@/lib/platform/result";
import { type ColumnWords, readPeople } from "./pasted-people";
import { readLevel, readNotRated } from "./read-level";
import { saidOver } from "./rules";
import { MOST_COMMENT, type RatingInput } from "./schema";
import type { Choice, RatingRow } from "./types";

const COLUMNS: ColumnWords<"rating" | "comment"> = {
  rating: { words: ["xep loai", "danh gia", "ket qua"], label: "Xếp loại" },
  comment: { words: ["nhan xet"], label: "Nhận xét" },
};

const LEVELS =
  "Ghi: Hoàn thành xuất sắc, Hoàn thành tốt, Hoàn thành, Không hoàn thành, hoặc Không thuộc diện và lý do.";

/** Ratings and comments of a branch from a table; an empty cell changes nothing. */
export function readRatings(
  text: string,
  rows: readonly RatingRow[],
): { rows: RatingInput[]; problems: FieldError[] } {
  const { lines, problems, say } = readPeople(text, rows, COLUMNS);
  const read = lines.map(({ row, person, cells: { rating, comment } }): RatingInput => {
    const level = rating && rating.text !== "" ? readChoice(rating.text, person) : person.choice;
    if (rating && level === undefined) say(row, rating.at, `“${rating.text}” không phải một mức. ${LEVELS}`);
    const words = comment?.lines ?? "";
    if (comment && words.length > MOST_COMMENT)
      say(row, comment.at, "nhận xét dài quá 1.000 ký tự. Rút gọn lại.");
    return {
      member: person.memberId,
      choice: level ?? null,
      comment: words || person.comment,
      version: person.version,
    };
  });
  return { rows: read, problems };
}

function readChoice(text: string, { choice }: RatingRow): Choice | undefined {
  const read = readLevel(text) ?? readNotRated(text);
  return read === null ? undefined : saidOver(choice, read);
}
