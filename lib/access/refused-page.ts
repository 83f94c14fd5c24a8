/**
 * Next's `forbidden()` tells a page no more than that it was refused. What it throws is known by its digest, of which Next
 * reads the first two parts; the digest goes to the browser with the page, and a third part takes the reason along.
 */
type Refused = { digest: string };

const DIGEST = "NEXT_HTTP_ERROR_FALLBACK;403";

export function withReason<Thrown>(thrown: Thrown, reason: string): Thrown {
  if (isRefused(thrown)) thrown.digest = `${DIGEST};${encodeURIComponent(reason)}`;
  return thrown;
}

/** Why a page was refused; null where something else was thrown. */
export function reasonOf(thrown: unknown): string | null {
  if (!isRefused(thrown)) return null;
  return decodeURIComponent(thrown.digest.split(";")[2] ?? "");
}

function isRefused(thrown: unknown): thrown is Refused {
  if (typeof thrown !== "object" || thrown === null || !("digest" in thrown)) return false;
  const { digest } = thrown;
  return typeof digest === "string" && (digest === DIGEST || digest.startsWith(`${DIGEST};`));
}
