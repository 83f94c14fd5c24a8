import { api } from "@/lib/access/api";
import { fileOfDossier } from "@/lib/dossier/files/queries";
import { serveContent } from "@/lib/evidence/serving";

/** A paper of a member's dossier; no browser keeps it. */
export const GET = api<{ id: string }>(
  "GET /api/files/dossier-files/{id}",
  async ({ actor, request, params }) => {
    const file = await fileOfDossier(actor, params.id);
    if (!file.ok) return file;
    return serveContent(request, { ...file.value, restricted: true }, { isLasting: false });
  },
);
