import type { RequestStart } from "@/lib/platform/request-start";
import { OPERATIONS, type Operation } from "./operations";

/** Where a call goes whose address is one of `/api/v1` and whose method is none of that address. */
export const REFUSED_METHOD_PATH = "/api/refused-method";

const BASE = "/api/v1/";

type Address = { pattern: RegExp; methods: Set<string> };

const ADDRESSES = [...new Set(OPERATIONS.map(({ path }) => path))].sort(namesFirst).map(
  (path): Address => ({
    pattern: patternOf(path),
    methods: new Set(OPERATIONS.flatMap((each) => (each.path === path ? methodsOf(each) : []))),
  }),
);

/** Next refuses such a call without a word: its body would not be the problem that programs are promised. */
export function refuseMethod({ request, response }: RequestStart): void {
  if (!request.url?.startsWith(BASE)) return;
  const path = request.url.slice(BASE.length - 1).split("?", 1)[0] ?? "";
  const address = ADDRESSES.find(({ pattern }) => pattern.test(path));
  if (!address || address.methods.has(request.method ?? "")) return;
  response.setHeader("allow", [...address.methods].join(", "));
  request.url = REFUSED_METHOD_PATH;
}

/** `/members/export` is not the member of this name. */
function namesFirst(one: string, other: string): number {
  return Number(one.includes("{")) - Number(other.includes("{"));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);
}

/** HEAD comes with GET, and Next answers OPTIONS. */
function methodsOf({ method }: Operation): string[] {
  return method === "get" ? ["GET", "HEAD", "OPTIONS"] : [method.toUpperCase(), "OPTIONS"];
}
