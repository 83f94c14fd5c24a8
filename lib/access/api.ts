import { log } from "@/lib/platform/log";
import { type Refusal, type Result, refused } from "@/lib/platform/result";
import { clientAddress } from "./client-address";
import { jsonText } from "./json-text";
import { keepRefusal } from "./kept-refusal";
import { isOwnOrigin } from "./origin";
import { problem } from "./problem";
import { actorAndRow, actorOfToken, type Beside } from "./session";
import { sessionCookieName } from "./session-token";
import type { Actor } from "./types";
import { whoIs } from "./who";

type Context<Params> = { params: Promise<Params> };
type Asked<Params> = { request: Request; url: URL; params: Params };
type Answer = Promise<Result<unknown> | Response>;
type Handler<Call> = (call: Call) => Answer;

const READS = new Set(["GET", "HEAD"]);

/**
 * Wraps every route of /api/v1 and /api/files: session, the origin of writes, the answer's form, the log of
 * refusals. A result becomes JSON (201 for `created`), a refusal application/problem+json.
 */
export function api<Params = Record<never, string>>(
  operation: string,
  handler: Handler<Asked<Params> & { actor: Actor }>,
  success = 200,
) {
  return serving<Params>(operation, success, async (asked, token, address) => {
    const actor = await actorOfToken(token, address);
    return actor && { actor, answer: () => handler({ ...asked, actor }) };
  });
}

/**
 * As `api` where it is hot: `read` says what is asked for, and the row that it is about comes with the session's check.
 * See `actorAndRow`.
 */
export function apiWithRow<Params, Read, Row>(
  operation: string,
  read: (asked: Asked<Params>) => Result<Read>,
  beside: (read: Read) => Beside | null,
  handler: Handler<Asked<Params> & { actor: Actor; read: Read; row: Row | null }>,
) {
  return serving<Params>(operation, 200, async (asked, token, address) => {
    const given = read(asked);
    const wanted = given.ok ? beside(given.value) : null;
    const found = wanted
      ? await actorAndRow<Row>(token, address, wanted)
      : rowless(await actorOfToken(token, address));
    const answer = async () =>
      given.ok && found ? handler({ ...asked, ...found, read: given.value }) : given;
    return found && { actor: found.actor, answer };
  });
}

const rowless = (actor: Actor | null) => actor && { actor, row: null };

type SignIn<Params> = (
  asked: Asked<Params>,
  token: string | undefined,
  address: string | null,
) => Promise<{ actor: Actor; answer: () => Answer } | null>;

function serving<Params>(operation: string, success: number, signIn: SignIn<Params>) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    if (!READS.has(request.method) && !isOwnOrigin(request.headers.get("origin")))
      return problem(refused("forbidden", "Yêu cầu này không đến từ trang của ứng dụng nên không được ghi."));
    const params = await context.params;
    const asked = { request, url: new URL(request.url), params };
    const token = cookieOf(request, sessionCookieName());
    try {
      const signedIn = await signIn(asked, token, clientAddress(request.headers));
      if (!signedIn) return problem(signedOut());
      const result = await signedIn.answer();
      if (result instanceof Response) return result;
      if (result.ok) return jsonText(JSON.stringify(result.value), success);
      return await refusedAnswer(signedIn.actor, operation, result, Object.values(params ?? {})[0]);
    } catch (error) {
      log.error({ err: error, operation }, "an API operation failed");
      return problem(null);
    }
  };
}

export function signedOut(): Refusal {
  return refused("signed_out", "Bạn chưa đăng nhập hoặc phiên đã hết. Đăng nhập rồi làm lại.");
}

async function refusedAnswer(actor: Actor, operation: string, refusal: Refusal, subject: unknown) {
  const subjectId = typeof subject === "string" ? subject.slice(0, 100) : null;
  await keepRefusal(whoIs(actor), operation, refusal, subjectId);
  return problem(refusal);
}

export function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get("cookie") ?? "").split(";")) {
    const [key, ...rest] = pair.trim().split("=");
    if (key === name) return rest.join("=");
  }
  return undefined;
}
