import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { PlainDate } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import { dropIncoming } from "@/lib/platform/storage";
import { EXTENSIONS, isPicture, type MediaType } from "../types";
import { cleanPicture } from "./pictures";
import type { ReceivedFile } from "./receiving";
import { recognise } from "./recognise";

export type FilePart = { path: string; sha256: string; size: number; mediaType: string };

/** A file as it will be kept: recognised, and a picture made clean and given its preview. */
export type PreparedFile = {
  file: FilePart & { mediaType: MediaType };
  preview: FilePart | null;
  fileName: string;
  width: number | null;
  height: number | null;
  takenOn: PlainDate | null;
};

export async function prepareFile(received: ReceivedFile): Promise<Result<PreparedFile>> {
  const type = await recognise(received.path);
  if (!type.ok) return type;
  const mediaType = type.value;
  const fileName = nameFor(received.fileName, mediaType);
  const { path, sha256, size } = received;
  if (!isPicture(mediaType)) {
    const file = { path, sha256, size, mediaType };
    return done({ file, preview: null, fileName, width: null, height: null, takenOn: null });
  }
  const picture = await cleanPicture(path, mediaType);
  if (!picture.ok) return picture;
  const { previewPath, width, height, takenOn } = picture.value;
  const file = { ...(await measure(picture.value.path)), mediaType };
  const preview = { ...(await measure(previewPath)), mediaType: "image/webp" };
  return done({ file, preview, fileName, width, height, takenOn });
}

/** Takes away what was prepared and not kept. */
export async function dropPrepared({ file, preview }: PreparedFile): Promise<void> {
  await Promise.all([file, preview].map((part) => part && dropIncoming(part.path)));
}

async function measure(path: string): Promise<{ path: string; sha256: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      size += chunk.length;
      hash.update(chunk);
    }
  });
  return { path, sha256: hash.digest("hex"), size };
}

/** The ending follows the content, so that a download opens in the right program. */
function nameFor(given: string, mediaType: MediaType): string {
  const ending = `.${EXTENSIONS[mediaType]}`;
  const lower = given.toLowerCase();
  if (lower.endsWith(ending) || (mediaType === "image/jpeg" && lower.endsWith(".jpeg"))) return given;
  return `${given.replace(/\.[^.]{1,5}$/, "")}${ending}`;
}
