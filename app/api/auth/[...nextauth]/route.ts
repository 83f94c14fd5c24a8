import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { bodyText } from "@/lib/access/body-text";
import { clientAddress } from "@/lib/access/client-address";
import { problem } from "@/lib/access/problem";
import { holdsNul } from "@/lib/access/unreadable-address";
import { authOptions } from "@/lib/accounts/auth-options";
import { heldUp } from "@/lib/accounts/sign-in";
import { type Refusal, refused } from "@/lib/platform/result";

type Context = { params: Promise<{ nextauth: string[] }> };

async function nextAuth(request: Request, context: Context): Promise<Response> {
  const refusals: Refusal[] = [];
  const options = authOptions((refusal) => refusals.push(refusal));
  const answer: Response = await NextAuth(request as never, context as never, options);
  const tooMany = refusals.find(({ reason }) => reason === "too_many");
  return tooMany ? problem(tooMany) : answer;
}

export const GET = nextAuth;

/** As the sign-in page and next-auth's own forms post. */
const FORM = "application/x-www-form-urlencoded";
const MOST_FORM = { bytes: 16_000, words: "16 KB" };

/**
 * Whoever asks here has not signed in yet: next-auth gets nothing but a short form, read by us first. Sign-in attempts
 * over the limit are answered in its place, since it knows no 429: those after it before next-auth is asked, and of a
 * burst those that reach the limit together once next-auth has asked us.
 */
export async function POST(request: Request, context: Context): Promise<Response> {
  const [type] = (request.headers.get("content-type") ?? "").split(";");
  if (type?.trim().toLowerCase() !== FORM) return problem(refused("wrong_type", `Nội dung cần là ${FORM}.`));
  const body = await bodyText(request, MOST_FORM);
  if (!body.ok) return problem(body);
  if (holdsNul(body.value)) return problem(refused("invalid", "Tên hoặc mật khẩu có ký tự không đọc được."));
  const { nextauth } = await context.params;
  if (nextauth.join("/") === "callback/credentials") {
    // A name given twice is the last one, as next-auth reads it.
    const { username = "" } = Object.fromEntries(new URLSearchParams(body.value));
    const held = await heldUp(username, clientAddress(request.headers));
    if (held) return problem(held);
  }
  const headers = new Headers(request.headers);
  headers.set("content-type", FORM);
  return nextAuth(new NextRequest(request.url, { method: "POST", headers, body: body.value }), context);
}
