"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { dayIn, textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { amendDecision } from "./amendments/commands";
import { castVote, favourRest, recordDecision } from "./commands";
import type { VoteChoice } from "./types";

const yearOf = (form: FormData) => Number(form.get("year"));
const orgOf = (form: FormData) => String(form.get("orgId"));

export async function castVoteAction(form: FormData): Promise<Result<{ choice: VoteChoice }>> {
  const choice = form.get("choice");
  const result = await action("decisions.vote", (actor) =>
    castVote(actor, String(form.get("assessmentId")), { choice }),
  );
  if (result.ok) refresh();
  return result;
}

export async function favourRestAction(form: FormData): Promise<Result<{ units: number }>> {
  const result = await action("decisions.favourRest", (actor) =>
    favourRest(actor, orgOf(form), yearOf(form)),
  );
  if (result.ok) refresh();
  return result;
}

function signingIn(form: FormData) {
  return {
    number: textIn(form, "number") ?? "",
    signedOn: dayIn(form, "signedOn"),
    signerId: textIn(form, "signerId") ?? "",
  };
}

export async function recordDecisionAction(form: FormData): Promise<Result<{ id: string; number: string }>> {
  const input = {
    ...signingIn(form),
    units: form.has("unit") ? form.getAll("unit").map(String) : null,
  };
  const result = await action("decisions.record", (actor) =>
    recordDecision(actor, orgOf(form), yearOf(form), input),
  );
  if (result.ok) refresh();
  return result;
}

export async function amendDecisionAction(form: FormData): Promise<Result<{ id: string; number: string }>> {
  const input = {
    ...signingIn(form),
    kind: textIn(form, "kind") ?? "",
    reason: textIn(form, "reason") ?? "",
    units: form.getAll("unit").map(String),
  };
  const result = await action("decisions.amend", (actor) =>
    amendDecision(actor, textIn(form, "decisionId") ?? "", input),
  );
  if (result.ok) refresh();
  return result;
}
