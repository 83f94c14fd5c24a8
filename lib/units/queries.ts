import { organisationsOf, structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { notFound, type Result, refused } from "@/lib/platform/result";
import { inForceAsTold } from "./rules";
import type { OrganisationProfile } from "./types";

/** Which organisation is meant: the only one of the caller, or the one that `org=` names. */
export function pickOrganisation(actor: Actor, orgCode?: string): Result<string> {
  const ids = organisationsOf(actor);
  if (orgCode !== undefined) {
    const named = actor.roles.find((held) => held.orgCode === orgCode)?.orgId;
    return named ? { ok: true, value: named } : notFound();
  }
  const [only, second] = ids;
  if (!only) return notFound();
  return second
    ? refused("invalid", "Bạn thuộc nhiều tổ chức: thêm org=<mã tổ chức>.", {
        fields: [{ path: "org", message: "thiếu" }],
      })
    : { ok: true, value: only };
}

/**
 * The organisation's names and settings as they were on a day: a paper of 2021 keeps its name of 2021; `signedAt`: as they
 * were told when the paper was signed, see `inForceAsTold`.
 */
export async function profileOn(
  actor: Actor,
  orgId: string,
  day: PlainDate,
  signedAt: Date | null = null,
): Promise<OrganisationProfile | null> {
  const scope = structureScope(actor, orgId);
  if (!scope) return null;
  const profiles = await reader(scope).organisationProfile.findMany({
    orderBy: [{ fromDay: "desc" }, { sequence: "desc" }],
    select: {
      name: true,
      shortName: true,
      parentName: true,
      place: true,
      issuerCode: true,
      fromDay: true,
      toldAt: true,
    },
  });
  const told = profiles.map((row) => ({ ...row, fromDay: toDay(row.fromDay) }));
  return inForceAsTold(told, day, signedAt);
}

/** What a unit was called on a day, `signedAt` as with `profileOn`; its present name where no earlier one is kept. */
export async function unitNameOn(
  actor: Actor,
  orgId: string,
  unit: { id: string; name: string },
  day: PlainDate,
  signedAt: Date | null = null,
): Promise<string> {
  const [named] = await unitsNamedOn(actor, orgId, [unit], { day, signedAt });
  return named?.name ?? unit.name;
}

/** As `unitNameOn` of several, in one statement. */
export async function unitsNamedOn<U extends { id: string; name: string }>(
  actor: Actor,
  orgId: string,
  units: readonly U[],
  { day, signedAt }: { day: PlainDate; signedAt: Date | null },
): Promise<U[]> {
  const scope = structureScope(actor, orgId);
  if (!scope) return [...units];
  const found = await reader(scope).unitName.findMany({
    where: { unitId: { in: units.map(({ id }) => id) }, fromDay: { lte: fromDay(day) } },
    orderBy: [{ fromDay: "desc" }, { sequence: "desc" }],
    select: { unitId: true, name: true, fromDay: true, toldAt: true },
  });
  const names = found.map((row) => ({ ...row, fromDay: toDay(row.fromDay) }));
  return units.map((unit) => {
    const own = names.filter(({ unitId }) => unitId === unit.id);
    return { ...unit, name: inForceAsTold(own, day, signedAt)?.name ?? unit.name };
  });
}
