import { actorOfUsername } from "@/lib/access/session";
import type { Actor, Role } from "@/lib/access/types";
import { operator } from "@/lib/access/who";
import { inviteAccount } from "@/lib/accounts/commands";
import { setPasswordByLink } from "@/lib/accounts/links/commands";
import { must } from "../bloc";

const PASSWORD = "mật khẩu để kiểm thử 1";

/** An account made as people make one: invited, its password set by the link. */
export async function invited(
  username: string,
  name: string,
  at: { role: Role; orgId: string | null; unitId: string | null },
): Promise<Actor> {
  const input = { username, name, role: at.role, unitId: at.unitId, fromDay: "2018-01-01", toDay: null };
  const { url } = must(await inviteAccount(operator("kiểm thử"), at.orgId, input));
  const secret = new URL(url, "http://localhost").pathname.split("/").at(-1) ?? "";
  must(await setPasswordByLink(secret, { password: PASSWORD, again: PASSWORD }, null));
  return actorOfUsername(username);
}

/** Signs in as the sign-in page does and answers the session's cookie. */
export async function signedIn(server: string, username: string, password = PASSWORD): Promise<string> {
  const csrf = await fetch(`${server}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, username, password, json: "true" });
  const answer = await fetch(`${server}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie: cookiesOf(csrf), origin: server },
    body,
    redirect: "manual",
  });
  const session = cookiesOf(answer)
    .split("; ")
    .find((pair) => pair.includes("session-token="));
  if (!session) throw new Error(`${username} was not signed in: ${answer.status} ${await answer.text()}`);
  return session;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
