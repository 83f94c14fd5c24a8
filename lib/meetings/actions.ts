"use server";

import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import { returnInput, withFieldNames } from "@/lib/assessments/appraisal/return-form";
import type { VoteChoice } from "@/lib/decisions/types";
import { dayIn, numberIn, textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { enterCount, enterVote, saveAttendance } from "./ballots/commands";
import { changeMeeting, createMeeting, setAgenda } from "./commands";
import { closeMeeting, saveMinutes } from "./minutes/commands";
import { askSupplement } from "./minutes/supplement";
import { saveMeetingSettings } from "./settings/commands";

const text = (form: FormData, name: string) => textIn(form, name) ?? "";
const idOf = (form: FormData) => text(form, "meetingId");
const versionIn = (form: FormData) => numberIn(form, "version");

function headIn(form: FormData) {
  return {
    heldOn: dayIn(form, "heldOn") ?? "",
    place: text(form, "place"),
    chairId: text(form, "chairId"),
    minuteTakerId: text(form, "minuteTakerId"),
    voting: text(form, "voting"),
  };
}

/** The form goes on to the meeting that it made, so nothing here is shown anew. */
export async function createMeetingAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = { ...headIn(form), number: numberIn(form, "number"), units: form.getAll("unit").map(String) };
  return action("meetings.create", (actor) =>
    createMeeting(actor, text(form, "orgId"), Number(form.get("year")), input),
  );
}

export async function changeMeetingAction(form: FormData): Promise<Result<null>> {
  const input = { ...headIn(form), version: versionIn(form) };
  return saving("meetings.change", (actor) => changeMeeting(actor, idOf(form), input));
}

export async function setAgendaAction(form: FormData): Promise<Result<null>> {
  const input = { units: form.getAll("unit").map(String), version: versionIn(form) };
  return saving("meetings.agenda", (actor) => setAgenda(actor, idOf(form), input));
}

/** The roll: `present.<member>` is yes or no, `reason.<member>` why not. */
export async function saveAttendanceAction(form: FormData): Promise<Result<null>> {
  const members = form.getAll("member").map((member) => {
    const memberId = String(member);
    const isPresent = form.get(`present.${memberId}`);
    return {
      memberId,
      isPresent: isPresent === null ? null : isPresent === "yes",
      reason: text(form, `reason.${memberId}`),
    };
  });
  const input = { members, version: versionIn(form) };
  return saving("meetings.attendance", (actor) => saveAttendance(actor, idOf(form), input));
}

export async function enterVoteAction(form: FormData): Promise<Result<{ choice: VoteChoice }>> {
  const input = {
    assessmentId: text(form, "assessmentId"),
    voterId: text(form, "voterId"),
    choice: text(form, "choice"),
  };
  return saving("meetings.enterVote", (actor) => enterVote(actor, idOf(form), input));
}

export async function enterCountAction(form: FormData): Promise<Result<null>> {
  const input = {
    assessmentId: text(form, "assessmentId"),
    inFavour: numberIn(form, "inFavour"),
    against: numberIn(form, "against"),
    invalid: numberIn(form, "invalid"),
    version: versionIn(form),
  };
  return saving("meetings.enterCount", (actor) => enterCount(actor, idOf(form), input));
}

export async function askSupplementAction(form: FormData): Promise<Result<null>> {
  const items = returnInput(form);
  const input = { assessmentId: text(form, "assessmentId"), dueDate: dayIn(form, "dueDate") ?? "", items };
  return withFieldNames(
    await saving("meetings.supplement", (actor) => askSupplement(actor, idOf(form), input)),
    items,
  );
}

export async function saveMinutesAction(form: FormData): Promise<Result<null>> {
  const lines = (name: string) => text(form, name).replace(/\r\n/g, "\n");
  const input = {
    discussion: lines("discussion"),
    conclusion: lines("conclusion"),
    version: versionIn(form),
  };
  return saving("meetings.minutes", (actor) => saveMinutes(actor, idOf(form), input));
}

export async function closeMeetingAction(form: FormData): Promise<Result<null>> {
  const version = versionIn(form);
  return saving("meetings.close", (actor) => closeMeeting(actor, idOf(form), { version }));
}

export async function saveMeetingSettingsAction(form: FormData): Promise<Result<null>> {
  const input = {
    quorumPercent: numberIn(form, "quorumPercent"),
    tieChairDecides: form.get("tieChairDecides") === "on",
    version: versionIn(form),
  };
  return saving("meetings.settings", (actor) => saveMeetingSettings(actor, text(form, "orgId"), input));
}
