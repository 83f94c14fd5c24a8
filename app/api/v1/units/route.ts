import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { pickStructure } from "@/lib/units/organisation/queries";
import { unitListQuery } from "@/lib/units/schema";
import { listUnits } from "@/lib/units/tree/queries";

export const GET = api("GET /api/v1/units", async ({ actor, url }) => {
  const query = parseQuery(unitListQuery, url);
  if (!query.ok) return query;
  const org = await pickStructure(actor, query.value.org);
  return org.ok ? listUnits(actor, org.value, query.value) : org;
});
