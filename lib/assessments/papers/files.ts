import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { type MadePaper, madeFile } from "@/lib/papers/made";
import { paperQuery } from "@/lib/papers/schema";
import { fileResponse } from "@/lib/papers/serve";
import type { Result } from "@/lib/platform/result";

const query = z.strictObject(paperQuery);

type Call = { actor: Actor; params: { id: string }; url: URL };
type Make = (actor: Actor, id: string) => Promise<Result<MadePaper>>;

/** A paper about a unit's year as a file. */
export async function answerUnitPaper({ actor, params, url }: Call, make: Make) {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const made = await make(actor, params.id);
  return made.ok ? fileResponse(await madeFile(made.value, parsed.value.format)) : made;
}
