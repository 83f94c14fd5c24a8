import { actorOfUsername } from "@/lib/access/session";
import { system } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result } from "@/lib/platform/result";
import { secretDigest } from "@/lib/platform/sealing";
import { managedAccount } from "../account-place";

export type OpenLink = {
  linkId: string;
  purpose: "invitation" | "reset";
  user: { id: string; username: string; name: string };
};

const SECRET = /^[A-Za-z0-9_-]{22}$/;

export function spentLink(): Refusal {
  return notFound("Đường dẫn này đã dùng rồi hoặc đã hết hạn. Nhờ người gửi tạo đường dẫn mới.");
}

/**
 * Whose link a secret is, while it opens anything: whoever made it may manage the account still. A maker who lost that
 * may have kept the address.
 */
export async function openLink(secret: string): Promise<Result<OpenLink>> {
  if (!SECRET.test(secret)) return spentLink();
  const link = await system("a link precedes every scope").oneTimeLink.findFirst({
    where: {
      digest: secretDigest(secret),
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      user: { disabledAt: null },
      OR: [{ madeById: null }, { madeBy: { disabledAt: null } }],
    },
    select: {
      id: true,
      purpose: true,
      user: { select: { id: true, username: true, name: true } },
      madeBy: { select: { username: true } },
    },
  });
  if (!link) return spentLink();
  const { id: linkId, purpose, user, madeBy } = link;
  const managed = madeBy ? await managedAccount(await actorOfUsername(madeBy.username), user.id) : null;
  return managed && !managed.ok ? spentLink() : done({ linkId, purpose, user });
}
