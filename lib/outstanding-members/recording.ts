import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import type { Outcome } from "@/lib/audit/change";
import { correctRecorded, findRecorded, RECORD } from "@/lib/cases/correcting";
import { refuseSecond } from "@/lib/cases/one-at-a-time";
import {
  findSubject,
  firstOf,
  futureDay,
  type Opening,
  openCasesTo,
  type Subject,
  type Within,
} from "@/lib/cases/opening";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { PastedLine } from "@/lib/cases/pasted/reading";
import { readSeen } from "@/lib/cases/pasted/seen";
import { codeNamed } from "@/lib/cases/pasted/table";
import type { StepInput } from "@/lib/cases/types";
import { plainStep } from "@/lib/cases/writing";
import { memberTerms } from "@/lib/members/terms/queries";
import { fromDay } from "@/lib/platform/database/days";
import { formatDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refusedFields } from "@/lib/platform/result";
import { underWayWords } from "./commands";
import { dayColumns } from "./effects";
import { STAGE_LABELS } from "./messages";
import { inParty, partyMembers, restorePartyDate, writePartyDates } from "./party-date";
import { OUTSTANDING_COLUMNS, type OutstandingColumn } from "./pasted";
import { OUTSTANDING } from "./rules";
import {
  correctOutstandingSchema,
  type RecordedOutstanding,
  recordedOutstandingSchema,
  recordOutstandingSchema,
} from "./schema";
import { daysTold, proposedOn, standingOf, toldProblem } from "./told";

/** Records which stage one member has reached. */
export async function recordOutstanding(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(recordOutstandingSchema, input);
  if (!parsed.ok) return parsed;
  const { member, evidence, ...told } = parsed.value;
  const subject = await findSubject(actor, member, can.openOutstanding);
  if (!subject.ok) return subject;
  const no = await wrong(told);
  if (no) return no;
  const line = { subject: subject.value, told, evidence };
  const { memberId } = subject.value;
  return firstOf(
    await insertRecordedTo(
      actor,
      [line],
      async ({ db, ids }) => (await inParty(db, memberId, proposedOn(told))) ?? done({ ids }),
    ),
  );
}

/** Records a table of them: all of it, or none and every cell that is wrong. Its effect is seen first. */
export async function pasteOutstanding(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const inPartyBy = partyMembers(actor);
  const reading = {
    mayRecord: can.openOutstanding,
    columns: OUTSTANDING_COLUMNS,
    schema: recordedOutstandingSchema,
    problemOf: async (told: RecordedOutstanding, subject: Subject) =>
      (await wrong(told)) ?? inPartyBy(subject, proposedOn(told)),
    inputOf: ({ stage, introducedOn, admittedOn, ...told }: Record<OutstandingColumn, string>) => ({
      ...told,
      stage: codeNamed(STAGE_LABELS, stage),
      introducedOn: introducedOn || null,
      admittedOn: admittedOn || null,
    }),
  };
  const read = await readSeen(actor, input, reading, {
    kind: "outstanding_member",
    toOf: ({ stage, day }) => `${STAGE_LABELS[stage]}, ngày ${formatDate(day)}`,
  });
  return read.ok ? insertRecordedTo(actor, read.value.lines, read.value.end) : read;
}

/** `end` says what the transaction comes to. */
async function insertRecordedTo<T>(
  actor: Actor,
  lines: readonly PastedLine<RecordedOutstanding>[],
  end: (within: Within) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const terms = await memberTerms(actor, lines[0]?.subject.place.orgId ?? "");
  const openings = lines.map(({ subject, told, evidence }): Opening => {
    const step = { act: RECORD, ...stepOf(told) };
    return {
      subject,
      procedure: OUTSTANDING.procedure,
      entry: "recorded",
      evidence,
      ...standingOf(told, terms),
      step,
    };
  });
  const rest = async ({ db, record, orgId, ids }: Within) => {
    const rows = lines.map(({ subject: { memberId }, told }, at) => ({
      caseId: ids[at] ?? "",
      memberId,
      told,
    }));
    await db.outstandingCase.createMany({
      data: rows.map(({ caseId, told }) => ({ orgId, caseId, ...columnsOf(told) })),
    });
    const written = lines.map(({ say }, at) => ({ id: ids[at] ?? "", say }));
    const twice = await refuseSecond(db, orgId, written, underWayWords);
    if (twice) return twice;
    const admitted = rows.map(({ told, ...row }) => ({ ...row, admittedOn: daysTold(told).admittedOn }));
    return writePartyDates({ db, record }, orgId, admitted);
  };
  return openCasesTo(actor, openings, rest, end);
}

/** Corrects what was recorded; the roster's party date follows while nobody else has changed it. */
export async function correctOutstanding(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findRecorded(actor, OUTSTANDING.procedure, id);
  if (!found.ok) return found;
  const parsed = parse(correctOutstandingSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...told } = parsed.value;
  const no = await wrong(told);
  if (no) return no;
  const was = found.value;
  const { orgId, memberId } = was;
  const terms = await memberTerms(actor, orgId);
  const standing = { version, ...standingOf(told, terms), step: stepOf(told) };
  return correctRecorded(actor, was, standing, async (within) => {
    const undone = await restorePartyDate(within, was);
    if (undone) return undone;
    await within.db.outstandingCase.updateMany({ where: { caseId: id }, data: columnsOf(told) });
    const { admittedOn } = daysTold(told);
    const already = memberId && (await inParty(within.db, memberId, proposedOn(told)));
    return already || writePartyDates(within, orgId, [{ caseId: id, memberId, admittedOn }]);
  });
}

async function wrong(told: RecordedOutstanding): Promise<Refusal | null> {
  return refusedFields([toldProblem(told)]) ?? (await futureDay("day", told.day));
}

function stepOf({ day, docNumber }: RecordedOutstanding): StepInput {
  return plainStep(day, { docNumber });
}

function columnsOf(told: RecordedOutstanding) {
  const { certifiedOn, ...days } = daysTold(told);
  return { merits: told.merits, certifiedOn: certifiedOn ? [fromDay(certifiedOn)] : [], ...dayColumns(days) };
}
