import { system } from "@/lib/platform/database/database";
import { done, notFound, type Refusal, type Result } from "@/lib/platform/result";
import { secretDigest } from "@/lib/platform/sealing";

export type OpenLink = {
  linkId: string;
  purpose: "invitation" | "reset";
  user: { id: string; username: string; name: string };
};

const SECRET = /^[A-Za-z0-9_-]{22}$/;

export function spentLink(): Refusal {
  return notFound("Đường dẫn này đã dùng rồi hoặc đã hết hạn. Nhờ người gửi tạo đường dẫn mới.");
}

/** Whose link a secret is, while it opens anything. */
export async function openLink(secret: string): Promise<Result<OpenLink>> {
  if (!SECRET.test(secret)) return spentLink();
  const link = await system("a link precedes every scope").oneTimeLink.findFirst({
    where: {
      digest: secretDigest(secret),
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      user: { disabledAt: null },
    },
    select: { id: true, purpose: true, user: { select: { id: true, username: true, name: true } } },
  });
  return link ? done({ linkId: link.id, purpose: link.purpose, user: link.user }) : spentLink();
}
