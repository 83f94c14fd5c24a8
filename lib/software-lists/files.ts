import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import { readsProcedure } from "@/lib/access/restricted";
import type { Actor } from "@/lib/access/types";
import { listPlace, logListExport } from "@/lib/cases/list-export";
import { isRestricted } from "@/lib/cases/restricted";
import { listFileName } from "@/lib/papers/list-file-name";
import { type PaperFile, sheetFile } from "@/lib/papers/serve";
import { done, notFound, type Result } from "@/lib/platform/result";
import { anId } from "@/lib/platform/schema";
import { namesAt } from "@/lib/units/names-at";
import { everyUntyped } from "./queries";
import { TYPED, TYPED_LISTS } from "./rules";
import { softwareSheet } from "./sheet";

const query = z.strictObject({
  procedure: z.enum(TYPED_LISTS, `Chọn procedure=${TYPED_LISTS.join(", ")}.`),
  unit: z.string(),
  org: z.string().optional(),
  branch: anId().optional(),
});

/** "Danh sách nhập phần mềm": of whom something was done here that must still be typed there, whenever it was. */
export async function softwareFile({ actor, url }: { actor: Actor; url: URL }): Promise<Result<PaperFile>> {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const { procedure: list, ...where } = parsed.value;
  const place = await listPlace(actor, where);
  if (!place.ok) return place;
  if (list !== "posts" && !readsProcedure(actor, list, place.value)) return notFound();
  const [untyped, names] = await Promise.all([
    everyUntyped(actor, place.value, list),
    namesAt(actor, place.value),
  ]);
  if (!names) return notFound();
  if (!untyped.ok) return untyped;
  const lines = untyped.value;
  await logListExport(actor, place.value, {
    count: lines.length,
    of: list,
    sensitive: list !== "posts" && isRestricted(list),
  });
  const bytes = await softwareSheet(list, { place: names.branch ?? names.unit, lines });
  return done(sheetFile(bytes, listFileName(`Danh sách nhập phần mềm ${TYPED[list].title}`, names)));
}
