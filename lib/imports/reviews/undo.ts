import type { AuditEvent } from "@/lib/audit/types";
import { followRatings } from "@/lib/imports/reviews/follow";
import {
  dropEmptyProgram,
  dropEmptySheets,
  undoRatings,
  undoTraining,
} from "@/lib/imports/reviews/statements";
import type { ReviewUndo, Said } from "@/lib/imports/reviews/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { unpack } from "@/lib/platform/packing";
import { isNotRated, levelOf } from "@/lib/ratings/rules";
import { ratingEvent } from "@/lib/ratings/writing";
import { movedEvent } from "@/lib/training/writing";

type At = { orgId: string; unitId: string; importId: string; year: number };

/** Takes back what a sheet wrote into ratings and training; answers the members of whom something was changed since. */
export async function undoReviews(
  db: Writer,
  record: (event: AuditEvent) => void,
  { orgId, unitId, importId, year }: At,
  sealed: Uint8Array | null,
): Promise<string[]> {
  if (!sealed) return [];
  const { ratings, training, opensProgram } = unpack<ReviewUndo>(sealed);
  const back = await idsOf(db, undoRatings, [orgId, year, JSON.stringify(ratings.map(lineOf))]);
  const restored = ratings.filter(({ member, before }) => before !== null && back.has(member));
  await followRatings(db, { unitId, importId, year }, restored);
  const unregistered = await idsOf(db, undoTraining, [orgId, year, training]);
  await rowsWithin(db, dropEmptySheets, [orgId, unitId, year]);
  if (opensProgram) await rowsWithin(db, dropEmptyProgram, [orgId, unitId, year]);
  for (const { member, before, after } of ratings)
    if (back.has(member)) {
      const event = ratingEvent({ place: { orgId, unitId }, year }, member, after, before ?? NOTHING);
      record({ ...event, detail: { ...event.detail, undo: importId } });
    }
  for (const memberId of unregistered) {
    const row = { memberId, record: REGISTERED };
    const event = movedEvent({ place: { orgId, unitId }, year }, { row, next: null });
    record({ ...event, detail: { ...event.detail, undo: importId } });
  }
  const left = [
    ...ratings.flatMap(({ member }) => (back.has(member) ? [] : member)),
    ...training.filter((member) => !unregistered.has(member)),
  ];
  return [...new Set(left)];
}

/** A sheet registers and does nothing more. */
const REGISTERED = { state: "registered", result: null } as const;

const NOTHING: Said = { choice: null, comment: "" };

async function idsOf(db: Writer, statement: Parameters<typeof rowsWithin>[1], values: unknown[]) {
  return new Set((await rowsWithin<{ id: string }>(db, statement, values)).map(({ id }) => id));
}

function lineOf({ member, version, before }: ReviewUndo["ratings"][number]) {
  const { choice, comment } = before ?? NOTHING;
  const reason = isNotRated(choice) ? choice : null;
  return { member, version, made: before === null, rating: levelOf(choice), reason, comment };
}
