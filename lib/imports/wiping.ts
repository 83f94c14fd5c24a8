import { installationScope } from "@/lib/access/scopes";
import { wipeExpired } from "@/lib/imports/state-statements";
import { now } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { allOrganisations } from "@/lib/units/organisation/queries";

/** Takes away the cells of every organisation's sheets whose days are over. */
export async function wipeExpiredSheets(): Promise<void> {
  const at = await now();
  for (const orgId of await allOrganisations())
    await rows(installationScope(orgId, "the server wipes by the hour"), wipeExpired, () => [orgId, at]);
}
