import { Notice } from "./notice";

/** Of a grid in which stands again what was typed before and not saved. */
export function PutBack({ is }: { is: boolean }) {
  return is && <Notice live title="Phần ghi chưa lưu lần trước đã được đặt lại vào bảng. Xem lại rồi lưu." />;
}
