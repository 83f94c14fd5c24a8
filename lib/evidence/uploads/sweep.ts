import { log } from "@/lib/platform/log";
import { dropUnfinished } from "@/lib/platform/storage";

const HOUR = 3_600_000;
const KEPT_HOURS = 24;

/** Files that nobody sent to their end within a day are taken away. */
export async function sweepUnfinished(at = new Date()): Promise<void> {
  await dropUnfinished(new Date(at.getTime() - KEPT_HOURS * HOUR));
}

/** At the start and each hour after it, for as long as the server runs. */
export function keepSweeping(): void {
  const sweep = () =>
    void sweepUnfinished().catch((error) => log.error({ err: error }, "unfinished uploads were not swept"));
  sweep();
  setInterval(sweep, HOUR).unref();
}
