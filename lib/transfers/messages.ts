import { GUIDE_OF_X } from "@/lib/members/terms/messages";
import type { Direction, TransferFacts, TransferKind, TransferLine } from "./types";

export const DIRECTION_LABELS: Record<Direction, string> = {
  inside: "Giữa các chi đoàn trong đơn vị",
  within: "Sang đơn vị khác trong tổ chức",
  out: "Chuyển ra ngoài",
  in: "Từ nơi khác đến",
};

const GUIDE_OF_XI = "Hướng dẫn số 16-HD/TWĐTN-BTC năm 2018, khoản 3";

/** By what members are transferred under a charter (domain.md §2, §2.5): after XI no guide of its own was found. */
export function transferGuide(charterVersion: string): string {
  if (charterVersion === "X") return GUIDE_OF_X;
  return charterVersion === "XI" ? GUIDE_OF_XI : `trình tự như ${GUIDE_OF_XI}, chưa có văn bản mới hơn`;
}

/** Where an organisation outside lies. */
export const OUTSIDE_PLACE = "Xã, phường, tỉnh";

export const WRONG_MONTH = "Ghi tháng/năm đã thu đoàn phí, ví dụ 3/2026.";

export const NO_MONTH = "Ghi đã thu đoàn phí đến tháng nào, ví dụ 3/2026.";

export const TRANSFER_KIND_LABELS: Record<TransferKind, string> = {
  permanent: "Chính thức",
  temporary: "Tạm thời",
};

type Ways = Pick<TransferLine, "unit" | "branch" | "otherUnit" | "otherBranch"> &
  Pick<TransferFacts, "direction" | "outsideName" | "outsidePlace">;

const outside = ({ outsideName, outsidePlace }: Ways) =>
  [outsideName, outsidePlace].filter(Boolean).join(", ");
const named = (unit: Ways["otherUnit"], branch: Ways["otherBranch"]) =>
  [branch?.name, unit?.name].filter(Boolean).join(", ");

/** Where the member comes from. */
export function fromWords(line: Ways): string {
  return line.direction === "in" ? outside(line) : named(line.unit, line.branch);
}

/** In which place of the organisation the member stood before. */
export function leftWords(line: Ways): string {
  return line.direction === "in" ? named(line.otherUnit, line.otherBranch) : named(line.unit, line.branch);
}

/** Where the member goes. */
export function toWords(line: Ways): string {
  if (line.direction === "out") return outside(line);
  if (line.direction === "in") return named(line.unit, line.branch);
  return named(line.otherUnit, line.otherBranch);
}
