import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import type { Outcome } from "@/lib/audit/change";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import { correctRecorded, findRecorded, RECORD } from "@/lib/cases/correcting";
import type { CaseKind, RecordedKind } from "@/lib/cases/kind";
import {
  findSubject,
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
import { dueBy, expectNext } from "@/lib/cases/terms";
import { plainStep } from "@/lib/cases/writing";
import { memberTerms } from "@/lib/members/terms/queries";
import { charterOn } from "@/lib/members/terms/rules";
import { fromDay } from "@/lib/platform/database/days";
import { formatDate, type PlainDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refused, refusedAt, refusedFields } from "@/lib/platform/result";
import { DEFERRAL_COLUMNS, type DeferralColumn } from "./pasted";
import { deferralDetail } from "./queries";
import { DEFERRAL, mostDeferralMonths, spanProblem } from "./rules";
import {
  correctDeferralSchema,
  openDeferralSchema,
  REASON_MISSING,
  type RecordedDeferral,
  recordDeferralSchema,
  recordedDeferralSchema,
} from "./schema";
import { refuseOverlap } from "./spans";
import type { DeferralAct, DeferralDetail, DeferralFacts, DeferralState } from "./types";

/** A member asks to put off activities. */
export async function openDeferral(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(openDeferralSchema, input);
  if (!parsed.ok) return parsed;
  const { member, day, ...facts } = parsed.value;
  const subject = await findSubject(actor, member, can.keepCase);
  if (!subject.ok) return subject;
  const no =
    (await wrongSpan(actor, subject.value.place, { ...facts, day })) ?? (await futureDay("day", day));
  if (no) return no;
  const opening: Opening = {
    subject: subject.value,
    procedure: DEFERRAL.procedure,
    entry: "stepwise",
    state: DEFERRAL.first,
    openedOn: day,
  };
  return firstOf(
    await openCases(actor, [opening], async ({ db, orgId, ids: [caseId = ""] }) => {
      await db.deferralCase.create({ data: { orgId, caseId, ...columnsOf(facts) } });
      await expectNext(db, DEFERRAL, { ids: [caseId], state: DEFERRAL.first, day });
      return refuseOverlap(db, orgId, [caseId]);
    }),
  );
}

/** Records one deferral that the branch decided; while it runs it stays open. */
export async function recordDeferral(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(recordDeferralSchema, input);
  if (!parsed.ok) return parsed;
  const { member, evidence, ...told } = parsed.value;
  const subject = await findSubject(actor, member, can.keepCase);
  if (!subject.ok) return subject;
  const no = await wrongRecord(actor, subject.value.place, told);
  return no ?? firstOf(await insertRecorded(actor, [{ subject: subject.value, told, evidence }]));
}

/** Records a table of them: all of it, or none and every cell that is wrong. Its effect is seen first. */
export async function pasteDeferrals(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const reading = {
    mayRecord: can.keepCase,
    columns: DEFERRAL_COLUMNS,
    schema: recordedDeferralSchema,
    problemOf: (told: RecordedDeferral, { place }: Subject) => wrongRecord(actor, place, told),
    inputOf: ({ endedOn, ...told }: Record<DeferralColumn, string>) => ({
      ...told,
      endedOn: endedOn || null,
    }),
  };
  const read = await readSeen(actor, input, reading, {
    kind: "deferral",
    toOf: ({ fromDay: from, toDay }) =>
      `Hoãn sinh hoạt từ ${formatDate(from)} đến hết ngày ${formatDate(toDay)}`,
  });
  return read.ok ? insertRecordedTo(actor, read.value.lines, read.value.end) : read;
}

function insertRecorded(
  actor: Actor,
  lines: readonly PastedLine<RecordedDeferral>[],
): Promise<Result<{ ids: string[] }>> {
  return insertRecordedTo(actor, lines, async ({ ids }) => done({ ids }));
}

/** `end` says what the transaction comes to. */
function insertRecordedTo<T>(
  actor: Actor,
  lines: readonly PastedLine<RecordedDeferral>[],
  end: (within: Within) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const openings = lines.map(({ subject, told, evidence }): Opening => {
    const step = { act: RECORD, ...stepOf(told) };
    return { subject, procedure: DEFERRAL.procedure, entry: "recorded", evidence, ...standing(told), step };
  });
  const rest = async ({ db, orgId, ids }: Within) => {
    const data = lines.map(({ told }, at) => ({ orgId, caseId: ids[at] ?? "", ...columnsOf(told) }));
    await db.deferralCase.createMany({ data });
    return refuseOverlap(db, orgId, ids);
  };
  return openCasesTo(actor, openings, rest, end);
}

export async function correctDeferral(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findRecorded(actor, DEFERRAL.procedure, id);
  if (!found.ok) return found;
  const before = await deferralDetail(actor, id);
  if (!before.ok) return before;
  const parsed = parse(correctDeferralSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...told } = parsed.value;
  const { deferral } = before.value;
  if (!told.reason && deferral.reason !== null) return refusedAt("reason", REASON_MISSING);
  const no = await wrongRecord(actor, { orgId: found.value.orgId }, told);
  if (no) return no;
  const isSaidAnew = told.reason !== "" && told.reason !== deferral.reason;
  const corrected = {
    version,
    ...standing(told),
    step: stepOf(told),
    before: wordsOf(deferral),
    after: wordsOf(told),
    sensitive: isSaidAnew ? ["reason"] : [],
  };
  return correctRecorded(actor, found.value, corrected, async ({ db }) => {
    const { reason, ...span } = columnsOf(told);
    await db.deferralCase.updateMany({
      where: { caseId: id },
      data: isSaidAnew ? { ...span, reason } : span,
    });
    return refuseOverlap(db, found.value.orgId, [id]);
  });
}

/** Extending makes a case of its own, so it is not taken as a step here. */
export async function takeDeferralStep(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await deferralDetail(actor, id);
  return found.ok ? takeCaseStep(actor, kindOf(found.value), id, input) : found;
}

export async function takeDeferralBack(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await deferralDetail(actor, id);
  return found.ok ? takeStepBack(actor, kindOf(found.value), id, input) : found;
}

const STILL_HERE = refused(
  "conflict",
  "Người này còn trong danh sách đang sinh hoạt. Ghi trở lại sinh hoạt hoặc gia hạn; đã rời đi thì ghi chuyển sinh hoạt, trưởng thành hoặc xóa tên trước.",
);

/** Taking back what was recorded changes nothing beside the case. */
export const DEFERRAL_RECORD: RecordedKind = { machine: DEFERRAL };

function kindOf({ deferral, hasLeft, extendedById }: DeferralDetail): CaseKind<DeferralState, DeferralAct> {
  return {
    machine: DEFERRAL,
    dueOn: ({ terms, state, since }) =>
      state === "deferred" ? deferral.toDay : dueBy(terms, DEFERRAL, state, since),
    condition: (_, act) => {
      if (act === "extend")
        return refused("conflict", "Gia hạn cần ngày mới. Bấm “Gia hạn” ở hồ sơ rồi ghi ngày.");
      return act === "leave" && !hasLeft ? STILL_HERE : null;
    },
    undo: async ({ db, act, found }) => {
      if (act === "extend" && extendedById)
        return refused(
          "conflict",
          "Lần gia hạn đã thành hồ sơ riêng. Rút hồ sơ đó rồi mới lùi bước này được.",
        );
      return refuseOverlap(db, found.orgId, [found.id]);
    },
  };
}

/** Of a case that stands, or of a place: there the charter of the day holds. */
type At = { orgId: string; charterVersion?: string };
type Told = Pick<DeferralFacts, "fromDay" | "toDay"> & { day: PlainDate };

export async function wrongSpan(
  actor: Actor,
  { orgId, charterVersion }: At,
  { day, ...span }: Told,
): Promise<Refusal | null> {
  const terms = await memberTerms(actor, orgId);
  const months = mostDeferralMonths(charterVersion ?? charterOn(day, terms), terms);
  const problem = spanProblem(span, months);
  return refusedFields([problem]);
}

async function wrongRecord(
  actor: Actor,
  at: { orgId: string },
  told: RecordedDeferral,
): Promise<Refusal | null> {
  const { day, endedOn } = told;
  const no = (await wrongSpan(actor, at, told)) ?? (await futureDay("day", day));
  if (no || !endedOn) return no;
  return endedOn < day
    ? refused("invalid", "Trở lại không thể trước ngày quyết định.", {
        fields: [{ path: "endedOn", message: "Ngày này đứng trước ngày quyết định. Sửa lại ngày." }],
      })
    : futureDay("endedOn", endedOn);
}

function standing({ day, toDay, endedOn }: RecordedDeferral) {
  return endedOn
    ? { state: "ended", openedOn: day, dueOn: toDay, closed: { on: endedOn, outcome: "done" } as const }
    : { state: "deferred", openedOn: day, dueOn: toDay, closed: null };
}

function stepOf({ day, docNumber }: Pick<RecordedDeferral, "day" | "docNumber">) {
  return plainStep(day, { docNumber });
}

export function columnsOf({ fromDay: from, toDay, reason }: DeferralFacts) {
  return { fromDay: fromDay(from), toDay: fromDay(toDay), reason };
}

function wordsOf({ fromDay: from, toDay }: Pick<DeferralFacts, "fromDay" | "toDay">) {
  return { note: `${formatDate(from)} – ${formatDate(toDay)}` };
}
