import { z } from "zod";
import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { handoverPaper } from "@/lib/handovers/files";
import { madeFile } from "@/lib/papers/made";
import { paperQuery } from "@/lib/papers/schema";
import { fileResponse } from "@/lib/papers/serve";

export const GET = api<{ id: string }>("GET /api/files/handovers/{id}", async ({ actor, params, url }) => {
  const parsed = parseQuery(z.strictObject(paperQuery), url);
  if (!parsed.ok) return parsed;
  const found = await handoverPaper(actor, params.id);
  return found.ok ? fileResponse(await madeFile(found.value.made, parsed.value.format)) : found;
});
