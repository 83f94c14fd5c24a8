import { z } from "zod";
import { api } from "@/lib/access/api";
import { can } from "@/lib/access/can";
import { parseQuery } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { listEvidence } from "@/lib/evidence/queries";
import { evidenceFilterSchema } from "@/lib/evidence/schema";
import { done } from "@/lib/platform/result";
import { recordPlace } from "@/lib/units/record-place";

const querySchema = evidenceFilterSchema
  .pick({ branch: true, year: true, month: true, q: true, unused: true, cursor: true, limit: true })
  .extend({ unit: z.string("Thêm unit=<mã đơn vị>."), org: z.string().optional() })
  .strict();

/** What the picker offers: the evidence of a unit that the actor reads. */
export const GET = api("GET /api/files/evidence-list", async ({ actor, url }) => {
  const query = parseQuery(querySchema, url);
  if (!query.ok) return query;
  const { unit, org, ...filter } = query.value;
  const place = await recordPlace(actor, { unit, org, branch: filter.branch });
  if (!place.ok) return place;
  const no = refusal(can.readRecords(actor, place.value));
  if (no) return no;
  const { orgId, unitId, branchId } = place.value;
  const page = await listEvidence(actor, { orgId, unitId }, { ...filter, branch: branchId ?? undefined });
  return page.ok ? done({ items: page.value.items, nextCursor: page.value.nextCursor }) : page;
});
