import type { AuditEvent } from "@/lib/audit/types";
import type { PaperBearer } from "@/lib/evidence/papers/tying";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { RATING_LABELS } from "@/lib/ratings/messages";
import type { RatingLevel, SheetState } from "@/lib/ratings/types";
import type { RatedPlace } from "./place";
import type { RatedInput } from "./schema";
import { openRatedStatement, saveRatedStatement } from "./statements";
import type { RatedRow } from "./types";

export type RecordEvent = (event: AuditEvent) => void;
export type ChangedRow = RatedInput & { was: RatedRow };

type OpenSheet = { id: string; state: SheetState; version: number };

export async function openRated(db: Writer, { place, level, year }: RatedPlace): Promise<OpenSheet> {
  const values = [place.orgId, place.unitId, level, year];
  const [sheet] = await rowsWithin<OpenSheet>(db, openRatedStatement, values);
  if (!sheet) throw new Error("an opened sheet is always one row");
  return sheet;
}

/** The sheet as what has papers. */
export function sheetBearer(id: string, place: RatedPlace["place"]): PaperBearer {
  const kind = "organisation_rating_sheet";
  return { kind, id, place: { ...place, branchId: null }, isRestricted: false };
}

/** One statement however many lines; false where somebody was faster with any of them. */
export async function writeRated(
  db: Writer,
  { place, level, year }: RatedPlace,
  sheetId: string,
  changed: readonly ChangedRow[],
  record: RecordEvent,
): Promise<boolean> {
  const lines = changed.map(({ was, own, decided, comment, version }) => ({
    subject: was.subject,
    branchId: was.branchId,
    seatId: was.seatId,
    own,
    decided,
    comment,
    version,
  }));
  const values = [place.orgId, sheetId, JSON.stringify(lines)];
  const written = await rowsWithin<{ id: string }>(db, saveRatedStatement, values);
  if (written.length < changed.length) return false;
  for (const { was, own, decided, comment } of changed)
    record({
      type: "organisation_rating.saved",
      orgId: place.orgId,
      unitId: place.unitId,
      subjectId: sheetId,
      detail: { year, level, subject: was.subject },
      before: { name: was.name, own: words(was.own), decided: words(was.decided), comment: was.comment },
      after: { name: was.name, own: words(own), decided: words(decided), comment },
    });
  return true;
}

const words = (level: RatingLevel | null) => level && RATING_LABELS[level];
