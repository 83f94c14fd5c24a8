import { unstable_rethrow } from "next/navigation";
import type { Refusal, RefusalReason, Result } from "@/lib/platform/result";

/** Why nothing was done; `offline` and `broken` when no answer came: the line or the server failed. */
export type Failure = Omit<Refusal, "reason"> & {
  reason: RefusalReason | "unreached" | "offline" | "broken";
};

/** What did not come about, and what to do by what stood in its way. */
export type Unanswered = { what: string; offline: string; broken: string };

const UNSAVED: Unanswered = {
  what: "Chưa lưu được",
  offline: "Nội dung vẫn ở đây, bấm lại khi có mạng.",
  broken: "Nội dung vẫn ở đây, chờ một phút rồi bấm lại.",
};

/** What the server answered; that it could not be reached, or failed, is an answer too. */
export async function answerOf<T>(
  ask: () => Promise<Result<T>>,
  { what, offline, broken }: Unanswered = UNSAVED,
): Promise<{ ok: true; value: T } | Failure> {
  try {
    return await ask();
  } catch (error) {
    unstable_rethrow(error);
    return isOffline(error)
      ? { ok: false, reason: "offline", message: `${what} vì mất mạng. ${offline}` }
      : { ok: false, reason: "broken", message: `${what} vì máy chủ gặp lỗi. ${broken}` };
  }
}

/** The browser's fetch fails with a TypeError; anything else came from the server. */
function isOffline(error: unknown): boolean {
  return error instanceof TypeError;
}

const SIGNED_OUT = "Phiên đăng nhập đã hết. Đăng nhập ở thẻ khác rồi bấm lại.";

/** A list from a route, as `answerOf` tells it. */
export function listFrom<T>(address: string): Promise<{ ok: true; value: T } | Failure> {
  return answerOf<T>(
    async () => {
      const response = await fetch(address);
      if (response.ok) return { ok: true, value: (await response.json()) as T };
      if (response.status === 401) return { ok: false, reason: "signed_out", message: SIGNED_OUT };
      if (response.status >= 500) throw new Error(`${address}: ${response.status}`);
      const { title, reason } = (await response.json()) as { title: string; reason: RefusalReason };
      return { ok: false, reason, message: title };
    },
    {
      what: "Chưa tải được danh sách",
      offline: "Bấm Tìm để thử lại khi có mạng.",
      broken: "Chờ một phút rồi bấm Tìm.",
    },
  );
}
