import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import { correctRecorded, findRecorded, RECORD } from "@/lib/cases/correcting";
import { undoMemberChange } from "@/lib/cases/member-effect";
import { findSubject, firstOf, futureDay, openCases, type Subject } from "@/lib/cases/opening";
import { votesProblem } from "@/lib/cases/rules";
import type { StepInput } from "@/lib/cases/types";
import { plainStep } from "@/lib/cases/writing";
import type { PlainDate } from "@/lib/platform/dates";
import { type FieldError, type Refusal, type Result, refused } from "@/lib/platform/result";
import { disciplineKind, putInForce } from "./effects";
import { disciplineDetail } from "./queries";
import { DISCIPLINE, deciderOf, mayTakeForm, passedProblem } from "./rules";
import {
  chosenFormSchema,
  correctDisciplineSchema,
  openDisciplineSchema,
  type RecordedDiscipline,
  recordDisciplineSchema,
} from "./schema";

/** Opens a case against a member, to be gone through step by step. */
export async function openDiscipline(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(openDisciplineSchema, input);
  if (!parsed.ok) return parsed;
  const { member, post, about, form, day } = parsed.value;
  const subject = await subjectOf(actor, member);
  if (!subject.ok) return subject;
  const no = postProblem({ form, post }) ?? (await futureDay("day", day));
  if (no) return no;
  const opening = {
    ...({ subject: subject.value, procedure: "discipline", entry: "stepwise" } as const),
    ...{ state: DISCIPLINE.first, openedOn: day },
  };
  return firstOf(
    await openCases(actor, [opening], async ({ db, orgId, ids: [caseId = ""] }) => {
      await db.disciplineCase.create({ data: { orgId, caseId, post, about, proposedForm: form } });
      return null;
    }),
  );
}

/** Records a case that is over: decided, announced, perhaps ended. */
export async function recordDiscipline(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(recordDisciplineSchema, input);
  if (!parsed.ok) return parsed;
  const { member, ...told } = parsed.value;
  const subject = await subjectOf(actor, member);
  if (!subject.ok) return subject;
  const no = await recordProblem(told);
  if (no) return no;
  const { memberId } = subject.value;
  const opening = {
    ...({ subject: subject.value, procedure: "discipline", entry: "recorded" } as const),
    ...standing(told),
    step: { act: RECORD, ...stepOf(told) },
  };
  return firstOf(
    await openCases(actor, [opening], async ({ db, record, orgId, ids: [caseId = ""] }) => {
      await db.disciplineCase.create({ data: { orgId, caseId, ...columnsOf(told) } });
      return putInForce({ db, record }, { id: caseId, memberId, orgId }, told.form, told.announcedOn);
    }),
  );
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
  const no = await recordProblem(told);
  if (no) return no;
  const was = found.value;
  return correctRecorded(actor, was, { version, ...standing(told), step: stepOf(told) }, async (within) => {
    await within.db.disciplineCase.updateMany({ where: { caseId: id }, data: columnsOf(told) });
    const undone = await undoMemberChange({ ...within, orgId: was.orgId }, was);
    return undone ?? putInForce(within, was, told.form, told.announcedOn);
  });
}

/** One step on; the acts that decide carry the form that they set. */
export async function takeDisciplineStep(
  actor: Actor,
  id: string,
  input: { form?: unknown } & Record<string, unknown>,
): Promise<Result<{ id: string }>> {
  const found = await disciplineDetail(actor, id);
  if (!found.ok) return found;
  const { form: given, ...step } = input;
  const chosen = parse(chosenFormSchema, { form: given });
  if (!chosen.ok) return chosen;
  return takeCaseStep(actor, disciplineKind(found.value, chosen.value.form ?? null), id, step);
}

export async function takeDisciplineBack(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await disciplineDetail(actor, id);
  return found.ok ? takeStepBack(actor, disciplineKind(found.value, null), id, input) : found;
}

async function subjectOf(actor: Actor, member: string): Promise<Result<Subject>> {
  const subject = await findSubject(actor, member);
  if (!subject.ok) return subject;
  return refusal(can.openDiscipline(actor, subject.value.place)) ?? subject;
}

function postProblem({ form, post }: Pick<RecordedDiscipline, "form" | "post">): Refusal | null {
  if (mayTakeForm(form, post)) return null;
  return invalid([{ path: "post", message: "Cách chức chỉ với cán bộ Đoàn. Ghi chức vụ của người này." }]);
}

async function recordProblem(told: RecordedDiscipline): Promise<Refusal | null> {
  const { decidedOn, announcedOn, endedOn } = told;
  const votes = votesProblem(told) ?? passedProblem(stepOf(told));
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
