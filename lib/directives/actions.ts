"use server";

import { refresh } from "next/cache";
import { action } from "@/lib/access/action";
import type { Result } from "@/lib/platform/result";
import type { Untied } from "@/lib/proofs/types";
import { withProofs } from "@/lib/proofs/with-proofs";
import { changeDirective, issueDirective } from "./commands";
import { answerDirective, receiveDirective } from "./receipts";

/** A form's texts as the commands read them. */
function directiveInput(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return {
    docNumber: text("docNumber"),
    issuedOn: text("issuedOn"),
    docAbstract: text("docAbstract").replace(/\s+/g, " "),
    answerDue: text("answerDue") || null,
    recipients: text("to") === "all" ? "all" : form.getAll("recipient").map(String),
  };
}

export async function issueDirectiveAction(form: FormData): Promise<Result<{ id: string }>> {
  return action("directives.issue", (actor) =>
    issueDirective(actor, String(form.get("orgId")), directiveInput(form)),
  );
}

export async function changeDirectiveAction(form: FormData): Promise<Result<{ id: string }>> {
  return action("directives.change", (actor) =>
    changeDirective(actor, String(form.get("id")), {
      ...directiveInput(form),
      version: String(form.get("version")),
    }),
  );
}

export async function receiveDirectiveAction(form: FormData): Promise<Result<{ id: string }>> {
  const result = await action("directives.receive", (actor) =>
    receiveDirective(actor, String(form.get("id")), String(form.get("unit"))),
  );
  if (result.ok) refresh();
  return result;
}

export async function answerDirectiveAction(
  form: FormData,
): Promise<Result<{ id: string; untied: Untied[] }>> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const input = {
    answeredOn: text("answeredOn"),
    docNumber: text("docNumber"),
    text: text("text").replace(/\r\n/g, "\n"),
    evidence: form.getAll("evidence").map(String),
    version: text("version"),
  };
  const result = await action("directives.answer", async (actor) =>
    withProofs(actor, form, await answerDirective(actor, text("id"), text("unit"), input)),
  );
  // What was not tied is said in the form, which a page drawn anew would take away.
  if (result.ok && result.value.untied.length === 0) refresh();
  return result;
}
