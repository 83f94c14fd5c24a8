import { randomBytes, randomUUID } from "node:crypto";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all; anything else is simply "not found". */
export function isId(text: string | null | undefined): text is string {
  return typeof text === "string" && UUID.test(text);
}

export function newId(): string {
  return randomUUID();
}

/** 128 random bits for a link, in letters that an address carries unchanged. */
export function newSecret(): string {
  return randomBytes(16).toString("base64url");
}
