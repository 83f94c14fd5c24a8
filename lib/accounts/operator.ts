import { operator } from "@/lib/access/who";
import { wallDay } from "@/lib/platform/clock";
import { system } from "@/lib/platform/database/database";
import { notFound, type Result } from "@/lib/platform/result";
import { enableAccount, inviteAccount } from "./commands";
import { makeResetLink } from "./links/commands";
import type { ShownLink } from "./types";

const OPERATOR = operator("người vận hành máy chủ");

/** What the person at the machine does by `npm run user:create`. */
export function createAdministrator(username: string, name: string): Promise<Result<ShownLink>> {
  return inviteAccount(OPERATOR, null, { username, name, role: "SYSTEM_ADMIN", fromDay: wallDay() });
}

/** Lets an administrator in again who forgot the password or was locked out. */
export async function resetAdministrator(username: string): Promise<Result<ShownLink>> {
  const user = await system("the operator knows no scope").user.findUnique({
    where: { username: username.trim().toLowerCase() },
    select: { id: true, disabledAt: true },
  });
  if (!user) return notFound(`Không có tài khoản "${username}". Xem lại tên đăng nhập.`);
  if (user.disabledAt) {
    const enabled = await enableAccount(OPERATOR, user.id);
    if (!enabled.ok) return enabled;
  }
  return makeResetLink(OPERATOR, user.id);
}
