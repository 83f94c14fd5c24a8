import { z } from "zod";
import { can } from "@/lib/access/can";
import { parseQuery } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import type { Result } from "@/lib/platform/result";
import { anId } from "@/lib/platform/schema";
import { type RecordPlace, recordPlace } from "@/lib/units/record-place";
import { type ReceivedForm, receiveForm } from "./intake/multipart";

const placeQuery = z.strictObject({
  unit: z.string("Thêm unit=<mã đơn vị>."),
  org: z.string().optional(),
  branch: anId("Mã chi đoàn không đúng.").optional(),
});

/** Where an upload goes, for who may send there. */
export async function uploadPlace(actor: Actor, url: URL): Promise<Result<RecordPlace>> {
  const query = parseQuery(placeQuery, url);
  if (!query.ok) return query;
  const place = await recordPlace(actor, query.value);
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
