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
  forward: "Chuyển lên đơn vị kết quả rèn luyện",
  confirm: "Xác nhận kết quả rèn luyện",
  propose: "Họp đề nghị xếp loại đoàn viên",
  approve: "Duyệt xếp loại đoàn viên",
  branches: "Xếp loại chi đoàn và cán bộ chi đoàn",
  unit: "Đề nghị xếp loại đơn vị và cán bộ đơn vị",
};

const branches = (count: number, isOwn: boolean) => (isOwn ? "Chi đoàn" : `${count} chi đoàn`);

/** For whom or what a step waits; `isOwn`: the one branch that is meant is whose page it is. */
export const REVIEW_LACKS: Partial<Record<ReviewStep, (count: number, isOwn: boolean) => string>> = {
  register: (count) => `${count} đoàn viên chưa đăng ký.`,
  evaluate: (count) => `${count} đoàn viên chưa được đánh giá.`,
  forward: (count) => `${count} đoàn viên đã đánh giá, chưa chuyển đơn vị.`,
  confirm: (count) => `${count} đoàn viên chờ đơn vị xác nhận.`,
  propose: (count, isOwn) => `${branches(count, isOwn)} chưa họp đề nghị.`,
  approve: (count, isOwn) => `${branches(count, isOwn)} đã đề nghị, chờ duyệt.`,
};
