import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { evidenceByIds } from "@/lib/evidence/queries";
import { done, notFound, type Result } from "@/lib/platform/result";
import { unitYear } from "@/lib/units/periods";
import type { RecordPlace } from "@/lib/units/record-place";
import { type Book, listBook, placeOf, rowOf } from "../book";
import type { BookAt, BookList } from "../types";
import type { CareFilter } from "./schema";
import { listCareStatement, readCareStatement } from "./statements";
import { type CareDetail, type CareListItem, isSensitiveCare } from "./types";

/** What was done in a year for members and cadres, the latest first. */
export function careOfYear(
  actor: Actor,
  { year, kind: counted = "calendar_year", ...at }: BookAt,
  { kind, beneficiary, removed }: CareFilter,
): Promise<Result<BookList<CareListItem>>> {
  const { from, to } = unitYear(counted, year);
  const more = [from, to, kind ?? null, beneficiary ?? null];
  return listBook(actor, listCareStatement, at, { removed: removed === "1", more });
}

type ReadRow = Omit<CareDetail, "evidence" | "mayEdit" | "untold"> & { evidenceIds: string[] };

/** One of them with its pictures and files. A removed one only for who may take it back. */
export async function careDetail(actor: Actor, id: string): Promise<Result<CareDetail>> {
  const row = await rowOf<ReadRow>(actor, readCareStatement, id);
  if (!row) return notFound();
  const { evidenceIds, members, ...care } = row;
  const mayEdit = can.keepCare(actor, placeOf(row)).allowed;
  if (row.deletedAt && !mayEdit) return notFound();
  const people = mayReadNames(actor, row.kind, placeOf(row))
    ? { members, untold: 0 }
    : { members: [], untold: members.length };
  return done({ ...care, ...people, mayEdit, evidence: await evidenceByIds(actor, row.orgId, evidenceIds) });
}

/** Whether the actor is told for whom something of this kind was done there. */
export function mayReadNames(actor: Actor, kind: string, place: RecordPlace): boolean {
  return !isSensitiveCare(kind) || can.seeSensitive(actor, place).allowed;
}

export const CARE_BOOK: Book<CareDetail> = {
  table: "member_care",
  find: careDetail,
  may: can.keepCare,
  removed: "care.removed",
  restored: "care.restored",
};
