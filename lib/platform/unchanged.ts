import { refused } from "./result";

/** A register of cells was sent as it stands. */
export const NOTHING_CHANGED = refused(
  "conflict",
  "Chưa có ô nào khác bản đang lưu. Sửa ô cần đổi rồi lưu lại.",
);
