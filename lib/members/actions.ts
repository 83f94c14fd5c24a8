"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import { createMember, updateMember } from "./commands";
import { memberFormInput, placeQuery } from "./form-input";
import { confirmQuarter, type FrozenQuarter } from "./snapshots/commands";
import type { Member } from "./types";

export async function createMemberAction(form: FormData): Promise<Result<Member>> {
  const result = await action("members.create", (actor) => createMember(actor, memberFormInput(form)));
  if (result.ok) redirect(`/members/${result.value.id}${placeQuery(form)}`);
  return result;
}

export async function saveMemberAction(form: FormData): Promise<Result<Member>> {
  const id = String(form.get("id"));
  const result = await action("members.save", (actor) => updateMember(actor, id, memberFormInput(form)));
  if (result.ok) redirect(`/members/${id}${placeQuery(form)}`);
  return result;
}

export async function confirmQuarterAction(form: FormData): Promise<Result<FrozenQuarter>> {
  const number = (name: string) => Number(form.get(name));
  const result = await action("members.confirm-quarter", (actor) =>
    confirmQuarter(actor, {
      unit: form.get("unit"),
      year: number("year"),
      quarter: number("quarter"),
      members: number("members"),
    }),
  );
  if (result.ok) redirect(`/members/quarters${placeQuery(form, { quarter: String(result.value.quarter) })}`);
  return result;
}
