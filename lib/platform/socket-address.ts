import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** Set from the socket on every request; what a caller sends under this name is overwritten. */
export const SOCKET_ADDRESS_HEADER = "x-socket-address";

/** From here on every request carries its socket's address: no handler of Next sees the socket itself. */
export function markSocketAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const address = request.socket.remoteAddress ?? "";
    request.headers[SOCKET_ADDRESS_HEADER] = address.replace(/^::ffff:/, "");
  });
}
