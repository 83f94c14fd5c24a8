import { api } from "@/lib/access/api";
import { jsonBody, withoutQuery } from "@/lib/access/parse";
import { inShape, itemShape } from "@/lib/assessments/api-shape";
import { saveItem } from "@/lib/assessments/commands";

export const PATCH = api<{ id: string; code: string }>(
  "PATCH /api/v1/assessments/{id}/items/{code}",
  withoutQuery(async ({ actor, request, params }) => {
    const body = await jsonBody(request);
    if (!body.ok) return body;
    return inShape(await saveItem(actor, params.id, params.code, body.value), itemShape);
  }),
);
