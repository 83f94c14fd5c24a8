import { apiWithRow } from "@/lib/access/api";
import { jsonBody, noQuery } from "@/lib/access/parse";
import { updateFound } from "@/lib/members/commands";
import { type MemberRow, memberBeside, seenRow, shown } from "@/lib/members/queries";
import { done } from "@/lib/platform/result";

type Of = { id: string };
const named = ({ params, url }: { params: Of; url: URL }) => {
  const none = noQuery(url);
  return none.ok ? done(params.id) : none;
};

export const GET = apiWithRow<Of, string, MemberRow>(
  "GET /api/v1/members/{id}",
  named,
  memberBeside,
  async ({ actor, row }) => {
    const found = await shown(actor, seenRow(actor, row));
    return found.ok ? done(found.value.member) : found;
  },
);

export const PATCH = apiWithRow<Of, string, MemberRow>(
  "PATCH /api/v1/members/{id}",
  named,
  memberBeside,
  async ({ actor, row, request }) => {
    const body = await jsonBody(request);
    return body.ok ? updateFound(actor, seenRow(actor, row), body.value) : body;
  },
);
