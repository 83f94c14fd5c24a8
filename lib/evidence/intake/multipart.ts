import busboy, { type Busboy } from "busboy";
import { repeated } from "@/lib/access/parse";
import { poured } from "@/lib/platform/poured";
import { done, type Result, refused } from "@/lib/platform/result";
import { dropIncoming } from "@/lib/platform/storage";
import { MOST_BYTES } from "../types";
import { brokenOff, type ReceivedFile, receiveFile, tooLarge } from "./receiving";

/** Room for field names, captions and boundaries around the file. */
const AROUND_FILE = 256 * 1024;

export type ReceivedForm = { file: ReceivedFile; fields: Record<string, string> };

/** A request's multipart form with one `file`, streamed to disk; the order of its fields does not matter. */
export async function receiveForm(request: Request): Promise<Result<ReceivedForm>> {
  const parser = parserFor(request);
  if (!parser || !request.body) return refused("wrong_type", "Gửi tệp dưới dạng multipart/form-data.");
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES + AROUND_FILE) return tooLarge();
  const fields: Record<string, string> = {};
  let received: Promise<Result<ReceivedFile>> | undefined;
  let twice: string | undefined;
  parser.on("field", (name, value) => {
    if (Object.hasOwn(fields, name)) twice = name;
    fields[name] = value;
  });
  parser.on("file", (name, stream, info) => {
    if (received) twice = "file";
    if (name !== "file" || received) return stream.resume();
    received = receiveFile(stream, info.filename ?? "");
    // What is refused is kept no more.
    void received.then((result) => result.ok || parser.destroy(new Error("refused")));
  });
  const whole = await poured(request.body, parser);
  const file = await received;
  if (file && !file.ok) return file;
  if (!whole) {
    if (file) await dropIncoming(file.value.path);
    return brokenOff();
  }
  if (twice) {
    if (file) await dropIncoming(file.value.path);
    return repeated(twice);
  }
  if (!file) return refused("invalid", "Chưa có tệp nào. Chọn một tệp.", noFile);
  return done({ file: file.value, fields });
}

const noFile = { fields: [{ path: "file", message: "Chọn một tệp." }] };

function parserFor(request: Request): Busboy | null {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return null;
  try {
    return busboy({
      headers: { "content-type": type },
      limits: { files: 3, fields: 10, fieldSize: 20_000, parts: 15 },
      defParamCharset: "utf8",
    });
  } catch {
    return null;
  }
}
