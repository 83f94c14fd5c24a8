import { now } from "@/lib/platform/clock";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { pack, unpack } from "@/lib/platform/packing";
import { keepAgainStatement, standingStatement } from "./statements";
import { BULK_KINDS, type KeptChange } from "./types";

/** A member's row: the version in which it stood before something was done that is undone now, and the one it has since. */
export type StandsAgain = { id: string; stood: number; version: number };

type Standing = { id: string; beforeSealed: Uint8Array };

/** Changes of many that can still be undone follow rows that stand again as they left them, under a new version. */
export async function followChanges(db: Writer, orgId: string, rows: readonly StandsAgain[]): Promise<void> {
  const again = new Map(rows.map((row) => [row.id, row]));
  const members = [...again.keys()];
  const found = await rowsWithin<Standing>(db, standingStatement, [orgId, members, BULK_KINDS, await now()]);
  const followed = found.flatMap(({ id, beforeSealed }) => {
    const kept = unpack<KeptChange>(beforeSealed);
    const further = kept.rows.map(({ id: member, version }) => {
      const row = again.get(member);
      return row && version <= row.stood ? row.version - row.stood : 0;
    });
    if (!further.some(Boolean)) return [];
    const moved = kept.rows.map((row, at) => ({ ...row, version: row.version + (further[at] ?? 0) }));
    return [{ id, sealed: Buffer.from(pack({ ...kept, rows: moved } satisfies KeptChange)) }];
  });
  if (followed.length === 0) return;
  const columns = [followed.map(({ id }) => id), followed.map(({ sealed }) => sealed)];
  await rowsWithin(db, keepAgainStatement, [orgId, ...columns]);
}
