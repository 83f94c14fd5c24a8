import JSZip from "jszip";
import type { BuiltAction } from "./built";

/** What stands in an action's argument list: a form's fields or a plain value. */
export type Argument = Record<string, string> | string | number | { json: unknown };

export type Call =
  | { kind: "page"; path: string }
  | { kind: "api"; method: string; path: string; body?: unknown }
  /** `at` gives a page of the build the address from which the action is called. */
  | { kind: "action"; name: string; args: Argument[]; at: (page: string) => string };

export type Caller = {
  cookie?: string | undefined;
  origin?: string | null;
  headers?: Record<string, string>;
};

/** How an operation answered: what it says in status or reason, and every byte that came, as text. */
export type Answer = { outcome: string; status: number; text: string; headers: Headers };

/** Sends one call to a server as a browser on its own pages would, unless told another origin. */
export async function send(
  server: string,
  actions: readonly BuiltAction[],
  call: Call,
  { cookie, origin = server, headers = {} }: Caller,
): Promise<Answer> {
  // Thousands of answers are read on the spot: to pack and unpack them would take longer than to send them.
  const head = new Headers({ "accept-encoding": "identity", ...headers });
  if (cookie) head.set("cookie", cookie);
  if (call.kind === "page") return pageAnswer(await get(server + call.path, head));
  if (origin !== null) head.set("origin", origin);
  if (call.kind === "api") return apiAnswer(await sendApi(server, call, head));
  const action = actions.find(({ name }) => name === call.name);
  if (!action) throw new Error(`no action ${call.name} in the build`);
  head.set("next-action", action.id);
  head.set("accept", "text/x-component");
  const body = argumentsBody(call.args);
  const init = { method: "POST", headers: head, body, redirect: "manual" } as const;
  return actionAnswer(await fetch(server + call.at(action.page), init));
}

function get(url: string, headers: Headers): Promise<Response> {
  return fetch(url, { headers, redirect: "manual" });
}

function sendApi(server: string, call: Extract<Call, { kind: "api" }>, headers: Headers): Promise<Response> {
  const { method, path, body } = call;
  if (body instanceof FormData || body === undefined)
    return fetch(server + path, { method, headers, body: body ?? null, redirect: "manual" });
  headers.set("content-type", "application/json");
  return fetch(server + path, { method, headers, body: JSON.stringify(body), redirect: "manual" });
}

/** The arguments as React's client writes them: forms by reference, all else in place. */
function argumentsBody(args: Argument[]): FormData {
  const body = new FormData();
  const root = args.map((arg, index) => {
    if (typeof arg !== "object") return arg;
    if ("json" in arg && typeof arg.json === "object") return arg.json;
    for (const [name, value] of Object.entries(arg)) body.append(`_${index + 1}_${name}`, String(value));
    return `$K${(index + 1).toString(16)}`;
  });
  body.append("0", JSON.stringify(root));
  return body;
}

const OUTCOMES: Record<number, string> = { 401: "signed_out", 403: "forbidden", 404: "not_found" };

async function pageAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const to = headers.get("location");
  const outcome = to?.includes("/sign-in?") ? "signed_out" : (OUTCOMES[status] ?? openOr(status));
  return { outcome, status, text, headers };
}

async function apiAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  return { outcome: OUTCOMES[status] ?? openOr(status), status, text: await textOf(response), headers };
}

const openOr = (status: number) => (status >= 500 ? "failed" : "open");

const RETURNED = /^1:(\{.*\})$/m;

async function actionAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const base = { status, text, headers };
  if (status === 403) return { outcome: "foreign_origin", ...base };
  if (status === 303) return { outcome: "open", ...base };
  const returned = RETURNED.exec(text)?.[1];
  if (!returned) return { outcome: "failed", ...base };
  const result = JSON.parse(returned) as { ok?: boolean; reason?: string };
  const refusals = ["not_found", "forbidden", "signed_out"];
  const isRefused = result.reason !== undefined && refusals.includes(result.reason);
  return { outcome: isRefused ? String(result.reason) : "open", ...base };
}

/** Every readable byte: of an Office file the text of its parts. */
async function textOf(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (!response.headers.get("content-type")?.includes("officedocument")) return bytes.toString("utf8");
  const zip = await JSZip.loadAsync(bytes);
  const parts = await Promise.all(Object.values(zip.files).map((file) => file.async("string")));
  return parts.join("\n");
}
