import { isId } from "@/lib/platform/ids";
import { openFile } from "@/lib/platform/storage";
import { LENGTH_HEADER } from "@/lib/platform/whole-answers";
import { publishedPhoto } from "@/lib/reports/published";

/** A published picture, by an id of its own. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await context.params;
  const photo = isId(id) ? await publishedPhoto(id) : null;
  if (!photo) return new Response(null, { status: 404 });
  const { size, read } = await openFile(photo.orgId, photo.sha256);
  return new Response(read(), {
    headers: {
      "content-type": "image/jpeg",
      [LENGTH_HEADER]: String(size),
      "cache-control": "public, max-age=86400",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
    },
  });
}
