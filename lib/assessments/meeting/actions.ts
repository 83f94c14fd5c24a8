"use server";

import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import type { Meeting } from "../types";
import { recordMeeting } from "./commands";

export async function recordMeetingAction(form: FormData): Promise<Result<Meeting>> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const number = (name: string) => (text(name) === "" ? null : Number(text(name)));
  const input = {
    heldOn: text("heldOn"),
    place: text("place"),
    present: number("present"),
    total: number("total"),
    inFavour: number("inFavour"),
    against: number("against"),
    conclusion: text("conclusion"),
    // The picker lets several be chosen; the minutes are one file.
    evidence: form.getAll("evidence").map(String).at(-1) ?? null,
    version: number("version"),
  };
  return action("assessments.meeting", (actor) => recordMeeting(actor, text("assessmentId"), input));
}
