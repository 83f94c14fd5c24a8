import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { programById, programOf, type UnitInYear } from "./queries";
import type { Program } from "./types";

export type OwnUnit = { scope: Scope; orgId: string; unitId: string };

/** A unit whose programme the actor writes, by its id in whichever organisation of the actor it lies. */
export async function ownUnit(actor: Actor, unitId: string): Promise<Result<OwnUnit>> {
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const where = { id: unitId, kind: { in: ["base_union" as const, "base_branch" as const] } };
    const unit = scope && (await reader(scope).unit.findFirst({ where, select: { id: true } }));
    if (unit) return refusal(can.editPlan(actor, { orgId, unitId })) ?? done({ scope, orgId, unitId });
  }
  return notFound();
}

export type OwnProgram = { scope: Scope; program: Program };

/** A programme that the actor writes. */
export async function ownProgram(actor: Actor, id: string): Promise<Result<OwnProgram>> {
  const found = await programById(actor, id);
  if (!found.ok) return found;
  const program = found.value;
  const scope = readScope(actor, program.orgId);
  const no = refusal(can.editPlan(actor, placeOf(program)));
  return no ?? (scope ? done({ scope, program }) : notFound());
}

export function placeOf({ orgId, unit }: Pick<Program, "orgId" | "unit">) {
  return { orgId, unitId: unit.id };
}

/** Where and what, for the log. */
export function subjectOf(program: Pick<Program, "orgId" | "unit" | "id">) {
  return { ...placeOf(program), subjectId: program.id };
}

/** Somebody was faster: what stands there now. */
export async function staleProgram(actor: Actor, at: UnitInYear): Promise<Refusal> {
  const current = await programOf(actor, at);
  if (!current.ok) return current;
  return refused("stale", "Có người vừa sửa chương trình này. So hai bản rồi lưu lại.", {
    current: current.value,
  });
}
