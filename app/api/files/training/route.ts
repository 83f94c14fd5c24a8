import { z } from "zod";
import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { fileResponse } from "@/lib/papers/serve";
import { branchYearFields } from "@/lib/ratings/schema";
import { trainingSheet } from "@/lib/training/sheet";
import { trainingSoftwareFile } from "@/lib/training/software-sheet";

const query = z.strictObject({ ...branchYearFields, toType: z.literal("1").optional() });

export const GET = api("GET /api/files/training", async ({ actor, url }) => {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const { toType, ...at } = parsed.value;
  const file = await (toType ? trainingSoftwareFile : trainingSheet)(actor, at);
  return file.ok ? fileResponse(file.value) : file;
});
