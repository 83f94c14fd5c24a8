import type { SheetStatus } from "@/lib/imports/columns/beside-fields";
import type { Ground } from "@/lib/imports/comparing/identify";
import type { AbsentAnswer, ImportState } from "@/lib/imports/types";
import { XLSX_IN_EXCEL } from "@/lib/sheets/messages";

export const MOST_SHEET_BYTES = 20 * 1024 * 1024;
export const SHEET_TOO_LARGE = `Tệp lớn quá 20 MB. Chép riêng bảng danh sách sang một tệp mới, chọn Lưu thành › ${XLSX_IN_EXCEL} rồi tải tệp ấy lên.`;

export const ABSENT_LABELS: Record<AbsentAnswer, string> = {
  moved: "Chuyển đi",
  graduated: "Trưởng thành Đoàn",
  removed: "Xóa tên",
  keep: "Sót trong tệp",
};

export const SHEET_STATUS_LABELS: Record<SheetStatus, string> = {
  active: "Đang sinh hoạt",
  deferred: "Hoãn sinh hoạt",
  moved: "Đã chuyển đi",
  graduated: "Đã trưởng thành Đoàn",
  removed: "Đã xóa tên",
  expelled: "Đã khai trừ",
};

/** What a row and a member have in common. */
const GROUND_WORDS: Record<Ground, string> = {
  code: "mã định danh",
  id: "số CMND/CCCD",
  card: "số thẻ đoàn",
  born: "họ tên, ngày sinh",
  name: "họ tên",
};

export const NUMBER_GROUNDS: ReadonlySet<Ground> = new Set(["code", "id", "card"]);

export function groundWords(grounds: readonly Ground[]): string {
  return grounds.map((ground) => GROUND_WORDS[ground]).join(", ");
}

export const STATE_LABELS: Record<ImportState, string> = {
  ready: "Chờ xác nhận",
  running: "Đang ghi",
  confirmed: "Đã ghi",
  undone: "Đã hoàn tác",
  failed: "Không ghi được",
};

export const COUNT_LABELS = {
  new: "Mới",
  updated: "Cập nhật",
  unchanged: "Không đổi",
  duplicate: "Có thể trùng",
  rejected: "Không nhận",
  absent: "Vắng trong tệp",
} as const;

export const EXPIRED = "Nội dung tệp chỉ giữ 7 ngày và đã xóa. Tải tệp lên lại để nhập.";

/** What becomes of the cells of a list. */
export const OUTCOME_LABELS = {
  rejected: "Dòng không nhận",
  kept: "Người giữ nguyên",
  conflict: "Ô không ghi, dòng vẫn nhận",
  notice: "Nên xem lại, vẫn nhận",
} as const;

/** "D19"; "Dòng 19" of what the row says in no cell; a remark about no row of the sheet names none. */
export function cellName({ row, column }: { row: number; column: string }): string {
  if (row === 0) return "–";
  return column === "" ? `Dòng ${row}` : `${column}${row}`;
}
