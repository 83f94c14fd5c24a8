import { ServerResponse } from "node:http";

/** Under this name an answer tells how long it is: Next passes the usual header on to nobody. */
export const LENGTH_HEADER = "x-answer-length";

/**
 * Lets an answer leave in one piece where it can. Next sends the head off by itself right before it writes the first
 * part of the body, and without a length an end has to follow the last one: each costs a packet, and whoever reads it a
 * wake-up, for nothing. Node sends the head with the first part, and needs no end where the length is said.
 */
export function sendWholeAnswers(): void {
  ServerResponse.prototype.flushHeaders = () => undefined;
  const { writeHead } = ServerResponse.prototype;
  ServerResponse.prototype.writeHead = function (this: ServerResponse, ...head: unknown[]) {
    sayLength(this);
    return Reflect.apply(writeHead, this, head);
  };
}

/** What is packed on the way is of another length, which nobody knows yet. */
function sayLength(response: ServerResponse): void {
  const length = response.getHeader(LENGTH_HEADER);
  if (length === undefined) return;
  response.removeHeader(LENGTH_HEADER);
  if (!response.hasHeader("content-encoding")) response.setHeader("content-length", length);
}
