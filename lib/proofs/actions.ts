"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import { changeActivity, createActivity } from "@/lib/activities/commands";
import { activityInput } from "@/lib/activities/form-input";
import { changeAdvising, createAdvising } from "@/lib/advising/commands";
import { advisingInput } from "@/lib/advising/form-input";
import { changeDossiers, createDossiers } from "@/lib/care/dossiers/commands";
import { careInput, dossiersInput } from "@/lib/care/form-input";
import { changeCare, createCare } from "@/lib/care/support/commands";
import { changeItem, createItem } from "@/lib/plans/items/commands";
import { itemInput } from "@/lib/plans/items/form-input";
import { done, type Result } from "@/lib/platform/result";
import { changeProject, createProject } from "@/lib/projects/commands";
import { projectInput } from "@/lib/projects/form-input";
import { tieEvidence } from "./commands";
import { tieInput } from "./tie-input";
import type { Untied } from "./types";
import { withProofs } from "./with-proofs";

export async function tieEvidenceAction(form: FormData): Promise<Result<{ tied: number; untied: Untied[] }>> {
  const result = await action("proofs.tie", (actor) =>
    tieEvidence(actor, { unit: form.get("unit"), year: form.get("year"), ...tieInput(form) }),
  );
  if (result.ok) refresh();
  return result;
}

type Saved = Result<{ id: string; untied: Untied[] }>;
const versionIn = (form: FormData) => String(form.get("version"));

export async function createActivityAction(form: FormData): Promise<Saved> {
  const input = { unit: String(form.get("unit")), ...activityInput(form) };
  return action("activities.create", async (actor) =>
    withProofs(actor, form, await createActivity(actor, input)),
  );
}

export async function changeActivityAction(form: FormData): Promise<Saved> {
  const id = String(form.get("id"));
  const input = { ...activityInput(form), version: versionIn(form) };
  return action("activities.change", async (actor) =>
    withProofs(actor, form, withId(id, await changeActivity(actor, id, input))),
  );
}

export async function createItemAction(form: FormData): Promise<Saved> {
  const input = { program: String(form.get("program")), ...itemInput(form) };
  return action("plans.create-item", async (actor) =>
    withProofs(actor, form, await createItem(actor, input)),
  );
}

export async function changeItemAction(form: FormData): Promise<Saved> {
  const id = String(form.get("id"));
  const input = { ...itemInput(form), version: versionIn(form) };
  return action("plans.change-item", async (actor) =>
    withProofs(actor, form, await changeItem(actor, id, input)),
  );
}

export async function createProjectAction(form: FormData): Promise<Saved> {
  const input = { unit: String(form.get("unit")), kind: String(form.get("kind")), ...projectInput(form) };
  return action("projects.create", async (actor) =>
    withProofs(actor, form, await createProject(actor, input)),
  );
}

export async function changeProjectAction(form: FormData): Promise<Saved> {
  const id = String(form.get("id"));
  const input = { ...projectInput(form), version: versionIn(form) };
  return action("projects.change", async (actor) =>
    withProofs(actor, form, withId(id, await changeProject(actor, id, input))),
  );
}

export async function createAdvisingAction(form: FormData): Promise<Saved> {
  const input = { unit: String(form.get("unit")), ...advisingInput(form) };
  return action("advising.create", async (actor) =>
    withProofs(actor, form, await createAdvising(actor, input)),
  );
}

export async function changeAdvisingAction(form: FormData): Promise<Saved> {
  const id = String(form.get("id"));
  const input = { ...advisingInput(form), version: versionIn(form) };
  return action("advising.change", async (actor) =>
    withProofs(actor, form, withId(id, await changeAdvising(actor, id, input))),
  );
}

export async function createDossiersAction(form: FormData): Promise<Saved> {
  const input = { unit: String(form.get("unit")), ...dossiersInput(form) };
  return action("care.create-dossiers", async (actor) =>
    withProofs(actor, form, await createDossiers(actor, input)),
  );
}

export async function changeDossiersAction(form: FormData): Promise<Saved> {
  const id = String(form.get("id"));
  const input = { ...dossiersInput(form), version: versionIn(form) };
  return action("care.change-dossiers", async (actor) =>
    withProofs(actor, form, withId(id, await changeDossiers(actor, id, input))),
  );
}

export async function createCareAction(form: FormData): Promise<Saved> {
  const input = { unit: String(form.get("unit")), ...careInput(form) };
  return action("care.create-support", async (actor) =>
    withProofs(actor, form, await createCare(actor, input)),
  );
}

export async function changeCareAction(form: FormData): Promise<Saved> {
  const id = String(form.get("id"));
  const input = { ...careInput(form), version: versionIn(form) };
  return action("care.change-support", async (actor) =>
    withProofs(actor, form, withId(id, await changeCare(actor, id, input))),
  );
}

/** Which one was changed is all that its form asks for. */
function withId(id: string, changed: Result<object>): Result<{ id: string }> {
  return changed.ok ? done({ id }) : changed;
}
