"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { stepInput, takeBackInput, textsIn } from "@/lib/cases/form-input";
import type { Result } from "@/lib/platform/result";
import { honouredIn } from "../form-input";
import { changeProposal, proposeReward, takeProposalBack, takeProposalStep } from "./commands";

type Kept = Promise<Result<{ id: string }>>;

export async function proposeRewardAction(form: FormData): Kept {
  const { branch, ...told } = textsIn(form, ["unit", "branch", "level", "form", "content", "day"]);
  const input = { ...told, branch: branch || null, ...honouredIn(form) };
  return action("rewards.propose", (actor) => proposeReward(actor, input));
}

export async function changeProposalAction(form: FormData): Kept {
  const input = { ...textsIn(form, ["version", "level", "form", "content"]), ...honouredIn(form) };
  const result = await action("rewards.change_proposal", (actor) =>
    changeProposal(actor, String(form.get("id")), input),
  );
  if (result.ok) refresh();
  return result;
}

export async function proposalStepAction(form: FormData): Kept {
  const result = await action("rewards.step", (actor) =>
    takeProposalStep(actor, String(form.get("id")), stepInput(form)),
  );
  if (result.ok) refresh();
  return result;
}

export async function proposalBackAction(form: FormData): Kept {
  const result = await action("rewards.take_back", (actor) =>
    takeProposalBack(actor, String(form.get("id")), takeBackInput(form)),
  );
  if (result.ok) refresh();
  return result;
}
