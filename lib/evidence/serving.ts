import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { byteRange } from "@/lib/platform/byte-range";
import { contentDisposition } from "@/lib/platform/file-names";
import { isId } from "@/lib/platform/ids";
import { done, notFound, type Result } from "@/lib/platform/result";
import { keptFile, openFile } from "@/lib/platform/storage";
import { LENGTH_HEADER } from "@/lib/platform/whole-answers";
import { findFile } from "./files";
import { unshownPage } from "./preview/page";
import { previewInThread } from "./preview/thread/in-thread";
import { readRefusal } from "./queries";
import { isRevealed } from "./revealing/commands";
import { DOCX, type FileRow, isPicture, PDF, XLSX } from "./types";

/** The file of a revision (the one in force unless named), for whoever may read it. */
export async function fileOfEvidence(actor: Actor, id: string, revision?: number): Promise<Result<FileRow>> {
  const row = isId(id) ? await findFile(actor, id, revision) : null;
  if (!row) return notFound();
  const no = readRefusal(actor, row, row);
  if (no && !(await isRevealed(actor, row, id))) return no;
  const hidden = row.deletedAt !== null && !can.editRecords(actor, row).allowed;
  return hidden ? notFound() : done(row);
}

/** What serving a file's bytes must know of it. */
type ServedFile = Pick<FileRow, "orgId" | "sha256" | "mediaType" | "fileName" | "restricted">;

type Serving = { isLasting: boolean; isDownload?: boolean };

/** The bytes as they were checked: pictures and PDF in place, everything else only to be saved. */
export function serveContent(request: Request, file: ServedFile, serving: Serving): Promise<Response> {
  const inPlace = !serving.isDownload && (isPicture(file.mediaType) || file.mediaType === PDF);
  const disposition = contentDisposition(inPlace ? "inline" : "attachment", file.fileName);
  const { sha256, mediaType } = file;
  return serve(request, file, { sha256, mediaType, disposition, isLasting: serving.isLasting });
}

export async function servePreview(
  request: Request,
  file: FileRow,
  isLasting: boolean,
): Promise<Response | null> {
  if (!file.previewSha256) return null;
  return serve(request, file, {
    sha256: file.previewSha256,
    mediaType: "image/webp",
    disposition: "inline",
    isLasting,
  });
}

/** A Word or Excel file as a page of text and tables, read in a thread of its own and kept by the browser. */
export async function serveDocument(file: FileRow, isLasting: boolean): Promise<Response | null> {
  const { orgId, sha256, mediaType, fileName } = file;
  if (mediaType !== DOCX && mediaType !== XLSX) return null;
  const page = await previewInThread({ path: keptFile(orgId, sha256), mediaType, fileName });
  return new Response(page ?? unshownPage(fileName), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": page ? cacheControl(file, isLasting) : "private, no-store",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    },
  });
}

type Bytes = { sha256: string; mediaType: string; disposition: string; isLasting: boolean };

async function serve(
  request: Request,
  file: Pick<ServedFile, "orgId" | "restricted">,
  bytes: Bytes,
): Promise<Response> {
  const etag = `"${bytes.sha256}"`;
  const headers = new Headers({
    etag,
    "cache-control": cacheControl(file, bytes.isLasting),
    "content-type": bytes.mediaType,
    "content-disposition": bytes.disposition,
    "content-security-policy": policyFor(bytes.mediaType),
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const { size, read } = await openFile(file.orgId, bytes.sha256);
  headers.set("accept-ranges", "bytes");
  const part = byteRange(rangeOf(request, etag), size);
  if (part === "beyond") {
    headers.set("content-range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  if (!part) {
    headers.set(LENGTH_HEADER, String(size));
    return new Response(read(), { headers });
  }
  headers.set("content-range", `bytes ${part.start}-${part.end}/${size}`);
  headers.set(LENGTH_HEADER, String(part.end - part.start + 1));
  return new Response(read(part), { status: 206, headers });
}

/** What a viewer of PDF asks of a long paper; one who holds a part of another file asks for the whole. */
function rangeOf(request: Request, etag: string): string | null {
  const held = request.headers.get("if-range");
  const mayBePart = request.method === "GET" && (held === null || held === etag);
  return mayBePart ? request.headers.get("range") : null;
}

/** An address that names its revision never changes its bytes. Restricted ones are not kept by the browser. */
function cacheControl({ restricted }: Pick<ServedFile, "restricted">, isLasting: boolean): string {
  if (restricted) return "private, no-store";
  return isLasting ? "private, max-age=31536000, immutable" : "private, no-cache";
}

/** Nothing in a file runs or loads anything. A sandbox would keep Chromium from showing a PDF in place. */
function policyFor(mediaType: string): string {
  const nothing = "default-src 'none'; frame-ancestors 'self'";
  return mediaType === PDF
    ? `${nothing}; object-src 'self'; style-src 'unsafe-inline'`
    : `${nothing}; sandbox`;
}
