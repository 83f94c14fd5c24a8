import { can } from "@/lib/access/can";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { ExportQuery } from "@/lib/members/roster/exported";
import { rosterPlace } from "@/lib/members/roster/place";
import { now } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { unseal } from "@/lib/platform/sealing";
import type { CurrentPlace } from "@/lib/units/current";
import { EXPORT_FAILED, EXPORT_GONE, EXPORT_NOT_READY } from "./messages";
import { ownExport, ownExports } from "./statements";
import type { ExportState, PastExport } from "./types";

/** The files that the actor had made, the newest first. */
export async function exportsPage(actor: Actor, place: CurrentPlace): Promise<Result<PastExport[]>> {
  const found = await rosterPlace(actor, {
    org: place.org.code,
    unit: place.branch?.code ?? place.unit.code,
  });
  if (!found.ok) return found;
  const { scope } = found.value;
  const at = await now();
  return done(await rows<PastExport>(scope, ownExports, () => [scope.orgId, actor.userId, at]));
}

type OwnExport = {
  query: ExportQuery;
  sensitive: boolean;
  fileName: string;
  fileSealed: Uint8Array | null;
  state: ExportState;
  expiresAt: Date;
};

/** A file for its maker, who must still be allowed to read all that it holds. */
export async function exportFile(
  actor: Actor,
  id: string,
): Promise<Result<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }>> {
  const row = await exportOf(actor, id);
  if (!row) return notFound();
  const found = await rosterPlace(actor, row.query);
  if (!found.ok) return found;
  const { at } = found.value;
  const seesAll = at !== null && can.seeSensitive(actor, at).allowed;
  if (row.sensitive && !seesAll) return notFound();
  if (row.expiresAt <= (await now())) return refused("conflict", EXPORT_GONE);
  if (row.state === "failed") return refused("conflict", EXPORT_FAILED);
  if (!row.fileSealed) return refused("conflict", EXPORT_NOT_READY);
  return done({ fileName: row.fileName, bytes: new Uint8Array(unseal(row.fileSealed)) });
}

async function exportOf(actor: Actor, id: string) {
  if (!isId(id) || actor.userId === null) return null;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    if (!scope) continue;
    const [row] = await rows<OwnExport>(scope, ownExport, () => [orgId, actor.userId, id]);
    if (row) return row;
  }
  return null;
}
