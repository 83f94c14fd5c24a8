"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { parseVietnameseDate } from "@/lib/platform/dates";
import type { Result } from "@/lib/platform/result";
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

export async function recordDecisionAction(form: FormData): Promise<Result<{ id: string; number: string }>> {
  const typed = String(form.get("signedOn") ?? "").trim();
  const input = {
    number: String(form.get("number") ?? ""),
    signedOn: typed === "" ? null : (parseVietnameseDate(typed) ?? typed),
    signerId: String(form.get("signerId") ?? ""),
  };
  const result = await action("decisions.record", (actor) =>
    recordDecision(actor, orgOf(form), yearOf(form), input),
  );
  if (result.ok) refresh();
  return result;
}
