import { z } from "zod";
import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { admissionPaper } from "@/lib/admissions/papers/made";
import { ADMISSION_PAPERS } from "@/lib/admissions/papers/names";
import { madeFile } from "@/lib/papers/made";
import { paperQuery } from "@/lib/papers/schema";
import { fileResponse } from "@/lib/papers/serve";

const query = z.strictObject({ ...paperQuery, paper: z.enum(ADMISSION_PAPERS, { error: "Chọn văn bản." }) });

/** A paper of an admission as a file. */
export const GET = api<{ id: string }>("GET /api/files/admissions/{id}", async ({ actor, params, url }) => {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const made = await admissionPaper(actor, params.id, parsed.value.paper);
  return made.ok ? fileResponse(await madeFile(made.value, parsed.value.format)) : made;
});
