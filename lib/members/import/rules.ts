import type { AbsentMember, DuplicateRow, ImportAnswers } from "@/lib/members/import/types";
import type { FieldError } from "@/lib/platform/result";

type Asked = { unknownBranches: string[]; duplicates: DuplicateRow[]; absent: AbsentMember[] };

/** The questions without which nothing is written, each with what to do. */
export function unanswered(asked: Asked, answers: ImportAnswers): FieldError[] {
  return [
    ...asked.unknownBranches.map((name) => ({
      path: `branches.${name}`,
      message: `Đơn vị chưa có “${name}”. Chọn chi đoàn có sẵn hoặc tạo mới.`,
    })),
    ...asked.duplicates
      .filter(({ row, open }) => open && answers.choices[row] === undefined)
      .map(({ row, message }) => ({ path: `choices.${row}`, message: `Dòng ${row}: ${message}` })),
    ...asked.absent
      .filter(({ id }) => answers.absent[id] === undefined)
      .map(({ id, fullName }) => ({
        path: `absent.${id}`,
        message: `${fullName} có trong danh sách mà không có trong tệp. Chọn lý do.`,
      })),
  ];
}

/** How many people a confirmation writes: rows that are new or change something, and those who leave. */
export function writtenCount(
  counts: { new: number; updated: number },
  absent: AbsentMember[],
  answers: ImportAnswers,
): number {
  const leaving = absent.filter(({ id }) => (answers.absent[id] ?? "keep") !== "keep");
  return counts.new + counts.updated + leaving.length;
}
