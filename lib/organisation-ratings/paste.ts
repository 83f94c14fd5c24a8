import type { FieldError } from "@/lib/platform/result";
import { readPeople } from "@/lib/ratings/pasted-people";
import { readLevel } from "@/lib/ratings/read-level";
import type { RatingLevel } from "@/lib/ratings/types";
import { MOST_COMMENT, type RatedInput } from "./schema";
import type { RatedRow } from "./types";

const COLUMNS = {
  own: { words: ["tu xep loai", "de nghi"], label: "Đề nghị" },
  decided: { words: ["xep loai", "ket qua"], label: "Xếp loại" },
  comment: { words: ["nhan xet"], label: "Nhận xét" },
};

const LEVELS = "Ghi: Hoàn thành xuất sắc, Hoàn thành tốt, Hoàn thành, Không hoàn thành.";

/** Levels and comments from a table by the name of the person or organisation; an empty cell changes nothing. */
export function readRated(
  table: string,
  rows: readonly RatedRow[],
): { rows: RatedInput[]; problems: FieldError[] } {
  const people = rows.map((row) => ({ row, memberId: row.key, fullName: row.name, code: null }));
  const { lines, problems, say } = readPeople(table, people, COLUMNS);
  const read = lines.map(({ row: line, person: { row }, cells }): RatedInput => {
    const level = (cell: { at: number; text: string } | null, was: RatingLevel | null) => {
      if (!cell || cell.text === "") return was;
      const found = readLevel(cell.text);
      if (!found) say(line, cell.at, `“${cell.text}” không phải một mức. ${LEVELS}`);
      return found;
    };
    const words = cells.comment?.lines ?? "";
    if (cells.comment && words.length > MOST_COMMENT)
      say(line, cells.comment.at, "nhận xét dài quá 1.000 ký tự. Rút gọn lại.");
    return {
      key: row.key,
      own: level(cells.own, row.own),
      decided: level(cells.decided, row.decided),
      comment: words || row.comment,
      version: row.version,
    };
  });
  return { rows: read, problems };
}
