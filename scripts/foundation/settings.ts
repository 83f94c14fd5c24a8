import { readSettings, type Settings } from "@/lib/platform/env";
import { whyUnusable } from "../database/address";
import { Mishap } from "./mishap";

/** The environment that the person gave, or one sentence per value that is wrong. */
export function settings(source: Record<string, string | undefined> = process.env): Settings {
  const read = readSettings(source);
  const problems = read.ok ? unusable(read.settings) : read.problems;
  if (!read.ok || problems.length > 0)
    throw new Mishap(`Biến môi trường chưa đúng:\n${problems.map((line) => `  ${line}`).join("\n")}`);
  return read.settings;
}

function unusable({ databaseUrl, databaseAdminUrl }: Settings): string[] {
  const addresses = { DATABASE_URL: databaseUrl, DATABASE_ADMIN_URL: databaseAdminUrl };
  return Object.entries(addresses).flatMap(([name, address]) => {
    const why = address === undefined ? null : whyUnusable(address);
    return why === null ? [] : `${name} ${why}`;
  });
}
