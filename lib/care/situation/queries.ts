import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { done, notFound, type Result, refused } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";
import { type Book, listBook, placeOf, rowOf } from "../book";
import type { BookAt, BookList } from "../types";
import { listNotesStatement, readNoteStatement } from "./statements";
import type { NoteDetail, NoteListItem } from "./types";

/** The notes of a year, the latest month first; the upper level finds what was forwarded. */
export function notesOfYear(
  actor: Actor,
  { year, kind = "calendar_year", ...at }: BookAt,
  filter: { removed?: string | undefined },
): Promise<Result<BookList<NoteListItem>>> {
  const own = actor.roles.flatMap((held) => (held.orgId === at.orgId ? held.unit.id : []));
  const { from, to } = unitYear(kind, year);
  const more = [from, to, own, own];
  return listBook(actor, listNotesStatement, at, { removed: filter.removed === "1", more });
}

type ReadRow = Omit<NoteDetail, "mayEdit" | "mayForward" | "mayAnswer">;

/** One note. Not forwarded, it is read where it was written alone; removed, by who may take it back. */
export async function noteDetail(actor: Actor, id: string): Promise<Result<NoteDetail>> {
  const row = await rowOf<ReadRow>(actor, readNoteStatement, id);
  if (!row) return notFound();
  const place = placeOf(row);
  const no = row.forwardedOn ? null : refusal(can.readOwnNotes(actor, place));
  if (no) return no;
  const mayEdit = can.keepCare(actor, place).allowed;
  if (row.deletedAt && !mayEdit) return notFound();
  const mayForward = can.forwardNote(actor, place).allowed;
  return done({ ...row, mayEdit, mayForward, mayAnswer: can.answerNote(actor, place).allowed });
}

export const NOTE_BOOK: Book<NoteDetail> = {
  table: "youth_situation_notes",
  find: noteDetail,
  may: can.keepCare,
  removed: "situation.removed",
  restored: "situation.restored",
  locked: ({ forwardedOn }) =>
    forwardedOn === null
      ? null
      : refused("conflict", "Đã báo lên cấp trên nên giữ nguyên. Ghi tình hình mới nếu có thêm."),
};
