import { api } from "@/lib/access/api";
import { revisionIn } from "@/lib/evidence/requests";
import { fileOfEvidence, servePreview } from "@/lib/evidence/serving";
import { notFound } from "@/lib/platform/result";

export const GET = api<{ id: string }>(
  "GET /api/files/preview/{id}",
  async ({ actor, request, url, params }) => {
    const revision = revisionIn(url);
    if (!revision.ok) return revision;
    const file = await fileOfEvidence(actor, params.id, revision.value);
    if (!file.ok) return file;
    const preview = await servePreview(request, file.value, revision.value !== undefined);
    return preview ?? notFound("Tệp này không có ảnh xem trước.");
  },
);
