import { dropUnfinished } from "@/lib/platform/storage";

const HOUR = 3_600_000;
const KEPT_HOURS = 24;

/** Files that nobody sent to their end within a day are taken away. */
export async function sweepUnfinished(at = new Date()): Promise<void> {
  await dropUnfinished(new Date(at.getTime() - KEPT_HOURS * HOUR));
}
