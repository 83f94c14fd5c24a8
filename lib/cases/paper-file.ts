import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { type MadePaper, madeFile } from "@/lib/papers/made";
import { paperQuery } from "@/lib/papers/schema";
import { fileResponse } from "@/lib/papers/serve";
import type { Result } from "@/lib/platform/result";

export const CASE_PAPERS = ["minutes", "decision"] as const;
export type CasePaper = (typeof CASE_PAPERS)[number];

const query = z.strictObject({
  paper: z.enum(CASE_PAPERS, "Chọn paper=minutes hoặc decision."),
  ...paperQuery,
});

type Call = { actor: Actor; params: { id: string }; url: URL };
type Make = (actor: Actor, id: string, paper: CasePaper) => Promise<Result<MadePaper>>;

/** A paper of a case as a file, for whoever may read the case. */
export async function answerCasePaper({ actor, params, url }: Call, make: Make) {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const made = await make(actor, params.id, parsed.value.paper);
  return made.ok ? fileResponse(await madeFile(made.value, parsed.value.format)) : made;
}
