import { z } from "zod";
import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { assessmentsOfYear } from "@/lib/assessments/queries";
import { done } from "@/lib/platform/result";
import { pickOrganisation } from "@/lib/units/queries";

const query = z.strictObject({
  cycle: z.string({ error: "Thêm cycle=<năm>." }).regex(/^\d{4}$/, "Ghi năm bằng bốn chữ số."),
  org: z.string().optional(),
});

export const GET = api("GET /api/v1/assessments", async ({ actor, url }) => {
  const asked = parseQuery(query, url);
  if (!asked.ok) return asked;
  const org = pickOrganisation(actor, asked.value.org);
  if (!org.ok) return org;
  const found = await assessmentsOfYear(actor, org.value, Number(asked.value.cycle));
  if (!found.ok) return found;
  return done({ items: found.value.map(({ id, unit, state, version }) => ({ id, unit, state, version })) });
});
