import { api } from "@/lib/access/api";
import { jsonBody, withoutQuery } from "@/lib/access/parse";
import { inShape, itemShape } from "@/lib/assessments/api-shape";
import { saveItem } from "@/lib/assessments/commands";
import { measuredNow } from "@/lib/assessments/queries";

export const PATCH = api<{ id: string; code: string }>(
  "PATCH /api/v1/assessments/{id}/items/{code}",
  withoutQuery(async ({ actor, request, params }) => {
    const body = await jsonBody(request);
    if (!body.ok) return body;
    const saved = await saveItem(actor, params.id, params.code, body.value);
    const isShown = saved.ok || Boolean(saved.current);
    const measured = isShown ? await measuredNow(actor, params.id, params.code) : null;
    return inShape(saved, (item) => itemShape({ ...item, measured }));
  }),
);
