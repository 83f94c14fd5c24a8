/** The content policy of pages with scripts: only those that carry the request's nonce, and what they load. */
export function pagePolicy(nonce: string, isDevelopment: boolean): string {
  // React's development build rebuilds server stacks by eval and styles come inline; a build needs neither.
  const evaluation = isDevelopment ? " 'unsafe-eval'" : "";
  const styles = isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What every page says besides its content policy. */
export const PAGE_HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // "no-referrer" would also blank the Origin by which writes are known to be ours.
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(self), geolocation=(), microphone=(), payment=()",
} as const;

/**
 * A member's own link says more: its address is a secret, and what it shows is one person's. Its forms are sent by
 * fetch, which names its Origin all the same.
 */
export const OWN_LINK_HEADERS = {
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
  "x-robots-tag": "noindex, nofollow",
} as const;
