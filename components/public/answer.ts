import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { remarks } from "@/lib/platform/remarks";

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

/** A public page as static HTML: no script, no cookie; asked again it costs nothing while nothing changed. */
export async function publicAnswer(
  request: Request,
  page: (remarks: string[]) => ReactElement,
  status = 200,
): Promise<Response> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const html = `<!doctype html>${renderToStaticMarkup(page(await remarks()))}`;
  const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 27)}"`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": POLICY,
    "cache-control": "public, no-cache",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    etag,
  };
  if (status === 200 && request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers });
  return new Response(html, { status, headers });
}
