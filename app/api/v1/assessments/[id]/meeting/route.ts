import { api } from "@/lib/access/api";
import { jsonBody, withoutQuery } from "@/lib/access/parse";
import { inShape, meetingShape } from "@/lib/assessments/api-shape";
import { recordMeeting } from "@/lib/assessments/meeting/commands";

export const POST = api<{ id: string }>(
  "POST /api/v1/assessments/{id}/meeting",
  withoutQuery(async ({ actor, request, params }) => {
    const body = await jsonBody(request);
    if (!body.ok) return body;
    return inShape(await recordMeeting(actor, params.id, body.value), meetingShape);
  }),
);
