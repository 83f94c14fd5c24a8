import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { exportedRoster } from "@/lib/members/roster/exported";
import { sheetAnswer } from "@/lib/members/roster/sheet-answer";
import { exportQuerySchema } from "@/lib/members/schema";

export const GET = api("GET /api/v1/members/export", async ({ actor, url }) => {
  const query = parseQuery(exportQuerySchema, url);
  if (!query.ok) return query;
  const exported = await exportedRoster(actor, query.value);
  return exported.ok ? sheetAnswer(exported.value.fileName, exported.value.pieces) : exported;
});
