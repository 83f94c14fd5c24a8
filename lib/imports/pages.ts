import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { comparedNow } from "@/lib/imports/commands";
import { onPool, unitOfImport } from "@/lib/imports/dry-run/around";
import { type ImportPlace, seesBranchOnly } from "@/lib/imports/place";
import { findImport, importHistory, leftWith, type PastImport } from "@/lib/imports/queries";
import type { ImportDetail } from "@/lib/imports/types";
import { type EndedQuarter, endedQuarter } from "@/lib/members/snapshots/due";
import { today } from "@/lib/platform/clock";
import type { PlainDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import type { CurrentPlace } from "@/lib/units/current";

export type Target = { code: string; name: string };

type UploadPage = {
  /** Where a sheet may go: the unit itself first where the person keeps all of it, then its branches. */
  targets: Target[];
  past: PastImport[];
};

/** What the upload page of a unit or branch shows. */
export async function uploadPage(actor: Actor, place: CurrentPlace): Promise<Result<UploadPage>> {
  const at = importPlaceOf(actor, place);
  if (!at) return notFound();
  const no = refusal(can.editRoster(actor, at));
  if (no) return no;
  const { unit, branches } = await unitOfImport(onPool(at), at);
  const open = at.branchId === null ? [unit, ...branches] : branches.filter(({ id }) => id === at.branchId);
  return done({
    targets: open.map(({ code, name }) => ({ code, name })),
    past: await importHistory(actor, at),
  });
}

function importPlaceOf(actor: Actor, { org, unit, branch }: CurrentPlace): ImportPlace | null {
  const scope = readScope(actor, org.id);
  const at = { orgId: org.id, unitId: unit.id, branchId: branch?.id ?? null };
  return scope && { scope, ...at };
}

export type Leaving = { day: PlainDate; ended: EndedQuarter | null };

type ImportPage = {
  detail: ImportDetail;
  /** How many whom the sheet does not name it took out of the roster. */
  left: number;
  seesSensitive: boolean;
  version: number;
  unit: { id: string; name: string };
  branches: { id: string; name: string }[];
  mayCreateBranches: boolean;
  /** The day on which the absent leave unless another one is told: the last of the quarter, where one that has ended waits for its list. */
  leaving: Leaving | null;
};

/** What the page of one import shows. */
export async function importPage(actor: Actor, id: string): Promise<Result<ImportPage>> {
  const found = await findImport(actor, id);
  if (!found.ok) return found;
  const { place } = found.value;
  const { unit, branches } = await unitOfImport(onPool(place), place);
  const own = branches.filter(({ id }) => place.branchId === null || id === place.branchId);
  const current = await comparedNow(actor, found.value, own);
  if (!current.ok) return current;
  const { detail, seesSensitive, version } = current.value;
  return done({
    detail,
    left: detail.state === "confirmed" ? await leftWith(place.scope, detail) : 0,
    seesSensitive,
    version,
    unit,
    branches: own,
    leaving: detail.state === "ready" && detail.absent.length > 0 ? await leavingOf(actor, place) : null,
    mayCreateBranches: !seesBranchOnly(actor, place) && unit.kind === "base_union",
  });
}

async function leavingOf(actor: Actor, place: ImportPlace): Promise<Leaving> {
  const ended = await endedQuarter(actor, place);
  return { day: ended?.lastDay ?? (await today()), ended };
}
