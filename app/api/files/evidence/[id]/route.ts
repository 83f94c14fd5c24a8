import { api } from "@/lib/access/api";
import { withoutQuery } from "@/lib/access/parse";
import { replaceEvidence } from "@/lib/evidence/intake/commands";
import { receiveForm } from "@/lib/evidence/intake/multipart";
import { findEditable } from "@/lib/evidence/own";
import { done } from "@/lib/platform/result";

/** Another file in the place of the one in force. */
export const POST = api<{ id: string }>(
  "POST /api/files/evidence/{id}",
  withoutQuery(async ({ actor, request, params }) => {
    const found = await findEditable(actor, params.id);
    if (!found.ok) return found;
    const form = await receiveForm(request);
    if (!form.ok) return form;
    const replaced = await replaceEvidence(actor, params.id, form.value.file, form.value.fields);
    return replaced.ok ? done({ id: params.id, revision: replaced.value.revision }) : replaced;
  }),
);
