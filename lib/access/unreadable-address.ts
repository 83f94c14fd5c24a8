import type { RequestStart } from "@/lib/platform/request-start";

/** Where an address goes that no page and no query can read. */
export const UNREADABLE_PATH = "/api/unreadable";

/** No text of ours holds a NUL, and PostgreSQL takes none: what brings one is answered before anything asks with it. */
export const holdsNul = (encoded: string) => /%00|\0/.test(encoded);

export function refuseUnreadable({ request }: RequestStart): void {
  if (request.url && isUnreadable(request.url)) request.url = UNREADABLE_PATH;
}

const isUnreadable = (url: string) => holdsNul(url) || !isDecodable(url.split("?")[0] ?? "");

/** Next answers a path that is no UTF-8 as its own failure; of a query it reads what it can. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
