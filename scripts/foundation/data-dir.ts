import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { codeOf, Mishap } from "./mishap";
import { ROOT } from "./project";

const kept = z.object({
  superuserPassword: z.string(),
  ownerPassword: z.string(),
  appPassword: z.string(),
  authSecret: z.string(),
  dataKeys: z.string(),
  /** The database's port of last time; taken again where it is free. */
  databasePort: z.number().optional(),
  /** `loading` outlives a load that was cut off, so that the next start begins it anew. */
  demo: z.enum(["loading", "loaded"]).optional(),
  /** What the demo's accounts were made with; a later DEMO_PASSWORD changes none of them. */
  demoPassword: z.string().optional(),
});

/** What an embedded installation keeps beside its data: made once, readable by the person who starts it alone. */
export type Kept = z.output<typeof kept>;

/** Makes DATA_DIR where it is missing and returns its absolute path. */
export function openDataDir(setting: string): string {
  const dataDir = resolve(ROOT, setting);
  try {
    // Only what is ours is closed to others: the database's own user must pass through the folders above.
    makeFolder(dirname(dataDir));
    makeFolder(dataDir, 0o700);
    makeFolder(join(dataDir, "files"), 0o700);
    const trial = join(dataDir, `.trial-${process.pid}`);
    writeFileSync(trial, "");
    rmSync(trial);
  } catch (error) {
    throw new Mishap(
      `Không ghi được vào thư mục dữ liệu ${dataDir} (${codeOf(error)}): hãy cấp quyền ghi hoặc chọn thư mục khác, ví dụ DATA_DIR=/duong/dan npm start.`,
    );
  }
  return dataDir;
}

/**
 * Makes a folder and those above it where they are missing. One by one: where nothing can be made, as under /proc,
 * Node's own recursion never ends.
 */
function makeFolder(folder: string, mode = 0o777): void {
  if (existsSync(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Somebody who starts at the same moment made it.
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** Lets other users of the machine pass through to what is theirs inside, without seeing what lies here. */
export function letPass(dataDir: string): void {
  chmodSync(dataDir, statSync(dataDir).mode | 0o111);
}

/** What was kept, or new secrets where nothing was. */
export function readKept(dataDir: string, clusterExists: boolean): Kept {
  const text = readText(keptFile(dataDir));
  if (text !== null) return parseKept(text, keptFile(dataDir));
  if (clusterExists) {
    throw new Mishap(
      `Thư mục ${dataDir} có cơ sở dữ liệu nhưng mất tệp khóa ${keptFile(dataDir)}: hãy lấy lại tệp này từ bản sao lưu rồi chạy lại.`,
    );
  }
  return writeKept(dataDir, newSecrets());
}

export function writeKept(dataDir: string, value: Kept): Kept {
  const file = keptFile(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return value;
}

function newSecrets(): Kept {
  const password = () => randomBytes(24).toString("hex");
  return {
    superuserPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
    authSecret: randomBytes(32).toString("base64"),
    dataKeys: `k1:${randomBytes(32).toString("base64")}`,
  };
}

function parseKept(text: string, file: string): Kept {
  try {
    return kept.parse(JSON.parse(text));
  } catch {
    throw new Mishap(`Tệp khóa ${file} bị hỏng: hãy lấy lại tệp này từ bản sao lưu rồi chạy lại.`);
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw new Mishap(
      `Không đọc được tệp khóa ${file} (${codeOf(error)}): hãy chạy bằng tài khoản đã tạo ra nó.`,
    );
  }
}

/** Where they are kept. */
export function keptFile(dataDir: string): string {
  return join(dataDir, "secrets.json");
}
