import { z } from "zod";
import { parseQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import type { TakenAs } from "@/lib/evidence/intake/commands";
import { pageUploadPlace } from "@/lib/evidence/requests";
import { done, type Result } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { findBearer } from "./bearers";
import { bearerSchema } from "./schema";

const bearerQuery = z.strictObject({ paperOf: bearerSchema });

/** Where an upload goes: to a unit or branch, or as the paper of a record that the actor keeps. */
export async function uploadTarget(
  actor: Actor,
  url: URL,
): Promise<Result<{ place: RecordPlace; as: TakenAs }>> {
  if (!url.searchParams.has("paperOf")) {
    const target = await pageUploadPlace(actor, url);
    if (!target.ok) return target;
    const { place, isRestricted } = target.value;
    return done({ place, as: { isRestricted } });
  }
  const query = parseQuery(bearerQuery, url);
  if (!query.ok) return query;
  const bearer = await findBearer(actor, query.value.paperOf);
  return bearer.ok ? done({ place: bearer.value.place, as: { bearer: bearer.value } }) : bearer;
}
