import { open } from "node:fs/promises";

const MOST_TABLE = 1024 * 1024;

/**
 * Whether a PDF is encrypted, as the dictionary says where its reading begins: behind the newest table of its objects,
 * or at the head of the stream that is this table. One that opens without a password and only forbids to print or copy
 * counts too: to tell the two apart takes a reader of PDF, and whether it still opens in years is another's to say.
 */
export async function isLockedPdf(path: string, tail: string): Promise<boolean> {
  const [, start] = /startxref\s+(\d{1,10})(?!.*startxref)/s.exec(tail) ?? [];
  if (start === undefined) return false;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_TABLE), 0, MOST_TABLE, Number(start));
    const [dictionary = ""] = buffer.toString("latin1", 0, bytesRead).split(/stream|startxref/, 1);
    return /\/Encrypt\b/.test(dictionary);
  } finally {
    await file.close();
  }
}
