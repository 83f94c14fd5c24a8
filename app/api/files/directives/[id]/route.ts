import { api } from "@/lib/access/api";
import { withoutQuery } from "@/lib/access/parse";
import { attachFile, findOwnDirective } from "@/lib/directives/attachment";
import { fileOfDirective } from "@/lib/directives/queries";
import { receiveForm } from "@/lib/evidence/intake/multipart";
import { serveContent } from "@/lib/evidence/serving";

/** The signed paper, brought by the office. */
export const POST = api<{ id: string }>(
  "POST /api/files/directives/{id}",
  withoutQuery(async ({ actor, request, params }) => {
    const found = await findOwnDirective(actor, params.id);
    if (!found.ok) return found;
    const form = await receiveForm(request);
    return form.ok ? attachFile(actor, params.id, form.value.file) : form;
  }),
);

export const GET = api<{ id: string }>(
  "GET /api/files/directives/{id}",
  async ({ actor, request, url, params }) => {
    const file = await fileOfDirective(actor, params.id);
    if (!file.ok) return file;
    const isDownload = url.searchParams.has("download");
    return serveContent(request, { ...file.value, restricted: false }, { isLasting: false, isDownload });
  },
);
