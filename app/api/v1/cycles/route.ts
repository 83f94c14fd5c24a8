import { z } from "zod";
import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { cyclesOfActor } from "@/lib/cycles/queries";
import { done } from "@/lib/platform/result";

const query = z.strictObject({ org: z.string().optional() });

export const GET = api("GET /api/v1/cycles", async ({ actor, url }) => {
  const asked = parseQuery(query, url);
  if (!asked.ok) return asked;
  const found = await cyclesOfActor(actor, asked.value.org);
  return found.ok ? done({ items: found.value }) : found;
});
