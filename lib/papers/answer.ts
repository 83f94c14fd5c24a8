import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import type { Result } from "@/lib/platform/result";
import { type MadePaper, madeFile } from "./made";
import { paperQuery } from "./schema";
import { fileResponse } from "./serve";

type Call = { actor: Actor; params: { id: string }; url: URL };
type Make<Name> = (actor: Actor, id: string, paper: Name) => Promise<Result<MadePaper>>;

/** One of the papers that a thing has, as a file, for whoever may read the thing. */
export async function answerPaper<Name extends string>(
  { actor, params, url }: Call,
  names: readonly [Name, ...Name[]],
  make: Make<Name>,
) {
  const paper = z.enum(names, `Chọn paper=${names.join(" hoặc ")}.`);
  const parsed = parseQuery(z.strictObject({ paper, ...paperQuery }), url);
  if (!parsed.ok) return parsed;
  const made = await make(actor, params.id, parsed.value.paper);
  return made.ok ? fileResponse(await madeFile(made.value, parsed.value.format)) : made;
}
