import { can } from "@/lib/access/can";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { ExportQuery } from "@/lib/members/roster/exported";
import { rosterPlace } from "@/lib/members/roster/place";
import { now } from "@/lib/platform/clock";
import { reader, rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { unseal } from "@/lib/platform/sealing";
import type { CurrentPlace } from "@/lib/units/current";
import { EXPORT_GONE, EXPORT_NOT_READY } from "./messages";
import { ownExports } from "./statements";
import type { PastExport } from "./types";

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

const select = {
  query: true,
  sensitive: true,
  fileName: true,
  fileSealed: true,
  state: true,
  expiresAt: true,
};

/** A file for its maker, who must still be allowed to read all that it holds. */
export async function exportFile(
  actor: Actor,
  id: string,
): Promise<Result<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }>> {
  const row = await ownExport(actor, id);
  if (!row) return notFound();
  const found = await rosterPlace(actor, row.query as ExportQuery);
  if (!found.ok) return found;
  const { at } = found.value;
  const seesAll = at !== null && can.seeSensitive(actor, at).allowed;
  if (row.sensitive && !seesAll) return notFound();
  if (row.expiresAt <= (await now())) return refused("conflict", EXPORT_GONE);
  if (!row.fileSealed) return refused("conflict", EXPORT_NOT_READY);
  return done({ fileName: row.fileName, bytes: new Uint8Array(unseal(row.fileSealed)) });
}

async function ownExport(actor: Actor, id: string) {
  if (!isId(id) || actor.userId === null) return null;
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const row = scope && (await readOwn(scope, id, actor.userId));
    if (row) return row;
  }
  return null;
}

function readOwn(scope: Scope, id: string, createdById: string) {
  return reader(scope).memberExport.findFirst({ where: { id, createdById }, select });
}
