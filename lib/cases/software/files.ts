import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { type PaperFile, sheetFile } from "@/lib/papers/serve";
import { reader } from "@/lib/platform/database/database";
import { fromDay, toDay } from "@/lib/platform/database/days";
import { makeDate } from "@/lib/platform/dates";
import { done, notFound, type Result } from "@/lib/platform/result";
import { namesAt } from "@/lib/units/names-at";
import type { RecordPlace } from "@/lib/units/record-place";
import { listPlace, logListExport } from "../list-export";
import { softwareSheet, TYPED, TYPED_PROCEDURES, type TypedLine, type TypedProcedure } from "./sheet";

const query = z.strictObject({
  procedure: z.enum(TYPED_PROCEDURES, "Chọn procedure=graduation hoặc removal_from_roll."),
  unit: z.string(),
  org: z.string().optional(),
  branch: z.uuid().optional(),
  year: z.string().regex(/^\d{4}$/, "Ghi năm bằng bốn chữ số."),
});

/** "Danh sách nhập phần mềm" of a procedure's year: whose case ended here and must be typed there too. */
export async function softwareFile({ actor, url }: { actor: Actor; url: URL }): Promise<Result<PaperFile>> {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const { procedure, year: named, ...where } = parsed.value;
  const place = await listPlace(actor, where);
  if (!place.ok) return place;
  const year = Number(named);
  const [lines, names] = await Promise.all([
    endedHere(actor, place.value, procedure, year),
    namesAt(actor, place.value),
  ]);
  if (!names) return notFound();
  await logListExport(actor, place.value, { count: lines.length, of: procedure });
  const bytes = await softwareSheet(procedure, { place: names.branch ?? names.unit, year, lines });
  return done(sheetFile(bytes, `Danh sách nhập phần mềm ${TYPED[procedure].title} ${year}`));
}

const MOST = 2000;

async function endedHere(
  actor: Actor,
  { orgId, unitId, branchId }: RecordPlace,
  procedure: TypedProcedure,
  year: number,
): Promise<TypedLine[]> {
  const scope = readScope(actor, orgId);
  if (!scope) return [];
  const found = await reader(scope).memberCase.findMany({
    where: {
      ...{ unitId, procedure, entry: "stepwise", state: TYPED[procedure].state },
      ...(branchId ? { branchId } : {}),
      closedOn: { gte: fromDay(makeDate(year, 1, 1)), lte: fromDay(makeDate(year, 12, 31)) },
    },
    select: {
      ...{ personName: true, closedOn: true },
      unit: { select: { name: true } },
      branch: { select: { name: true } },
      member: { select: { code: true, birthDate: true, gender: true } },
      steps: { select: { docNumber: true }, orderBy: { number: "desc" }, take: 1 },
    },
    orderBy: [{ closedOn: "asc" }, { personName: "asc" }],
    take: MOST,
  });
  return found.flatMap(({ personName, closedOn, unit, branch, member, steps }) =>
    member && closedOn
      ? [
          {
            ...{ personName, ...member, branch: (branch ?? unit).name },
            ...{ day: toDay(closedOn), docNumber: steps[0]?.docNumber ?? "" },
          },
        ]
      : [],
  );
}
