import { BlockList, isIP } from "node:net";
import { env } from "@/lib/platform/env";
import { SOCKET_ADDRESS_HEADER } from "@/lib/platform/socket-address";

/** The caller's address: the socket's, or behind a trusted proxy the last one of the chain that is no such proxy. */
export function clientAddress(headers: Headers): string | null {
  const socket = headers.get(SOCKET_ADDRESS_HEADER);
  if (!socket || !isIP(socket)) return null;
  if (env().trustedProxies.length === 0) return socket;
  const trusted = trustedProxies();
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  let nearest = socket;
  for (const address of chain.reverse()) {
    if (!isTrusted(nearest) || !isIP(address)) break;
    nearest = address;
  }
  return nearest;
}

function trustedProxies(): BlockList {
  const list = new BlockList();
  for (const entry of env().trustedProxies) {
    const [network = "", bits] = entry.split("/");
    const family = isIP(network) === 6 ? "ipv6" : "ipv4";
    if (bits) list.addSubnet(network, Number(bits), family);
    else list.addAddress(network, family);
  }
  return list;
}
