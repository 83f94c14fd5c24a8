import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { type MadePaper, madeFile } from "@/lib/papers/made";
import { paperQuery } from "@/lib/papers/schema";
import { fileResponse } from "@/lib/papers/serve";
import type { Result } from "@/lib/platform/result";
import { pickOrganisation } from "@/lib/units/queries";

const query = z.strictObject({
  ...paperQuery,
  org: z.string().optional(),
  year: z.string().regex(/^\d{4}$/, "Ghi năm bằng bốn chữ số."),
  decision: z.string().optional(),
});

type Call = { actor: Actor; url: URL };
type Make = (
  actor: Actor,
  orgId: string,
  year: number,
  decision: string | null,
) => Promise<Result<MadePaper>>;

/** A paper about the whole year of an organisation as a file. */
export async function answerYearPaper({ actor, url }: Call, make: Make) {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const { format, org, year, decision } = parsed.value;
  const orgId = pickOrganisation(actor, org);
  if (!orgId.ok) return orgId;
  const made = await make(actor, orgId.value, Number(year), decision ?? null);
  return made.ok ? fileResponse(await madeFile(made.value, format)) : made;
}
