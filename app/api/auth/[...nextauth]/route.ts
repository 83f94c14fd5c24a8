import NextAuth from "next-auth";
import { clientAddress } from "@/lib/access/client-address";
import { problem } from "@/lib/access/problem";
import { authOptions } from "@/lib/accounts/auth-options";
import { signInWait, tooMany } from "@/lib/accounts/sign-in";
import { refused } from "@/lib/platform/result";

type Context = { params: Promise<{ nextauth: string[] }> };

const nextAuth = (request: Request, context: Context): Promise<Response> =>
  NextAuth(request as never, context as never, authOptions());

export const GET = nextAuth;

/** Sign-in attempts over the limit are answered before next-auth, which knows no 429. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (nextauth.join("/") !== "callback/credentials") return nextAuth(request, context);
  const form = new URLSearchParams(await request.clone().text());
  const wait = await signInWait(form.get("username") ?? "", clientAddress(request.headers));
  if (wait !== null) return problem(refused("too_many", tooMany(wait), { retryAfterSeconds: wait }));
  return nextAuth(request, context);
}
