import { api } from "@/lib/access/api";
import { scanFile } from "@/lib/decisions/scans/queries";
import { serveContent } from "@/lib/evidence/serving";

export const GET = api<{ id: string }>(
  "GET /api/files/decision-scans/{id}",
  async ({ actor, request, params }) => {
    const file = await scanFile(actor, params.id);
    if (!file.ok) return file;
    return serveContent(request, { ...file.value, restricted: true }, { isLasting: true });
  },
);
