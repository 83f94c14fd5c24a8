import type { Actor, Place } from "@/lib/access/types";
import { today } from "@/lib/platform/clock";
import type { Writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { NilSubject } from "../types";
import type { RecordEvent } from "../writing";

type Word = Pick<Place, "orgId" | "unitId"> & { procedure: NilSubject; years: number[] };

/**
 * Takes a unit's word about these years back within the transaction that writes what it denies: the level above does not
 * wait until the unit does so.
 */
export async function overruleNil(
  actor: Actor,
  { db, record }: { db: Writer; record: RecordEvent },
  { orgId, unitId, procedure, years }: Word,
): Promise<void> {
  const signed = await db.nilReturn.findMany({
    where: { unitId, procedure, year: { in: years }, withdrawnOn: null },
    select: { id: true, year: true },
  });
  if (signed.length === 0) return;
  await db.nilReturn.updateMany({
    where: { id: { in: signed.map(({ id }) => id) }, withdrawnOn: null },
    data: { withdrawnOn: fromDay(await today()), withdrawnBy: actor.name, version: { increment: 1 } },
  });
  for (const { id, year } of signed)
    record({ type: "nil.withdrawn", orgId, unitId, subjectId: id, detail: { year, procedure } });
}
