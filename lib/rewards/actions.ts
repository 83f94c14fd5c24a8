"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { confirmedIn, papersIn, pasteInput, seenInput, textsIn } from "@/lib/cases/form-input";
import type { Pasted } from "@/lib/cases/pasted/ending";
import type { Result } from "@/lib/platform/result";
import { changeReward, createReward, removeReward, restoreReward } from "./commands";
import { honouredIn } from "./form-input";
import { pasteRewards } from "./recording";

type Kept = Promise<Result<{ id: string }>>;
const idIn = (form: FormData) => String(form.get("id"));

const DECISION = ["decisionNumber", "decidedOn", "signer", "level", "form", "content"];

const rewardIn = (form: FormData) => ({ ...textsIn(form, DECISION), ...honouredIn(form) });

export async function createRewardAction(form: FormData): Kept {
  const { unit, branch } = textsIn(form, ["unit", "branch"]);
  const input = { unit, branch: branch || null, ...rewardIn(form), ...papersIn(form), ...confirmedIn(form) };
  return action("rewards.create", (actor) => createReward(actor, input));
}

export async function changeRewardAction(form: FormData): Kept {
  const input = { ...textsIn(form, ["version"]), ...rewardIn(form) };
  const result = await action("rewards.change", (actor) => changeReward(actor, idIn(form), input));
  if (result.ok) refresh();
  return result;
}

export async function removeRewardAction(form: FormData): Kept {
  const result = await action("rewards.remove", (actor) =>
    removeReward(actor, idIn(form), textsIn(form, ["version"])),
  );
  if (result.ok) refresh();
  return result;
}

export async function restoreRewardAction(form: FormData): Kept {
  const result = await action("rewards.restore", (actor) => restoreReward(actor, idIn(form)));
  if (result.ok) refresh();
  return result;
}

export async function pasteRewardsAction(form: FormData): Promise<Result<Pasted>> {
  const input = { ...pasteInput(form), ...seenInput(form) };
  return action("rewards.paste", (actor) => pasteRewards(actor, input));
}
