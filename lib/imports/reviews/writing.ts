import type { AuditEvent } from "@/lib/audit/types";
import type { ReviewLines } from "@/lib/imports/reviews/lines";
import type { Writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import { openSheet, writeRatings } from "@/lib/ratings/writing";
import { registration } from "@/lib/training/rules";
import { recordMove, writeRecords } from "@/lib/training/writing";

type At = { orgId: string; unitId: string; year: number; today: PlainDate };

/** Writes ratings and registrations, one statement for a branch; false where somebody was faster. */
export async function writeReviews(
  db: Writer,
  record: (event: AuditEvent) => void,
  { orgId, unitId, year, today }: At,
  { ratings, training, groups }: ReviewLines,
): Promise<boolean> {
  for (const { branchId, rows } of ratings) {
    const at = { place: { orgId, unitId, branchId }, year };
    const sheet = await openSheet(db, at);
    if (sheet.state !== "draft" || !(await writeRatings(db, at, sheet.id, rows, record))) return false;
  }
  for (const { branchId, members } of training) {
    const at = { place: { orgId, unitId, branchId }, year };
    const records = members.map((memberId) => ({
      row: { memberId, record: null },
      next: registration(today),
    }));
    if (!(await writeRecords(db, at, { groups }, records))) return false;
    recordMove(record, at, records, { move: "register" });
  }
  return true;
}
