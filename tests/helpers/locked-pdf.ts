import { createHash } from "node:crypto";

/** What pads a password to 32 bytes (ISO 32000-1, 7.6.3.3). */
const PAD = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const ID = Buffer.from("0123456789abcdef0123456789abcdef", "hex");
const ALLOWED = -4;

type Locked = { toOpen: string; toChange: string; table?: "plain" | "stream" };

/** A PDF of one page, encrypted as readers know it (RC4, 40 bits); with an empty `toOpen` it opens without a password. */
export function lockedPdf({ toOpen, toChange, table = "plain" }: Locked): Buffer {
  const owner = rc4(md5(padded(toChange)).subarray(0, 5), padded(toOpen));
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(ALLOWED);
  const key = md5(padded(toOpen), owner, allowed, ID).subarray(0, 5);
  const content = rc4(md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10), Buffer.from("0 0 100 50 re f"));
  const lock = `<</Filter/Standard/V 1/R 2/O${hex(owner)}/U${hex(rc4(key, PAD))}/P ${ALLOWED}>>`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R>>",
    `<</Length ${content.length}>>stream\n${content.toString("latin1")}\nendstream`,
    lock,
  ];
  let body = "%PDF-1.5\n";
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const tables = { plain: plainTable, stream: streamTable };
  return Buffer.from(`${body}${tables[table](offsets)}\nstartxref\n${body.length}\n%%EOF\n`, "latin1");
}

const entries = `/Root 1 0 R/Encrypt 5 0 R/ID[${hex(ID)}${hex(ID)}]`;

function plainTable(offsets: number[]): string {
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const size = offsets.length + 1;
  return `xref\n0 ${size}\n0000000000 65535 f \n${lines.join("")}trailer<</Size ${size}${entries}>>`;
}

/** With room for so many objects that its head lies far before the end of the file. */
function streamTable(offsets: number[]): string {
  const size = 1000;
  const rows = Buffer.alloc(size * 4);
  for (const [at, offset] of offsets.entries()) rows.writeUInt32BE(0x01000000 + offset, (at + 1) * 4);
  const head = `<</Type/XRef/Size ${size}/W[1 3 0]${entries}/Length ${rows.length}>>`;
  return `6 0 obj${head}stream\n${rows.toString("latin1")}\nendstream endobj`;
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, "latin1"), PAD]).subarray(0, 32);
}

function md5(...parts: Buffer[]): Buffer {
  return createHash("md5").update(Buffer.concat(parts)).digest();
}

function hex(bytes: Buffer): string {
  return `<${bytes.toString("hex")}>`;
}

/** Node's own is only there with OpenSSL's older algorithms. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number) => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let at = 0, to = 0; at < 256; at++) {
    to = (to + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, to);
  }
  let [one, other] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      one = (one + 1) & 255;
      other = (other + (state[one] ?? 0)) & 255;
      swap(one, other);
      return byte ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
    }),
  );
}
