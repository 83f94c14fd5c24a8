"use server";

import { saving } from "@/lib/access/saving";
import { confirmedIn, papersIn, pasteInput, seenInput, textsIn } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import { numberIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { changeMeeting, holdMeeting, planMeeting, recordMeeting } from "./commands";
import { heldIn, placeIn, planIn, rollIn } from "./form-input";
import { moveMeeting } from "./moves";
import { pasteMeetings } from "./pasted/commands";
import { setRhythm } from "./rhythm/commands";
import { saveRoll } from "./roll";
import type { Rhythm } from "./types";

type Kept = Promise<Result<{ id: string }>>;
const idIn = (form: FormData) => String(form.get("id"));
const versionIn = (form: FormData) => textsIn(form, ["version"]);

export async function planBranchMeetingAction(form: FormData): Kept {
  return saving("branch-meetings.plan", (actor) =>
    planMeeting(actor, { ...placeIn(form), ...planIn(form), ...confirmedIn(form) }),
  );
}

export async function recordBranchMeetingAction(form: FormData): Kept {
  return saving("branch-meetings.record", (actor) =>
    recordMeeting(actor, { ...placeIn(form), ...heldIn(form), ...papersIn(form), ...confirmedIn(form) }),
  );
}

export async function pasteBranchMeetingsAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...pasteInput(form), ...seenInput(form) };
  return saving("branch-meetings.paste", (actor) => pasteMeetings(actor, input));
}

export async function changeBranchPlanAction(form: FormData): Kept {
  return saving("branch-meetings.change-plan", (actor) =>
    changeMeeting(actor, idIn(form), { ...planIn(form), ...versionIn(form) }),
  );
}

export async function changeBranchMeetingAction(form: FormData): Kept {
  return saving("branch-meetings.change", (actor) =>
    changeMeeting(actor, idIn(form), { ...heldIn(form), ...versionIn(form) }),
  );
}

export async function holdBranchMeetingAction(form: FormData): Kept {
  return saving("branch-meetings.hold", (actor) =>
    holdMeeting(actor, idIn(form), { ...heldIn(form), ...versionIn(form) }),
  );
}

export async function moveBranchMeetingAction(form: FormData): Kept {
  const input = textsIn(form, ["move", "reason", "version"]);
  return saving("branch-meetings.move", (actor) => moveMeeting(actor, idIn(form), input));
}

export async function saveRollAction(form: FormData): Kept {
  return saving("branch-meetings.save-roll", (actor) => saveRoll(actor, idIn(form), rollIn(form)));
}

export async function setRhythmAction(form: FormData): Promise<Result<Rhythm>> {
  const input = {
    ...placeIn(form),
    dispersed: form.get("rhythm") === "quarterly",
    version: numberIn(form, "version"),
  };
  return saving("branch-meetings.set-rhythm", (actor) => setRhythm(actor, input));
}
