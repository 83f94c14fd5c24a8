import type { Actor } from "@/lib/access/types";
import { beside } from "@/lib/imports/beside/beside";
import { onPool, surroundings } from "@/lib/imports/dry-run/around";
import { takenNumbers } from "@/lib/imports/dry-run/taken";
import { exportProblems, problemLists } from "@/lib/imports/problems-export";
import { type FoundImport, findImport, keptSheet } from "@/lib/imports/queries";
import { reader } from "@/lib/platform/database/database";
import { done, type Result } from "@/lib/platform/result";

/** The cells to mend or to look at as .xlsx: all of them, also where the page lists the first alone. */
export async function importProblems(
  actor: Actor,
  id: string,
): Promise<Result<{ fileName: string; bytes: Uint8Array }>> {
  const found = await findImport(actor, id);
  if (!found.ok) return found;
  const { detail } = found.value;
  const { fileName } = detail;
  const bytes =
    (await allProblems(actor, found.value)) ??
    (await exportProblems(fileName, problemLists(detail), detail.untold));
  return done({ fileName: `loi-${fileName.replace(/\.[^.]*$/, "")}.xlsx`, bytes });
}

/** Compared once more beside this process, whose memory they would fill; null where none are untold, or the sheet is gone. */
async function allProblems(
  actor: Actor,
  { detail, place, seesSensitive }: FoundImport,
): Promise<Uint8Array | null> {
  const { id, state, untold, mapping, answers, isComplete, year, fileName } = detail;
  const sheetSealed = untold > 0 && state === "ready" ? await keptSheet(reader(place.scope), id) : null;
  if (sheetSealed === null) return null;
  const around = await surroundings(onPool(place), actor, place, { isComplete, seesSensitive, year });
  const again = { sheetSealed, mapping, mappingChanges: {}, answers };
  const first = await beside.ask("compareAgain", { ...again, around });
  if (!first.ok) return null;
  const taken = await takenNumbers(place, around, first.value.held);
  return beside.ask("problemsFile", { ...again, around: { ...around, taken }, fileName });
}
