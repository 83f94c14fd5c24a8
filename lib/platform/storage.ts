import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, constants, mkdir, rename, rm, stat } from "node:fs/promises";
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
