import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";

export type ZipPart = { name: string; text: Iterable<string> | AsyncIterable<string> };

const deflatePiece = promisify(deflateRaw);
/** The last, empty block of a deflated stream. */
const DEFLATE_END = Buffer.from([0x03, 0x00]);
const VERSION = 20;
/** Names in UTF-8; sizes stand behind the data, since they are not known before. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980: a package says nothing of when it was made. */
const DAY = 0x0021;

type Entry = { name: Buffer; offset: number; crc: number; size: number; packed: number };

/** A zip package as it comes to be, piece by piece: no part of it need ever be whole in memory. */
export async function* zipped(parts: readonly ZipPart[]): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let offset = 0;
  for (const { name, text } of parts) {
    const entry: Entry = { name: Buffer.from(name), offset, crc: 0, size: 0, packed: 0 };
    yield localHeader(entry);
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      const packed = await deflatePiece(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
      entry.packed += packed.length;
      yield packed;
    }
    entry.packed += DEFLATE_END.length;
    yield DEFLATE_END;
    yield words([4, 0x08074b50], [4, entry.crc], [4, entry.packed], [4, entry.size]);
    offset += LOCAL_SIZE + entry.name.length + entry.packed + DESCRIPTOR_SIZE;
    entries.push(entry);
  }
  const directory = Buffer.concat(entries.map(directoryEntry));
  yield directory;
  const count = entries.length;
  yield words([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, directory.length], [4, offset], [2, 0]);
}

const LOCAL_SIZE = 30;
const DESCRIPTOR_SIZE = 16;

function localHeader({ name }: Entry): Buffer {
  const head = words([4, 0x04034b50], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, 0], [2, DAY]);
  return Buffer.concat([head, words([4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]), name]);
}

function directoryEntry({ name, offset, crc, size, packed }: Entry): Buffer {
  const head = words(
    [4, 0x02014b50],
    [2, VERSION],
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
    [2, 0],
    [2, DAY],
  );
  const sizes = words([4, crc], [4, packed], [4, size], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0]);
  return Buffer.concat([head, sizes, words([4, 0], [4, offset]), name]);
}

/** Numbers, the low byte first, each of two or four bytes. */
function words(...fields: [2 | 4, number][]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0));
  let at = 0;
  for (const [width, value] of fields) at = bytes.writeUIntLE(value, at, width);
  return bytes;
}
