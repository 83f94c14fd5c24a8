import { cache } from "react";
import { isSystemAdmin } from "@/lib/access/holding";
import { organisationsJson, type SeenOrganisation } from "@/lib/access/organisations";
import type { Actor, HeldRole } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { systemRows } from "@/lib/platform/database/database";
import type { Spot } from "./types";

const organisationsOfRoles = {
  name: "organisations_of_roles",
  text: `SELECT ${organisationsJson("$1::jsonb", "$2")} AS organisations`,
};

/** Where the person holds roles, the first role first; an administrator's organisations follow. */
export const spotsOf = cache(async (actor: Actor): Promise<Spot[]> => {
  const organisations = actor.organisations ?? (await organisationsOf(actor));
  const held = heldSpots(actor.roles, organisations);
  const alsoSeen = isSystemAdmin(actor)
    ? organisations.filter((org) => held.every((spot) => spot.org.id !== org.id))
    : [];
  return [...held, ...alsoSeen.map(systemSpot)];
});

async function organisationsOf({ roles }: Actor): Promise<readonly SeenOrganisation[]> {
  const [row] = await systemRows<{ organisations: SeenOrganisation[] }>(
    "the frame spans the organisations of its person",
    organisationsOfRoles,
    [JSON.stringify(roles), await today()],
  );
  return row?.organisations ?? [];
}

function heldSpots(roles: readonly HeldRole[], organisations: readonly SeenOrganisation[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const held of roles) {
    const org = organisations.find(({ id }) => id === held.orgId);
    if (!held.unit || !org) continue;
    const known = spots.get(held.unit.id);
    if (known) known.roles.push(held.role);
    else spots.set(held.unit.id, newSpot(org, held.unit, held.role));
  }
  return [...spots.values()];
}

function newSpot(
  row: SeenOrganisation,
  held: NonNullable<HeldRole["unit"]>,
  role: Spot["roles"][number],
): Spot {
  const { parents, ...org } = row;
  const { id, code, name, kind } = held;
  const parent = kind === "branch" && parents.find((each) => each.id === held.parentId);
  if (parent)
    return {
      org,
      level: "branch",
      unit: { ...parent, kind: "base_union" },
      branch: { id, code, name },
      roles: [role],
    };
  const level = kind === "upper_org" ? "upper" : "unit";
  return { org, level, unit: { id, code, name, kind }, branch: null, roles: [role] };
}

function systemSpot({ parents: _, ...org }: SeenOrganisation): Spot {
  return {
    org,
    level: "system",
    unit: { ...org.root, kind: "upper_org" },
    branch: null,
    roles: ["SYSTEM_ADMIN"],
  };
}
