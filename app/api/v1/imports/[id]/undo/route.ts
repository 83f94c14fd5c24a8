import { api } from "@/lib/access/api";
import { jsonBodyIfAny, withoutQuery } from "@/lib/access/parse";
import { undoImport } from "@/lib/imports/undo/commands";
import { viewOf } from "@/lib/imports/view";
import { done } from "@/lib/platform/result";

export const POST = api<{ id: string }>(
  "POST /api/v1/imports/{id}/undo",
  withoutQuery(async ({ actor, params, request }) => {
    const body = await jsonBodyIfAny(request);
    if (!body.ok) return body;
    const undone = await undoImport(actor, params.id, body.value);
    return undone.ok ? done(viewOf(undone.value)) : undone;
  }),
);
