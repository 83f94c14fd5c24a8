import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { revisionQuery } from "@/lib/evidence/schema";
import { fileOfEvidence, serveDocument } from "@/lib/evidence/serving";
import { refused } from "@/lib/platform/result";

export const GET = api<{ id: string }>("GET /api/files/document/{id}", async ({ actor, url, params }) => {
  const query = parseQuery(revisionQuery, url);
  if (!query.ok) return query;
  const { revision } = query.value;
  const file = await fileOfEvidence(actor, params.id, revision);
  if (!file.ok) return file;
  const page = await serveDocument(file.value, revision !== undefined);
  return page ?? refused("wrong_type", "Chỉ tệp Word và Excel có trang xem trước này.");
});
