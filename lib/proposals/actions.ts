"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { type AnsweredCount, answerProposals } from "./commands";
import { answersInput } from "./form-input";

/** What was recorded leaves the table also where other rows were refused. */
export async function answerProposalsAction(form: FormData): Promise<Result<AnsweredCount>> {
  const result = await action("proposals.answer", (actor) => answerProposals(actor, answersInput(form)));
  if (result.ok || result.reason === "invalid") refresh();
  return result;
}
