import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { exportedRoster } from "@/lib/members/roster/exported";
import { exportQuerySchema } from "@/lib/members/schema";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const GET = api("GET /api/v1/members/export", async ({ actor, url }) => {
  const query = parseQuery(exportQuerySchema, url);
  if (!query.ok) return query;
  const exported = await exportedRoster(actor, query.value);
  if (!exported.ok) return exported;
  const { fileName, bytes } = exported.value;
  return new Response(bytes, {
    headers: {
      "content-type": XLSX,
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
});
