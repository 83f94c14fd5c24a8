import { ServerResponse } from "node:http";

/**
 * Lets an answer leave in one piece where it can: Next sends the head off by itself right before it writes the first
 * part of the body, which costs a packet, and whoever reads it a wake-up, for nothing. Node sends the head with that part.
 */
export function sendHeadsWithBodies(): void {
  ServerResponse.prototype.flushHeaders = () => undefined;
}
