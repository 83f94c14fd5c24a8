"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { changeActivity, createActivity, removeActivity, restoreActivity } from "./commands";

/** A form's texts as the command reads them: an empty choice is none, partners stand one on a line. */
function activityInput(form: FormData) {
  const text = (name: string) =>
    String(form.get(name) ?? "")
      .replace(/\r\n/g, "\n")
      .trim();
  const orNone = (name: string) => text(name) || null;
  const participants = text("participants").replace(/[.\s]/g, "");
  return {
    branch: orNone("branch"),
    title: text("title"),
    startsOn: text("startsOn"),
    endsOn: orNone("endsOn"),
    place: text("place"),
    kind: text("kind"),
    occasion: orNone("occasion"),
    participants: participants === "" ? null : Number(participants),
    partners: text("partners")
      .split("\n")
      .flatMap((line) => line.trim() || []),
    content: text("content"),
    members: form.getAll("members").map(String),
    evidence: form.getAll("evidence").map(String),
  };
}

export async function createActivityAction(form: FormData): Promise<Result<{ id: string }>> {
  return action("activities.create", (actor) =>
    createActivity(actor, { unit: String(form.get("unit")), ...activityInput(form) }),
  );
}

export async function changeActivityAction(form: FormData): Promise<Result<{ id: string }>> {
  return action("activities.change", (actor) =>
    changeActivity(actor, String(form.get("id")), {
      ...activityInput(form),
      version: String(form.get("version")),
    }),
  );
}

export async function removeActivityAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("activities.remove", (actor) =>
    removeActivity(actor, String(form.get("id")), { version: String(form.get("version")) }),
  );
  if (result.ok) refresh();
  return result;
}

export async function restoreActivityAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("activities.restore", (actor) =>
    restoreActivity(actor, String(form.get("id"))),
  );
  if (result.ok) refresh();
  return result;
}
