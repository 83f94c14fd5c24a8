import type { RequestStart } from "@/lib/platform/request-start";

/** Where an address goes that no page and no query can read. */
export const UNREADABLE_PATH = "/api/unreadable";

const NUL = /%00/;

/** No text of ours holds a NUL, and PostgreSQL takes none: such an address is answered before anything asks with it. */
export function refuseUnreadable({ request }: RequestStart): void {
  if (request.url && NUL.test(request.url)) request.url = UNREADABLE_PATH;
}
