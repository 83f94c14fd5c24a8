import { type NextRequest, NextResponse } from "next/server";
import { isOwnOrigin } from "@/lib/access/origin";
import { PAGE_PATH_HEADER } from "@/lib/access/page-path";
import { PAGE_HEADERS, pagePolicy } from "@/lib/access/page-policy";
import { newSecret } from "@/lib/platform/ids";

const READS = new Set(["GET", "HEAD"]);

/** Before every page: refuses foreign writes (server actions), gives the page its nonce and its own address. */
export function proxy(request: NextRequest): NextResponse {
  if (!READS.has(request.method) && !isOwnOrigin(request.headers.get("origin"))) return foreignWrite();
  const policy = pagePolicy(newSecret(), process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set(PAGE_PATH_HEADER, pagePath(request));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value);
  return response;
}

/** Next's own parameter names a part of the page, not the page. */
function pagePath({ nextUrl }: NextRequest): string {
  const query = new URLSearchParams(nextUrl.searchParams);
  query.delete("_rsc");
  return query.size > 0 ? `${nextUrl.pathname}?${query}` : nextUrl.pathname;
}

function foreignWrite(): NextResponse {
  const words = "Yêu cầu này không đến từ trang của ứng dụng nên không được ghi.";
  return new NextResponse(words, { status: 403, headers: { "content-type": "text/plain; charset=utf-8" } });
}

/**
 * All but programs' routes, files that never change, and the public pages, which bring their own policy; and
 * wherever somebody calls a server action.
 */
export const config = {
  matcher: [
    "/((?!api/|_next/static/|_next/image|fonts/[\\w-]+\\.woff2$|icons\\.svg$|favicon\\.ico$|ket-qua(?:/|$)|anh/|$).*)",
    { source: "/:path*", has: [{ type: "header", key: "next-action" }] },
  ],
};
