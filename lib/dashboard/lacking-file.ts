import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { madeFile } from "@/lib/papers/made";
import { paperQuery } from "@/lib/papers/schema";
import { fileResponse } from "@/lib/papers/serve";
import { notFound } from "@/lib/platform/result";
import { currentPlace } from "@/lib/units/current";
import { lackingOf } from "./lacking-queries";

const query = z.strictObject({
  ...paperQuery,
  org: z.string().optional(),
  unit: z.string().optional(),
  year: z
    .string()
    .regex(/^\d{4}$/, "Ghi năm bằng bốn chữ số.")
    .optional(),
});

/** "Còn thiếu gì" as a file, of the unit and year that the address names as its page does. */
export async function answerLacking({ actor, url }: { actor: Actor; url: URL }) {
  const parsed = parseQuery(query, url);
  if (!parsed.ok) return parsed;
  const { format, ...named } = parsed.value;
  const place = await currentPlace(actor, named);
  if (!place.ok) return place;
  const { org, unit, branch, year } = place.value;
  if (branch || unit.kind === "upper_org") return notFound();
  const made = await lackingOf(actor, { orgId: org.id, unit, year });
  return made.ok ? fileResponse(await madeFile(made.value, format)) : made;
}
