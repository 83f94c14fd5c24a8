import { isCalendarDay, makeDate, type PlainDate } from "@/lib/platform/dates";

const EXIF_POINTER = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const ENTRY_BYTES = 12;

/** The day on which a camera says that it took the picture (DateTimeOriginal), from the picture's EXIF block. */
export function dayTaken(exif: Buffer): PlainDate | null {
  const tiff = exif.toString("latin1", 0, 4) === "Exif" ? exif.subarray(6) : exif;
  try {
    const read = readerOf(tiff);
    const details = read && findEntry(read, read.u32(4), EXIF_POINTER);
    const taken = read && details && findEntry(read, read.u32(details + 8), DATE_TIME_ORIGINAL);
    return taken ? dayIn(tiff.toString("latin1", read.u32(taken + 8)).slice(0, 10)) : null;
  } catch (error) {
    // Offsets that lead out of the block: a camera's slip, no reason to refuse the picture.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type TiffReader = { u16: (at: number) => number; u32: (at: number) => number };

function readerOf(tiff: Buffer): TiffReader | null {
  const order = tiff.toString("latin1", 0, 2);
  if (order === "II") return { u16: (at) => tiff.readUInt16LE(at), u32: (at) => tiff.readUInt32LE(at) };
  if (order === "MM") return { u16: (at) => tiff.readUInt16BE(at), u32: (at) => tiff.readUInt32BE(at) };
  return null;
}

/** Where the entry with this tag lies in a directory; null when it has none. */
function findEntry(read: TiffReader, directory: number, tag: number): number | null {
  const count = read.u16(directory);
  for (let n = 0; n < count; n++) {
    const at = directory + 2 + n * ENTRY_BYTES;
    if (read.u16(at) === tag) return at;
  }
  return null;
}

/** EXIF writes `2026:03:26 08:15:00`; a camera whose clock was never set writes zeros. */
function dayIn(text: string): PlainDate | null {
  const [year = 0, month = 0, day = 0] = text.split(/[:-]/).map(Number);
  return year >= 2000 && isCalendarDay(year, month, day) ? makeDate(year, month, day) : null;
}
