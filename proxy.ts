import { type NextRequest, NextResponse } from "next/server";
import { isOwnOrigin } from "@/lib/access/origin";

const READS = new Set(["GET", "HEAD"]);

/** Before every form that is sent to a page: refuses foreign writes (server actions). */
export function proxy(request: NextRequest): NextResponse {
  if (!READS.has(request.method) && !isOwnOrigin(request.headers.get("origin"))) return foreignWrite();
  return NextResponse.next();
}

function foreignWrite(): NextResponse {
  const words = "Yêu cầu này không đến từ trang của ứng dụng nên không được ghi.";
  return new NextResponse(words, { status: 403, headers: { "content-type": "text/plain; charset=utf-8" } });
}

/** Whatever can call a server action: it brings a form, or Next's header. Reads pass by, at no cost. */
export const config = {
  matcher: [
    { source: "/((?!api/).*)", has: [{ type: "header", key: "content-type" }] },
    { source: "/:path*", has: [{ type: "header", key: "next-action" }] },
  ],
};
