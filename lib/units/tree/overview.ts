import { isSystemAdmin, readsOrganisation } from "@/lib/access/holding";
import type { Actor } from "@/lib/access/types";
import type { OrganisationRef } from "../place/types";
import { ownUnits, type UnitLine, unitsUnder } from "./queries";

const PAGE = 100;

/** The first page of the tree: all units for those who read all, else the own ones. */
export async function unitOverview(
  actor: Actor,
  org: OrganisationRef,
  page: string | string[] | undefined,
): Promise<{ units: UnitLine[]; previous: number | undefined; next: number | undefined }> {
  const readsAll =
    isSystemAdmin(actor) || actor.roles.some((held) => held.orgId === org.id && readsOrganisation(held));
  if (!readsAll) return { units: await ownUnits(actor, org.id), previous: undefined, next: undefined };
  const number = typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
  const { units, more } = await unitsUnder(actor, org.id, org.root.id, (number - 1) * PAGE);
  return { units, previous: number > 1 ? number - 1 : undefined, next: more ? number + 1 : undefined };
}
