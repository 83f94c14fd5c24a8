import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { now } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { unpack } from "@/lib/platform/packing";
import { listValues } from "../listed";
import { ratingWords } from "../messages";
import { type BranchYear, keptBranch } from "../place";
import { masked } from "../queries";
import type { SheetState } from "../types";
import type { Said } from "../writing";
import { keptSaveStatement } from "./statements";
import type { KeptSave, LastSave, StoredRating } from "./types";

/** What can be undone of the last save of a branch's list, for whoever keeps it; null where nothing can. */
export async function lastSave(actor: Actor, input: unknown): Promise<LastSave | null> {
  const found = await keptBranch(actor, input);
  const kept = found.ok ? (await keptSaveAt(found.value))?.kept : null;
  if (!found.ok || !kept) return null;
  const seesReasons = can.seeSensitive(actor, found.value.place).allowed;
  const words = (row: StoredRating | null) => {
    const { choice, comment } = saidBy(row);
    return ratingWords({ choice: seesReasons ? choice : masked(choice), comment });
  };
  const { by, at } = kept;
  const effect = kept.rows.map(({ fullName: name, before, after }) => ({
    ...{ name, from: words(after), to: words(before) },
  }));
  return { by, at, effect };
}

type KeptSheet = { state: SheetState; kept: KeptSave | null };

export async function keptSaveAt(at: BranchYear): Promise<KeptSheet | null> {
  const moment = await now();
  const [sheet] = await rows<Omit<KeptSheet, "kept"> & { sealed: Uint8Array | null }>(
    at.scope,
    keptSaveStatement,
    () => [...listValues(at).slice(0, 4), moment],
  );
  if (!sheet) return null;
  const { sealed, ...stands } = sheet;
  return { ...stands, kept: sealed && unpack<KeptSave>(sealed) };
}

export function saidBy(row: StoredRating | null): Said {
  return { choice: row?.rating ?? row?.not_rated ?? null, comment: row?.comment ?? "" };
}
