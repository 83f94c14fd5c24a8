import { z } from "zod";
import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { notFound } from "@/lib/platform/result";
import { summaryDocx } from "@/lib/reports/summary";
import { pickOrganisation } from "@/lib/units/queries";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const query = z.strictObject({ org: z.string().optional() });

export const GET = api<{ year: string }>(
  "GET /api/v1/reports/{year}/summary.docx",
  async ({ actor, params, url }) => {
    const parsed = parseQuery(query, url);
    if (!parsed.ok) return parsed;
    const org = await pickOrganisation(actor, parsed.value.org);
    if (!org.ok) return org;
    if (!/^\d{4}$/.test(params.year)) return notFound();
    const summary = await summaryDocx(actor, org.value, Number(params.year));
    if (!summary.ok) return summary;
    const { bytes, fileName } = summary.value;
    return new Response(Buffer.from(bytes), {
      headers: {
        "content-type": DOCX,
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  },
);
