/** The table of platform 3 (Windows), encoding 1: every letter of Tinos stands in the first plane. */
const FIRST_PLANE = (3 << 16) | 1;

/** The characters that a TrueType font can show, from its own `cmap` table in format 4. */
export function charactersOf(font: Buffer): Set<number> {
  const table = subtableAt(font, tableAt(font, "cmap"));
  if (font.readUInt16BE(table) !== 4) throw new Error("the font's table of characters is not in format 4");
  const size = font.readUInt16BE(table + 6);
  const all = new Set<number>();
  for (let at = 0; at < size; at += 2) {
    const end = table + 14 + at;
    const start = end + size + 2;
    for (let code = font.readUInt16BE(start); code <= font.readUInt16BE(end); code += 1)
      if (glyphOf(font, code, start, size) !== 0) all.add(code);
  }
  return all;
}

/** Arrays of start, delta and offset follow one another, each as long as `size`. */
function glyphOf(font: Buffer, code: number, start: number, size: number): number {
  const delta = font.readUInt16BE(start + size);
  const offsetAt = start + 2 * size;
  const offset = font.readUInt16BE(offsetAt);
  if (offset === 0) return (code + delta) & 0xffff;
  const at = offsetAt + offset + 2 * (code - font.readUInt16BE(start));
  return at + 2 <= font.length ? font.readUInt16BE(at) : 0;
}

function tableAt(font: Buffer, name: string): number {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16)
    if (font.toString("latin1", at, at + 4) === name) return font.readUInt32BE(at + 8);
  throw new Error(`the font has no table ${name}`);
}

function subtableAt(font: Buffer, cmap: number): number {
  const subtables = font.readUInt16BE(cmap + 2);
  for (let at = cmap + 4; at < cmap + 4 + subtables * 8; at += 8)
    if (font.readUInt32BE(at) === FIRST_PLANE) return cmap + font.readUInt32BE(at + 4);
  throw new Error("the font has no table of characters");
}
