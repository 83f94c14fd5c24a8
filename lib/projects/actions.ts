"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { removeProject, restoreProject } from "./commands";
import { takeStep } from "./steps";

export async function takeStepAction(form: FormData): Promise<Result<{ id: string }>> {
  const text = (name: string) => String(form.get(name) ?? "");
  const result = await action("projects.step", (actor) =>
    takeStep(actor, text("id"), {
      act: text("act"),
      day: text("day"),
      docNumber: text("docNumber"),
      person: text("person"),
      note: text("note"),
      version: text("version"),
    }),
  );
  if (result.ok) refresh();
  return result;
}

export async function removeProjectAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("projects.remove", (actor) =>
    removeProject(actor, String(form.get("id")), { version: String(form.get("version")) }),
  );
  if (result.ok) refresh();
  return result;
}

export async function restoreProjectAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("projects.restore", (actor) => restoreProject(actor, String(form.get("id"))));
  if (result.ok) refresh();
  return result;
}
