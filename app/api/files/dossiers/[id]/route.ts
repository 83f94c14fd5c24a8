import { api } from "@/lib/access/api";
import { withoutQuery } from "@/lib/access/parse";
import { addDossierFile, findOwnDossier } from "@/lib/dossier/files/commands";
import { dossierPaper } from "@/lib/dossier/papers/files";
import { receiveForm } from "@/lib/evidence/intake/multipart";
import { fileResponse } from "@/lib/papers/serve";

/** A member's Sổ đoàn viên, or its summary, as a file. */
export const GET = api<{ id: string }>("GET /api/files/dossiers/{id}", async (call) => {
  const file = await dossierPaper(call, call.params.id);
  return file.ok ? fileResponse(file.value) : file;
});

/** A paper of the member's dossier, brought by whoever keeps it. */
export const POST = api<{ id: string }>(
  "POST /api/files/dossiers/{id}",
  withoutQuery(async ({ actor, request, params }) => {
    const found = await findOwnDossier(actor, params.id);
    if (!found.ok) return found;
    const form = await receiveForm(request);
    return form.ok ? addDossierFile(actor, params.id, form.value.file, form.value.fields) : form;
  }),
);
