"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import { dayIn, numberIn, textIn } from "@/lib/platform/form-values";
import type { Result } from "@/lib/platform/result";
import { createMember, updateMember } from "./commands";
import { memberFormInput, placeQuery, quarterIn } from "./form-input";
import { confirmQuarter, correctQuarter, type FrozenQuarter } from "./snapshots/commands";
import { setMemberTerms } from "./terms/commands";
import { TERM_CHOICES, TERM_DAYS, TERM_FIELDS } from "./terms/types";
import type { Member } from "./types";

export async function createMemberAction(form: FormData): Promise<Result<Member>> {
  const result = await action("members.create", (actor) => createMember(actor, memberFormInput(form)));
  if (result.ok) redirect(`/members/${result.value.id}${placeQuery(form)}`);
  return result;
}

export async function saveMemberAction(form: FormData): Promise<Result<Member>> {
  const id = String(form.get("id"));
  const result = await action("members.save", (actor) =>
    updateMember(actor, id, { confirmed: false, ...memberFormInput(form) }),
  );
  if (result.ok) redirect(`/members/${id}${placeQuery(form)}`);
  return result;
}

export async function confirmQuarterAction(form: FormData): Promise<Result<FrozenQuarter>> {
  const result = await action("members.confirm-quarter", (actor) => confirmQuarter(actor, quarterIn(form)));
  if (result.ok) redirect(quarterAddress(form, result.value));
  return result;
}

export async function correctQuarterAction(form: FormData): Promise<Result<FrozenQuarter>> {
  const input = {
    ...quarterIn(form),
    revision: numberIn(form, "revision"),
    reason: textIn(form, "reason") ?? "",
  };
  const result = await action("members.correct-quarter", (actor) => correctQuarter(actor, input));
  if (result.ok) redirect(quarterAddress(form, result.value));
  return result;
}

function quarterAddress(form: FormData, { year, quarter }: FrozenQuarter): string {
  return `/members/quarters${placeQuery(form, { of: String(year), quarter: String(quarter) })}`;
}

export async function setMemberTermsAction(form: FormData): Promise<Result<null>> {
  const terms = Object.fromEntries(TERM_FIELDS.map((field) => [field, textIn(form, field) ?? ""]));
  const days = Object.fromEntries(TERM_DAYS.map((field) => [field, dayIn(form, field)]));
  const unsalariedOccupations = textIn(form, "unsalariedOccupations") ?? "";
  const choices = Object.fromEntries(TERM_CHOICES.map((field) => [field, textIn(form, field) ?? ""]));
  const input = {
    ...terms,
    ...days,
    ...choices,
    unsalariedOccupations,
    version: numberIn(form, "version"),
  };
  return action("members.set-terms", (actor) => setMemberTerms(actor, textIn(form, "orgId") ?? "", input));
}
