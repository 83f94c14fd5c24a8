import { z } from "zod";
import { unreadableAt } from "@/lib/platform/readable";
import { done, type Refusal, type Result, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import { bodyText } from "./body-text";

const MOST_JSON = { bytes: 1_000_000, words: "1 MB" };

/** Input against a schema; each failing field is named with what to do. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> {
  const at = unreadableAt(input);
  if (at !== null) return refusedAt(at, UNREADABLE);
  const parsed = schema.safeParse(input, { error: wordsOf });
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  return (
    refusedFields(fields) ?? refused("invalid", "Nội dung gửi lên chưa đúng. Xem lại từng ô.", { fields })
  );
}

const UNREADABLE = "Có ký tự không đọc được trong ô này. Xóa hết chữ trong ô rồi gõ lại.";

/** What is said where a schema has no words of its own. */
function wordsOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "Thiếu mục này." : "Nội dung mục này không đúng kiểu.";
    case "invalid_format":
      return issue.format === "uuid" ? "Mã không đúng. Chọn lại trong danh sách." : "Ghi chưa đúng mẫu.";
    case "invalid_value":
      return "Chọn một mục trong danh sách.";
    case "unrecognized_keys":
      return `Không có mục ${issue.keys.join(", ")}.`;
    case "too_big":
      return issue.origin === "string"
        ? `Dài quá ${issue.maximum} ký tự. Ghi ngắn lại.`
        : `Nhiều nhất là ${issue.maximum}.`;
    case "too_small":
      return issue.origin === "string" ? "Ghi vào ô này." : `Ít nhất là ${issue.minimum}.`;
    default:
      return "Nội dung mục này chưa đúng. Xem lại.";
  }
}

/** A request's JSON body, or why it can't be read. */
export async function jsonBody(request: Request): Promise<Result<unknown>> {
  return isJson(request) ? readJson(request) : NO_JSON;
}

/** As `jsonBody` where there is often nothing to say: no body is an empty one, whatever it is said to be. */
export async function jsonBodyIfAny(request: Request): Promise<Result<unknown>> {
  if (isJson(request)) return readJson(request, "{}");
  const text = await bodyText(request, MOST_JSON);
  return text.ok && text.value === "" ? done({}) : NO_JSON;
}

const NO_JSON = refused("wrong_type", "Nội dung cần là application/json.");

const isJson = (request: Request) =>
  (request.headers.get("content-type") ?? "").startsWith("application/json");

async function readJson(request: Request, ofNothing = ""): Promise<Result<unknown>> {
  try {
    const text = await bodyText(request, MOST_JSON);
    return text.ok ? done(JSON.parse(text.value || ofNothing)) : text;
  } catch {
    return refused("invalid", "Nội dung gửi lên không phải JSON đọc được.");
  }
}

/** A query string against a strict schema: an unknown or repeated name is refused. */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, url: URL): Result<z.output<Schema>> {
  const given = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    if (given.has(name)) return repeated(name);
    given.set(name, value);
  }
  return parse(schema, Object.fromEntries(given));
}

const NOTHING = z.strictObject({});

/** Of an address without a query: that none is there. */
export const noQuery = (url: URL) => parseQuery(NOTHING, url);

/** A handler whose address takes no query: one that brings some is refused like any unknown name. */
export function withoutQuery<Call extends { url: URL }, Answer>(handler: (call: Call) => Promise<Answer>) {
  return async (call: Call): Promise<Answer | Refusal> => {
    const none = noQuery(call.url);
    return none.ok ? handler(call) : none;
  };
}

/** What stands twice in a query or a form: to take one of the two would drop the other without a word. */
export function repeated(name: string): Refusal {
  return refused("invalid", `Tham số ${name} lặp lại.`, { fields: [{ path: name, message: "lặp lại" }] });
}
