import { api } from "@/lib/access/api";
import { revisionIn } from "@/lib/evidence/requests";
import { fileOfEvidence, serveDocument } from "@/lib/evidence/serving";
import { refused } from "@/lib/platform/result";

export const GET = api<{ id: string }>("GET /api/files/document/{id}", async ({ actor, url, params }) => {
  const revision = revisionIn(url);
  if (!revision.ok) return revision;
  const file = await fileOfEvidence(actor, params.id, revision.value);
  if (!file.ok) return file;
  const page = await serveDocument(file.value, revision.value !== undefined);
  return page ?? refused("wrong_type", "Chỉ tệp Word và Excel có trang xem trước này.");
});
