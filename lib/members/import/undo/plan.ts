import type { Before } from "@/lib/members/import/confirm/before";
import { unseal } from "@/lib/platform/sealing";

export type ChangeToUndo = { memberId: string; versionAfter: number; beforeSealed: Uint8Array };

/** Lines for the bulk update that put the old values back, and members whose sensitive row the import made. */
export type UndoPlan = { lines: string; bare: string[]; columns: Record<string, string[]> };

export function planUndo(changes: ChangeToUndo[]): UndoPlan {
  const told = changes.map(({ memberId, versionAfter, beforeSealed }) => {
    const before = JSON.parse(unseal(beforeSealed).toString()) as Before;
    const columns = [...Object.keys(before.plain), ...Object.keys(before.sensitive)];
    return { id: memberId, version: versionAfter, before, columns };
  });
  const made = told.filter(({ before }) => before.bare && Object.keys(before.sensitive).length > 0);
  return {
    lines: JSON.stringify(
      told.map(({ id, version, before: { plain, sensitive } }) => ({ id, version, plain, sensitive })),
    ),
    bare: made.map(({ id }) => id),
    columns: Object.fromEntries(told.map(({ id, columns }) => [id, columns])),
  };
}
