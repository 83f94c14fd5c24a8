import { api } from "@/lib/access/api";
import { can } from "@/lib/access/can";
import { withoutQuery } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { findDecision } from "@/lib/decisions/own";
import { addScan } from "@/lib/decisions/scans/commands";
import { receiveForm } from "@/lib/evidence/intake/multipart";

/** A scan of the signed decision; permission is asked before a byte is read. */
export const POST = api<{ id: string }>(
  "POST /api/files/decisions/{id}",
  withoutQuery(async ({ actor, request, params }) => {
    const found = await findDecision(actor, params.id);
    if (!found.ok) return found;
    const no = refusal(can.recordDecision(actor, found.value.orgId));
    if (no) return no;
    const form = await receiveForm(request);
    return form.ok ? addScan(actor, params.id, form.value.file) : form;
  }),
  201,
);
