import { log } from "@/lib/platform/log";

const HOUR = 3_600_000;

/** Does this at the start and each hour after it, for as long as the server runs. */
export function everyHour(what: string, work: () => Promise<void>): void {
  const go = () => void work().catch((error) => log.error({ err: error }, `not done this hour: ${what}`));
  go();
  setInterval(go, HOUR).unref();
}
