import { api } from "@/lib/access/api";
import { parseQuery } from "@/lib/access/parse";
import { uploadImport } from "@/lib/imports/commands";
import { receiveSheet } from "@/lib/imports/multipart";
import { importPlace } from "@/lib/imports/place";
import { importQuerySchema } from "@/lib/imports/schema";
import { viewOf } from "@/lib/imports/view";
import { done } from "@/lib/platform/result";

export const POST = api(
  "POST /api/v1/imports",
  async ({ actor, request, url }) => {
    const query = parseQuery(importQuerySchema, url);
    if (!query.ok) return query;
    const place = await importPlace(actor, query.value);
    if (!place.ok) return place;
    const form = await receiveSheet(request);
    if (!form.ok) return form;
    const made = await uploadImport(actor, place.value, form.value);
    return made.ok ? done(viewOf(made.value)) : made;
  },
  201,
);
