"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { seenInput } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { Refusal, Result } from "@/lib/platform/result";
import { changeApplicant, openAdmission } from "./commands";
import {
  applicantInput,
  homeInput,
  introductionInput,
  meetingInput,
  recordedInput,
  stepInput,
  togetherInput,
} from "./form-input";
import { recordMeeting } from "./meeting/commands";
import { correctRecorded, pasteAdmissions, recordAdmissions } from "./recorded/commands";
import { giveCardTo, introduce, takeAdmissionBack, takeAdmissionStep } from "./steps";
import { pasteCards } from "./together/cards";
import { takeAdmissionSteps } from "./together/commands";

type Done = Promise<Result<{ id: string }>>;

const textIn = (form: FormData, name: string) => String(form.get(name) ?? "");

function refreshed<T>(result: Result<T>): Result<T> {
  if (result.ok) refresh();
  return result;
}

export async function openAdmissionAction(form: FormData): Done {
  const input = { ...homeInput(form), ...applicantInput(form) };
  return action("admissions.open", (actor) => openAdmission(actor, input));
}

export async function changeApplicantAction(form: FormData): Done {
  const input = { ...applicantInput(form), version: textIn(form, "version") };
  return refreshed(
    await action("admissions.change", (actor) => changeApplicant(actor, textIn(form, "id"), input)),
  );
}

export async function takeAdmissionStepAction(form: FormData): Done {
  return refreshed(
    await action("admissions.step", (actor) => takeAdmissionStep(actor, textIn(form, "id"), stepInput(form))),
  );
}

export async function takeAdmissionStepsAction(form: FormData): Promise<Result<{ count: number }>> {
  const input = togetherInput(form);
  return refreshed(await action("admissions.steps", (actor) => takeAdmissionSteps(actor, input)));
}

export async function takeAdmissionBackAction(form: FormData): Done {
  const input = { note: textIn(form, "note"), version: textIn(form, "version") };
  return refreshed(
    await action("admissions.take_back", (actor) => takeAdmissionBack(actor, textIn(form, "id"), input)),
  );
}

export async function introduceAction(form: FormData): Done {
  return refreshed(
    await action("admissions.introduce", (actor) =>
      introduce(actor, textIn(form, "id"), introductionInput(form)),
    ),
  );
}

export async function giveCardAction(form: FormData): Done {
  const names = ["cardNumber", "code", "day", "version"];
  const input = Object.fromEntries(names.map((name) => [name, textIn(form, name)]));
  return refreshed(await action("admissions.card", (actor) => giveCardTo(actor, textIn(form, "id"), input)));
}

export async function pasteCardsAction(form: FormData): Promise<Result<Pasted>> {
  const told = { table: textIn(form, "table"), day: textIn(form, "day") };
  const input = { ...homeInput(form), ...told, ...seenInput(form) };
  return action("admissions.cards", (actor) => pasteCards(actor, input));
}

export async function recordAdmissionMeetingAction(form: FormData): Promise<Result<{ count: number }>> {
  const input = meetingInput(form);
  const result = await action("admissions.meet", (actor) => recordMeeting(actor, input));
  return result.ok ? result : atPeople(result, form.getAll("person").map(String));
}

/** `votes.0.votesFor` of the command is the field of the first ticked person in the form. */
function atPeople(refusal: Refusal, people: readonly string[]): Refusal {
  const fields = refusal.fields?.map(({ path, message }) => {
    const [list, at, name] = path.split(".");
    return list === "votes" && name ? { path: `${name}.${people[Number(at)]}`, message } : { path, message };
  });
  return fields ? { ...refusal, fields } : refusal;
}

export async function recordAdmissionAction(form: FormData): Promise<Result<{ ids: string[] }>> {
  const result = await action("admissions.record", (actor) => recordAdmissions(actor, recordedInput(form)));
  if (result.ok) return result;
  const fields = result.fields?.map(({ path, message }) => ({
    path: path.replace(/^rows\.0\./, ""),
    message,
  }));
  return fields ? { ...result, fields } : result;
}

export async function pasteAdmissionsAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...homeInput(form), table: textIn(form, "table"), ...seenInput(form) };
  return action("admissions.paste", (actor) => pasteAdmissions(actor, input));
}

export async function correctRecordedAction(form: FormData): Done {
  const names = ["docNumber", "day", "cardNumber", "version"];
  const input = Object.fromEntries(names.map((name) => [name, textIn(form, name)]));
  return refreshed(
    await action("admissions.correct", (actor) => correctRecorded(actor, textIn(form, "id"), input)),
  );
}
