import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { takeCaseStep, takeStepBack } from "@/lib/cases/commands";
import { findSubject, firstOf, futureDay, openCases } from "@/lib/cases/opening";
import { expectNext } from "@/lib/cases/terms";
import { type Refusal, type Result, refused } from "@/lib/platform/result";
import { disciplineKind } from "./effects";
import { disciplineDetail } from "./queries";
import { DISCIPLINE, mayTakeForm } from "./rules";
import { chosenFormSchema, openDisciplineSchema, type RecordedDiscipline } from "./schema";

/** Opens a case against a member, to be gone through step by step. */
export async function openDiscipline(actor: Actor, input: unknown): Promise<Result<{ id: string }>> {
  const parsed = parse(openDisciplineSchema, input);
  if (!parsed.ok) return parsed;
  const { member, post, about, form, day } = parsed.value;
  const subject = await findSubject(actor, member, can.openDiscipline);
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

export function postProblem({ form, post }: Pick<RecordedDiscipline, "form" | "post">): Refusal | null {
  if (mayTakeForm(form, post)) return null;
  const message = "Cách chức chỉ với cán bộ Đoàn. Ghi chức vụ của người này.";
  return refused("invalid", message, { fields: [{ path: "post", message }] });
}
