import { AWAY_HEADERS } from "@/components/public/answer";
import { isId } from "@/lib/platform/ids";
import { orAway } from "@/lib/platform/outage";
import { openFile } from "@/lib/platform/storage";
import { LENGTH_HEADER } from "@/lib/platform/whole-answers";
import { publishedPhoto } from "@/lib/reports/published";

/** A published picture, by an id of its own. It is asked for anew each time: a consent may be withdrawn at any hour. */
export async function GET(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await context.params;
  return orAway(() => picture(request, id), away);
}

/** Where a picture stands in a page nobody reads more than this. */
function away(): Response {
  const headers = { ...AWAY_HEADERS, "content-type": "text/plain; charset=utf-8" };
  return new Response("Ảnh này chưa mở được. Chờ vài phút rồi mở lại.\n", { status: 503, headers });
}

async function picture(request: Request, id: string): Promise<Response> {
  const photo = isId(id) ? await publishedPhoto(id) : null;
  if (!photo) return new Response(null, { status: 404 });
  const etag = `"${photo.sha256}"`;
  const headers = { etag, "cache-control": "public, no-cache" };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const { size, read } = await openFile(photo.orgId, photo.sha256);
  return new Response(read(), {
    headers: {
      ...headers,
      "content-type": "image/jpeg",
      [LENGTH_HEADER]: String(size),
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
    },
  });
}
