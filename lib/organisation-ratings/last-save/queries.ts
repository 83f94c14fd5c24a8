import type { Actor } from "@/lib/access/types";
import { now } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { unpack } from "@/lib/platform/packing";
import { done, type Result } from "@/lib/platform/result";
import type { LastSave } from "@/lib/ratings/last-save/types";
import type { SheetState } from "@/lib/ratings/types";
import { ratedWords } from "../messages";
import { type RatedPlace, ratedPlace } from "../place";
import { sheetValues, shownBoard } from "../queries";
import { editable } from "../rules";
import type { RatedBoard } from "../types";
import { keptRatedStatement } from "./statements";
import type { KeptRated } from "./types";

type KeptSheet = { state: SheetState; version: number; kept: KeptRated };

/** A sheet with what undoing its last save needs, for whoever may write all that it wrote; null where there is none. */
export async function keptRated(at: RatedPlace): Promise<KeptSheet | null> {
  const moment = await now();
  const [sheet] = await rows<Omit<KeptSheet, "kept"> & { sealed: Uint8Array | null }>(
    at.scope,
    keptRatedStatement,
    () => [...sheetValues(at), moment],
  );
  if (!sheet?.sealed) return null;
  const { state, version, sealed } = sheet;
  const kept = unpack<KeptRated>(sealed);
  const may = editable(state, at.may);
  const isOurs = kept.lines.every(
    ({ before, after }) =>
      (may.own || may.decided) &&
      (may.own || before.own === after.own) &&
      (may.decided || before.decided === after.decided),
  );
  return isOurs ? { state, version, kept } : null;
}

/** One sheet with what can be undone of its last save. */
export async function boardWithSave(
  actor: Actor,
  input: unknown,
): Promise<Result<{ board: RatedBoard; save: LastSave | null }>> {
  const found = await ratedPlace(actor, input);
  if (!found.ok) return found;
  const [board, save] = await Promise.all([shownBoard(actor, found.value), lastSave(found.value)]);
  return done({ board, save });
}

/** What undoing the last save of a sheet comes to. */
async function lastSave(at: RatedPlace): Promise<LastSave | null> {
  const sheet = await keptRated(at);
  if (!sheet) return null;
  const { by, at: savedAt, lines } = sheet.kept;
  const effect = lines.map(({ name, before, after }) => ({
    name,
    from: ratedWords(after),
    to: ratedWords(before),
  }));
  return { by, at: savedAt, effect };
}
