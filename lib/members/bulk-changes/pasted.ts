import { RESTRICTED_PROCEDURES } from "@/lib/access/restricted";
import type { Actor, Place } from "@/lib/access/types";
import { personOf } from "@/lib/access/who";
import type { AuditEvent } from "@/lib/audit/types";
import { undoableUntil } from "@/lib/members/undo-days";
import { now } from "@/lib/platform/clock";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { pack } from "@/lib/platform/packing";
import { wipeBulkChanges } from "./statements";
import type { PastedKind } from "./types";

type PastedTable = {
  kind: PastedKind;
  place: Place;
  /** What undoing it needs to know. */
  kept: object;
  /** Of how many lines. */
  count: number;
  target: string;
};

/** Keeps what came by one table, so that it is undone as one; answers with its id. */
export async function keepPasted(
  actor: Actor,
  { db, record }: { db: Writer; record: (event: AuditEvent) => void },
  { kind, place: { orgId, unitId, branchId = null }, kept, count, target }: PastedTable,
): Promise<string> {
  const [id, createdAt] = [newId(), await now()];
  await rowsWithin(db, wipeBulkChanges, [orgId, createdAt]);
  await db.memberBulkChange.create({
    data: {
      id,
      orgId,
      unitId,
      branchId,
      kind,
      target,
      memberCount: count,
      createdAt,
      createdById: personOf(actor),
      createdBy: actor.name,
      expiresAt: undoableUntil(createdAt),
      beforeSealed: pack(kept),
    },
  });
  record({
    type: "members.bulk_changed",
    orgId,
    unitId,
    subjectId: id,
    detail: RESTRICTED_PROCEDURES.includes(kind) ? { count } : { kind, count },
  });
  return id;
}
