import { z } from "zod";
import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { ratedSheetFile, ratingDecision } from "@/lib/organisation-ratings/files";
import { madeFile } from "@/lib/papers/made";
import { fileResponse } from "@/lib/papers/serve";

const query = z.strictObject({ format: z.enum(["docx", "pdf", "xlsx"]) });

export const GET = api<{ id: string }>(
  "GET /api/files/organisation-ratings/{id}",
  async ({ actor, params, url }) => {
    const parsed = parseQuery(query, url);
    if (!parsed.ok) return parsed;
    const { format } = parsed.value;
    if (format === "xlsx") {
      const sheet = await ratedSheetFile(actor, params.id);
      return sheet.ok ? fileResponse(sheet.value) : sheet;
    }
    const made = await ratingDecision(actor, params.id);
    return made.ok ? fileResponse(await madeFile(made.value, format)) : made;
  },
);
