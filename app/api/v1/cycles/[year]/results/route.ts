import { z } from "zod";
import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { resultsOfYear } from "@/lib/decisions/queries";
import { notFound } from "@/lib/platform/result";
import { pickOrganisation } from "@/lib/units/queries";

const query = z.strictObject({ org: z.string().optional() });
const YEAR = /^\d{4}$/;

export const GET = api<{ year: string }>(
  "GET /api/v1/cycles/{year}/results",
  async ({ actor, url, params }) => {
    const asked = parseQuery(query, url);
    if (!asked.ok) return asked;
    const org = pickOrganisation(actor, asked.value.org);
    if (!org.ok) return org;
    return YEAR.test(params.year) ? resultsOfYear(actor, org.value, Number(params.year)) : notFound();
  },
);
