import { api } from "@/lib/access/api";
import { uploadPlace } from "@/lib/evidence/requests";
import { continueUpload } from "@/lib/evidence/uploads/commands";
import { uploadSoFar } from "@/lib/evidence/uploads/queries";
import { partHeaders } from "@/lib/evidence/uploads/schema";

/** How far a page's upload has come, asked after the line was cut. */
export const GET = api<{ id: string }>("GET /api/files/uploads/{id}", async ({ actor, url, params }) => {
  const place = await uploadPlace(actor, url);
  return place.ok ? uploadSoFar(actor, place.value, params.id) : place;
});

/** The whole of a file or what is still missing of it; the day is proposed from the picture and corrected afterwards. */
export const PATCH = api<{ id: string }>(
  "PATCH /api/files/uploads/{id}",
  async ({ actor, request, url, params }) => {
    const place = await uploadPlace(actor, url);
    if (!place.ok) return place;
    const part = { input: partHeaders(request.headers), body: request.body };
    return continueUpload(actor, place.value, params.id, part);
  },
);
