import { randomBytes } from "node:crypto";

const RANDOM_AT_ONCE = 4096;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Whether a text can be an id at all, as the database writes it; anything else is simply "not found". In capitals
 * PostgreSQL would find the row, and a comparison with an id that was read there would not.
 */
export function isId(text: string | null | undefined): text is string {
  return typeof text === "string" && UUID.test(text);
}

let random = Buffer.alloc(0);

/** Fresh random bytes, drawn for many ids at once: thousands are made in one go. */
function nextRandom(): Buffer {
  if (random.length < 16) random = randomBytes(RANDOM_AT_ONCE);
  const bytes = random.subarray(0, 16);
  random = random.subarray(16);
  return bytes;
}

/** A UUID of version 7: ids made one after the other lie beside each other in every index. */
export function newId(): string {
  const bytes = nextRandom();
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** 128 random bits for a link, in letters that an address carries unchanged. */
export function newSecret(): string {
  return randomBytes(16).toString("base64url");
}
