import { readSettings, type Settings } from "@/lib/platform/env";
import { Mishap } from "./mishap";

/** The environment that the person gave, or one sentence per value that is wrong. */
export function settings(source: Record<string, string | undefined> = process.env): Settings {
  const read = readSettings(source);
  if (!read.ok)
    throw new Mishap(`Biến môi trường chưa đúng:\n${read.problems.map((line) => `  ${line}`).join("\n")}`);
  return read.settings;
}
