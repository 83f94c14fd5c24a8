import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import { findSubject, firstOf, futureDay, openCases } from "@/lib/cases/opening";
import { expectNext } from "@/lib/cases/terms";
import { daySchema } from "@/lib/evidence/schema";
import { memberTerms } from "@/lib/members/terms/queries";
import type { PlainDate } from "@/lib/platform/dates";
import { type Refusal, type Result, refusedAt } from "@/lib/platform/result";
import { cadreProblem } from "./cadre";
import { disciplineKind } from "./effects";
import { disciplineDetail } from "./queries";
import { DISCIPLINE, mayTakeForm } from "./rules";
import { chosenFormSchema, openDisciplineSchema, type RecordedDiscipline } from "./schema";
import type { DisciplineDetail, DisciplineForm } from "./types";

/** Opens a case against a member, to be gone through step by step. */
export async function openDiscipline(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(openDisciplineSchema, input);
  if (!parsed.ok) return parsed;
  const { member, post, about, form, day } = parsed.value;
  const subject = await findSubject(actor, member, can.openDiscipline);
  if (!subject.ok) return subject;
  const { memberId, place } = subject.value;
  const no =
    (await postProblem(actor, { memberId, place }, { form, post }, day)) ?? (await futureDay("day", day));
  if (no) return no;
  const opening = {
    ...({ subject: subject.value, procedure: "discipline", entry: "stepwise" } as const),
    state: DISCIPLINE.first,
    openedOn: day,
  };
  return firstOf(
    await openCases(actor, [opening], async ({ db, orgId, ids: [caseId = ""] }) => {
      await db.disciplineCase.create({ data: { orgId, caseId, post, about, proposedForm: form } });
      await expectNext(db, DISCIPLINE, { ids: [caseId], state: DISCIPLINE.first, day });
      return null;
    }),
  );
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
  const form = chosen.value.form ?? null;
  const no = await lossProblem(actor, found.value, form, step.day);
  if (no) return no;
  const by = await memberTerms(actor, found.value.orgId);
  return takeCaseStep(actor, disciplineKind(found.value, form, by), id, step);
}

export async function takeDisciplineBack(
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ id: string }>> {
  const found = await disciplineDetail(actor, id);
  if (!found.ok) return found;
  const by = await memberTerms(actor, found.value.orgId);
  return takeStepBack(actor, disciplineKind(found.value, null, by), id, input);
}

type Of = { memberId: string | null; place: { orgId: string } };

/** Dismissal is of a post that is named, and held as the day began. */
export async function postProblem(
  actor: Actor,
  { memberId, place: { orgId } }: Of,
  { form, post }: Pick<RecordedDiscipline, "form" | "post">,
  day: PlainDate,
): Promise<Refusal | null> {
  if (form !== "dismissal") return null;
  if (!mayTakeForm(form, post)) {
    return refusedAt("post", "Cách chức chỉ với cán bộ Đoàn. Ghi chức vụ của người này.");
  }
  const scope = readScope(actor, orgId);
  return scope && memberId ? cadreProblem(actor, scope, memberId, day, "post") : null;
}

/** The same where a step sets the measure; what is wrong with the step itself it says. */
async function lossProblem(
  actor: Actor,
  { memberId, orgId }: Pick<DisciplineDetail, "memberId" | "orgId">,
  form: DisciplineForm | null,
  given: unknown,
): Promise<Refusal | null> {
  const day = daySchema.safeParse(given);
  const scope = readScope(actor, orgId);
  if (form !== "dismissal" || !day.success || !scope || !memberId) return null;
  return cadreProblem(actor, scope, memberId, day.data, "form");
}
