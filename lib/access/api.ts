import { recordRefusal } from "@/lib/audit/refusals";
import { log } from "@/lib/platform/log";
import { type Refusal, type Result, refused } from "@/lib/platform/result";
import { clientAddress } from "./client-address";
import { isOwnOrigin } from "./origin";
import { problem } from "./problem";
import { actorOfToken, sessionCookieName } from "./session";
import type { Actor } from "./types";
import { whoIs } from "./who";

type Context<Params> = { params: Promise<Params> };
type Handler<Params> = (call: {
  actor: Actor;
  request: Request;
  url: URL;
  params: Params;
}) => Promise<Result<unknown> | Response>;

const READS = new Set(["GET", "HEAD"]);

/**
 * Wraps every route of /api/v1 and /api/files: session, the origin of writes, the answer's form, the log of
 * refusals. A result becomes JSON (201 for `created`), a refusal application/problem+json.
 */
export function api<Params = Record<never, string>>(
  operation: string,
  handler: Handler<Params>,
  success = 200,
) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    const address = clientAddress(request.headers);
    if (!READS.has(request.method) && !isOwnOrigin(request.headers.get("origin")))
      return problem(refused("forbidden", "Yêu cầu này không đến từ trang của ứng dụng nên không được ghi."));
    const actor = await actorOfToken(cookieOf(request, sessionCookieName()), address);
    if (!actor) return problem(signedOut());
    try {
      const params = await context.params;
      const result = await handler({ actor, request, url: new URL(request.url), params });
      if (result instanceof Response) return result;
      if (result.ok) return Response.json(result.value, { status: success, headers: PRIVATE });
      return await refusedAnswer(actor, operation, result, Object.values(params ?? {})[0]);
    } catch (error) {
      log.error({ err: error, operation }, "an API operation failed");
      return problem(null);
    }
  };
}

const PRIVATE = { "cache-control": "private, no-store" };

export function signedOut(): Refusal {
  return refused("signed_out", "Bạn chưa đăng nhập hoặc phiên đã hết. Đăng nhập rồi làm lại.");
}

async function refusedAnswer(actor: Actor, operation: string, refusal: Refusal, subject: unknown) {
  if (refusal.reason === "not_found" || refusal.reason === "forbidden")
    await recordRefusal(whoIs(actor), {
      operation,
      reason: refusal.reason,
      subjectId: typeof subject === "string" ? subject.slice(0, 100) : null,
    });
  return problem(refusal);
}

export function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const [key, ...rest] = pair.trim().split("=");
    if (key === name) return rest.join("=");
  }
  return undefined;
}
