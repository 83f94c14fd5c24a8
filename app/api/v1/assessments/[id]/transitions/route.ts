import { api } from "@/lib/access/api";
import { jsonBody, withoutQuery } from "@/lib/access/parse";
import { assessmentShape, inShape } from "@/lib/assessments/api-shape";
import { moveAssessment } from "@/lib/assessments/commands";

export const POST = api<{ id: string }>(
  "POST /api/v1/assessments/{id}/transitions",
  withoutQuery(async ({ actor, request, params }) => {
    const body = await jsonBody(request);
    if (!body.ok) return body;
    return inShape(await moveAssessment(actor, params.id, body.value), assessmentShape);
  }),
);
