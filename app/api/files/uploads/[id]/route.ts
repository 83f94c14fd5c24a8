import { api } from "@/lib/access/api";
import { continueUpload } from "@/lib/evidence/uploads/commands";
import { uploadSoFar } from "@/lib/evidence/uploads/queries";
import { partHeaders } from "@/lib/evidence/uploads/schema";
import { uploadTarget } from "@/lib/proofs/papers/requests";

/** How far a page's upload has come, asked after the line was cut. */
export const GET = api<{ id: string }>("GET /api/files/uploads/{id}", async ({ actor, url, params }) => {
  const target = await uploadTarget(actor, url);
  return target.ok ? uploadSoFar(actor, target.value.place, params.id) : target;
});

/** The whole of a file or what is still missing of it; the day is proposed from the picture and corrected afterwards. */
export const PATCH = api<{ id: string }>(
  "PATCH /api/files/uploads/{id}",
  async ({ actor, request, url, params }) => {
    const target = await uploadTarget(actor, url);
    if (!target.ok) return target;
    const { place, as } = target.value;
    const part = { input: partHeaders(request.headers), body: request.body, as };
    return continueUpload(actor, place, params.id, part);
  },
);
