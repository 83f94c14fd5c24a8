import { newSecret } from "@/lib/platform/ids";
import type { RequestStart } from "@/lib/platform/request-start";
import { PAGE_PATH_HEADER } from "./page-path";
import { OWN_LINK_HEADERS, PAGE_HEADERS, pagePolicy } from "./page-policy";

/** Programs' routes, files that never change, and the public pages, which bring their own policy. */
const NO_PAGE =
  /^\/(?:(?:api|_next\/static|anh)\/|_next\/image|fonts\/[\w-]+\.woff2$|icons\.svg$|favicon\.ico$|ket-qua(?:\/|$)|$)/;

/** Gives every page, and wherever somebody calls a server action, its policy with a nonce, and its own address. */
export function dressPage({ request, response }: RequestStart): void {
  const [path = "", query = ""] = (request.url ?? "").split(/\?(.*)/s);
  if (NO_PAGE.test(path) && request.headers["next-action"] === undefined) return;
  const policy = pagePolicy(newSecret(), process.env.NODE_ENV === "development");
  // Next takes the nonce of its own scripts from here.
  request.headers["content-security-policy"] = policy;
  request.headers[PAGE_PATH_HEADER] = ownAddress(path, query);
  response.setHeader("content-security-policy", policy);
  const headers = path.startsWith("/toi/") ? { ...PAGE_HEADERS, ...OWN_LINK_HEADERS } : PAGE_HEADERS;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** Next's own parameter names a part of the page, not the page. */
function ownAddress(path: string, query: string): string {
  const kept = query.includes("_rsc=") ? withoutPart(query) : query;
  return kept === "" ? path : `${path}?${kept}`;
}

function withoutPart(query: string): string {
  const parameters = new URLSearchParams(query);
  parameters.delete("_rsc");
  return parameters.toString();
}
