import type { ReadLegacy } from "@/lib/members/import/legacy-text";
import type { ImportDetail, ImportView } from "@/lib/members/import/types";

/** What the API answers about an import. */
export function viewOf(detail: ImportDetail): ImportView {
  const { id, state, mapping, unknownBranches, counts, problems, duplicates, absent, progress } = detail;
  return {
    id,
    state,
    mapping,
    unknownBranches,
    unknownWords: detail.words,
    sheets: detail.sheets,
    merged: detail.merged.map(({ row, into }) => ({ row, into })),
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

/** What the sheet holds and the import does not take, and that it may be the wrong file. */
export function notesOf(detail: Noted & Pick<ImportDetail, "legacy">): string[] {
  const { legacy } = detail;
  return [...(legacy ? [legacyNote(legacy)] : []), ...plainNotes(detail)];
}

type Noted = Pick<ImportDetail, "leftOut" | "notTaken" | "otherUnit" | "hiddenRows">;

/** All but what is shown of an old font, which the page lays out. */
export function plainNotes({ leftOut, notTaken, otherUnit, hiddenRows }: Noted): string[] {
  const wrong = `Dòng ${otherUnit?.row} của tệp ghi “${otherUnit?.name}”, không phải đơn vị đang nhập. Nếu nhầm tệp, đừng xác nhận mà tải tệp khác lên.`;
  const hidden = `Bỏ các cột thông tin nhạy cảm mà bạn không được xem: ${leftOut.join(", ")}.`;
  const later = `Chưa nhận các cột: ${notTaken.join(", ")}.`;
  const unseen = `${hiddenRows} dòng đang ẩn trong tệp cũng được đọc. Không cần các dòng ấy thì xóa khỏi tệp rồi tải lên lại.`;
  return [
    ...(otherUnit ? [wrong] : []),
    ...(hiddenRows > 0 ? [unseen] : []),
    ...(leftOut.length > 0 ? [hidden] : []),
    ...(notTaken.length > 0 ? [later] : []),
  ];
}

export const FONTS = { tcvn3: "TCVN3 (.VnTime)", vni: "VNI" };

function legacyNote({ font, examples }: ReadLegacy): string {
  const shown = examples.map(({ before, after }) => `“${before}” thành “${after}”`).join(", ");
  return `Chữ trong tệp theo phông cũ ${FONTS[font]}, đã đổi sang Unicode: ${shown}. Xem lại vài tên trước khi xác nhận.`;
}
