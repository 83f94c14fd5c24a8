import { api } from "@/lib/access/api";
import { revisionIn } from "@/lib/evidence/requests";
import { fileOfEvidence, serveContent } from "@/lib/evidence/serving";

export const GET = api<{ id: string }>(
  "GET /api/v1/evidence/{id}/content",
  async ({ actor, request, url, params }) => {
    const revision = revisionIn(url);
    if (!revision.ok) return revision;
    const file = await fileOfEvidence(actor, params.id, revision.value);
    if (!file.ok) return file;
    return serveContent(request, file.value, {
      isLasting: revision.value !== undefined,
      isDownload: url.searchParams.has("download"),
    });
  },
);
