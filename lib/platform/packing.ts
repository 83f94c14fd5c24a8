import { deserialize, serialize } from "node:v8";
import { gunzipSync, gzipSync } from "node:zlib";
import { seal, unseal } from "@/lib/platform/sealing";

/**
 * Packs a value, sealed. Not as JSON: cells of one merge are one object, and the reader of rows tells by that a merge
 * from a repeated value.
 */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(seal(gzipSync(serialize(value), { level: 1 })));
}

export function unpack<T>(sealed: Uint8Array): T {
  return deserialize(gunzipSync(unseal(sealed))) as T;
}
