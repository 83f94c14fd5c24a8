import { MOST_SHEET_BYTES, SHEET_TOO_LARGE } from "@/lib/imports/messages";
import { type Refusal, refused, refusedAt } from "@/lib/platform/result";

const CHOOSE = "Chọn một tệp .xlsx hoặc .csv.";

/** Why a chosen file is not sent; a field without one holds a file without a name. */
export function chosenFileProblem(file: Pick<File, "name" | "size"> | null): Refusal | null {
  if (!file || file.name === "") {
    const fields = [{ path: "file", message: CHOOSE }];
    return refused("invalid", `Chưa chọn tệp. ${CHOOSE}`, { fields });
  }
  if (file.size === 0)
    return refusedAt(
      "file",
      `Tệp “${file.name}” rỗng, không có chữ nào. Mở tệp ấy xem có danh sách không, lưu lại rồi chọn lại.`,
    );
  // A browser that is broken off in the middle of sending hears no answer.
  return file.size > MOST_SHEET_BYTES ? refused("too_large", SHEET_TOO_LARGE, { fields: [] }) : null;
}
