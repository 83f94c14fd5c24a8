import { MOST_SHEET_BYTES, SHEET_TOO_LARGE } from "@/lib/imports/messages";
import { type Refusal, refused, refusedAt } from "@/lib/platform/result";

const CHOOSE = "Chọn một tệp .xlsx hoặc .csv.";

export const NO_FILE: Refusal = { ...refusedAt("file", CHOOSE), message: `Chưa chọn tệp. ${CHOOSE}` };

/** Why a chosen file is not sent; a field without one holds a file without a name. */
export function chosenFileProblem({ name, size }: Pick<File, "name" | "size">): Refusal | null {
  if (name === "") return NO_FILE;
  if (size === 0)
    return refusedAt(
      "file",
      `Tệp “${name}” rỗng, không có chữ nào. Mở tệp ấy xem có danh sách không, lưu lại rồi chọn lại.`,
    );
  // A browser that is broken off in the middle of sending hears no answer.
  return size > MOST_SHEET_BYTES ? refused("too_large", SHEET_TOO_LARGE) : null;
}
