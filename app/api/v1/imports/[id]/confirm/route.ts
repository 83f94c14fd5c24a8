import { api } from "@/lib/access/api";
import { withoutQuery } from "@/lib/access/parse";
import { confirmImport } from "@/lib/imports/confirm/commands";
import { viewOf } from "@/lib/imports/view";
import { done } from "@/lib/platform/result";

export const POST = api<{ id: string }>(
  "POST /api/v1/imports/{id}/confirm",
  withoutQuery(async ({ actor, params }) => {
    const confirmed = await confirmImport(actor, params.id);
    return confirmed.ok ? done(viewOf(confirmed.value)) : confirmed;
  }),
);
