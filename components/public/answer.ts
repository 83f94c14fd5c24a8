import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { remarks, remarksOutOfReach } from "@/lib/platform/remarks";

const POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "font-src 'self'",
  // No script could connect; what checks a page fetches robots.txt in its name.
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": POLICY,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Of an answer that holds for some minutes only. */
export const AWAY_HEADERS = { "cache-control": "no-store", "retry-after": "60" };

type Page = (remarks: string[]) => ReactElement;

/** A public page as static HTML: no script, no cookie; asked again it costs nothing while nothing changed. */
export async function publicAnswer(request: Request, page: Page, status = 200): Promise<Response> {
  const html = await htmlOf(page(await remarks()));
  const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 27)}"`;
  const headers = { ...HEADERS, "cache-control": "public, no-cache", etag };
  if (status === 200 && request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers });
  return new Response(html, { status, headers });
}

/** While the database is away: nobody keeps the page, and programs ask again later. */
export async function awayAnswer(page: Page): Promise<Response> {
  const html = await htmlOf(page(remarksOutOfReach()));
  return new Response(html, { status: 503, headers: { ...HEADERS, ...AWAY_HEADERS } });
}

async function htmlOf(page: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
