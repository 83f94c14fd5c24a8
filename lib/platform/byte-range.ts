/** The first and the last byte, both inside. */
export type ByteRange = { start: number; end: number };

/**
 * The part of a file that a Range header asks for (RFC 9110 §14): null where the whole is to be sent, because nothing,
 * several parts or nonsense is asked for; `beyond` where the file ends before it.
 */
export function byteRange(header: string | null, size: number): ByteRange | "beyond" | null {
  const asked = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? "");
  const [, first = "", last = ""] = asked ?? [];
  if (first === "" && last === "") return null;
  if (first === "") return Number(last) === 0 ? "beyond" : within(size - Number(last), size - 1, size);
  if (last !== "" && Number(last) < Number(first)) return null;
  return within(Number(first), last === "" ? size - 1 : Number(last), size);
}

function within(start: number, end: number, size: number): ByteRange | "beyond" {
  const from = Math.max(0, start);
  return from >= size ? "beyond" : { start: from, end: Math.min(end, size - 1) };
}
