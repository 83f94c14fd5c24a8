import { api, apiWithRow } from "@/lib/access/api";
import { jsonText } from "@/lib/access/json-text";
import { jsonBody, parseQuery, withoutQuery } from "@/lib/access/parse";
import { createMember } from "@/lib/members/commands";
import { type HeldRosterRow, type RosterQuery, rosterBeside, rosterPage } from "@/lib/members/roster/queries";
import { rosterQuerySchema } from "@/lib/members/schema";

export const GET = apiWithRow<unknown, RosterQuery, HeldRosterRow>(
  "GET /api/v1/members",
  ({ url }) => parseQuery(rosterQuerySchema, url),
  rosterBeside,
  async ({ actor, read, row }) => {
    const page = await rosterPage(actor, read, { held: row });
    if (!page.ok) return page;
    const { items, next, total, totalIsExact } = page.value;
    const rest = JSON.stringify({ nextCursor: next, total, totalIsExact });
    return jsonText(`{"items":${items},${rest.slice(1)}`);
  },
);

export const POST = api<Record<never, string>>(
  "POST /api/v1/members",
  withoutQuery(async ({ actor, request }) => {
    const body = await jsonBody(request);
    return body.ok ? createMember(actor, body.value) : body;
  }),
  201,
);
