import type { Actor } from "@/lib/access/types";
import { type FoundImport, findImport } from "@/lib/imports/queries";
import { reviveDead } from "@/lib/imports/state-statements";
import { rows } from "@/lib/platform/database/database";
import type { Result } from "@/lib/platform/result";

/** An import for whoever goes on with it: where its writer died it stands again as it is shown. */
export async function importToGoOn(actor: Actor, id: string): Promise<Result<FoundImport>> {
  const found = await findImport(actor, id);
  if (found.ok && found.value.isLeftRunning)
    await rows(found.value.place.scope, reviveDead, ({ orgId }) => [orgId, id]);
  return found;
}
