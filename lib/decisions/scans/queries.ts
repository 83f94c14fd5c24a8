import { can } from "@/lib/access/can";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { MediaType } from "@/lib/evidence/types";
import { reader } from "@/lib/platform/database/database";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";

export type ScanFile = { orgId: string; sha256: string; mediaType: MediaType; fileName: string };

/** The file of a scan, for those who read all units. */
export async function scanFile(actor: Actor, id: string): Promise<Result<ScanFile>> {
  if (!isId(id)) return notFound();
  for (const orgId of organisationsOf(actor)) {
    const scope = can.readAllUnits(actor, orgId).allowed ? readScope(actor, orgId) : null;
    const row =
      scope &&
      (await reader(scope).decisionScan.findFirst({
        where: { id },
        select: { orgId: true, sha256: true, mediaType: true, fileName: true },
      }));
    if (row) return done({ ...row, mediaType: row.mediaType as MediaType });
  }
  return notFound();
}
