import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { test } from "@playwright/test";

export type OnDisk = { name: string; bytes: Uint8Array };

/** The path of a file that a page is to choose. Given as bytes, a page puts it together letter by letter: 20 MB in ten seconds. */
export function onDisk({ name, bytes }: OnDisk): string {
  const path = test.info().outputPath(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}
