"use server";

import { action } from "@/lib/access/action";
import { done, type Result } from "@/lib/platform/result";
import { addUnits, changeCycle, closeCycle, openCycle, takeBackCycle } from "./commands";
import { openingOf, pathsOfForm, yearOf } from "./year-form";

export async function openYear(orgId: string, form: FormData): Promise<Result<{ year: number }>> {
  const input = openingOf(form);
  const opened = await action("cycles.open", (actor) => openCycle(actor, orgId, input));
  return opened.ok ? done({ year: input.year }) : pathsOfForm(opened, input);
}

export async function changeYear(orgId: string, cycleId: string, form: FormData): Promise<Result<null>> {
  const input = { ...yearOf(form), version: Number(form.get("version")) };
  return action("cycles.change", (actor) => changeCycle(actor, orgId, cycleId, input));
}

export async function addUnitsToYear(orgId: string, cycleId: string, form: FormData): Promise<Result<null>> {
  const input = { unitIds: form.getAll("unitIds") };
  return action("cycles.addUnits", (actor) => addUnits(actor, orgId, cycleId, input));
}

export async function closeYear(orgId: string, cycleId: string): Promise<Result<null>> {
  return action("cycles.close", (actor) => closeCycle(actor, orgId, cycleId));
}

export async function takeBackYear(orgId: string, cycleId: string): Promise<Result<null>> {
  return action("cycles.takeBack", (actor) => takeBackCycle(actor, orgId, cycleId));
}
