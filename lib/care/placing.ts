import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { strangeEvidence } from "@/lib/evidence/linking";
import { now } from "@/lib/platform/clock";
import type { Scope } from "@/lib/platform/database/scope";
import type { PlainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { done, forbidden, type Result } from "@/lib/platform/result";
import { branchOf, type RecordPlace, recordPlaceOf } from "@/lib/units/record-place";

export type Making = {
  scope: Scope;
  place: RecordPlace;
  /** What every new row begins with. */
  row: RecordPlace & { id: string; createdById: string; createdBy: string; createdAt: Date };
};

/** What a record names of its place: a branch, its evidence, the day on which it was done where it has one. */
type Named = { branch: string | null; evidence?: readonly string[]; day?: PlainDate };

/** Where a new record goes, for who may keep it there, with evidence that really is that unit's. */
export async function making(
  actor: Actor,
  { unit, branch, evidence = [], day }: Named & { unit: string },
): Promise<Result<Making>> {
  const found = await recordPlaceOf(actor, unit, branch, day);
  if (!found.ok) return found;
  const place = found.value;
  const no = refusal(can.keepCare(actor, place)) ?? (await strangeEvidence(actor, place, evidence));
  if (no) return no;
  const scope = readScope(actor, place.orgId);
  const { userId } = actor;
  if (!scope || userId === null) return forbidden("Việc này do người của đơn vị ghi.");
  const by = { createdById: userId, createdBy: actor.name, createdAt: await now() };
  return done({ scope, place, row: { id: newId(), ...place, ...by } });
}

/** Where a record goes on, for who may keep it at both places. */
export async function moving(
  actor: Actor,
  was: RecordPlace,
  { branch, evidence = [], day }: Named,
): Promise<Result<RecordPlace>> {
  const place = await branchOf(actor, { ...was, branchId: branch }, day);
  if (!place.ok) return place;
  const no = refusal(can.keepCare(actor, place.value)) ?? (await strangeEvidence(actor, was, evidence));
  return no ?? place;
}
