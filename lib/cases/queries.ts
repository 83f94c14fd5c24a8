import { can } from "@/lib/access/can";
import { readsProcedure } from "@/lib/access/restricted";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor, Place } from "@/lib/access/types";
import { evidenceByIds, reachValues } from "@/lib/evidence/queries";
import type { SeenMember } from "@/lib/members/queries";
import { rows } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";
import type { PeriodKind } from "@/lib/units/types";
import { isRestricted } from "./restricted";
import type { CaseFilter } from "./schema";
import { casesOfMemberStatement, listCasesStatement, readCasesStatement } from "./statements";
import {
  type CaseDetail,
  type CaseLine,
  type CaseStep,
  PROCEDURES,
  type Procedure,
  type StandingCase,
  type StepBy,
} from "./types";

const MOST = 500;

export type CaseList = { items: CaseLine[]; isCut: boolean };

/**
 * The cases that were open in a year (`kind`: counted as the unit does, else a calendar year) and all that are open now,
 * these first. `unitId` null = every unit within reach.
 */
export async function casesOfYear(
  actor: Actor,
  at: {
    orgId: string;
    unitId: string | null;
    branchId: string | null;
    year: number;
    kind?: PeriodKind;
  },
  filter: CaseFilter,
): Promise<Result<CaseList>> {
  const scope = readScope(actor, at.orgId);
  if (!scope) return notFound();
  const { from, to } = unitYear(at.kind ?? "calendar_year", at.year);
  const found = await rows<CaseLine>(scope, listCasesStatement, () => [
    ...reachValues(scope),
    at.unitId,
    at.branchId ?? filter.branch ?? null,
    filter.procedure ?? null,
    filter.open ?? null,
    from,
    to,
    readableProcedures(actor, at),
    MOST + 1,
  ]);
  return done({ items: found.slice(0, MOST), isCut: found.length > MOST });
}

export type MemberCase = CaseLine & {
  /** Whether the actor reads the case where it lies. */
  mayOpen: boolean;
};

/** The procedures of a member whom the actor sees, also those of units where he or she was before. */
export async function casesOfMember(
  actor: Actor,
  { member, place, scope }: SeenMember,
): Promise<MemberCase[]> {
  const { orgId, unitId, branchId = null } = place;
  const readable = readableProcedures(actor, { orgId, unitId, branchId });
  const values = [...reachValues(scope), member.id, readable];
  const found = await rows<CaseLine & { isReached: boolean }>(scope, casesOfMemberStatement, () => values);
  return found.map(({ isReached, ...line }) => ({
    ...line,
    mayOpen: isReached && readsProcedure(actor, line.procedure, placeOfCase({ ...line, orgId })),
  }));
}

/** The procedures whose cases somebody may read at a place of the pages. */
export function readableProcedures(
  actor: Actor,
  { orgId, unitId, branchId }: { orgId: string; unitId: string | null; branchId: string | null },
): Procedure[] {
  // The whole bloc's list is no place: only who reads a restricted procedure everywhere sees it there.
  const place = { orgId, unitId: unitId ?? "", branchId };
  return PROCEDURES.filter((procedure) => readsProcedure(actor, procedure, place));
}

type StoredStep = Omit<CaseStep, "at"> & { at: string };
type ReadRow = Omit<CaseDetail, "evidence" | "steps"> & { evidenceIds: string[]; steps: StoredStep[] };

/** One case with its steps and papers. A restricted one is not found by who may not see such matters. */
export async function caseDetail(
  actor: Actor,
  id: string,
  procedure?: Procedure,
): Promise<Result<CaseDetail>> {
  const row = isId(id) ? await findRow(actor, id) : null;
  if (!row || (procedure && row.procedure !== procedure)) return notFound();
  if (!readsProcedure(actor, row.procedure, placeOfCase(row))) return notFound();
  const { evidenceIds, steps, ...found } = row;
  return done({
    ...found,
    steps: withMoments(steps),
    evidence: await evidenceByIds(actor, row.orgId, evidenceIds),
  });
}

/** Steps as JSON brought them, their moments read. */
export function withMoments(steps: readonly (Omit<CaseStep, "at"> & { at: string | Date })[]): CaseStep[] {
  return steps.map((step) => ({ ...step, at: new Date(step.at) }));
}

async function findRow(actor: Actor, id: string): Promise<ReadRow | null> {
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const [row] = scope ? await readCases(scope, [id]) : [];
    if (row) return row;
  }
  return null;
}

function readCases(scope: Scope, ids: readonly string[]): Promise<ReadRow[]> {
  return rows<ReadRow>(scope, readCasesStatement, () => [...reachValues(scope), [...ids]]);
}

/** Several cases of a procedure and of one organisation, in the order of their ids: all of them or none. */
export async function standingCases(
  actor: Actor,
  { orgId, procedure }: { orgId: string; procedure: Procedure },
  ids: readonly string[],
): Promise<Result<StandingCase[]>> {
  const scope = readScope(actor, orgId);
  if (!scope) return notFound();
  const found = await readCases(scope, ids);
  const seen = found.filter(
    (row) => row.procedure === procedure && readsProcedure(actor, procedure, placeOfCase(row)),
  );
  if (seen.length < ids.length) return notFound();
  return done(seen.map(({ evidenceIds: _, ...row }) => ({ ...row, steps: withMoments(row.steps) })));
}

type Placed = Pick<CaseDetail, "orgId" | "unit" | "branch">;

export function placeOfCase({ orgId, unit, branch }: Placed): Place & { branchId: string | null } {
  return { orgId, unitId: unit.id, branchId: branch?.id ?? null };
}

/** The parts in which somebody may act in a case. */
export function partsIn(
  actor: Actor,
  found: Pick<CaseDetail, "orgId" | "unit" | "branch" | "otherUnit" | "procedure">,
): StepBy[] {
  const place = placeOfCase(found);
  const parts: StepBy[] = [];
  const restricted = isRestricted(found.procedure);
  const approves = restricted ? can.decideRestrictedCase : can.approveCase;
  if (can.keepCase(actor, place).allowed) parts.push("keeper");
  if (approves(actor, place).allowed) parts.push("approver");
  if (restricted && can.inspectCase(actor, place).allowed) parts.push("inspector");
  if (can.receiveCase(actor, place).allowed) parts.push("unit");
  if (found.procedure === "reward" && can.decideReward(actor, place).allowed) parts.push("upper");
  const other = found.otherUnit && { orgId: found.orgId, unitId: found.otherUnit.id };
  if (other && can.receiveCase(actor, other).allowed) parts.push("other_side");
  return parts;
}
