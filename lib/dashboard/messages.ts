import { ROLE_LABELS } from "@/lib/access/messages";
import type { Role } from "@/lib/access/types";
import type { ReviewStep } from "./types";

/** `Lê An tự nhận vai trò Ủy viên Ban Thường vụ tại Đoàn Khối` */
export function selfGivenWords({
  role,
  holderName,
  unitName,
}: {
  role: Role;
  holderName: string;
  unitName: string | null;
}): string {
  return `${holderName} tự nhận vai trò ${ROLE_LABELS[role]}${unitName ? ` tại ${unitName}` : ""}`;
}

/** The year follows: "năm 2026", "năm học 2026 – 2027". */
export const REVIEW_TITLES: Record<ReviewStep, string> = {
  register: "Đăng ký chương trình rèn luyện",
  evaluate: "Đánh giá kết quả rèn luyện",
  forward: "Chuyển đơn vị kết quả rèn luyện",
  confirm: "Xác nhận kết quả rèn luyện",
  propose: "Họp đề nghị xếp loại đoàn viên",
  approve: "Duyệt xếp loại đoàn viên",
  branches: "Xếp loại chi đoàn và cán bộ chi đoàn",
  unit: "Đề nghị xếp loại đơn vị và cán bộ đơn vị",
};

/** For whom or what a step waits. */
export const REVIEW_LACKS: Partial<Record<ReviewStep, (count: number) => string>> = {
  register: (count) => `${count} đoàn viên chưa đăng ký.`,
  evaluate: (count) => `${count} đoàn viên chưa được đánh giá.`,
  forward: (count) => `${count} đoàn viên đã đánh giá, chưa chuyển đơn vị.`,
  confirm: (count) => `${count} đoàn viên chờ đơn vị xác nhận.`,
  propose: (count) => `${count} chi đoàn chưa họp đề nghị.`,
  approve: (count) => `${count} chi đoàn đã đề nghị, chờ duyệt.`,
};
