import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { type DataKey, env } from "./env";

const IV_BYTES = 12;
const TAG_BYTES = 16;
const IVS_AT_ONCE = 500;

let ivs = Buffer.alloc(0);

/** Fresh random bytes, drawn for many at once: thousands of values are sealed in one go. */
function nextIv(): Buffer {
  if (ivs.length < IV_BYTES) ivs = randomBytes(IV_BYTES * IVS_AT_ONCE);
  const iv = ivs.subarray(0, IV_BYTES);
  ivs = ivs.subarray(IV_BYTES);
  return iv;
}

/** AES-256-GCM. Form: length of key id, key id, IV, tag, cipher text. The newest key of DATA_KEYS seals. */
export function seal(plain: Buffer): Buffer {
  const [newest] = env().dataKeys;
  if (!newest) throw new Error("DATA_KEYS is empty");
  return sealBy(newest, plain);
}

function sealBy({ id: name, key }: DataKey, plain: Buffer): Buffer {
  const iv = nextIv();
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const id = Buffer.from(name);
  return Buffer.concat([Buffer.from([id.length]), id, iv, cipher.getAuthTag(), body]);
}

/** @throws when the key is unknown or the text was tampered with. */
export function unseal(sealed: Uint8Array): Buffer {
  return unsealBy(env().dataKeys, sealed);
}

function idEndOf(bytes: Uint8Array): number {
  return 1 + (bytes[0] ?? 0);
}

/** By which key a value was sealed. */
export function keyIdOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(1, idEndOf(sealed))).toString();
}

function unsealBy(keys: readonly DataKey[], sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const id = keyIdOf(bytes);
  const key = keys.find((candidate) => candidate.id === id);
  if (!key) throw new Error(`DATA_KEYS lacks the key "${id}"`);
  const idEnd = idEndOf(bytes);
  const tagStart = idEnd + IV_BYTES;
  const decipher = createDecipheriv("aes-256-gcm", key.key, bytes.subarray(idEnd, tagStart));
  decipher.setAuthTag(bytes.subarray(tagStart, tagStart + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(tagStart + TAG_BYTES)), decipher.final()]);
}

export function sealText(text: string): string {
  return seal(Buffer.from(text)).toString("base64");
}

export function unsealText(sealed: string): string {
  return unseal(Buffer.from(sealed, "base64")).toString();
}

/** Keyed digest by which equal secrets are found without being read; keyed by the oldest key, which stays. */
export function searchDigest(text: string): string {
  const oldest = env().dataKeys.at(-1);
  if (!oldest) throw new Error("DATA_KEYS is empty");
  return createHmac("sha256", oldest.key).update(text).digest("base64url");
}

/** Digest of a link's secret; the secret is random, so no key is needed. */
export function secretDigest(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** What stands in the database for a key that may seal: nothing but the key itself opens it. */
export function keyMark(key: DataKey): Buffer {
  return sealBy(key, Buffer.from("opens"));
}

/** Whether these keys open a value, of whatever sort. */
export function opens(keys: readonly DataKey[], sealed: Uint8Array): boolean {
  try {
    unsealBy(keys, sealed);
    return true;
  } catch {
    return false;
  }
}
