import { join } from "node:path";

/** In bytes: what macOS takes, a little less than Linux. */
const LONGEST = 103;

/**
 * Where a server has its socket beside its port: the cluster's own folder, which no other user enters. A question by it
 * takes half of the processor's time that one by the loopback does. Null where the system has none, and where the path
 * would be too long or be read as several.
 */
export function socketFolder(cluster: string, platform: NodeJS.Platform = process.platform): string | null {
  const fits = Buffer.byteLength(join(cluster, ".s.PGSQL.65535")) <= LONGEST && !/[,"]/.test(cluster);
  return platform !== "win32" && fits ? cluster : null;
}
