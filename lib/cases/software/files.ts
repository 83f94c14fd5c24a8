import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { type PaperFile, sheetFile } from "@/lib/papers/serve";
import { done, notFound, type Result } from "@/lib/platform/result";
import { anId } from "@/lib/platform/schema";
import { namesAt } from "@/lib/units/names-at";
import { listPlace, logListExport } from "../list-export";
import { isRestricted, readsProcedure } from "../restricted";
import { everyEnded } from "./queries";
import { softwareSheet, TYPED, TYPED_PROCEDURES } from "./sheet";

const query = z.strictObject({
  procedure: z.enum(TYPED_PROCEDURES, "Chọn procedure=graduation, removal_from_roll hoặc discipline."),
  unit: z.string(),
  org: z.string().optional(),
  branch: anId().optional(),
  year: z.string().regex(/^\d{4}$/, "Ghi năm bằng bốn chữ số."),
});

/** "Danh sách nhập phần mềm" of a procedure's year: whose case ended here and must still be typed there. */
export async function softwareFile({ actor, url }: { actor: Actor; url: URL }): Promise<Result<PaperFile>> {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const { procedure, year: named, ...where } = parsed.value;
  const place = await listPlace(actor, where);
  if (!place.ok) return place;
  if (!readsProcedure(actor, procedure, place.value)) return notFound();
  const year = Number(named);
  const [ended, names] = await Promise.all([
    everyEnded(actor, place.value, procedure, year),
    namesAt(actor, place.value),
  ]);
  if (!names) return notFound();
  if (!ended.ok) return ended;
  const lines = ended.value.filter(({ typedOn }) => typedOn === null);
  await logListExport(actor, place.value, {
    ...{ count: lines.length, of: procedure, sensitive: isRestricted(procedure) },
  });
  const bytes = await softwareSheet(procedure, { place: names.branch ?? names.unit, year, lines });
  return done(sheetFile(bytes, `Danh sách nhập phần mềm ${TYPED[procedure].title} ${year}`));
}
