import type { AuditEvent } from "@/lib/audit/types";
import { followRatings } from "@/lib/imports/reviews/follow";
import { byBranch } from "@/lib/imports/reviews/lines";
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
import { recordMove } from "@/lib/training/writing";

type At = { orgId: string; unitId: string; importId: string; year: number };

/** Of whom the rating or training is as before again, and of whom something was changed since, so that it stands. */
type UndoneReviews = { back: string[]; left: string[] };

/** Takes back what a sheet wrote into ratings and training. */
export async function undoReviews(
  db: Writer,
  log: (event: AuditEvent) => void,
  { orgId, unitId, importId, year }: At,
  sealed: Uint8Array | null,
): Promise<UndoneReviews> {
  if (!sealed) return { back: [], left: [] };
  const record = (event: AuditEvent) => log({ ...event, detail: { ...event.detail, undo: importId } });
  const { ratings, training, opensProgram } = unpack<ReviewUndo>(sealed);
  const back = await idsOf(db, undoRatings, [orgId, year, JSON.stringify(ratings.map(lineOf))]);
  const restored = ratings.filter(({ member, before }) => before !== null && back.has(member));
  await followRatings(db, { unitId, importId, year }, restored);
  const gone = await rowsWithin<Unregistered>(db, undoTraining, [orgId, year, training]);
  await rowsWithin(db, dropEmptySheets, [orgId, unitId, year]);
  if (opensProgram) await rowsWithin(db, dropEmptyProgram, [orgId, unitId, year]);
  for (const { member, before, after } of ratings)
    if (back.has(member))
      record(ratingEvent({ place: { orgId, unitId }, year }, member, after, before ?? NOTHING));
  for (const [branchId, members] of byBranch(gone.map(({ id, branchId }) => ({ at: branchId, line: id })))) {
    const changes = members.map((memberId) => ({ row: { memberId, record: REGISTERED }, next: null }));
    recordMove(record, { place: { orgId, unitId, branchId }, year }, changes, { move: "unregister" });
  }
  const unregistered = new Set(gone.map(({ id }) => id));
  const left = [
    ...ratings.flatMap(({ member }) => (back.has(member) ? [] : member)),
    ...training.filter((member) => !unregistered.has(member)),
  ];
  return { back: [...new Set([...back, ...unregistered])], left: [...new Set(left)] };
}

/** A sheet registers and does nothing more. */
const REGISTERED = { state: "registered", result: null } as const;

type Unregistered = { id: string; branchId: string | null };

const NOTHING: Said = { choice: null, comment: "" };

async function idsOf(db: Writer, statement: Parameters<typeof rowsWithin>[1], values: unknown[]) {
  return new Set((await rowsWithin<{ id: string }>(db, statement, values)).map(({ id }) => id));
}

function lineOf({ member, version, before }: ReviewUndo["ratings"][number]) {
  const { choice, comment } = before ?? NOTHING;
  const reason = isNotRated(choice) ? choice : null;
  return { member, version, made: before === null, rating: levelOf(choice), reason, comment };
}
