import type { AuditEvent } from "@/lib/audit/types";
import type { PaperBearer } from "@/lib/evidence/papers/tying";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { done, type FieldError, type Result, refusedFields } from "@/lib/platform/result";
import { NOTHING_CHANGED } from "@/lib/platform/unchanged";
import type { WrittenRow } from "./last-save/types";
import { choiceWords, NOT_RATED_WORDS } from "./messages";
import type { BranchYear } from "./place";
import { isNotRated, levelOf } from "./rules";
import type { RatingInput } from "./schema";
import { openSheetStatement, saveRatingsStatement } from "./statements";
import type { Choice, NotRatedReason, RatingBoard, RatingRow, SheetState } from "./types";

export type Said = Pick<RatingRow, "choice" | "comment">;

/** A row as it shall stand, beside what stood there. */
export type Changed = RatingInput & { was: Said };

/** Whose ratings: of a unit's branch in a year. */
type At = Pick<BranchYear, "place" | "year">;

/** The rows that say something new, or every row that can't be said so. */
export function changedRows(board: RatingBoard, given: readonly RatingInput[]): Result<Changed[]> {
  const known = new Map(board.rows.map((row) => [row.memberId, row]));
  const fields: FieldError[] = [];
  const changed: Changed[] = [];
  for (const [at, row] of given.entries()) {
    const was = known.get(row.member);
    const message = was ? problemOf(row, was, board.seesReasons) : "không còn trong danh sách. Mở lại trang.";
    if (message) fields.push({ path: `rows.${at}`, message: `${was?.fullName ?? "Một người"}: ${message}` });
    else if (was && says(row, was)) changed.push({ ...row, was });
  }
  const wrong = refusedFields(fields);
  if (wrong) return wrong;
  return changed.length > 0 ? done(changed) : NOTHING_CHANGED;
}

function problemOf({ choice }: RatingInput, was: RatingRow, seesReasons: boolean): string | null {
  if (choice === "not_rated" && !isNotRated(was.choice)) return "chọn lý do không xếp loại.";
  if (choice === "party_member" && !seesReasons)
    return "lý do này do Bí thư đơn vị hoặc bí thư chi đoàn ghi.";
  return null;
}

const says = ({ choice, comment }: RatingInput, was: Said) =>
  choice !== was.choice || comment !== was.comment;

type Sheet = { id: string; state: SheetState; version: number };

export async function openSheet(db: Writer, { place, year }: At): Promise<Sheet> {
  const values = [place.orgId, place.unitId, place.branchId ?? null, year];
  const [sheet] = await rowsWithin<Sheet>(db, openSheetStatement, values);
  if (!sheet) throw new Error("an opened sheet is always one row");
  return sheet;
}

/** The sheet as what has papers: in them stands why somebody is not rated. */
export function sheetBearer(id: string, { branchId = null, ...lies }: At["place"]): PaperBearer {
  return { kind: "rating_sheet", id, place: { ...lies, branchId }, isRestricted: true };
}

/** One statement however many rows; null where somebody was faster with any of them. */
export async function writeRatings(
  db: Writer,
  at: At,
  sheetId: string,
  changed: readonly Changed[],
  record: (event: AuditEvent) => void,
): Promise<WrittenRow[] | null> {
  const { place, year } = at;
  const lines = changed.map(({ member, choice, comment, version }) => ({
    member,
    comment,
    version,
    rating: levelOf(choice),
    ...(choice === "not_rated" ? { keeps: true } : { reason: reasonOf(choice) }),
  }));
  const values = [place.orgId, sheetId, year, JSON.stringify(lines)];
  const written = await rowsWithin<WrittenRow>(db, saveRatingsStatement, values);
  if (written.length < changed.length) return null;
  for (const { member, was, ...next } of changed) record(ratingEvent(at, member, was, next));
  return written;
}

/** What the log says of one member's rating and comment. */
export function ratingEvent({ place, year }: At, member: string, was: Said, next: Said): AuditEvent {
  return {
    type: "rating.saved",
    orgId: place.orgId,
    unitId: place.unitId,
    subjectId: member,
    detail: { year },
    before: { rating: loggedWords(was.choice), comment: was.comment },
    after: { rating: loggedWords(next.choice), comment: next.comment },
  };
}

function reasonOf(choice: Choice | null): NotRatedReason | null {
  return isNotRated(choice) ? (choice as NotRatedReason) : null;
}

/** The log never tells the reason, which may be sensitive. */
function loggedWords(choice: Choice | null): string {
  return isNotRated(choice) ? NOT_RATED_WORDS : choiceWords(choice);
}
