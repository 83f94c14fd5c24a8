import type { Refusal, RefusalReason } from "@/lib/platform/result";

const STATUS: Record<RefusalReason, number> = {
  signed_out: 401,
  not_found: 404,
  forbidden: 403,
  wrong_method: 405,
  invalid: 400,
  stale: 409,
  conflict: 409,
  too_large: 413,
  wrong_type: 415,
  too_many: 429,
};

const BROKEN =
  "Máy chủ gặp lỗi khi xử lý. Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị kèm giờ xảy ra.";

/** A refusal as RFC 9457 `application/problem+json`; null is a failure of our own (500). */
export function problem(refusal: Refusal | null): Response {
  const status = refusal ? STATUS[refusal.reason] : 500;
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (refusal?.retryAfterSeconds !== undefined) headers.set("retry-after", String(refusal.retryAfterSeconds));
  const said = refusal?.toPrograms ?? refusal;
  const body = {
    type: "about:blank",
    title: said?.message ?? BROKEN,
    status,
    reason: refusal?.reason ?? "failed",
    errors: said?.fields ?? [],
    ...(refusal?.current === undefined ? {} : { current: refusal.current }),
  };
  return new Response(JSON.stringify(body), { status, headers });
}
