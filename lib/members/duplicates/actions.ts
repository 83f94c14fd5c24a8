"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { saving, showingNow } from "@/lib/access/saving";
import { placeQuery } from "@/lib/members/form-input";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import { textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { mergeMembers, revealBetweenUnits, tellApart } from "./commands";
import type { BetweenPairs } from "./types";
import { undoMerge } from "./undo";

export async function mergeMembersAction(form: FormData): Promise<Result<{ id: string }>> {
  const other = String(form.get("other"));
  const input = {
    kept: form.get("kept"),
    other,
    keptVersion: form.get("keptVersion"),
    otherVersion: form.get("otherVersion"),
    fromOther: ROSTER_FIELDS.map(({ name }) => name).filter((name) => form.get(`from.${name}`) === other),
  };
  const result = await action("members.merge", (actor) => mergeMembers(actor, input));
  if (result.ok) redirect(`/members/${result.value.id}${placeQuery(form)}`);
  return showingNow(result);
}

export async function tellApartAction(form: FormData): Promise<Result<null>> {
  const input = { first: form.get("first"), second: form.get("second") };
  return saving("members.tell_apart", (actor) => tellApart(actor, input));
}

export async function undoMergeAction(form: FormData): Promise<Result<null>> {
  return saving("members.unmerge", (actor) => undoMerge(actor, String(form.get("id"))));
}

export async function revealBetweenUnitsAction(form: FormData): Promise<Result<BetweenPairs>> {
  const input = { org: form.get("org"), reason: textIn(form, "reason") ?? "" };
  return action("members.reveal_between_units", (actor) => revealBetweenUnits(actor, input));
}
