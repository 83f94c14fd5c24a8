import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { uploadPlace } from "@/lib/evidence/requests";
import { done, type Result } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { type FoundBearer, findBearer } from "./bearers";
import { bearerSchema } from "./schema";

const bearerQuery = z.strictObject({ paperOf: bearerSchema });

/** Where an upload goes: to a unit or branch, or as the paper of a record that the actor keeps. */
export async function uploadTarget(
  actor: Actor,
  url: URL,
): Promise<Result<{ place: RecordPlace; bearer?: FoundBearer }>> {
  if (!url.searchParams.has("paperOf")) {
    const place = await uploadPlace(actor, url);
    return place.ok ? done({ place: place.value }) : place;
  }
  const query = parseQuery(bearerQuery, url);
  if (!query.ok) return query;
  const bearer = await findBearer(actor, query.value.paperOf);
  return bearer.ok ? done({ place: bearer.value.place, bearer: bearer.value }) : bearer;
}
