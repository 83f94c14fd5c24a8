import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { clientAddress } from "@/lib/access/client-address";
import { isSecureOrigin, SESSION_DAYS } from "@/lib/access/session-token";
import { env } from "@/lib/platform/env";
import type { Refusal } from "@/lib/platform/result";
import { endSessionOfToken } from "./sessions";
import { signIn } from "./sign-in";

/**
 * next-auth: its token carries nothing but our session's id, which is looked up at every request. Of a refused sign-in
 * next-auth only knows that it was one: `onRefused` is told why.
 */
export function authOptions(onRefused: (refusal: Refusal) => unknown): AuthOptions {
  return {
    secret: env().authSecret,
    useSecureCookies: isSecureOrigin(),
    session: { strategy: "jwt", maxAge: SESSION_DAYS * 86_400 },
    pages: { signIn: "/sign-in", signOut: "/sign-in", verifyRequest: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        id: "credentials",
        credentials: {
          username: { label: "Tên đăng nhập" },
          password: { label: "Mật khẩu", type: "password" },
        },
        async authorize(credentials, request) {
          const headers = new Headers(request.headers as Record<string, string>);
          const from = { address: clientAddress(headers), userAgent: headers.get("user-agent") };
          const result = await signIn(credentials, from);
          if (result.ok) return { id: result.value.userId, name: null, sid: result.value.sessionId };
          onRefused(result);
          return null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: (user as { sid?: string }).sid } : { sid: token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: { signOut: ({ token }) => endSessionOfToken(token) },
  };
}
