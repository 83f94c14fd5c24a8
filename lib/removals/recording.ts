import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import type { Outcome } from "@/lib/audit/change";
import { correctRecorded, findRecorded, RECORD } from "@/lib/cases/correcting";
import { keptPlace } from "@/lib/cases/kept-place";
import { lastStanding } from "@/lib/cases/machine";
import { changeMembers, undoMemberChange } from "@/lib/cases/member-effect";
import { refuseSecond } from "@/lib/cases/one-at-a-time";
import {
  findSubject,
  findSubjects,
  firstOf,
  type Opening,
  openCasesTo,
  type Within,
} from "@/lib/cases/opening";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { PastedLine } from "@/lib/cases/pasted/reading";
import { readSeen } from "@/lib/cases/pasted/seen";
import { toldByRows } from "@/lib/cases/told-rows";
import { plainStep } from "@/lib/cases/writing";
import { termsIn } from "@/lib/members/terms/queries";
import { fromDay } from "@/lib/platform/database/days";
import { formatDate } from "@/lib/platform/dates";
import { done, type Result, refusedAt } from "@/lib/platform/result";
import { lapseWords, underWayWords } from "./messages";
import { lapseOf, REMOVAL_COLUMNS, type RemovalColumn } from "./pasted";
import { removalDetail } from "./queries";
import { refusedLapse, refusedLapses, refusedLapsesOfTable } from "./refuting";
import { REMOVAL } from "./rules";
import {
  correctRemovalSchema,
  type RecordedRemoval,
  recordedRemovalSchema,
  recordRemovalSchema,
  recordRemovalsSchema,
} from "./schema";
import type { RemovalFacts } from "./types";

/** Records one removal that was decided. */
export async function recordRemoval(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(recordRemovalSchema, input);
  if (!parsed.ok) return parsed;
  const { member, evidence, ...told } = parsed.value;
  const subject = await findSubject(actor, member, can.keepCase);
  if (!subject.ok) return subject;
  const no = await refusedLapse(actor, subject.value, told);
  return no ?? firstOf(await insertRecorded(actor, [{ subject: subject.value, told, evidence }]));
}

/** Records several of whom a list has perhaps struck off before: all of them, or none and every row that is wrong. */
export async function recordRemovals(actor: Actor, input: unknown): Promise<Result<{ ids: string[] }>> {
  const parsed = parse(recordRemovalsSchema, input);
  if (!parsed.ok) return parsed;
  const { unit, rows } = parsed.value;
  const place = await keptPlace(actor, unit);
  if (!place.ok) return place;
  const subjects = await findSubjects(
    actor,
    place.value,
    rows.map(({ member }) => member),
  );
  const refused = await refusedLapses(
    actor,
    rows.flatMap((told) => {
      const subject = subjects.get(told.member);
      return subject ? [{ subject, told }] : [];
    }),
  );
  const lines = await toldByRows(rows, async (row) => {
    const { member, ...told } = row;
    const subject = subjects.get(member);
    const no = subject ? refused.get(row) : refusedAt("member", "Người này không còn trong danh sách.");
    return { told: subject && { subject, told }, wrong: no?.fields ?? [] };
  });
  if (!lines.ok) return lines;
  const told = lines.value.map((line, n) => ({
    ...line,
    say: (_: string, message: string) => ({ path: `rows.${n}.member`, message }),
  }));
  return insertRecorded(actor, told, { leftAlready: true });
}

/** Records a table of them: all of it, or none and every cell that is wrong. Its effect is seen first. */
export async function pasteRemovals(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const reading = {
    mayRecord: can.keepCase,
    columns: REMOVAL_COLUMNS,
    schema: recordedRemovalSchema,
    problemOf: refusedLapsesOfTable(actor),
    inputOf: ({ lapse, ...told }: Record<RemovalColumn, string>) => ({ ...told, lapse: lapseOf(lapse) }),
  };
  const read = await readSeen(actor, input, reading, {
    kind: "removal",
    toOf: ({ day }) => `Xóa tên, ngày ${formatDate(day)}`,
  });
  return read.ok ? insertRecordedTo(actor, read.value.lines, false, read.value.end) : read;
}

function insertRecorded(
  actor: Actor,
  lines: readonly PastedLine<RecordedRemoval>[],
  { leftAlready = false } = {},
): Promise<Result<{ ids: string[] }>> {
  return insertRecordedTo(actor, lines, leftAlready, async ({ ids }) => done({ ids }));
}

/** `end` says what the transaction comes to. */
function insertRecordedTo<T>(
  actor: Actor,
  lines: readonly PastedLine<RecordedRemoval>[],
  leftAlready: boolean,
  end: (within: Within) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const openings = lines.map(({ subject, told, evidence }): Opening => {
    const step = { act: RECORD, ...plainStep(told.day, { docNumber: told.docNumber }) };
    return { subject, procedure: REMOVAL.procedure, entry: "recorded", evidence, ...standing(told), step };
  });
  const rest = async ({ db, record, orgId, ids }: Within) => {
    const { removalDecider: decider } = await termsIn(db);
    const rows = lines.map(({ told, subject: { memberId } }, at) => ({
      told,
      memberId,
      caseId: ids[at] ?? "",
    }));
    await db.removalCase.createMany({
      data: rows.map(({ caseId, told }) => ({ orgId, caseId, decider, ...columnsOf(told) })),
    });
    const written = lines.map(({ say }, at) => ({ id: ids[at] ?? "", say }));
    const second = await refuseSecond(db, orgId, written, underWayWords);
    if (second) return second;
    return changeMembers(
      { db, record, orgId },
      rows.map(({ caseId, memberId, told }) => ({ caseId, memberId, removedSince: told.day, leftAlready })),
    );
  };
  return openCasesTo(actor, openings, rest, end);
}

export async function correctRemoval(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findRecorded(actor, REMOVAL.procedure, id);
  if (!found.ok) return found;
  const before = await removalDetail(actor, id);
  if (!before.ok) return before;
  const parsed = parse(correctRemovalSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...told } = parsed.value;
  const was = found.value;
  const { orgId, memberId } = was;
  const no = await refusedLapse(actor, { memberId, place: { orgId } }, told);
  if (no) return no;
  const corrected = {
    version,
    ...standing(told),
    step: plainStep(told.day, { docNumber: told.docNumber }),
    before: wordsOf(before.value.removal),
    after: wordsOf(told),
  };
  return correctRecorded(actor, was, corrected, async ({ db, record }) => {
    await db.removalCase.updateMany({ where: { caseId: id }, data: columnsOf(told) });
    // Off the roll since the same day: whatever was changed in the member's row since is not in the way.
    if (lastStanding(was.steps)?.day === told.day) return null;
    const undone = await undoMemberChange({ db, record }, was);
    if (undone || memberId === null) return undone;
    const again = { caseId: id, memberId, removedSince: told.day, leftAlready: true };
    return changeMembers({ db, record, orgId }, [again]);
  });
}

function standing({ day }: RecordedRemoval) {
  return { state: "removed", openedOn: day, closed: { on: day, outcome: "done" } as const };
}

export function columnsOf({ lapse, firstMonth, lastMonth, tried }: RemovalFacts) {
  return { lapse, firstMonth: fromDay(firstMonth), lastMonth: fromDay(lastMonth), tried };
}

function wordsOf(facts: RemovalFacts) {
  return { note: [lapseWords(facts), facts.tried].filter(Boolean).join(". ") };
}
