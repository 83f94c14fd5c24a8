import { api } from "@/lib/access/api";
import { jsonBody } from "@/lib/access/parse";
import { updateMember } from "@/lib/members/commands";
import { memberById } from "@/lib/members/queries";
import { done } from "@/lib/platform/result";

export const GET = api<{ id: string }>("GET /api/v1/members/{id}", async ({ actor, params }) => {
  const found = await memberById(actor, params.id);
  return found.ok ? done(found.value.member) : found;
});

export const PATCH = api<{ id: string }>("PATCH /api/v1/members/{id}", async ({ actor, params, request }) => {
  const body = await jsonBody(request);
  return body.ok ? updateMember(actor, params.id, body.value) : body;
});
