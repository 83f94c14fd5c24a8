import type { Ground } from "./types";

export const GROUND_LABELS: Record<Ground, string> = {
  name: "cùng họ tên, ngày sinh",
  code: "cùng mã định danh",
  card: "cùng số thẻ",
  id_number: "cùng số CCCD",
};

export function groundWords(grounds: readonly Ground[]): string {
  return grounds.map((ground) => GROUND_LABELS[ground]).join("; ");
}

export const NOT_BOTH_HERE = "Một trong hai người không còn trong danh sách của đơn vị. Tải lại trang.";
export const NOT_TOLD =
  "Của dòng ở đơn vị khác chỉ lấy được họ tên, ngày sinh, giới tính, mã định danh, số thẻ, ngày vào Đoàn. Tải lại trang.";
export const MERGE_GONE = "Đã quá 30 ngày nên không hoàn tác được. Sửa tay nếu cần.";
