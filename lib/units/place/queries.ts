import { cache } from "react";
import { isSystemAdmin } from "@/lib/access/holding";
import { organisationsOf } from "@/lib/access/scopes";
import type { Actor, HeldRole } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import { systemRows } from "@/lib/platform/database/database";
import type { UnitRef } from "../types";
import type { OrganisationRef, Spot } from "./types";

const MOST_ORGANISATIONS = 200;

/** Organisations with their names of a day, their years, and the units of the branches at which roles are held. */
const organisationsOfFrame = {
  name: "organisations_of_frame",
  text: `SELECT o.id, o.code, p.name, p.short_name AS "shortName",
      jsonb_build_object('id', root.id, 'code', root.code, 'name', root.name) AS root,
      COALESCE((SELECT jsonb_agg(c.year ORDER BY c.year) FROM cycles c WHERE c.org_id = o.id), '[]') AS years,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'code', u.code, 'name', u.name))
        FROM units u WHERE u.org_id = o.id AND u.id = ANY($4::uuid[])), '[]') AS parents
    FROM organisations o
    JOIN units root ON root.org_id = o.id AND root.kind = 'upper_org'
    CROSS JOIN LATERAL (SELECT name, short_name FROM organisation_profiles WHERE org_id = o.id
      ORDER BY from_day <= $3::date DESC, abs(from_day - $3::date) LIMIT 1) p
    WHERE $1 OR o.id = ANY($2::uuid[])
    ORDER BY o.code LIMIT ${MOST_ORGANISATIONS}`,
};

type OrganisationRow = OrganisationRef & { parents: UnitRef[] };

/** Where the person holds roles, the first role first; an administrator's organisations follow. */
export const spotsOf = cache(async (actor: Actor): Promise<Spot[]> => {
  const isAdmin = isSystemAdmin(actor);
  const parents = actor.roles.flatMap(({ unit }) => (unit?.kind === "branch" ? (unit.parentId ?? []) : []));
  const organisations = await systemRows<OrganisationRow>(
    "the frame spans the organisations of its person",
    organisationsOfFrame,
    [isAdmin, organisationsOf(actor), await today(), parents],
  );
  const held = heldSpots(actor.roles, organisations);
  const alsoSeen = isAdmin ? organisations.filter((org) => held.every((spot) => spot.org.id !== org.id)) : [];
  return [...held, ...alsoSeen.map(systemSpot)];
});

function heldSpots(roles: readonly HeldRole[], organisations: readonly OrganisationRow[]): Spot[] {
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
  row: OrganisationRow,
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

function systemSpot({ parents: _, ...org }: OrganisationRow): Spot {
  return {
    org,
    level: "system",
    unit: { ...org.root, kind: "upper_org" },
    branch: null,
    roles: ["SYSTEM_ADMIN"],
  };
}
