import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const DEPTH = 4;
const INDEXED = 3;

/** A picture of at most 16 colours (`#rrggbb`), a row of numbers of the palette for each line. Colour 0 is not painted. */
export function pngOf(lines: readonly (readonly number[])[], palette: readonly string[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(lines[0]?.length ?? 0, 0);
  head.writeUInt32BE(lines.length, 4);
  head.set([DEPTH, INDEXED], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.map((colour) => colour.slice(1)).join(""), "hex")),
    chunk("tRNS", Buffer.of(0)),
    chunk("IDAT", deflateSync(Buffer.concat(lines.map(packedLine)), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Two dots to a byte, behind the byte that says "no filter". */
function packedLine(dots: readonly number[]): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(dots.length / 2));
  dots.forEach((dot, at) => {
    const place = 1 + (at >> 1);
    line[place] = (line[place] ?? 0) | (at % 2 === 0 ? dot << DEPTH : dot);
  });
  return line;
}
