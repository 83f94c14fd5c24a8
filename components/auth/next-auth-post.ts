import { answerOf, type Failure, type Unanswered } from "@/components/ui/answer-of";
import { done } from "@/lib/platform/result";

/** Posts to next-auth with its token against foreign forms; its answer is JSON. */
async function postToNextAuth(path: string, fields: Record<string, string>): Promise<Response> {
  const asked = await fetch("/api/auth/csrf", { cache: "no-store" });
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  return fetch(`/api/auth/${path}`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, csrfToken, json: "true" }),
  });
}

const WRONG =
  "Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra lại, hoặc nhờ văn phòng cấp trên đặt lại mật khẩu.";
const EMPTY = "Ghi tên đăng nhập và mật khẩu.";
const UNREACHED = "Chưa đăng nhập được vì mất mạng. Tên đã ghi vẫn ở đây, bấm lại khi có mạng.";
const BROKEN = "Máy chủ đang gặp lỗi nên chưa đăng nhập được. Chờ một phút rồi bấm lại.";

/** Signs in; null when it succeeded, else why not. */
export async function signInWith(username: string, password: string): Promise<Failure | null> {
  if (!username.trim() || !password) return { ok: false, reason: "invalid", message: EMPTY };
  try {
    const answer = await postToNextAuth("callback/credentials", {
      username,
      password,
      callbackUrl: "/sign-in",
    });
    if (answer.ok) return null;
    if (answer.status === 401) return { ok: false, reason: "forbidden", message: WRONG };
    if (answer.status !== 429) return { ok: false, reason: "unreached", message: BROKEN };
    const { title } = (await answer.json()) as { title: string };
    return { ok: false, reason: "too_many", message: title };
  } catch {
    return { ok: false, reason: "unreached", message: UNREACHED };
  }
}

const STILL_IN: Unanswered = {
  what: "Chưa đăng xuất được",
  offline: "Bấm lại khi có mạng.",
  broken: "Chờ một phút rồi bấm lại.",
};

/** Ends the session; null when it has ended, else why not. */
export async function signOut(): Promise<Failure | null> {
  const answer = await answerOf(async () => {
    const { ok, status } = await postToNextAuth("signout", { callbackUrl: "/sign-in" });
    if (!ok) throw new Error(`signing out: ${status}`);
    return done(null);
  }, STILL_IN);
  return answer.ok ? null : answer;
}
