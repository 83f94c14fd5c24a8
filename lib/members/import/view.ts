import type { ImportDetail, ImportView } from "@/lib/members/import/types";

/** What the API answers about an import. */
export function viewOf(detail: ImportDetail): ImportView {
  const { id, state, mapping, unknownBranches, counts, problems, duplicates, absent, progress } = detail;
  return {
    id,
    state,
    mapping,
    unknownBranches,
    counts,
    problems: problems.map(({ row, column, value, message }) => ({ row, column, value, message })),
    duplicates: duplicates
      .filter(({ open }) => open)
      .map(({ row, candidates }) => ({
        row,
        candidates: candidates.map(({ id, fullName, birthDate }) => ({ id, fullName, birthDate })),
      })),
    absent: absent.map(({ id, code, fullName }) => ({ id, code, fullName })),
    progress,
    notes: notesOf(detail),
  };
}

/** What the sheet holds and the import does not take. */
export function notesOf({ leftOut, notTaken }: Pick<ImportDetail, "leftOut" | "notTaken">): string[] {
  const hidden = `Bỏ các cột thông tin nhạy cảm mà bạn không được xem: ${leftOut.join(", ")}.`;
  const later = `Chưa nhận các cột: ${notTaken.join(", ")}.`;
  return [...(leftOut.length > 0 ? [hidden] : []), ...(notTaken.length > 0 ? [later] : [])];
}
