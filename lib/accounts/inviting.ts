import type { AuditEvent } from "@/lib/audit/types";
import { systemWriter, type Transaction } from "@/lib/platform/database/database";
import { fold } from "@/lib/platform/fold";
import { newId } from "@/lib/platform/ids";

export type NewAccount = { id: string; username: string; name: string };

/** Makes an account within a change; its role and its link are the caller's to add. */
export async function createInvited(
  tx: Transaction,
  record: (event: AuditEvent) => void,
  orgId: string | null,
  { username, name }: { username: string; name: string },
): Promise<NewAccount> {
  const user = { id: newId(), username, name };
  const searchKey = searchKeyOf(user);
  await systemWriter("accounts belong to no organisation", tx).user.create({ data: { ...user, searchKey } });
  record({ type: "account.invited", orgId, subjectId: user.id, after: { username, name } });
  return user;
}

/** What accounts are searched by; kept in step with the name by every write. */
export function searchKeyOf({ username, name }: Pick<NewAccount, "username" | "name">): string {
  return fold(`${name} ${username}`);
}
