import { wipeExpired } from "@/lib/imports/state-statements";
import { now } from "@/lib/platform/clock";
import { systemRows } from "@/lib/platform/database/database";

/** Takes away the cells of every organisation's sheets whose days are over. */
export async function wipeExpiredSheets(): Promise<void> {
  await systemRows("cells live for some days only, whoever they belong to", wipeExpired, [await now()]);
}
