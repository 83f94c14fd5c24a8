import { contentDisposition } from "@/lib/platform/file-names";
import { renderDocx } from "./docx";
import type { AnyPaper } from "./model";
import { renderPdf } from "./pdf";
import type { PaperProperties } from "./properties";
import type { PaperFormat } from "./schema";

/** Bytes to send as they are; `disposition` is the header of RFC 6266. */
export type PaperFile = { bytes: Uint8Array; mediaType: string; fileName: string; disposition: string };

/** `fileName` without its ending, Vietnamese letters allowed. */
type Wanted = PaperProperties & { format: PaperFormat; fileName: string };

const RENDERERS = { docx: renderDocx, pdf: renderPdf };

const MEDIA_TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** The one door from a paper to a file. */
export async function paperFile(paper: AnyPaper, { format, fileName, ...about }: Wanted): Promise<PaperFile> {
  const bytes = await RENDERERS[format](paper, about);
  return servedFile(bytes, MEDIA_TYPES[format], `${fileName}.${format}`);
}

export function servedFile(bytes: Uint8Array, mediaType: string, fileName: string): PaperFile {
  return { bytes, mediaType, fileName, disposition: contentDisposition("attachment", fileName) };
}

/** A workbook of ours; `fileName` without its ending. */
export function sheetFile(bytes: Uint8Array, fileName: string): PaperFile {
  return servedFile(
    bytes,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    `${fileName}.xlsx`,
  );
}

/** The answer of a route: to be saved, never kept by a browser, since the next asking may say something else. */
export function fileResponse({ bytes, mediaType, disposition }: PaperFile): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": mediaType,
      "content-disposition": disposition,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
