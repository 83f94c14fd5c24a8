"use server";

import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { type AnswerView, answerView } from "./answer-view";
import { inShape } from "./api-shape";
import { moveAssessment, saveItem } from "./commands";

/** Saves an answer while it is being written. */
export async function saveAnswer(id: string, code: string, input: unknown): Promise<Result<AnswerView>> {
  return action("assessments.saveItem", async (actor) =>
    inShape(await saveItem(actor, id, code, input), answerView),
  );
}

/** Registers, starts, hands in or takes back a unit's year. */
export async function moveYear(id: string, form: FormData): Promise<Result<null>> {
  const reason = form.get("reason");
  const input = {
    to: form.get("to"),
    version: Number(form.get("version")),
    ...(typeof reason === "string" && { reason }),
  };
  return action("assessments.move", async (actor) =>
    inShape(await moveAssessment(actor, id, input), () => null),
  );
}
