import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { done, type Result, refused } from "@/lib/platform/result";
import { dropIncoming, incomingFile } from "@/lib/platform/storage";
import { MOST_BYTES } from "../types";

/** Bytes that have come in whole and wait to be looked at. */
export type ReceivedFile = { path: string; sha256: string; size: number; fileName: string };

const MOST_NAME = 150;
class TooLarge extends Error {}

/** Streams a file in, counting and hashing on the way. Whatever goes wrong leaves nothing behind. */
export async function receiveFile(stream: Readable, fileName: string): Promise<Result<ReceivedFile>> {
  // It may fail before the pipeline listens, which then ends at once: unheard, a failure would end the whole server.
  stream.on("error", () => undefined);
  const path = await incomingFile();
  const hash = createHash("sha256");
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      size += chunk.length;
      hash.update(chunk);
      if (size > MOST_BYTES) next(new TooLarge());
      else next(null, chunk);
    },
  });
  try {
    await pipeline(stream, meter, createWriteStream(path, { flush: true }));
  } catch (error) {
    await dropIncoming(path);
    return error instanceof TooLarge ? tooLarge() : brokenOff();
  }
  if (size > 0) return done({ path, sha256: hash.digest("hex"), size, fileName: cleanName(fileName) });
  await dropIncoming(path);
  return refused("invalid", "Tệp này rỗng (0 byte). Chọn lại tệp.", file("Tệp rỗng."));
}

export function tooLarge() {
  const message = "Tệp lớn quá 20 MB nên chưa được nhận. Chọn tệp nhỏ hơn hoặc giảm cỡ ảnh.";
  return refused("too_large", message, file(message));
}

export function brokenOff() {
  return refused(
    "invalid",
    "Tệp tải lên dở dang nên chưa được nhận. Gửi lại tệp này.",
    file("Gửi lại tệp này."),
  );
}

function file(message: string) {
  return { fields: [{ path: "file", message }] };
}

/** The last part of a path, composed, without what no file system or header carries. */
function cleanName(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, "")
    .trim();
  if (name.length <= MOST_NAME) return name || "tep";
  const ending = /\.[^.]{1,8}$/.exec(name)?.[0] ?? "";
  return name.slice(0, MOST_NAME - ending.length) + ending;
}
