import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { correctRecorded, findRecorded, RECORD } from "@/lib/cases/correcting";
import { changeMembers, undoMemberChange } from "@/lib/cases/member-effect";
import { firstOf, futureDay, type Opening, openCases } from "@/lib/cases/opening";
import { PERSON_COLUMNS } from "@/lib/cases/pasted/people";
import { type PastedLine, readPeople } from "@/lib/cases/pasted/reading";
import { hasVotes, votesProblem } from "@/lib/cases/rules";
import { pasteSchema } from "@/lib/cases/schema";
import type { StepInput } from "@/lib/cases/types";
import { plainStep } from "@/lib/cases/writing";
import type { PlainDate } from "@/lib/platform/dates";
import { type FieldError, notFound, type Refusal, type Result, refused } from "@/lib/platform/result";
import { recordPlaceOf } from "@/lib/units/record-place";
import { postProblem, subjectOf } from "./commands";
import { memberChanges, putInForce } from "./effects";
import { DISCIPLINE_COLUMNS, formOf } from "./pasted";
import { DISCIPLINE, deciderOf, MEMBERS_BALLOT } from "./rules";
import {
  correctDisciplineSchema,
  type RecordedDiscipline,
  recordDisciplineSchema,
  recordedDisciplineSchema,
} from "./schema";

/** Records a case that is over: decided, announced, perhaps ended. */
export async function recordDiscipline(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(recordDisciplineSchema, input);
  if (!parsed.ok) return parsed;
  const { member, ...told } = parsed.value;
  const subject = await subjectOf(actor, member);
  if (!subject.ok) return subject;
  const no = await wrong(told);
  return no ?? firstOf(await insertRecorded(actor, [{ subject: subject.value, told }]));
}

/** Records a table of them: all of it, or none and every cell that is wrong. */
export async function pasteDiscipline(actor: Actor, input: unknown): Promise<Result<{ ids: string[] }>> {
  const parsed = parse(pasteSchema, input);
  if (!parsed.ok) return parsed;
  const place = await recordPlaceOf(actor, parsed.value.unit, parsed.value.branch);
  if (!place.ok) return place;
  const scope = readScope(actor, place.value.orgId);
  const no = refusal(can.openDiscipline(actor, place.value));
  if (no || !scope) return no ?? notFound();
  const lines = await readPeople(parsed.value.table, {
    ...{ scope, place: place.value, schema: recordedDisciplineSchema, problemOf: wrong },
    columns: [...PERSON_COLUMNS, ...DISCIPLINE_COLUMNS],
    inputOf: ({ code: _, fullName: __, birthDate: ___, form, endedOn, ...told }) => ({
      ...told,
      form: formOf(form),
      endedOn: endedOn || null,
    }),
  });
  return lines.ok ? insertRecorded(actor, lines.value) : lines;
}

function insertRecorded(
  actor: Actor,
  lines: readonly PastedLine<RecordedDiscipline>[],
): Promise<Result<{ ids: string[] }>> {
  const openings = lines.map(({ subject, told }): Opening => {
    const step = { act: RECORD, ...stepOf(told) };
    return { subject, procedure: DISCIPLINE.procedure, entry: "recorded", ...standing(told), step };
  });
  return openCases(actor, openings, async ({ db, record, orgId, ids }) => {
    const rows = lines.map(({ subject: { memberId }, told }, at) => ({ id: ids[at] ?? "", memberId, told }));
    await db.disciplineCase.createMany({
      data: rows.map(({ id, told }) => ({ orgId, caseId: id, ...columnsOf(told) })),
    });
    const changes = rows.flatMap(({ told, ...row }) => memberChanges(row, told.form, told.announcedOn));
    return changeMembers({ db, record, orgId }, changes);
  });
}

/** Corrects what was recorded; the member's row follows while nothing else was changed in it. */
export async function correctDiscipline(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await findRecorded(actor, "discipline", id);
  if (!found.ok) return found;
  const parsed = parse(correctDisciplineSchema, input);
  if (!parsed.ok) return parsed;
  const { version, ...told } = parsed.value;
  const no = await wrong(told);
  if (no) return no;
  const was = found.value;
  return correctRecorded(actor, was, { version, ...standing(told), step: stepOf(told) }, async (within) => {
    await within.db.disciplineCase.updateMany({ where: { caseId: id }, data: columnsOf(told) });
    const undone = await undoMemberChange({ ...within, orgId: was.orgId }, was);
    return undone ?? putInForce(within, was, told.form, told.announcedOn);
  });
}

/** The decision on paper may not say how the branch voted: the ballot is left out whole, or holds what it must. */
async function wrong(told: RecordedDiscipline): Promise<Refusal | null> {
  const { decidedOn, announcedOn, endedOn } = told;
  const votes = hasVotes(told) ? (votesProblem(told) ?? MEMBERS_BALLOT.passed(told)) : null;
  const late =
    announcedOn < decidedOn
      ? { path: "announcedOn", message: "Công bố không thể trước ngày quyết định. Sửa lại ngày." }
      : endedOn && endedOn < announcedOn
        ? { path: "endedOn", message: "Kết thúc không thể trước ngày công bố. Sửa lại ngày." }
        : null;
  const fields = [votes, late].filter((problem) => problem !== null);
  const days: [string, PlainDate][] = [
    ["announcedOn", announcedOn],
    ["endedOn", endedOn ?? announcedOn],
  ];
  if (fields.length > 0) return invalid(fields);
  for (const [path, day] of days) {
    const future = await futureDay(path, day);
    if (future) return future;
  }
  return postProblem(told);
}

function invalid(fields: FieldError[]): Refusal {
  return refused("invalid", fields[0]?.message ?? "", { fields });
}

/** A recorded measure that still runs stays open: its end, and an appeal, are steps of it. */
function standing({ decidedOn, endedOn }: RecordedDiscipline) {
  return {
    openedOn: decidedOn,
    ...(endedOn
      ? { state: "ended", closed: { on: endedOn, outcome: "done" } as const }
      : { state: "announced", closed: null }),
  };
}

function stepOf({ announcedOn, docNumber, ...told }: RecordedDiscipline): StepInput {
  const { entitled, present, votesFor, votesAgainst } = told;
  return plainStep(announcedOn, { docNumber, entitled, present, votesFor, votesAgainst });
}

function columnsOf({ post, about, form }: RecordedDiscipline) {
  return { post, about, proposedForm: form, decidedForm: form, decidedBy: deciderOf(form) };
}
