import { type FileHandle, open } from "node:fs/promises";

/** The list of contents at a ZIP file's end, read without unpacking anything. */
export type Archive = { names: string[]; unpackedBytes: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const MOST_COMMENT = 65_535;
const MOST_DIRECTORY = 4 * 1024 * 1024;

/** Null where the file is no plain ZIP archive: broken off, encrypted or in several volumes. */
export async function readArchive(path: string): Promise<Archive | null> {
  const file = await open(path);
  try {
    const end = await endOfArchive(file);
    if (!end) return null;
    const size = end.readUInt32LE(12);
    if (size > MOST_DIRECTORY) return null;
    return entriesOf(await readAt(file, end.readUInt32LE(16), size));
  } finally {
    await file.close();
  }
}

async function endOfArchive(file: FileHandle): Promise<Buffer | null> {
  const { size } = await file.stat();
  const length = Math.min(size, END_BYTES + MOST_COMMENT);
  const tail = await readAt(file, size - length, length);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END) return tail.subarray(at);
  }
  return null;
}

function entriesOf(directory: Buffer): Archive | null {
  const archive: Archive = { names: [], unpackedBytes: 0 };
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY) {
    const isEncrypted = (directory.readUInt16LE(at + 8) & 1) === 1;
    if (isEncrypted) return null;
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    archive.names.push(directory.toString("utf8", at + 46, nameEnd));
    archive.unpackedBytes += directory.readUInt32LE(at + 24);
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return archive.names.length > 0 ? archive : null;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
