import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

export type RequestStart = { request: IncomingMessage; response: ServerResponse };

/** From here on `work` runs at the start of every request, before anything of Next does. */
export function atEveryRequest(work: (start: RequestStart) => void): void {
  subscribe("http.server.request.start", (message) => work(message as RequestStart));
}
