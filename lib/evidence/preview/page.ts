import { escaped } from "@/lib/platform/escaped";
import { UnreadableSheet } from "@/lib/sheets/unreadable";
import { DOCX, type MediaType, XLSX } from "../types";
import { docxHtml, type Shown } from "./docx-html";
import { xlsxHtml } from "./xlsx-html";

const STYLE = `:root{color-scheme:light dark}body{margin:12px;font:14px/1.5 "Be Vietnam Pro",system-ui,sans-serif}
h2,h3,h4{margin:1em 0 .4em;font-size:1.1em}p{margin:.4em 0;white-space:pre-wrap}
table{border-collapse:collapse;margin:.6em 0}td,th{border:1px solid #8886;padding:2px 6px;vertical-align:top}
th{font-weight:400;opacity:.6}.note{opacity:.75}`;

const CANT = "Không xem trước được tệp này. Tải tệp về để mở.";

/** A Word or Excel file as a page without script; one that cannot be read says so. */
export function previewPage(bytes: Uint8Array, mediaType: MediaType, fileName: string): string {
  const shown = shownOf(bytes, mediaType);
  if (!shown) return pageOf(fileName, `<p>${CANT}</p>`);
  const note = shown.isCut ? "Chỉ hiện phần đầu của tệp. Tải về để xem cả tệp." : "";
  const body = shown.html || "<p>Tệp không có chữ nào.</p>";
  return pageOf(fileName, `${body}${note && `<p class="note">${note}</p>`}`);
}

function shownOf(bytes: Uint8Array, mediaType: MediaType): Shown | null {
  try {
    if (mediaType === DOCX) return docxHtml(bytes);
    return mediaType === XLSX ? xlsxHtml(bytes) : null;
  } catch (error) {
    // Both readers throw the same for a file that is broken, locked or larger than it says.
    if (error instanceof UnreadableSheet || error instanceof RangeError) return null;
    throw error;
  }
}

export function unshownPage(fileName: string): string {
  return pageOf(fileName, `<p>${CANT}</p>`);
}

function pageOf(title: string, body: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}
