import busboy, { type Busboy } from "busboy";
import { repeated } from "@/lib/access/parse";
import { MOST_SHEET_BYTES, SHEET_TOO_LARGE } from "@/lib/imports/messages";
import { tidyText } from "@/lib/members/roster/names";
import { poured } from "@/lib/platform/poured";
import { done, type Result, refused } from "@/lib/platform/result";

/** Room for field names and boundaries around the file. */
const AROUND_FILE = 256 * 1024;

export type SheetForm = { bytes: Uint8Array; fileName: string; fields: Record<string, string> };

/** A request's multipart form with one `file`, kept in memory alone: a sheet never touches the disk. */
export async function receiveSheet(request: Request): Promise<Result<SheetForm>> {
  const parser = parserFor(request);
  if (!parser || !request.body) return refused("wrong_type", "Gửi tệp dưới dạng multipart/form-data.");
  if (Number(request.headers.get("content-length") ?? 0) > MOST_SHEET_BYTES + AROUND_FILE)
    return refused("too_large", SHEET_TOO_LARGE);
  const fields: Record<string, string> = {};
  const chunks: Buffer[] = [];
  let fileName: string | null = null;
  let size = 0;
  let twice: string | undefined;
  parser.on("field", (name, value) => {
    if (Object.hasOwn(fields, name)) twice = name;
    fields[name] = value;
  });
  parser.on("file", (name, stream, info) => {
    // Broken off with its form, of which the pipeline below hears.
    stream.on("error", () => undefined);
    if (fileName !== null) twice = "file";
    if (name !== "file" || fileName !== null) return stream.resume();
    fileName = info.filename ?? "";
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length;
      // What is refused is kept no more.
      if (size > MOST_SHEET_BYTES) parser.destroy(new Error("too large"));
      else chunks.push(chunk);
    });
  });
  const whole = await poured(request.body, parser);
  if (size > MOST_SHEET_BYTES) return refused("too_large", SHEET_TOO_LARGE);
  if (!whole) return refused("invalid", "Tệp tải lên chưa trọn. Kiểm tra mạng rồi tải lại.", at("file"));
  if (twice) return repeated(twice);
  if (fileName === null)
    return refused("invalid", "Chưa có tệp nào. Chọn một tệp .xlsx hoặc .csv.", at("file"));
  return done({ bytes: new Uint8Array(Buffer.concat(chunks)), fileName: shortName(fileName), fields });
}

const at = (path: string) => ({ fields: [{ path, message: "Chọn một tệp .xlsx hoặc .csv." }] });

function shortName(name: string): string {
  return tidyText(name).slice(-200) || "danh-sach";
}

function parserFor(request: Request): Busboy | null {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return null;
  try {
    return busboy({
      headers: { "content-type": type },
      limits: { files: 2, fields: 10, fieldSize: 1000, parts: 12 },
      defParamCharset: "utf8",
    });
  } catch {
    return null;
  }
}
