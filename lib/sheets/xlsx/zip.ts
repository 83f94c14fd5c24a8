import { inflateRawSync } from "node:zlib";
import { brokenFile, tooLarge } from "@/lib/sheets/unreadable";

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 65_535;
const LEAST_CHUNK = 64;
const MAX_ENTRIES = 2_000;

type Entry = { method: number; packedSize: number; size: number; offset: number };

/** The parts of a zip package, unpacked on demand: never beyond `maxBytes` each, nor beyond `leftBytes` together. */
export class ZipPackage {
  private readonly bytes: Buffer;
  private readonly entries = new Map<string, Entry>();

  constructor(
    bytes: Uint8Array,
    private leftBytes = Number.POSITIVE_INFINITY,
  ) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  text(name: string, maxBytes: number): string | null {
    return this.part(name, maxBytes)?.toString("utf8") ?? null;
  }

  part(name: string, maxBytes: number): Buffer | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const most = Math.min(maxBytes, this.leftBytes);
    // What says itself that it is too large is not unpacked at all; what lies about it is stopped on the way.
    if (entry.size > most) throw tooLarge();
    const unpacked = this.unpack(entry, most);
    this.leftBytes -= unpacked.length;
    return unpacked;
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.bytes.readUInt16LE(end + 10);
    if (count > MAX_ENTRIES) throw tooLarge();
    let at = this.bytes.readUInt32LE(end + 16);
    for (let i = 0; i < count; i++) at = this.readEntry(at, end);
  }

  private findEnd(): number {
    const lowest = Math.max(0, this.bytes.length - END_SIZE - MAX_COMMENT);
    for (let at = this.bytes.length - END_SIZE; at >= lowest; at--) {
      if (this.bytes.readUInt32LE(at) === END_SIGNATURE) return at;
    }
    throw brokenFile();
  }

  private readEntry(at: number, end: number): number {
    if (at + ENTRY_SIZE > end || this.bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw brokenFile();
    const nameLength = this.bytes.readUInt16LE(at + 28);
    const name = this.bytes.toString("utf8", at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    this.entries.set(name.replaceAll("\\", "/").replace(/^\//, ""), {
      method: this.bytes.readUInt16LE(at + 10),
      packedSize: this.bytes.readUInt32LE(at + 20),
      size: this.bytes.readUInt32LE(at + 24),
      offset: this.bytes.readUInt32LE(at + 42),
    });
    return at + ENTRY_SIZE + nameLength + this.bytes.readUInt16LE(at + 30) + this.bytes.readUInt16LE(at + 32);
  }

  private unpack({ method, packedSize, size, offset }: Entry, maxBytes: number): Buffer {
    if (offset + LOCAL_SIZE > this.bytes.length) throw brokenFile();
    const start =
      offset + LOCAL_SIZE + this.bytes.readUInt16LE(offset + 26) + this.bytes.readUInt16LE(offset + 28);
    const packed = this.bytes.subarray(start, start + packedSize);
    if (packed.length !== packedSize) throw brokenFile();
    if (method === 0 && packed.length > maxBytes) throw tooLarge();
    if (method === 0) return packed;
    if (method !== 8) throw brokenFile();
    return inflate(packed, size, maxBytes);
  }
}

/** Into one buffer of the size that the package says: pieces would be put together, twice as large for a moment. */
function inflate(packed: Buffer, size: number, maxBytes: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes, chunkSize: size + LEAST_CHUNK });
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : brokenFile();
  }
}
