import { api } from "@/lib/access/api";
import { openFile } from "@/lib/platform/storage";
import { LENGTH_HEADER } from "@/lib/platform/whole-answers";
import { editionPhoto } from "@/lib/reports/editions/photo";

/** A picture of a signed report, for whoever reads the reports of its organisation. */
export const GET = api<{ id: string }>("GET /api/files/report-photos/{id}", async ({ actor, params }) => {
  const photo = await editionPhoto(actor, params.id);
  if (!photo.ok) return photo;
  const { size, read } = await openFile(photo.value.orgId, photo.value.sha256);
  return new Response(read(), {
    headers: {
      "content-type": "image/jpeg",
      [LENGTH_HEADER]: String(size),
      "cache-control": "private, max-age=86400",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
    },
  });
});
