import type { Settings } from "@/lib/platform/env";
import { hasCluster } from "../database/embedded";
import { readKept } from "../foundation/data-dir";
import { Mishap } from "../foundation/mishap";

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

function missingSentence(...missing: string[][]): string {
  return `Với DATABASE_URL cần đặt thêm ${missing.flat().join(" và ")}: tạo một khóa bằng "openssl rand -base64 32", đặt AUTH_SECRET=<khóa> và DATA_KEYS=k1:<khóa khác>, rồi cất giữ cẩn thận (mất DATA_KEYS là mất các số giấy tờ đã mã hóa).`;
}
