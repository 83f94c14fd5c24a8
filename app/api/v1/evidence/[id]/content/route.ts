import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { contentQuery } from "@/lib/evidence/schema";
import { fileOfEvidence, serveContent } from "@/lib/evidence/serving";

export const GET = api<{ id: string }>(
  "GET /api/v1/evidence/{id}/content",
  async ({ actor, request, url, params }) => {
    const query = parseQuery(contentQuery, url);
    if (!query.ok) return query;
    const { revision, download } = query.value;
    const file = await fileOfEvidence(actor, params.id, revision);
    if (!file.ok) return file;
    return serveContent(request, file.value, {
      isLasting: revision !== undefined,
      isDownload: download !== undefined,
    });
  },
);
