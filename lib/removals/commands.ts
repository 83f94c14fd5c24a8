import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import type { Outcome } from "@/lib/audit/change";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import { correctRecorded, findRecorded, RECORD } from "@/lib/cases/correcting";
import { keptPlace } from "@/lib/cases/kept-place";
import { changeMembers, undoMemberChange } from "@/lib/cases/member-effect";
import {
  findSubject,
  findSubjects,
  firstOf,
  futureDay,
  type Opening,
  openCases,
  openCasesTo,
  type Subject,
  type Within,
} from "@/lib/cases/opening";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { PastedLine } from "@/lib/cases/pasted/reading";
import { readSeen } from "@/lib/cases/pasted/seen";
import { expectNext } from "@/lib/cases/terms";
import { toldByRows } from "@/lib/cases/told-rows";
import { plainStep } from "@/lib/cases/writing";
import { deferredWithin } from "@/lib/deferrals/spans";
import { settledWithin } from "@/lib/fees/member/settled";
import { monthOf, monthWords } from "@/lib/fees/months";
import { memberTerms, termsIn } from "@/lib/members/terms/queries";
import { charterOn, monthsToRemoval } from "@/lib/members/terms/rules";
import { reader } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { endOfMonth, formatDate, type PlainDate } from "@/lib/platform/dates";
import {
  done,
  type FieldError,
  type Refusal,
  type Result,
  refusedAt,
  refusedFields,
} from "@/lib/platform/result";
import { stayWithin } from "@/lib/transfers/stays";
import { attendedWithin } from "./attended";
import { removalKind } from "./effects";
import { lapseWords } from "./messages";
import { refuseSecond } from "./one-at-a-time";
import { lapseOf, REMOVAL_COLUMNS, type RemovalColumn } from "./pasted";
import { removalDetail } from "./queries";
import { lapseProblem, REMOVAL } from "./rules";
import {
  correctRemovalSchema,
  openRemovalSchema,
  type RecordedRemoval,
  recordedRemovalSchema,
  recordRemovalSchema,
  recordRemovalsSchema,
} from "./schema";
import type { RemovalFacts } from "./types";

/** The branch proposes that a name be taken from the roll. */
export async function openRemoval(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(openRemovalSchema, input);
  if (!parsed.ok) return parsed;
  const { member, day, ...facts } = parsed.value;
  const subject = await findSubject(actor, member, can.keepCase);
  if (!subject.ok) return subject;
  const no = await wrong(actor, subject.value, { ...facts, day });
  if (no) return no;
  const triedProblem =
    facts.tried === "" ? refusedAt("tried", "Ghi chi đoàn đã nhắc nhở, gặp gỡ thế nào.") : null;
  if (triedProblem) return triedProblem;
  const opening: Opening = {
    subject: subject.value,
    procedure: REMOVAL.procedure,
    entry: "stepwise",
    state: REMOVAL.first,
    openedOn: day,
  };
  const opened = await openCases(actor, [opening], async ({ db, orgId, ids: [caseId = ""] }) => {
    const { removalDecider: decider } = await termsIn(db);
    await db.removalCase.create({ data: { orgId, caseId, decider, ...columnsOf(facts) } });
    await expectNext(db, REMOVAL, { ids: [caseId], state: REMOVAL.first, day });
    return refuseSecond(db, orgId, caseId);
  });
  return firstOf(opened);
}

/** Records one removal that was decided. */
export async function recordRemoval(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(recordRemovalSchema, input);
  if (!parsed.ok) return parsed;
  const { member, evidence, ...told } = parsed.value;
  const subject = await findSubject(actor, member, can.keepCase);
  if (!subject.ok) return subject;
  const no = await wrong(actor, subject.value, told);
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
  const lines = await toldByRows(rows, async ({ member, ...told }) => {
    const subject = subjects.get(member);
    const no = subject
      ? await wrong(actor, subject, told)
      : refusedAt("member", "Người này không còn trong danh sách.");
    return { told: subject && { subject, told }, wrong: no?.fields ?? [] };
  });
  return lines.ok ? insertRecorded(actor, lines.value, { leftAlready: true }) : lines;
}

/** Records a table of them: all of it, or none and every cell that is wrong. Its effect is seen first. */
export async function pasteRemovals(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const reading = {
    mayRecord: can.keepCase,
    columns: REMOVAL_COLUMNS,
    schema: recordedRemovalSchema,
    problemOf: (told: RecordedRemoval, subject: Subject) => wrong(actor, subject, told),
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
  const no = await wrong(actor, { memberId, place: { orgId } }, told);
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
    const undone = await undoMemberChange({ db, record }, was);
    if (undone || memberId === null) return undone;
    const again = { caseId: id, memberId, removedSince: told.day, leftAlready: true };
    return changeMembers({ db, record, orgId }, [again]);
  });
}

export async function takeRemovalStep(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const kind = await kindOf(actor, id);
  return kind.ok ? takeCaseStep(actor, kind.value, id, input) : kind;
}

export async function takeRemovalBack(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const kind = await kindOf(actor, id);
  return kind.ok ? takeStepBack(actor, kind.value, id, input) : kind;
}

async function kindOf(actor: Actor, id: string): Promise<Result<ReturnType<typeof removalKind>>> {
  const found = await removalDetail(actor, id);
  if (!found.ok) return found;
  const { orgId, removal } = found.value;
  return done(removalKind(removal.decider, (await memberTerms(actor, orgId)).removalVotePercent));
}

type Of = { memberId: string | null; place: { orgId: string } };

async function wrong(actor: Actor, of: Of, told: Lapse & { day: PlainDate }): Promise<Refusal | null> {
  const terms = await memberTerms(actor, of.place.orgId);
  const months = monthsToRemoval(charterOn(told.day, terms), terms);
  const problem = lapseProblem(told, { on: told.day, months }) ?? (await refutedProblem(actor, of, told));
  return refusedFields([problem]) ?? futureDay("day", told.day);
}

type Lapse = Omit<RemovalFacts, "tried">;

const SETTLED = {
  paid: "đã đóng đoàn phí",
  exempt: "được miễn đoàn phí",
  not_due: "chưa phải đóng đoàn phí",
};

/** What the books say against the months that somebody is said to have missed; null of somebody outside the roster. */
async function refutedProblem(
  actor: Actor,
  { memberId, place: { orgId } }: Of,
  told: Lapse,
): Promise<FieldError | null> {
  const scope = readScope(actor, orgId);
  if (!memberId || !scope) return null;
  const refuted = told.lapse === "fee" ? settled : missedNothing;
  const message = await refuted(scope, memberId, told);
  return message === null ? null : { path: "firstMonth", message };
}

type Months = Pick<Lapse, "firstMonth" | "lastMonth">;

/**
 * Before joining nobody has missed an activity, nor has whose activities were deferred, though the fee is due all the same
 * (charter XIII), nor who took part elsewhere for a time, nor whoever came once or was away with a reason (domain.md §2.7).
 */
async function missedNothing(
  scope: Scope,
  memberId: string,
  { firstMonth, lastMonth }: Months,
): Promise<string | null> {
  const select = { joinedOn: true };
  const member = await reader(scope).member.findFirst({ where: { id: memberId }, select });
  const month = monthOf(firstMonth);
  if (member?.joinedOn && month < member.joinedOn.slice(0, month.length))
    return `Tháng ${monthWords(month)} người này chưa vào Đoàn. Sửa lại tháng.`;
  const days = { from: firstMonth, to: endOfMonth(lastMonth) };
  const until = await deferredWithin(scope, memberId, days);
  if (until)
    return `Người này được hoãn sinh hoạt đến hết ngày ${formatDate(until)}. Sửa lại tháng, hoặc lý do.`;
  const stayed = await stayWithin(scope, memberId, days);
  if (stayed)
    return `Người này sinh hoạt tạm thời ở nơi khác đến hết ngày ${formatDate(stayed)}. Sửa lại tháng, hoặc lý do.`;
  const attended = await attendedWithin(scope, memberId, days);
  return attended && `Người này ${attended}. Sửa lại tháng, hoặc lý do.`;
}

/** Whoever was exempt had a reason, and whoever paid or owed nothing has not missed the month (domain.md §2.7). */
async function settled(
  scope: Scope,
  memberId: string,
  { firstMonth, lastMonth }: Months,
): Promise<string | null> {
  const found = await settledWithin(scope, memberId, { from: monthOf(firstMonth), to: monthOf(lastMonth) });
  return (
    found && `Tháng ${monthWords(found.month)} người này ${SETTLED[found.why]}. Sửa lại tháng, hoặc lý do.`
  );
}

function standing({ day }: RecordedRemoval) {
  return { state: "removed", openedOn: day, closed: { on: day, outcome: "done" } as const };
}

function columnsOf({ lapse, firstMonth, lastMonth, tried }: RemovalFacts) {
  return { lapse, firstMonth: fromDay(firstMonth), lastMonth: fromDay(lastMonth), tried };
}

function wordsOf(facts: RemovalFacts) {
  return { note: [lapseWords(facts), facts.tried].filter(Boolean).join(". ") };
}
