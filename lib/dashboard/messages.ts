import { ROLE_LABELS } from "@/lib/access/messages";
import type { Role } from "@/lib/access/types";

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
