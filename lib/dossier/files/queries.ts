import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import type { MediaType } from "@/lib/evidence/types";
import type { SeenMember } from "@/lib/members/queries";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { DossierFile } from "./types";

const MOST = 100;

/** The papers of a dossier that stand in it, the latest first. */
export async function filesOfMember({ member, scope }: SeenMember): Promise<DossierFile[]> {
  const found = await reader(scope).dossierFile.findMany({
    where: { memberId: member.id, removedAt: null },
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: {
      id: true,
      kind: true,
      fileName: true,
      mediaType: true,
      size: true,
      uploadedBy: true,
      uploadedAt: true,
    },
  });
  return found.map((file) => ({ ...file, mediaType: file.mediaType as MediaType }));
}

type FoundFile = {
  id: string;
  orgId: string;
  memberId: string;
  kind: string;
  sha256: string;
  mediaType: MediaType;
  fileName: string;
  place: Place;
  scope: Scope;
};

/** A paper of a dossier, for whoever keeps the Sổ of the member where he or she is now. */
export async function fileOfDossier(actor: Actor, id: string): Promise<Result<FoundFile>> {
  for (const orgId of isId(id) ? organisationsOf(actor) : []) {
    const scope = readScope(actor, orgId);
    const row =
      scope &&
      (await reader(scope).dossierFile.findFirst({
        where: { id, removedAt: null },
        select: {
          id: true,
          orgId: true,
          memberId: true,
          kind: true,
          sha256: true,
          mediaType: true,
          fileName: true,
          member: { select: { unitId: true, branchId: true } },
        },
      }));
    if (!row) continue;
    const { member, ...file } = row;
    const place = { orgId, ...member };
    const found = { ...file, mediaType: file.mediaType as MediaType, place, scope };
    return refusal(can.readDossier(actor, place)) ?? done(found);
  }
  return notFound();
}
