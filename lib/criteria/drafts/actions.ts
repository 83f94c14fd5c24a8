"use server";

import { action } from "@/lib/access/action";
import { saving } from "@/lib/access/saving";
import type { Result } from "@/lib/platform/result";
import { discardDraft, publishDraft, saveDraft, startDraft } from "./commands";
import { draftOfForm } from "./form-input";

export async function startDraftAction(orgId: string, code: string): Promise<Result<null>> {
  return saving("criteria.draft-start", (actor) => startDraft(actor, orgId, code));
}

export async function saveDraftAction(orgId: string, code: string, form: FormData): Promise<Result<null>> {
  return saving("criteria.draft-save", (actor) => saveDraft(actor, orgId, code, draftOfForm(form)));
}

export async function publishDraftAction(
  orgId: string,
  code: string,
  version: number,
): Promise<Result<{ set: string }>> {
  return action("criteria.draft-publish", (actor) => publishDraft(actor, orgId, code, { version }));
}

export async function discardDraftAction(
  orgId: string,
  code: string,
  version: number,
): Promise<Result<null>> {
  return action("criteria.draft-discard", (actor) => discardDraft(actor, orgId, code, { version }));
}
