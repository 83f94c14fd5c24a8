import { z } from "zod";
import { can } from "@/lib/access/can";
import { parseQuery } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { done, type Result } from "@/lib/platform/result";
import { type RecordPlace, recordPlace } from "@/lib/units/record-place";
import { type ReceivedForm, receiveForm } from "./intake/multipart";
import { uploadQuery } from "./schema";

const pageQuery = uploadQuery.extend({ restricted: z.literal("1").optional() });

/** Where an upload goes, for who may send there. */
async function uploadPlace(actor: Actor, url: URL): Promise<Result<RecordPlace>> {
  const query = parseQuery(uploadQuery, url);
  return query.ok ? keptPlaceOf(actor, query.value) : query;
}

/** The same of a page's upload; what is to be the paper of a record that few read is read by few at once. */
export async function pageUploadPlace(
  actor: Actor,
  url: URL,
): Promise<Result<{ place: RecordPlace; isRestricted: boolean }>> {
  const query = parseQuery(pageQuery, url);
  if (!query.ok) return query;
  const { restricted, ...where } = query.value;
  const place = await keptPlaceOf(actor, where);
  if (!place.ok) return place;
  const isRestricted = restricted !== undefined;
  const no = isRestricted ? refusal(can.readRestricted(actor, place.value)) : null;
  return no ?? done({ place: place.value, isRestricted });
}

async function keptPlaceOf(actor: Actor, where: z.output<typeof uploadQuery>): Promise<Result<RecordPlace>> {
  const place = await recordPlace(actor, where);
  return (place.ok && refusal(can.editRecords(actor, place.value))) || place;
}

/** Where an upload goes and what came; permission is asked before a byte is read. */
export async function receiveEvidence(
  actor: Actor,
  request: Request,
  url: URL,
): Promise<Result<{ place: RecordPlace; form: ReceivedForm }>> {
  const place = await uploadPlace(actor, url);
  if (!place.ok) return place;
  const form = await receiveForm(request);
  return form.ok ? { ok: true, value: { place: place.value, form: form.value } } : form;
}
