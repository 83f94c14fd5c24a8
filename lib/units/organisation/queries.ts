import { isSystemAdmin } from "@/lib/access/holding";
import { structureScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader, system } from "@/lib/platform/database/database";
import { fromDay, toDay, toDayOrNull } from "@/lib/platform/database/days";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { pickOrganisation } from "../queries";
import { lastOfEachDay } from "../rules";
import type { OrganisationProfile } from "../types";

/** As `pickOrganisation`, for questions of structure: administrators reach every organisation. */
export async function pickStructure(actor: Actor, orgCode?: string): Promise<Result<string>> {
  if (!isSystemAdmin(actor)) return pickOrganisation(actor, orgCode);
  const found = await system("administrators reach every organisation").organisation.findMany({
    where: orgCode === undefined ? {} : { code: orgCode },
    select: { id: true },
    take: 2,
  });
  const [only, second] = found;
  if (!only) return notFound();
  if (!second) return done(only.id);
  const fields = [{ path: "org", message: "thiếu" }];
  return refused("invalid", "Có nhiều tổ chức: thêm org=<mã tổ chức>.", { fields });
}

/** Of what the server does by itself for every organisation. */
export async function allOrganisations(): Promise<string[]> {
  const found = await system("the server works for every organisation").organisation.findMany({
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

const MOST = 100;

/** Which of these was told last: whoever tells another one has seen it. */
export function toldLast(told: readonly Pick<ToldProfile, "version">[]): number {
  return Math.max(0, ...told.map(({ version }) => version));
}

/** `version`: its place in the order in which they were told. */
export type ToldProfile = OrganisationProfile & { version: number };

/** What the organisation was called, newest first. */
export async function profiles(actor: Actor, orgId: string): Promise<ToldProfile[]> {
  const scope = structureScope(actor, orgId);
  if (!scope) return [];
  const found = await reader(scope).organisationProfile.findMany({
    orderBy: [{ fromDay: "desc" }, { sequence: "desc" }],
    take: MOST,
    select: {
      name: true,
      shortName: true,
      parentName: true,
      place: true,
      issuerCode: true,
      fromDay: true,
      sequence: true,
    },
  });
  return lastOfEachDay(
    found.map(({ sequence: version, ...row }) => ({ ...row, fromDay: toDay(row.fromDay), version })),
  );
}

export type Signer = {
  id: string;
  name: string;
  title: string;
  onBehalfOf: string;
  fromDay: PlainDate;
  toDay: PlainDate | null;
  version: number;
};

/** Who signs for the organisation, the latest first. */
export async function signers(actor: Actor, orgId: string): Promise<Signer[]> {
  const scope = structureScope(actor, orgId);
  if (!scope) return [];
  const found = await reader(scope).signer.findMany({
    orderBy: [{ fromDay: "desc" }, { name: "asc" }],
    take: MOST,
    select: {
      id: true,
      name: true,
      title: true,
      onBehalfOf: true,
      fromDay: true,
      toDay: true,
      version: true,
    },
  });
  return found.map((row) => ({ ...row, fromDay: toDay(row.fromDay), toDay: toDayOrNull(row.toDay) }));
}

/** Who signs on a day, or that person if he or she did; an empty name keeps the room for it. */
export async function signerOn(
  actor: Actor,
  orgId: string,
  day: PlainDate,
  name?: string,
): Promise<{ onBehalf: string; title: string; name: string }> {
  const scope = structureScope(actor, orgId);
  const on = fromDay(day);
  const signer = await (scope &&
    reader(scope).signer.findFirst({
      where: {
        ...(name === undefined ? {} : { name }),
        fromDay: { lte: on },
        OR: [{ toDay: null }, { toDay: { gte: on } }],
      },
      orderBy: { fromDay: "desc" },
      select: { name: true, title: true, onBehalfOf: true },
    }));
  if (!signer) return { onBehalf: "TM. BAN THƯỜNG VỤ", title: "BÍ THƯ", name: "" };
  return { onBehalf: signer.onBehalfOf, title: signer.title, name: signer.name };
}

/** The same where somebody may have been recorded who is not declared: his or her name stands all the same. */
export async function organisationSigner(
  actor: Actor,
  orgId: string,
  day: PlainDate,
  recorded = "",
): Promise<{ onBehalf: string; title: string; name: string }> {
  const declared = await signerOn(actor, orgId, day, recorded || undefined);
  return { ...declared, name: recorded || declared.name };
}
