import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import type { Outcome } from "@/lib/audit/change";
import { correctRecorded, findRecorded, RECORD } from "@/lib/cases/correcting";
import { lastStanding } from "@/lib/cases/machine";
import { changeMembers, undoMemberChange } from "@/lib/cases/member-effect";
import { askedSecond } from "@/lib/cases/one-at-a-time";
import { findSubject, type Opening, openCasesTo, type Subject, type Within } from "@/lib/cases/opening";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { conflictsAt } from "@/lib/cases/pasted/lines";
import type { PastedLine } from "@/lib/cases/pasted/reading";
import { readSeen } from "@/lib/cases/pasted/seen";
import { codeNamed } from "@/lib/cases/pasted/table";
import { placeOfCase } from "@/lib/cases/queries";
import type { CaseDetail, StepInput } from "@/lib/cases/types";
import { plainStep } from "@/lib/cases/writing";
import { formatDate } from "@/lib/platform/dates";
import { done, type Refusal, type Result } from "@/lib/platform/result";
import { postProblem } from "./commands";
import { decisionProblem } from "./decision-problem";
import { announcedOn, memberChanges, putInForce } from "./effects";
import { samePaper } from "./measures/same-decision";
import { FORM_LABELS } from "./messages";
import { recordedTwice, refuseTwice, twiceWords } from "./once";
import { DISCIPLINE_COLUMNS, type DisciplineColumn } from "./pasted";
import { DISCIPLINE, deciderOf, MEMBERS_BALLOT } from "./rules";
import {
  correctDisciplineSchema,
  type RecordedDiscipline,
  recordDisciplineSchema,
  recordedDisciplineSchema,
} from "./schema";
import { mattersBeside } from "./under-way";

/** Records a case that is over: decided, announced, perhaps ended. */
export async function recordDiscipline(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(recordDisciplineSchema, input);
  if (!parsed.ok) return parsed;
  const { member, evidence, confirmed, ...told } = parsed.value;
  const subject = await findSubject(actor, member, can.openDiscipline);
  if (!subject.ok) return subject;
  const no = await wrong(actor, told, subject.value);
  if (no) return no;
  return insertRecordedTo(actor, [{ subject: subject.value, told, evidence }], async ({ db, orgId, ids }) => {
    const [id = ""] = ids;
    const [words = []] = confirmed ? [] : await mattersBeside(db, orgId, [id]);
    return askedSecond("member", words) ?? done({ id });
  });
}

/** Records a table of them: all of it, or none and every cell that is wrong. Its effect is seen first. */
export async function pasteDiscipline(actor: Actor, input: unknown): Promise<Result<Pasted>> {
  const reading = {
    mayRecord: can.openDiscipline,
    columns: DISCIPLINE_COLUMNS,
    schema: recordedDisciplineSchema,
    problemOf: (told: RecordedDiscipline, subject: Subject) => wrong(actor, told, subject),
    inputOf: ({ form, endedOn, ...told }: Record<DisciplineColumn, string>) => ({
      ...told,
      form: codeNamed(FORM_LABELS, form),
      endedOn: endedOn || null,
    }),
  };
  const read = await readSeen(actor, input, reading, {
    kind: "discipline",
    toOf: inForceWords,
    besideOf: ({ db, orgId, ids }) => mattersBeside(db, orgId, ids),
  });
  return read.ok ? insertRecordedTo(actor, read.value.lines, read.value.end) : read;
}

function inForceWords({ form, announcedOn, endedOn }: RecordedDiscipline): string {
  const end = endedOn && `, hết thi hành ngày ${formatDate(endedOn)}`;
  return `${FORM_LABELS[form]}, công bố ngày ${formatDate(announcedOn)}${end ?? ""}`;
}

/** `end` says what the transaction comes to. */
function insertRecordedTo<T>(
  actor: Actor,
  lines: readonly PastedLine<RecordedDiscipline>[],
  end: (within: Within) => Promise<Outcome<T>>,
): Promise<Result<T>> {
  const openings = lines.map(({ subject, told, evidence }): Opening => {
    const step = { act: RECORD, ...stepOf(told) };
    return { subject, procedure: DISCIPLINE.procedure, entry: "recorded", evidence, ...standing(told), step };
  });
  const rest = async ({ db, record, orgId, ids }: Within) => {
    const rows = lines.map(({ subject: { memberId }, told }, at) => ({
      id: ids[at] ?? "",
      memberId,
      told,
    }));
    await db.disciplineCase.createMany({
      data: rows.map(({ id, told }) => ({ orgId, caseId: id, ...columnsOf(told) })),
    });
    const changes = rows.flatMap(({ told, ...row }) => memberChanges(row, told.form, told.announcedOn));
    const twice = await recordedTwice(db, orgId, ids);
    const no = conflictsAt("docNumber", wordsOfTwice(lines.filter((_, at) => twice.has(ids[at] ?? ""))));
    return no ?? changeMembers({ db, record, orgId }, changes);
  };
  return openCasesTo(actor, openings, rest, end);
}

const wordsOfTwice = (lines: readonly PastedLine<RecordedDiscipline>[]) =>
  lines.map(({ subject, say }) => ({ say, message: twiceWords(subject.personName) }));

/** Corrects what was recorded; the member's row follows a change of form or day while nothing else was changed in it. */
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
  const was = found.value;
  const no = await wrong(actor, told, { memberId: was.memberId, place: placeOfCase(was) });
  if (no) return no;
  return correctRecorded(actor, was, { version, ...standing(told), step: stepOf(told) }, async (within) => {
    const said = await within.db.disciplineCase.findFirst({ where: { caseId: id } });
    await within.db.disciplineCase.updateMany({ where: { caseId: id }, data: columnsOf(told) });
    // Two that said the same before may still be corrected.
    const stays = samePaper(paperOf(was), { number: told.docNumber, day: told.decidedOn });
    const twice = stays ? null : await refuseTwice(within.db, was.orgId, was);
    // What it takes of the member stays: whatever was changed in that row since is not in the way.
    const takesTheSame = said?.decidedForm === told.form && announcedOn(was) === told.announcedOn;
    if (twice || takesTheSame) return twice;
    return (await undoMemberChange(within, was)) ?? putInForce(within, was, told.form, told.announcedOn);
  });
}

function paperOf({ steps, openedOn }: CaseDetail) {
  return { number: lastStanding(steps)?.docNumber ?? "", day: openedOn };
}

type Of = Parameters<typeof postProblem>[1];

async function wrong(actor: Actor, told: RecordedDiscipline, of: Of): Promise<Refusal | null> {
  return (await decisionProblem(told, MEMBERS_BALLOT)) ?? postProblem(actor, of, told, told.decidedOn);
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

function stepOf({ announcedOn, docNumber, signer, ...told }: RecordedDiscipline): StepInput {
  const { entitled, present, votesFor, votesAgainst } = told;
  return plainStep(announcedOn, { docNumber, person: signer, entitled, present, votesFor, votesAgainst });
}

function columnsOf({ post, about, form }: RecordedDiscipline) {
  return { post, about, proposedForm: form, decidedForm: form, decidedBy: deciderOf(form) };
}
