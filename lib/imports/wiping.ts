import { installationScope } from "@/lib/access/scopes";
import { reviveDead, wipeExpired } from "@/lib/imports/state-statements";
import { now } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { allOrganisations } from "@/lib/units/organisation/queries";

/** Takes away the cells of every organisation's sheets whose days are over, also of those whose writer died. */
export async function wipeExpiredSheets(): Promise<void> {
  const at = await now();
  for (const orgId of await allOrganisations()) {
    const scope = installationScope(orgId, "the server wipes by the hour");
    await rows(scope, reviveDead, () => [orgId, null]);
    await rows(scope, wipeExpired, () => [orgId, at]);
  }
}
