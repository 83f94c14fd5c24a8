"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Actor } from "@/lib/access/types";
import { changeActivity, createActivity } from "@/lib/activities/commands";
import { activityInput } from "@/lib/activities/form-input";
import { done, type Result } from "@/lib/platform/result";
import { tieEvidence } from "./commands";

/** A form's choices: records as `kind:id`, items by their codes. */
function tieInput(form: FormData) {
  const all = (name: string) => form.getAll(name).map(String).filter(Boolean);
  return {
    unit: String(form.get("unit")),
    year: String(form.get("year")),
    evidence: all("evidence"),
    records: all("record").map((chosen) => {
      const [kind, id] = chosen.split(":");
      return { kind, id };
    }),
    items: all("item"),
  };
}

export async function tieEvidenceAction(form: FormData): Promise<Result<{ tied: number }>> {
  const result = await action("proofs.tie", (actor) => tieEvidence(actor, tieInput(form)));
  if (result.ok) refresh();
  return result;
}

export async function createActivityAction(form: FormData): Promise<Result<{ id: string }>> {
  return action("activities.create", async (actor) => {
    const made = await createActivity(actor, { unit: String(form.get("unit")), ...activityInput(form) });
    return made.ok ? withProofs(actor, form, made.value.id) : made;
  });
}

export async function changeActivityAction(form: FormData): Promise<Result<{ id: string }>> {
  return action("activities.change", async (actor) => {
    const id = String(form.get("id"));
    const changed = await changeActivity(actor, id, {
      ...activityInput(form),
      version: String(form.get("version")),
    });
    return changed.ok ? withProofs(actor, form, id) : changed;
  });
}

/**
 * The work of the programme and the criteria chosen beside an activity take its pictures. The activity is written by
 * now: what was locked in the meantime is left out, and the activity's pictures tell which ones they serve.
 */
async function withProofs(actor: Actor, form: FormData, id: string): Promise<Result<{ id: string }>> {
  const { evidence, items, records, ...at } = tieInput(form);
  if (evidence.length > 0 && records.length > 0)
    await tieEvidence(actor, { ...at, evidence, records, items: [] });
  if (evidence.length > 0 && items.length > 0)
    await tieEvidence(actor, { ...at, evidence, records: [], items });
  return done({ id });
}
