import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, constants, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { ByteRange } from "./byte-range";
import { env } from "./env";

const SHA256 = /^[0-9a-f]{64}$/;

function root(): string {
  return path.join(env().dataDir, "files");
}

/** Files lie under organisation and digest. Whoever asks has found the digest in a row that he or she may read. */
function placeOf(orgId: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new Error("not a SHA-256 digest");
  return path.join(root(), orgId, sha256.slice(0, 2), sha256);
}

/** A path for bytes that are still coming in; `keepFile` moves it to its place. */
export async function incomingFile(): Promise<string> {
  const folder = path.join(root(), "incoming");
  await mkdir(folder, { recursive: true });
  return path.join(folder, randomUUID());
}

/** Moves a complete file to its place; the same bytes twice are kept once. */
export async function keepFile(orgId: string, sha256: string, incoming: string): Promise<void> {
  const place = placeOf(orgId, sha256);
  await mkdir(path.dirname(place), { recursive: true });
  await rename(incoming, place);
}

export async function dropIncoming(incoming: string): Promise<void> {
  await rm(incoming, { force: true });
}

function partialPlace(key: string): string {
  return path.join(root(), "partial", key);
}

/** How much of a file lies here whose sender was cut off; null where nothing does. */
export async function partialSize(key: string): Promise<number | null> {
  return stat(partialPlace(key)).then(
    ({ size }) => size,
    () => null,
  );
}

/**
 * Writes what comes from a byte on and answers how much lies here then. Each part is written at its own place and
 * nothing is ever cut away, so that a line believed dead may still bring its bytes beside the one that follows it.
 */
export async function appendToPartial(
  key: string,
  offset: number,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  const place = partialPlace(key);
  await mkdir(path.dirname(place), { recursive: true });
  const file = await open(place, constants.O_RDWR | constants.O_CREAT);
  try {
    let at = offset;
    for await (const chunk of bytes)
      for (let written = 0; written < chunk.length; ) {
        const { bytesWritten } = await file.write(chunk, written, chunk.length - written, at);
        written += bytesWritten;
        at += bytesWritten;
      }
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

export function readPartial(key: string): Readable {
  return createReadStream(partialPlace(key));
}

export async function dropPartial(key: string): Promise<void> {
  await rm(partialPlace(key), { force: true });
}

/** Takes away what began to come in before a moment and never came to its end. */
export async function dropUnfinished(before: Date): Promise<void> {
  for (const folder of ["incoming", "partial"].map((name) =>
    path.join(/* turbopackIgnore: true */ root(), name),
  ))
    for (const name of await readdir(folder).catch(() => [])) {
      const place = path.join(/* turbopackIgnore: true */ folder, name);
      const found = await stat(place).catch(() => null);
      if (found && found.mtime < before) await rm(place, { force: true });
    }
}

/** Takes a kept file away again: only for one that no row names. */
export async function removeKept(orgId: string, sha256: string): Promise<void> {
  await rm(placeOf(orgId, sha256), { force: true });
}

/** What a kept file holds, in whole or a part of it. @throws ENOENT where the bytes are lost. */
export async function openFile(
  orgId: string,
  sha256: string,
): Promise<{ size: number; read: (part?: ByteRange) => ReadableStream }> {
  const place = placeOf(orgId, sha256);
  const { size } = await stat(place);
  return { size, read: (part) => Readable.toWeb(createReadStream(place, part)) as ReadableStream };
}

/** Path of a kept file, for what reads it in place (pictures). */
export function keptFile(orgId: string, sha256: string): string {
  return placeOf(orgId, sha256);
}

export async function storageWorks(): Promise<boolean> {
  try {
    await mkdir(root(), { recursive: true });
    await access(root(), constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
