import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { reader } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import { makeDate } from "@/lib/platform/dates";
import { done, type Result } from "@/lib/platform/result";
import { whole } from "@/lib/platform/whole";
import type { RecordPlace } from "@/lib/units/record-place";
import { standingSteps } from "../machine";
import { readsProcedure } from "../restricted";
import { TYPED, type TypedLine, type TypedProcedure } from "./sheet";
import type { TypedCase } from "./types";

const MOST = 2000;

/** Which cases of each procedure the national software must hear of; an expulsion from the day on which it is in force. */
export const LISTED = {
  graduation: { procedure: "graduation", state: "graduated" },
  removal_from_roll: { procedure: "removal_from_roll", state: "removed" },
  discipline: {
    ...{ procedure: "discipline", state: { in: ["announced", "appealed", "appeal_answered", "ended"] } },
    discipline: {
      OR: [{ answeredForm: "expulsion" as const }, { answeredForm: null, decidedForm: "expulsion" as const }],
    },
  },
} satisfies Record<TypedProcedure, object>;

const select = {
  ...{ id: true, personName: true, typedOn: true },
  unit: { select: { name: true } },
  branch: { select: { name: true } },
  member: { select: { code: true, birthDate: true, gender: true } },
  graduation: { select: { certificate: true } },
  steps: {
    select: { number: true, act: true, day: true, docNumber: true, takesBack: true },
    orderBy: { number: "asc" },
  },
} as const;

type Ended = TypedLine & TypedCase;

/** Whose case of a year went step by step here to its end, in the order of their days. */
export async function endedHere(
  actor: Actor,
  place: RecordPlace,
  procedure: TypedProcedure,
  year: number,
): Promise<Ended[]> {
  return linesOf(await casesOf(actor, place, procedure, year), procedure, year);
}

/** For a sheet: all of them or none. */
export async function everyEnded(
  actor: Actor,
  place: RecordPlace,
  procedure: TypedProcedure,
  year: number,
): Promise<Result<Ended[]>> {
  const found = await casesOf(actor, place, procedure, year, MOST + 1);
  const all = whole(found, MOST, "Tải danh sách của từng chi đoàn.");
  return all.ok ? done(linesOf(all.value, procedure, year)) : all;
}

const daysOf = (year: number) => [makeDate(year, 1, 1), makeDate(year, 12, 31)] as const;

async function casesOf(
  actor: Actor,
  place: RecordPlace,
  procedure: TypedProcedure,
  year: number,
  most?: number,
) {
  const { orgId, unitId, branchId } = place;
  const scope = readScope(actor, orgId);
  if (!scope || !readsProcedure(actor, procedure, place)) return [];
  const { acts } = TYPED[procedure];
  const [from, to] = daysOf(year);
  return reader(scope).memberCase.findMany({
    where: {
      ...{ ...LISTED[procedure], unitId, entry: "stepwise", ...(branchId ? { branchId } : {}) },
      steps: { some: { act: { in: acts }, day: { gte: fromDay(from), lte: fromDay(to) } } },
    },
    select,
    orderBy: { personName: "asc" },
    ...(most ? { take: most } : {}),
  });
}

type Found = Awaited<ReturnType<typeof casesOf>>;

function linesOf(found: Readonly<Found>, procedure: TypedProcedure, year: number): Ended[] {
  const { acts } = TYPED[procedure];
  const [from, to] = daysOf(year);
  const lines = found.flatMap(({ id, personName, typedOn, unit, branch, member, graduation, steps }) => {
    const decided = standingSteps(steps).findLast(({ act }) => acts.includes(act));
    const day = decided && toDay(decided.day);
    if (!member || !day || day < from || day > to) return [];
    // The dialog of a ceremony asks for the certificate's number apart from the step's own.
    const docNumber = decided.docNumber || (graduation?.certificate ?? "");
    const line = { id, personName, ...member, branch: (branch ?? unit).name, day, docNumber };
    return [{ ...line, typedOn: typedOn && toDay(typedOn) }];
  });
  return lines.toSorted((a, b) => a.day.localeCompare(b.day));
}
