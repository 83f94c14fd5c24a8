import { now } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { unpack } from "@/lib/platform/packing";
import { listValues } from "../listed";
import type { BranchYear } from "../place";
import type { SheetState } from "../types";
import { keptSaveStatement } from "./statements";
import type { KeptSave } from "./types";

type KeptSheet = { state: SheetState; kept: KeptSave | null };

/** A branch's sheet with what undoing its last save needs; null where there is no sheet. */
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
