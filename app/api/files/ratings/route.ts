import { z } from "zod";
import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { fileResponse } from "@/lib/papers/serve";
import { branchYearFields } from "@/lib/ratings/schema";
import { ratingSheetFile } from "@/lib/ratings/software-sheet";

const query = z.strictObject(branchYearFields);

/** What a branch rated, to be typed into the national software. */
export const GET = api("GET /api/files/ratings", async ({ actor, url }) => {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const file = await ratingSheetFile(actor, parsed.value);
  return file.ok ? fileResponse(file.value) : file;
});
