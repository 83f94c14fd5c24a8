import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import { makeDate } from "@/lib/platform/dates";
import type { RecordPlace } from "@/lib/units/record-place";
import { TYPED, type TypedLine, type TypedProcedure } from "./sheet";
import type { TypedCase } from "./types";

const MOST = 2000;

/** Whose case of a year went step by step here to its end, in the order of their days. */
export async function endedHere(
  actor: Actor,
  { orgId, unitId, branchId }: RecordPlace,
  procedure: TypedProcedure,
  year: number,
): Promise<(TypedLine & TypedCase)[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const found = await reader(scope).memberCase.findMany({
    where: {
      ...{ unitId, procedure, entry: "stepwise", state: TYPED[procedure].state },
      ...(branchId ? { branchId } : {}),
      closedOn: { gte: fromDay(makeDate(year, 1, 1)), lte: fromDay(makeDate(year, 12, 31)) },
    },
    select: {
      ...{ id: true, personName: true, closedOn: true, typedOn: true },
      unit: { select: { name: true } },
      branch: { select: { name: true } },
      member: { select: { code: true, birthDate: true, gender: true } },
      steps: { select: { docNumber: true }, orderBy: { number: "desc" }, take: 1 },
    },
    orderBy: [{ closedOn: "asc" }, { personName: "asc" }],
    take: MOST,
  });
  return found.flatMap(({ id, personName, closedOn, typedOn, unit, branch, member, steps }) =>
    member && closedOn
      ? [
          {
            ...{ id, personName, ...member, branch: (branch ?? unit).name },
            ...{ day: toDay(closedOn), docNumber: steps[0]?.docNumber ?? "" },
            typedOn: typedOn && toDay(typedOn),
          },
        ]
      : [],
  );
}
