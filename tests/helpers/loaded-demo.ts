import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";

/** The demo is loaded once for all browser tests: whoever needs a server of its own begins from a copy of it. */
export const loadedDemo = (dataDir: string) => `${dataDir}-loaded`;

/** What the start that was cut off while it loaded the demo said, and the one after it. */
export const startsFile = (dataDir: string) => join(loadedDemo(dataDir), "starts.json");

/** All that the server of the browser tests says while it serves. */
export const servingLog = (dataDir: string) => join(loadedDemo(dataDir), "serving.log");

/** Words of a start that loads the demo. */
export const LOADING = "Đang nạp dữ liệu dùng thử";

/** A data folder with its owners: the database's part belongs to its own user where root starts it. */
export function copyFolder(from: string, to: string): void {
  if (process.platform === "win32") cpSync(from, to, { recursive: true });
  else execFileSync("cp", ["-a", `${from}/.`, to]);
}
