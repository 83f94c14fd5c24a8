import { api } from "@/lib/access/api";
import { jsonBody, withoutQuery } from "@/lib/access/parse";
import { changeImport } from "@/lib/imports/commands";
import { findImport } from "@/lib/imports/queries";
import { viewOf } from "@/lib/imports/view";
import { done } from "@/lib/platform/result";

export const GET = api<{ id: string }>(
  "GET /api/v1/imports/{id}",
  withoutQuery(async ({ actor, params }) => {
    const found = await findImport(actor, params.id);
    return found.ok ? done(viewOf(found.value.detail)) : found;
  }),
);

export const PATCH = api<{ id: string }>(
  "PATCH /api/v1/imports/{id}",
  withoutQuery(async ({ actor, params, request }) => {
    const body = await jsonBody(request);
    if (!body.ok) return body;
    const changed = await changeImport(actor, params.id, body.value);
    return changed.ok ? done(viewOf(changed.value)) : changed;
  }),
);
