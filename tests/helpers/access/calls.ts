import { Agent, type IncomingHttpHeaders, request } from "node:http";
import JSZip from "jszip";
import { openPdf, textOf as pdfText } from "../opened-pdf";
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
export type Answer = { outcome: string; status: number; text: string; headers: IncomingHttpHeaders };

/** Sends one call to a server as a browser on its own pages would, unless told another origin. */
export async function send(
  server: string,
  actions: readonly BuiltAction[],
  call: Call,
  { cookie, origin = server, headers = {} }: Caller,
): Promise<Answer> {
  // Thousands of answers are read on the spot: to pack and unpack them would take longer than to send them.
  const head = { "accept-encoding": "identity", ...(cookie && { cookie }), ...headers };
  if (call.kind === "page") return pageAnswer(await ask("GET", server + call.path, head));
  const own = { ...head, ...(origin !== null && { origin }) };
  if (call.kind === "api") return apiAnswer(await sendApi(server, call, own));
  const action = actions.find(({ name }) => name === call.name);
  if (!action) throw new Error(`no action ${call.name} in the build`);
  const asAction = { ...own, "next-action": action.id, accept: "text/x-component" };
  const body = argumentsBody(call.args);
  return actionAnswer(await ask("POST", server + call.at(action.page), asAction, body));
}

type Body = { type: string; bytes: string | Buffer };
type Heard = { status: number; headers: IncomingHttpHeaders; bytes: Buffer };

const agent = new Agent({ keepAlive: true });

/** A request as `fetch` makes it, for a fifth of what that costs: thousands are sent here. */
function ask(method: string, url: string, headers: Record<string, string>, body?: Body): Promise<Heard> {
  const head = body ? { ...headers, "content-type": body.type } : headers;
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent, headers: head }, (response) => {
      const { statusCode: status = 0, headers } = response;
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.once("error", reject);
      response.once("end", () => resolve({ status, headers, bytes: Buffer.concat(parts) }));
    });
    asked.once("error", reject);
    asked.end(body?.bytes);
  });
}

async function sendApi(
  server: string,
  { method, path, body }: Extract<Call, { kind: "api" }>,
  headers: Record<string, string>,
): Promise<Heard> {
  return ask(method, server + path, headers, body === undefined ? undefined : await bodyOf(body));
}

async function bodyOf(body: unknown): Promise<Body> {
  if (!(body instanceof FormData)) return { type: "application/json", bytes: JSON.stringify(body) };
  const form = new Response(body);
  const type = form.headers.get("content-type") ?? "";
  return { type, bytes: Buffer.from(await form.arrayBuffer()) };
}

const BOUNDARY = "----arguments";

/** The arguments as React's client writes them: forms by reference, all else in place. */
function argumentsBody(args: Argument[]): Body {
  const fields: [name: string, value: string][] = [];
  let hasForm = false;
  const root = args.map((arg, index) => {
    if (typeof arg !== "object") return arg;
    if ("json" in arg && typeof arg.json === "object") return arg.json;
    hasForm = true;
    for (const [name, value] of Object.entries(arg)) fields.push([`_${index + 1}_${name}`, String(value)]);
    return `$K${(index + 1).toString(16)}`;
  });
  if (!hasForm) return { type: "text/plain;charset=UTF-8", bytes: JSON.stringify(root) };
  const parts = [...fields, ["0", JSON.stringify(root)]].map(
    ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { type: `multipart/form-data; boundary=${BOUNDARY}`, bytes: `${parts.join("")}--${BOUNDARY}--\r\n` };
}

const OUTCOMES: Record<number, string> = { 401: "signed_out", 403: "forbidden", 404: "not_found" };

function pageAnswer({ status, headers, bytes }: Heard): Answer {
  const text = bytes.toString();
  const to = headers.location;
  const outcome = to?.includes("/sign-in?") ? "signed_out" : (OUTCOMES[status] ?? openOr(status));
  return { outcome, status, text, headers };
}

async function apiAnswer(heard: Heard): Promise<Answer> {
  const { status, headers } = heard;
  return { outcome: OUTCOMES[status] ?? openOr(status), status, text: await textOf(heard), headers };
}

const openOr = (status: number) => (status >= 500 ? "failed" : "open");

const RETURNED = /^1:(\{.*\})$/m;

function actionAnswer({ status, headers, bytes }: Heard): Answer {
  const text = bytes.toString();
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

/** Every readable byte: of an Office file the text of its parts; of a PDF that of its lines, without blanks. */
async function textOf({ headers, bytes }: Heard): Promise<string> {
  if (headers["content-type"]?.includes("pdf"))
    return pdfText((await openPdf(new Uint8Array(bytes))).pages).replace(/\s/g, "");
  if (!headers["content-type"]?.includes("officedocument")) return bytes.toString();
  const zip = await JSZip.loadAsync(bytes);
  const parts = await Promise.all(Object.values(zip.files).map((file) => file.async("string")));
  return parts.join("\n");
}
