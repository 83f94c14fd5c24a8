import { api } from "@/lib/access/api";
import { jsonBodyIfAny, withoutQuery } from "@/lib/access/parse";
import { confirmImport } from "@/lib/imports/confirm/commands";
import { viewOf } from "@/lib/imports/view";
import { done } from "@/lib/platform/result";

export const POST = api<{ id: string }>(
  "POST /api/v1/imports/{id}/confirm",
  withoutQuery(async ({ actor, params, request }) => {
    const body = await jsonBodyIfAny(request);
    if (!body.ok) return body;
    const confirmed = await confirmImport(actor, params.id, body.value);
    return confirmed.ok ? done(viewOf(confirmed.value)) : confirmed;
  }),
);
