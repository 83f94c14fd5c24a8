"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { textsIn } from "@/lib/cases/form-input";
import type { Result } from "@/lib/platform/result";
import { type AnsweredCount, answerProposals } from "./commands";
import { answersInput } from "./form-input";
import { restoreProposal } from "./restoring";

/** What was recorded leaves the table also where other rows were refused. */
export async function answerProposalsAction(form: FormData): Promise<Result<AnsweredCount>> {
  const result = await action("proposals.answer", (actor) => answerProposals(actor, answersInput(form)));
  if (result.ok || result.reason === "invalid") refresh();
  return result;
}

export async function restoreProposalAction(form: FormData): Promise<Result<{ id: string }>> {
  const input = textsIn(form, ["unit", "id"]);
  const result = await action("proposals.restore", (actor) => restoreProposal(actor, input));
  if (result.ok) refresh();
  return result;
}
