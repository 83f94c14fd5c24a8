import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { revisionQuery } from "@/lib/evidence/schema";
import { fileOfEvidence, servePreview } from "@/lib/evidence/serving";
import { notFound } from "@/lib/platform/result";

export const GET = api<{ id: string }>(
  "GET /api/files/preview/{id}",
  async ({ actor, request, url, params }) => {
    const query = parseQuery(revisionQuery, url);
    if (!query.ok) return query;
    const { revision } = query.value;
    const file = await fileOfEvidence(actor, params.id, revision);
    if (!file.ok) return file;
    const preview = await servePreview(request, file.value, revision !== undefined);
    return preview ?? notFound("Tệp này không có ảnh xem trước.");
  },
);
