import type { RequestStart } from "./request-start";

/** Set from the socket on every request; what a caller sends under this name is overwritten. */
export const SOCKET_ADDRESS_HEADER = "x-socket-address";

/** No handler of Next sees the socket itself: the request carries its address. */
export function markSocketAddress({ request }: RequestStart): void {
  const address = request.socket.remoteAddress ?? "";
  request.headers[SOCKET_ADDRESS_HEADER] = address.replace(/^::ffff:/, "");
}
