import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import type { Outcome } from "@/lib/audit/change";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import { correctRecorded, findRecorded, RECORD } from "@/lib/cases/correcting";
import type { CaseKind } from "@/lib/cases/kind";
import {
  findSubject,
  firstOf,
  futureDay,
  type Opening,
  openCases,
  openCasesTo,
  type Within,
} from "@/lib/cases/opening";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { PastedLine } from "@/lib/cases/pasted/reading";
import { readSeen } from "@/lib/cases/pasted/seen";
import { caseDetail } from "@/lib/cases/queries";
import { expectNext } from "@/lib/cases/terms";
import { plainStep } from "@/lib/cases/writing";
import { fromDay } from "@/lib/platform/database/days";
import { formatDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result, refusedAt, refusedFields } from "@/lib/platform/result";
import { periodKindOf } from "@/lib/units/period-kind";
import { aboutProblem, ratedProblem } from "./about";
import { refuseSecondPlace } from "./one-place";
import { RESIDENCE_COLUMNS, type ResidenceColumn } from "./pasted";
import { ratedYears, residenceDetail } from "./queries";
import { RESIDENCE, residenceProblem } from "./rules";
import {
  correctResidenceSchema,
  openResidenceSchema,
  type RecordedResidence,
  recordedResidenceSchema,
  recordResidenceSchema,
} from "./schema";
import type { ResidenceAct, ResidenceFacts, ResidenceState } from "./types";

export const KIND: CaseKind<ResidenceState, ResidenceAct> = {
  machine: RESIDENCE,
  undo: ({ db, found }) => refuseSecondPlace(db, found.orgId, [found.id]),
};

/** A member asks to be introduced to the Union where he or she lives. */
export async function openResidence(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(openResidenceSchema, input);
  if (!parsed.ok) return parsed;
  const { member, day, ...facts } = parsed.value;
  const subject = await findSubject(actor, member, can.keepCase);
  if (!subject.ok) return subject;
  const no = refusedFields([residenceProblem(facts, day)]) ?? (await futureDay("day", day));
  if (no) return no;
  const opening: Opening = {
    subject: subject.value,
    procedure: RESIDENCE.procedure,
    entry: "stepwise",
    state: RESIDENCE.first,
    openedOn: day,
  };
  return firstOf(
    await openCases(actor, [opening], async ({ db, orgId, ids: [caseId = ""] }) => {
      await db.residenceCase.create({ data: { orgId, caseId, ...columnsOf(facts) } });
      await expectNext(db, RESIDENCE, { ids: [caseId], state: RESIDENCE.first, day });
      return refuseSecondPlace(db, orgId, [caseId]);
    }),
  );
}

/** Records one who was introduced; open until it comes to its end. */
export async function recordResidence(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(recordResidenceSchema, input);
  if (!parsed.ok) return parsed;
  const { member, evidence, ...told } = parsed.value;
  const subject = await findSubject(actor, member, can.keepCase);
  if (!subject.ok) return subject;
  const no = await wrongRecord(told);
  return no ?? firstOf(await insertRecorded(actor, [{ subject: subject.value, told, evidence }]));
}

/** Records a table of them: all of it, or none and every cell that is wrong. Its effect is seen first. */
export async function pasteResidences(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const reading = {
    mayRecord: can.keepCase,
    columns: RESIDENCE_COLUMNS,
    schema: recordedResidenceSchema,
    problemOf: wrongRecord,
    inputOf: ({ endedOn, ...told }: Record<ResidenceColumn, string>) => ({
      ...told,
      endedOn: endedOn || null,
    }),
  };
  const read = await readSeen(actor, input, reading, {
    kind: "residence",
    toOf: ({ hostName, day }) => `Giới thiệu về ${hostName}, ngày ${formatDate(day)}`,
  });
  return read.ok ? insertRecordedTo(actor, read.value.lines, read.value.end) : read;
}

function insertRecorded(
  actor: Actor,
  lines: readonly PastedLine<RecordedResidence>[],
): Promise<Result<{ ids: string[] }>> {
  return insertRecordedTo(actor, lines, async ({ ids }) => done({ ids }));
}

/** `end` says what the transaction comes to. */
function insertRecordedTo<T>(
  actor: Actor,
  lines: readonly PastedLine<RecordedResidence>[],
  end: (within: Within) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const openings = lines.map(({ subject, told, evidence }): Opening => {
    const step = { act: RECORD, ...stepOf(told) };
    return { subject, procedure: RESIDENCE.procedure, entry: "recorded", evidence, ...standing(told), step };
  });
  const rest = async ({ db, orgId, ids }: Within) => {
    const data = lines.map(({ told }, at) => ({ orgId, caseId: ids[at] ?? "", ...columnsOf(told) }));
    await db.residenceCase.createMany({ data });
    return refuseSecondPlace(db, orgId, ids);
  };
  return openCasesTo(actor, openings, rest, end);
}

export async function correctResidence(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findRecorded(actor, RESIDENCE.procedure, id);
  if (!found.ok) return found;
  const before = await residenceDetail(actor, id);
  if (!before.ok) return before;
  const parsed = parse(correctResidenceSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...told } = parsed.value;
  const no = await wrongRecord(told);
  if (no) return no;
  const corrected = {
    version,
    ...standing(told),
    step: stepOf(told),
    before: wordsOf(before.value.residence),
    after: wordsOf(told),
  };
  return correctRecorded(actor, found.value, corrected, async ({ db }) => {
    await db.residenceCase.updateMany({ where: { caseId: id }, data: columnsOf(told) });
    return refuseSecondPlace(db, found.value.orgId, [id]);
  });
}

export async function takeResidenceStep(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await caseDetail(actor, id, RESIDENCE.procedure);
  if (!found.ok) return found;
  const { orgId, unit, memberId } = found.value;
  return takeCaseStep(actor, await remarkingKind(actor, { orgId, unitId: unit.id }, [memberId]), id, input);
}

/** The steps of these people of a unit: a remark has to fit the stay and the year of which it speaks. */
export async function remarkingKind(
  actor: Actor,
  at: { orgId: string; unitId: string },
  members: readonly (string | null)[],
): Promise<CaseKind<ResidenceState, ResidenceAct>> {
  const [kind, rated] = await Promise.all([periodKindOf(actor, at), ratedYears(actor, at.orgId, members)]);
  return {
    ...KIND,
    condition: (was, act, { day }) =>
      aboutProblem(kind, was, { act, day }) ??
      ratedProblem(kind, was, { act, day }, rated.get(was.memberId ?? "") ?? []),
  };
}

export function takeResidenceBack(actor: Actor, id: string, input: unknown): Promise<Result<{ id: string }>> {
  return takeStepBack(actor, KIND, id, input);
}

async function wrongRecord(told: RecordedResidence): Promise<Refusal | null> {
  const { day, endedOn } = told;
  const no = refusedFields([residenceProblem(told, day)]) ?? (await futureDay("day", day));
  if (no || !endedOn) return no;
  return endedOn < day
    ? refusedAt("endedOn", "Ngày này đứng trước ngày giới thiệu. Sửa lại ngày.")
    : futureDay("endedOn", endedOn);
}

function standing({ day, endedOn }: RecordedResidence) {
  return endedOn
    ? { state: "ended", openedOn: day, closed: { on: endedOn, outcome: "done" } as const }
    : { state: "introduced", openedOn: day, closed: null };
}

function stepOf({ day, docNumber }: RecordedResidence) {
  return plainStep(day, { docNumber });
}

function columnsOf({ hostName, address, residentSince }: ResidenceFacts) {
  return { hostName, address, residentSince: fromDay(residentSince) };
}

function wordsOf({ hostName, address, residentSince }: ResidenceFacts) {
  const place = [hostName, address].filter(Boolean).join(", ");
  return { note: `${place}; cư trú từ ${formatDate(residentSince)}` };
}
