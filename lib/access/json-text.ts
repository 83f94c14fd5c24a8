/** An answer whose JSON the database has written already. */
export function jsonText(json: string): Response {
  return new Response(json, {
    headers: { "content-type": "application/json", "cache-control": "private, no-store" },
  });
}
