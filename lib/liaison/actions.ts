"use server";

import { saving } from "@/lib/access/saving";
import { dayIn, textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { assignLiaison, endLiaison, saveNote } from "./commands";

const orgOf = (form: FormData) => textIn(form, "orgId") ?? "";

export async function assignLiaisonAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = {
    unitId: textIn(form, "unitId") ?? "",
    userId: textIn(form, "userId") ?? "",
    fromDay: dayIn(form, "fromDay") ?? "",
  };
  return saving("liaison.assign", (actor) => assignLiaison(actor, orgOf(form), input));
}

export async function endLiaisonAction(form: FormData): Promise<Result<null>> {
  const input = {
    unitId: textIn(form, "unitId") ?? "",
    officerId: textIn(form, "officerId") ?? "",
    toDay: dayIn(form, "toDay") ?? "",
    version: Number(form.get("version")),
  };
  return saving("liaison.end", (actor) => endLiaison(actor, orgOf(form), input));
}

export async function saveNoteAction(form: FormData): Promise<Result<{ id: string }>> {
  const at = { orgId: orgOf(form), unitId: textIn(form, "unitId") ?? "" };
  const input = {
    noteId: textIn(form, "noteId"),
    day: dayIn(form, "day") ?? "",
    text: textIn(form, "text") ?? "",
    isShared: form.get("isShared") === "on",
    version: Number(form.get("version")),
  };
  return saving("liaison.note", (actor) => saveNote(actor, at, input));
}
