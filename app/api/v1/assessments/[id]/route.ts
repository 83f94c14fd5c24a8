import { api } from "@/lib/access/api";
import { withoutQuery } from "@/lib/access/parse";
import { assessmentShape } from "@/lib/assessments/api-shape";
import { findAssessment } from "@/lib/assessments/queries";
import { done } from "@/lib/platform/result";

export const GET = api<{ id: string }>(
  "GET /api/v1/assessments/{id}",
  withoutQuery(async ({ actor, params }) => {
    const found = await findAssessment(actor, params.id);
    return found.ok ? done(assessmentShape(found.value.whole)) : found;
  }),
);
