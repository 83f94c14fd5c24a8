import type { DataKey, Settings } from "@/lib/platform/env";
import { hasCluster } from "../database/embedded";
import { keptFile, readKept } from "../foundation/data-dir";
import { Mishap } from "../foundation/mishap";
import { settings as readSettings } from "../foundation/settings";

type Secrets = { AUTH_SECRET: string; DATA_KEYS: string };

/** The keys of sessions and encrypted fields: those given, in the embedded set-up else those kept in DATA_DIR. */
export function secrets(settings: Settings, dataDir: string): Secrets {
  const { AUTH_SECRET, DATA_KEYS } = process.env;
  if (settings.databaseUrl) {
    if (AUTH_SECRET && DATA_KEYS) return { AUTH_SECRET, DATA_KEYS };
    throw new Mishap(missingSentence(AUTH_SECRET ? [] : ["AUTH_SECRET"], DATA_KEYS ? [] : ["DATA_KEYS"]));
  }
  const kept = readKept(dataDir, hasCluster(dataDir));
  return { AUTH_SECRET: AUTH_SECRET || kept.authSecret, DATA_KEYS: DATA_KEYS || kept.dataKeys };
}

/** The keys as the server will read them, wherever they come from. */
export function keysIn({ DATA_KEYS }: Record<string, string>): DataKey[] {
  return readSettings({ DATA_KEYS }).dataKeys ?? [];
}

/** What to do where the keys are not those of the data. */
export function whereKeysAre({ databaseUrl, dataKeys }: Settings, dataDir: string): string {
  const given = "đặt lại DATA_KEYS đúng như đã cất giữ (khóa mới đứng trước, giữ mọi khóa cũ)";
  if (databaseUrl) return given;
  return dataKeys
    ? `${given}, hoặc bỏ DATA_KEYS để dùng khóa trong ${keptFile(dataDir)},`
    : `lấy lại tệp khóa ${keptFile(dataDir)} từ bản sao lưu, hoặc đặt DATA_KEYS như lần chạy đầu,`;
}

function missingSentence(...missing: string[][]): string {
  return `Với DATABASE_URL cần đặt thêm ${missing.flat().join(" và ")}: tạo một khóa bằng "openssl rand -base64 32", đặt AUTH_SECRET=<khóa> và DATA_KEYS=k1:<khóa khác>, rồi cất giữ cẩn thận (mất DATA_KEYS là mất các số giấy tờ đã mã hóa).`;
}
