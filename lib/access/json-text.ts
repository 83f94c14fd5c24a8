import { LENGTH_HEADER } from "@/lib/platform/whole-answers";
import { ReadyResponse } from "./ready-response";

/**
 * An answer of JSON that is text already, as the database wrote it. Its length is said, so that head and body leave in
 * one packet and no end has to follow.
 */
export function jsonText(json: string, status = 200): Response {
  const body = Buffer.from(json);
  return new ReadyResponse(body, {
    status,
    headers: {
      "content-type": "application/json",
      [LENGTH_HEADER]: String(body.length),
      "cache-control": "private, no-store",
    },
  });
}
