import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import sharp from "sharp";
import { incomingFile, keepFile, keptFile } from "@/lib/platform/storage";

const LONGEST_SIDE = 1280;

export type PublishedCopy = {
  sha256: string;
  size: number;
  width: number;
  height: number;
  mediaType: "image/jpeg";
};

/** A copy for the public, smaller and without metadata: what is published leads to no file of the unit. */
export async function makePublishedCopy(orgId: string, sha256: string): Promise<PublishedCopy> {
  const { data, info } = await sharp(keptFile(orgId, sha256))
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  const copy = createHash("sha256").update(data).digest("hex");
  const incoming = await incomingFile();
  await writeFile(incoming, data);
  await keepFile(orgId, copy, incoming);
  return { sha256: copy, size: data.length, width: info.width, height: info.height, mediaType: "image/jpeg" };
}
