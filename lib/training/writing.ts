import type { AuditEvent } from "@/lib/audit/types";
import { rowsWithin, type Writer } from "@/lib/platform/database/database";
import { formatDate } from "@/lib/platform/dates";
import { RATING_SHORT } from "@/lib/ratings/messages";
import type { BranchYear } from "@/lib/ratings/place";
import type { RatingLevel } from "@/lib/ratings/types";
import { docWords, TRAINING_WORDS } from "./messages";
import { openProgramStatement, writeTrainingStatement } from "./statements";
import type { TrainingProgram, TrainingRecord, TrainingRow } from "./types";

/** A record as it shall stand, beside the row that it belongs to. */
export type Next = { row: Pick<TrainingRow, "memberId" | "fullName" | "record">; next: TrainingRecord };

/** What stood of a member and what stands now; null: no record. */
type Standing = Pick<TrainingRecord, "state" | "result"> | null;
type Change = { row: { memberId: string; record: Standing }; next: Standing };

/** Whose records: of a unit's branch in a year. */
export type RecordedAt = Pick<BranchYear, "place" | "year">;

/** One statement however many records; false where somebody was faster with any of them. */
export async function writeRecords(
  db: Writer,
  { place, year }: RecordedAt,
  program: Pick<TrainingProgram, "groups">,
  records: readonly { row: Pick<TrainingRow, "memberId">; next: TrainingRecord }[],
): Promise<boolean> {
  const { orgId, unitId, branchId } = place;
  const groups = JSON.stringify(program.groups);
  const [opened] = await rowsWithin<{ id: string }>(db, openProgramStatement, [orgId, unitId, year, groups]);
  const lines = records.map(({ row, next }) => lineOf(row.memberId, next));
  const values = [orgId, opened?.id, branchId ?? null, year, JSON.stringify(lines)];
  return (await rowsWithin(db, writeTrainingStatement, values)).length === records.length;
}

function lineOf(member: string, next: TrainingRecord) {
  return {
    member,
    version: next.version,
    state: next.state,
    registered_on: next.registeredOn,
    self_marks: next.selfMarks,
    branch_marks: next.branchMarks,
    total: next.total,
    result: next.result,
    evaluated_on: next.evaluatedOn,
    forwarded_on: next.forwardedOn,
    confirmed_on: next.confirmedOn,
    doc_number: next.docNumber,
  };
}

/** A step that many took at once, in the log of their branch and of each of them. */
export function recordMove(
  record: (event: AuditEvent) => void,
  { place, year }: RecordedAt,
  records: readonly Change[],
  detail: { move: string; reason?: string; number?: string },
): void {
  const { orgId, unitId, branchId } = place;
  record({
    type: "training.moved",
    orgId,
    unitId,
    subjectId: branchId ?? unitId,
    detail: { year, people: records.length, ...detail },
  });
  for (const change of records) record(movedEvent({ place, year }, change, detail.reason));
}

/** The same in the log of one member. */
function movedEvent({ place, year }: RecordedAt, { row, next }: Change, reason?: string): AuditEvent {
  const { orgId, unitId } = place;
  return {
    type: "training.moved",
    orgId,
    unitId,
    subjectId: row.memberId,
    detail: { year },
    before: { training: standing(row.record) },
    after: { training: standing(next), ...(reason ? { reason } : {}) },
  };
}

/** What changed for each, in the log of the member. */
export function recordMarks(
  record: (event: AuditEvent) => void,
  { place, year }: RecordedAt,
  records: readonly Next[],
): void {
  for (const { row, next } of records)
    record({
      type: "training.marked",
      orgId: place.orgId,
      unitId: place.unitId,
      subjectId: row.memberId,
      detail: { year },
      before: { training: wordsOf(row.record) },
      after: { training: wordsOf(next) },
    });
}

function standing(record: Standing): string {
  if (!record) return "";
  const { state, result } = record;
  const words = TRAINING_WORDS[state].toLocaleLowerCase("vi");
  return result ? `${words}, ${resultWords(result)}` : words;
}

const resultWords = (result: RatingLevel) => RATING_SHORT[result].toLocaleLowerCase("vi");

export function wordsOf(record: TrainingRecord | null): string {
  if (!record) return "";
  const { state, selfMarks, branchMarks, total, result, docNumber } = record;
  return [
    TRAINING_WORDS[state].toLocaleLowerCase("vi"),
    selfMarks.length > 0 ? `tự chấm ${selfMarks.join(" + ")}` : null,
    branchMarks.length > 0 ? `chi đoàn chấm ${branchMarks.join(" + ")}` : null,
    total === null ? null : `${total} điểm`,
    result && resultWords(result),
    docNumber && docWords(docNumber),
  ]
    .filter((part) => part !== null)
    .join(", ");
}

/** The same with its days, for whoever looks at it before it is written. */
export function seenWords(record: TrainingRecord | null): string {
  if (!record) return "chưa đăng ký";
  const evaluated = record.evaluatedOn && `đánh giá ngày ${formatDate(record.evaluatedOn)}`;
  const registered = `đăng ký ngày ${formatDate(record.registeredOn)}`;
  return [wordsOf(record), registered, evaluated].filter(Boolean).join(", ");
}
